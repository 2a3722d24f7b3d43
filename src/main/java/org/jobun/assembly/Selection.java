package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jobun.catalog.Block;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.matter.Condition;
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
        return papers.stream()
                .flatMap(paper -> paper.lines().stream())
                .map(Line::clause)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Everything that a paper cites where it stands: what is left out cites nothing. */
    public List<RefTarget> cited(Paper paper) {
        List<RefTarget> cited = new ArrayList<>();
        for (Line line : paper.lines()) {
            if (line.clause() == null) {
                line.line().texts().forEach(text -> cited.addAll(text.targets()));
            } else {
                cited.addAll(line.clause().caption().targets());
                collect(line.clause().paragraphs(), cited);
            }
        }
        return cited;
    }

    private void collect(List<Block> blocks, List<RefTarget> cited) {
        for (Block block : blocks) {
            if (block.condition().holds(matter.facts())) {
                cited.addAll(block.text().targets());
                collect(block.items(), cited);
            }
        }
    }

    /** A paper with the lines that hold. */
    public record Paper(Template template, List<Line> lines) {
        public Paper {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of the template that holds.
     *
     * @param clause the clause chosen where the line asks for one, else null
     */
    public record Line(TemplateLine line, Clause clause) {

        /** True where the template asks for an article here in every matter: this clause, or one of its set. */
        public boolean isRequired() {
            boolean always = line.condition().facts().isEmpty();
            return always
                    && clause != null
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
