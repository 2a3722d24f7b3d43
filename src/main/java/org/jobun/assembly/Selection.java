package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateText;
import org.jobun.matter.Condition;
import org.jobun.matter.Facts;
import org.jobun.matter.Matter;

/**
 * Which papers a matter needs and which clauses stand in them, with the reason for each clause in or out.
 *
 * @param papers in order of their ids
 * @param decisions in the order of the papers
 */
public record Selection(Matter matter, List<Paper> papers, List<Decision> decisions) {
    public Selection {
        papers = List.copyOf(papers);
        decisions = List.copyOf(decisions);
    }

    /** The same choice for another matter, which answers alike. */
    public Selection forMatter(Matter other) {
        return new Selection(other, papers, decisions);
    }

    /** The clauses that are in, paper by paper. */
    public List<Clause> clauses() {
        return papers.stream().flatMap(paper -> paper.clauses().stream()).toList();
    }

    /**
     * A paper with the lines that hold.
     *
     * @param cited everything that it cites where it is printed: what is left out cites nothing
     */
    public record Paper(Template template, List<Line> lines, List<RefTarget> cited) {
        public Paper {
            lines = List.copyOf(lines);
            cited = List.copyOf(cited);
        }

        /** What is printed with these facts, which is asked for many times, is gone through once. */
        static Paper of(Template template, List<Line> lines, Facts facts) {
            List<RefTarget> cited = new ArrayList<>();
            lines.forEach(line -> line.printed(facts, text -> cited.addAll(text.targets())));
            return new Paper(template, lines, cited);
        }

        /** Its clauses, in order. */
        public List<Clause> clauses() {
            return lines.stream().map(Line::clause).filter(Objects::nonNull).toList();
        }
    }

    /**
     * A line of the template that holds.
     *
     * @param clause the clause chosen where the line asks for one, else null
     */
    public record Line(TemplateLine line, Clause clause) {
        /** Gives its texts that are printed with these facts: of the clause, where it has one. */
        void printed(Facts facts, Consumer<TemplateText> each) {
            if (clause == null) {
                for (TemplateLine.Printed printed : line.printed()) {
                    if (printed.condition().holds(facts)) {
                        printed.texts().forEach(each);
                    }
                }
            } else {
                clause.textsFor(facts, each);
            }
        }

        /** True where the template asks for an article here in every matter: this clause, or one of its set. */
        public boolean isRequired() {
            return clause != null
                    && line.condition().facts().isEmpty()
                    && line instanceof TemplateLine.ClauseLine asked
                    && !asked.noneAllowed()
                    && (clause.when().facts().isEmpty() || !clause.alternative().isEmpty());
        }
    }

    /**
     * Why a clause is in or out.
     *
     * @param clause the version that was looked at
     */
    public record Decision(String paper, Clause clause, boolean in, Reason reason) {

        /** Every test of its condition as it came out for a matter. */
        public List<Condition.Test> tests(Matter matter) {
            return clause.when().explain(matter.facts());
        }
    }

    /** Kind of reason. */
    public enum Reason {
        /** Its condition holds. */
        APPLIES,
        /** Its condition does not hold. */
        CONDITION,
        /** Another version holds on the deciding date. */
        PERIOD,
        /** It is withdrawn: a municipality does without it. */
        WITHDRAWN,
        /** The template leaves it out for this matter. */
        TEMPLATE
    }
}
