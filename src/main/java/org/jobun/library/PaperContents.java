package org.jobun.library;

import java.util.List;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.matter.Condition;

/**
 * The clauses of a kind of paper, in the order in which it has them.
 *
 * @param when which matters need the paper, in words; empty where all
 */
public record PaperContents(Template paper, String when, List<Entry> entries) {
    public PaperContents {
        entries = List.copyOf(entries);
    }

    /** A line that asks for a clause, or for one of several. */
    public static final class Entry {
        private final TemplateLine.ClauseLine line;
        private final List<Clause> clauses;
        private final ClauseWords words;

        private Entry(TemplateLine.ClauseLine line, List<Clause> clauses, ClauseWords words) {
            this.line = line;
            this.clauses = List.copyOf(clauses);
            this.words = words;
        }

        /** All versions of all clauses of which the line takes one. */
        public List<Clause> clauses() {
            return clauses;
        }

        /** True where several clauses are alternatives of each other. */
        public boolean isChoice() {
            return clauses.stream().map(Clause::id).distinct().count() > 1;
        }

        /** When the line counts, in words; empty where always. */
        public String when() {
            return words.when(line.condition());
        }

        /** When a version is taken here, in words; empty where always. */
        public String when(Clause clause) {
            return words.when(Condition.all(Stream.of(line.condition(), clause.when())
                    .filter(part -> !part.equals(Condition.ALWAYS))
                    .toArray(Condition[]::new)));
        }
    }

    /** What a paper is made of. */
    public static PaperContents of(Template paper, Catalog catalog, ClauseWords words) {
        List<Entry> entries = paper.clauseLines().stream()
                .map(line -> new Entry(line, catalog.slot(line.slot()), words))
                .toList();
        return new PaperContents(paper, words.when(paper.when()), entries);
    }
}
