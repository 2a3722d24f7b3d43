package org.jobun.batch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Failure;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.matter.Matter;
import org.jobun.render.formats.Renderers;
import org.jobun.sheet.UnreadableInput;

/** Looks at all matters of an input as {@link Batch} does, to the message, and writes nothing. */
public final class CheckBatch {
    private final Catalog catalog;
    private final String program;
    private final DiagnosticText words;
    /** What was said of rows so far, and of the hints. */
    private final Map<String, String> said = new ConcurrentHashMap<>();

    /**
     * @param program its version
     * @param words language of messages
     */
    public CheckBatch(Catalog catalog, String program, DiagnosticText words) {
        this.catalog = catalog;
        this.program = program;
        this.words = words;
    }

    /**
     * The matters as they stand; none where the input as a whole cannot be read. What is wrong with a matter is in its row.
     *
     * @param request what would be made; its output is not touched
     */
    public Outcome<CheckedBatch> of(BatchRequest request) throws IOException {
        Diagnostics found = new Diagnostics();
        return of(request, Input.open(request.input(), request.mended(), catalog, found), found);
    }

    /** The same of matters that were composed from a workbook. */
    public Outcome<CheckedBatch> of(BatchRequest request, GivenMatters given) throws IOException {
        return of(request, Optional.of(new GivenInput(given)), new Diagnostics());
    }

    private Outcome<CheckedBatch> of(BatchRequest request, Optional<Input> input, Diagnostics found)
            throws IOException {
        if (input.isEmpty() || found.hasErrors()) {
            return Outcome.failed(found);
        }
        try {
            return new Outcome<>(check(request, input.get(), found), found);
        } catch (UnreadableInput unreadable) {
            found.add(Input.unreadable(unreadable));
            return Outcome.failed(found);
        }
    }

    private Optional<CheckedBatch> check(BatchRequest request, Input input, Diagnostics found) throws IOException {
        Survey survey = Survey.of(input, catalog, Shard.ALL, request.jobs(), found);
        if (survey.isEmpty() && !found.hasErrors()) {
            found.add(Diagnostic.of(Code.BAT_22, Location.ofFile(request.input().toString())));
        }
        if (found.hasErrors()) {
            return Optional.empty();
        }
        BatchSetup setup = BatchSetup.of(catalog, request, program, words);
        DraftMatter draft = new DraftMatter(catalog, request, Renderers.remembering());
        Map<Integer, CheckedRow> rows = new ConcurrentSkipListMap<>();
        Workers.forEach(
                input,
                new Diagnostics(),
                request.jobs(),
                entry -> rows.put(entry.index(), row(entry, setup.key(entry, survey.cross()), survey.cross(), draft)));
        return Optional.of(new CheckedBatch(catalog, input, rows.values(), Messages.of(found, words)));
    }

    private CheckedRow row(Entry entry, MatterKey key, CrossChecks cross, DraftMatter draft) {
        try {
            DraftMatter.Looked looked = draft.check(entry, cross.of(entry.index()));
            return row(entry, key, looked.matter(), looked.found());
        } catch (RuntimeException | Error failed) {
            if (!Failure.isOfOne(failed)) {
                throw failed;
            }
            Diagnostics found = new Diagnostics();
            found.add(Failure.of(failed, entry.place()));
            return row(entry, key, Optional.empty(), found);
        }
    }

    private CheckedRow row(Entry entry, MatterKey key, Optional<Matter> matter, Diagnostics found) {
        RowResult result = new RowResult(
                entry.index(),
                entry.row(),
                entry.place().toString(),
                matter.map(Matter::id).orElse(entry.id()),
                key.toString(),
                "",
                found.hasErrors() ? RowResult.Status.FAILED : RowResult.Status.CHECKED,
                List.of(),
                Messages.of(found, words).stream().map(this::sharing).toList());
        return new CheckedRow(result, entry, matter);
    }

    /** The same message; rows that have the same to be said of them share its words, which are most of what is kept of a row. */
    private RowResult.Message sharing(RowResult.Message message) {
        return new RowResult.Message(
                message.severity(),
                message.code(),
                message.place(),
                said.computeIfAbsent(message.text(), same -> same),
                said.computeIfAbsent(message.hint(), same -> same));
    }
}
