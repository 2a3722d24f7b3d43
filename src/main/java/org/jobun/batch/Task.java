package org.jobun.batch;

import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostic;

/**
 * A matter that is to be made.
 *
 * @param cross its problems with others
 * @param before what a former run made of the same row, if that is whole
 */
record Task(Entry entry, MatterKey key, List<Diagnostic> cross, Optional<RowResult> before) {
    /** Whether its sets need not even be looked at. */
    boolean isSame() {
        return before.filter(result -> result.key().equals(key.toString())).isPresent();
    }

    /** What was noted before, if it can stay as it is: it has its place, and its messages name the cells of this input. */
    Optional<RowResult> noted() {
        return isSame() ? before.filter(this::isInPlace) : Optional.empty();
    }

    private boolean isInPlace(RowResult result) {
        return result.index() == entry.index()
                && result.row() == entry.row()
                && result.place().equals(entry.place().toString())
                && (result.messages().isEmpty() || result.cells().equals(entry.places()));
    }

    /** Whether a result holds other papers than there were. */
    boolean isNew(RowResult result) {
        return !isSame()
                && before.filter(former -> papers(former).equals(papers(result)))
                        .isEmpty();
    }

    private static List<String> papers(RowResult result) {
        return result.sets().stream().map(set -> set.id() + " " + set.papers()).toList();
    }

    /** The set of a contract that was made from the same papers. */
    Optional<RowResult.MadeSet> former(String id, String papers) {
        return before.flatMap(result -> result.sets().stream()
                .filter(set -> set.id().equals(id) && set.papers().equals(papers))
                .findFirst());
    }

    RowResult made(String id, List<RowResult.MadeSet> sets, List<RowResult.Message> messages) {
        return result(id, RowResult.Status.MADE, sets, messages);
    }

    RowResult failed(String id, List<RowResult.Message> messages) {
        return result(id, RowResult.Status.FAILED, List.of(), messages);
    }

    private RowResult result(
            String id, RowResult.Status status, List<RowResult.MadeSet> sets, List<RowResult.Message> messages) {
        return new RowResult(
                entry.index(),
                entry.row(),
                entry.place().toString(),
                id,
                key.toString(),
                entry.places(),
                status,
                sets,
                messages);
    }
}
