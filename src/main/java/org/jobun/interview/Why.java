package org.jobun.interview;

import java.util.List;

/**
 * What an answer is for.
 *
 * @param prints where it is printed, in the order of the papers
 * @param decides what it decides, in the order of the papers
 * @param basis provisions of law that those clauses rest on, by their ids
 * @param hearing what was asked of municipalities and vendors that it answers, by title
 */
public record Why(List<Where> prints, List<Where> decides, List<String> basis, List<String> hearing) {
    /** No reason. */
    public static final Why NONE = new Why(List.of(), List.of(), List.of(), List.of());

    public Why {
        prints = List.copyOf(prints);
        decides = List.copyOf(decides);
        basis = List.copyOf(basis);
        hearing = List.copyOf(hearing);
    }

    /**
     * A place in a paper.
     *
     * @param paper id of the paper
     * @param title what it is called: 契約書
     * @param clause id of the clause, which articles name as their origin; empty outside of clauses
     * @param caption of the clause as it is written; empty outside of clauses
     * @param when the condition in words: 再委託が事前承認又は前提とする; empty where it is always there
     * @param present whether it is in the papers as the answers stand
     */
    public record Where(String paper, String title, String clause, String caption, String when, boolean present) {
        /** The same, where it is in the papers. */
        Where asPresent() {
            return new Where(paper, title, clause, caption, when, true);
        }
    }
}
