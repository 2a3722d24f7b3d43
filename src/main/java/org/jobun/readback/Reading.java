package org.jobun.readback;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an edited paper is, compared with the paper as it was made.
 *
 * @param paper kind of paper: contract
 * @param name 契約書
 * @param matter id of the matter it was made for
 * @param clauses every article as it was made, in that order, then those added by hand
 * @param facts values that were changed or filled in
 * @param stored values whose text is not what the store of the file has: Word shows the store
 * @param frame changes outside the articles: title, preamble, tables, signatures
 * @param references that no longer say what they mean
 * @param numbers that Word counts otherwise than they must be
 * @param losses what could not be recovered from the file
 * @param comments in order
 * @param tracked changes of the other side that are still open, in order
 * @param values every value that stands in the paper: fact → its texts, as they stand now
 * @param byRecordInside true where the file was held against nothing but its own record, which could be altered alike
 */
public record Reading(
        String paper,
        String name,
        String matter,
        String municipality,
        List<ClauseState> clauses,
        List<FactChange> facts,
        List<StoredValue> stored,
        List<TextChange> frame,
        List<ReferenceProblem> references,
        List<NumberProblem> numbers,
        List<Loss> losses,
        List<Comment> comments,
        List<TrackedChange> tracked,
        Map<String, List<String>> values,
        boolean byRecordInside) {

    public Reading {
        clauses = List.copyOf(clauses);
        facts = List.copyOf(facts);
        stored = List.copyOf(stored);
        frame = List.copyOf(frame);
        references = List.copyOf(references);
        numbers = List.copyOf(numbers);
        losses = List.copyOf(losses);
        comments = List.copyOf(comments);
        tracked = List.copyOf(tracked);
        values = Map.copyOf(values);
    }

    /** True where the paper still says what it said. */
    public boolean isUntouched() {
        return facts.isEmpty()
                && stored.isEmpty()
                && references.stream().allMatch(problem -> problem.fault().isOfOrder())
                && frame.isEmpty()
                && numbers.isEmpty()
                && tracked.isEmpty()
                && clauses.stream().allMatch(ClauseState::isUntouched);
    }

    /** What happened to an article. */
    public enum State {
        CHANGED,
        MOVED,
        REMOVED,
        ADDED
    }

    /**
     * An article.
     *
     * @param clause id in the catalog; empty for one added by hand
     * @param version of the clause; empty for one added by hand
     * @param before its number as it was made: 第3条; empty for one added by hand
     * @param now its number today; empty for one that was removed
     * @param states what happened to it; nothing where it is untouched
     * @param changes of its wording
     * @param open true where the removal or addition of the article is tracked and still open
     */
    public record ClauseState(
            String clause,
            String version,
            String caption,
            String before,
            String now,
            Set<State> states,
            List<TextChange> changes,
            boolean open) {
        public ClauseState {
            states = Set.copyOf(states);
            changes = List.copyOf(changes);
        }

        public boolean isUntouched() {
            return states.isEmpty();
        }
    }

    /** What happened to a line. */
    public enum ChangeKind {
        CHANGED,
        ADDED,
        REMOVED,
        /** The words are the same, but 項 became 号 or the like. */
        LEVEL,
        /** The words are the same, but the provision bears no number any more: those behind it move up. */
        NUMBER_GONE
    }

    /**
     * A change of wording.
     *
     * @param place 第3条第2項 as it stands now; of a removed line as it stood; 第3条の後 between two articles, ヘッダー or
     *     フッター for a head or foot, otherwise empty outside the articles
     * @param before empty for an added line
     * @param after empty for a removed line
     * @param open true where the line has tracked changes that are still open
     */
    public record TextChange(ChangeKind kind, String place, String before, String after, boolean open) {}

    /**
     * A value that was changed in Word.
     *
     * @param fact path in the vocabulary
     * @param label what an officer calls it
     * @param before as it was printed; empty where it was not known
     * @param after as it stands now
     * @param everywhere false where the former value still stands in another place or another form
     */
    public record FactChange(String fact, String label, String before, String after, boolean everywhere) {}

    /** What is wrong with a reference. */
    public enum ReferenceFault {
        /** The provisions have moved, the words have not. */
        STALE,
        /** Some of the provisions it means are gone, and it still names them. */
        PARTLY_DANGLING,
        /** All that it means is gone. */
        DANGLING,
        /** A field or link in it leads to something else: it shows another number once it is renewed. */
        AIMED_ELSEWHERE,
        /** It, or what it means, stands in the paper twice: nobody can tell which is meant. */
        DOUBLED;

        /** True for what follows from articles that were moved, added or taken out. */
        public boolean isOfOrder() {
            return this == STALE || this == PARTLY_DANGLING || this == DANGLING;
        }
    }

    /**
     * A value whose text and store differ. Word shows the store, other programs the text.
     *
     * @param text as it stands in the paper
     * @param stored as the store of the file has it; empty for a blank
     * @param edited true where somebody changed the text while the store kept what was made
     */
    public record StoredValue(String fact, String label, String text, String stored, boolean edited) {}

    /**
     * A reference that no longer says what it means.
     *
     * @param place where it stands
     * @param shown what it says
     * @param expected what it must say; empty where its provision is gone
     */
    public record ReferenceProblem(ReferenceFault fault, String place, String shown, String expected) {}

    /**
     * A number that leaves its order; those that follow are off by the same.
     *
     * @param place which provision it is, counted in order: 第5条
     * @param shown what Word shows: 第1条
     * @param expected what it must show
     * @param form true where the number is right, but its list writes it otherwise: 第5章 for 第5条, or in other digits
     */
    public record NumberProblem(String place, String shown, String expected, boolean form) {}

    /** What the programs through whose hands a file went have thrown away. */
    public enum LossKind {
        /** The record of the file: it was read beside the file as it was made. */
        RECORD,
        /** The mark of an article: it was found again by its words. */
        ARTICLE,
        /** The controls of a value in lines that still stand: a change of it is a change of wording. */
        VALUE,
        /** The mark of a reference in a line that still stands: it is not checked any more. */
        REFERENCE
    }

    /**
     * Something that could not be recovered.
     *
     * @param what the number of an article, the name of a value, the words of a reference; empty for a record
     * @param places how often
     */
    public record Loss(LossKind kind, String what, int places) {}
}
