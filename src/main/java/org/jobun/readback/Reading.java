package org.jobun.readback;

import java.util.List;
import java.util.Map;

/**
 * What an edited paper is, compared with the paper as it was made.
 *
 * @param paper which one it is
 * @param clauses every article as it was made, in that order, then those added by hand
 * @param outsideArticles changes of the title, the preamble, tables, signatures, heads and feet
 * @param unrecoverable what could not be recovered from the file
 * @param byRecordInside true where the file was compared with nothing but its own record, which could be altered alike
 */
public record Reading(
        Paper paper,
        List<ClauseState> clauses,
        List<TextChange> outsideArticles,
        Values values,
        Order order,
        Review review,
        List<Unrecoverable> unrecoverable,
        boolean byRecordInside) {

    public Reading {
        clauses = List.copyOf(clauses);
        outsideArticles = List.copyOf(outsideArticles);
        unrecoverable = List.copyOf(unrecoverable);
    }

    /**
     * A paper by what its file says of itself.
     *
     * @param id kind of paper: contract
     * @param name 契約書
     * @param matter id of the matter it was made for
     */
    public record Paper(String id, String name, String matter, String municipality) {}

    /**
     * The values of a paper.
     *
     * @param changed or filled in
     * @param stored those whose text is not what the store of the file has: Word shows the store
     * @param texts fact → all its texts in the paper as it is now
     */
    public record Values(List<FactChange> changed, List<StoredValue> stored, Map<String, List<String>> texts) {
        public Values {
            changed = List.copyOf(changed);
            stored = List.copyOf(stored);
            texts = Map.copyOf(texts);
        }
    }

    /**
     * What does not follow the order of the articles.
     *
     * @param references that no longer say what they mean
     * @param numbers that Word counts otherwise than they must be
     */
    public record Order(List<ReferenceProblem> references, List<NumberProblem> numbers) {
        public Order {
            references = List.copyOf(references);
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * What the parties say about the paper, in order.
     *
     * @param tracked changes of the other side that are still open
     */
    public record Review(List<Comment> comments, List<TrackedChange> tracked) {
        public Review {
            comments = List.copyOf(comments);
            tracked = List.copyOf(tracked);
        }
    }

    public List<FactChange> facts() {
        return values.changed();
    }

    public List<StoredValue> stored() {
        return values.stored();
    }

    public List<ReferenceProblem> references() {
        return order.references();
    }

    public List<NumberProblem> numbers() {
        return order.numbers();
    }

    public List<Comment> comments() {
        return review.comments();
    }

    public List<TrackedChange> tracked() {
        return review.tracked();
    }

    /** True where the paper still says what it said. */
    public boolean isUntouched() {
        return facts().isEmpty()
                && stored().isEmpty()
                && references().stream().allMatch(problem -> problem.fault().isOfOrder())
                && outsideArticles.isEmpty()
                && numbers().isEmpty()
                && tracked().isEmpty()
                && clauses.stream().allMatch(ClauseState::isUntouched);
    }
}
