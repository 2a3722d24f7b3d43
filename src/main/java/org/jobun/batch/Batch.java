package org.jobun.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Failure;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.diagnostic.Severity;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.PaperSet;
import org.jobun.issue.IssuedSet;
import org.jobun.issue.Manifest;
import org.jobun.issue.SetFolder;
import org.jobun.issue.Versions;
import org.jobun.matter.Matter;
import org.jobun.matter.Parts;
import org.jobun.render.formats.Renderers;
import org.jobun.reuse.SharedDrafting;
import org.jobun.service.MakeSet;
import org.jobun.sheet.UnreadableInput;

/**
 * Makes the sets of all matters of an input. Matters do not depend on each other: what is wrong with one is reported and the
 * rest is made. A set is whole or absent; what is whole and would come out the same is not made again.
 */
public final class Batch {
    /** Rows that wait for each thread, so that memory does not grow with the input. */
    private static final int MOST_WAITING = 16;

    /** Bytes on the disk below which a failed write is taken for a full disk. */
    private static final long LEAST_ROOM = 1 << 20;

    /** What a later run may not meet again. */
    private static final Set<String> TRIED_AGAIN = Set.of(Code.PRG_01.id(), Code.OUT_01.id());

    private final Catalog catalog;
    private final MakeSet make;
    private final Renderers renderers = Renderers.remembering();
    private final Order order;
    private final String program;
    private final DiagnosticText words;
    private final Progress progress;
    private final String catalogVersion;
    private final Manifest manifest;

    /** Told of everything that happens; from several threads, one at a time. */
    public interface Progress {
        /** Called once, before the first set. */
        void begin(int matters);

        /** @param anew false where the sets were whole already */
        void done(RowResult result, boolean anew);

        /** True when a user has asked to end. */
        default boolean isStopped() {
            return false;
        }
    }

    /**
     * How a batch ended.
     *
     * @param matters in the input, or in its shard
     * @param made matters whose sets are there
     * @param anew of these, how many were made by this run
     * @param failed matters with errors
     * @param complete false where it was stopped before the end
     */
    public record Ended(int matters, int made, int anew, int failed, boolean complete) {}

    /**
     * @param program its version
     * @param words language of messages in reports
     */
    public Batch(Catalog catalog, Order order, String program, DiagnosticText words, Progress progress) {
        this.catalog = catalog;
        this.make = new MakeSet(new SharedDrafting(new DraftPapers(catalog)), renderers);
        this.order = order;
        this.program = program;
        this.words = words;
        this.progress = progress;
        this.catalogVersion = Versions.ofCatalog(catalog);
        this.manifest = new Manifest(catalog, program, false);
    }

    /**
     * Runs it. Empty where it could not begin, which is reported. Throws where the disk fails; whatever is whole by then
     * stays.
     */
    public Optional<Ended> run(Diagnostics found) throws IOException {
        Optional<Input> opened = Input.open(order.input(), catalog, found);
        return opened.isEmpty() || found.hasErrors() ? Optional.empty() : run(opened.get(), found);
    }

    /** Runs over an input that is open. */
    Optional<Ended> run(Input input, Diagnostics found) throws IOException {
        Optional<Journal> free = Journal.open(order.output());
        if (free.isEmpty()) {
            found.add(Diagnostic.of(Code.BAT_10, Location.ofFile(order.output().toString())));
            return Optional.empty();
        }
        try (Journal journal = free.get()) {
            SetFolder folder = new SetFolder(order.output(), order.names(), renderers);
            folder.tidy();
            journal.tidy();
            CrossChecks cross = new CrossChecks();
            int[] count = new int[1];
            int[] all = new int[1];
            // In the order of the input, beside the reading of its file where several jobs are asked for.
            each(input, found, Math.min(1, order.jobs() - 1), entry -> {
                all[0]++;
                note(entry, cross);
                count[0] += isOurs(entry) ? 1 : 0;
            });
            if (all[0] == 0 && !found.hasErrors()) {
                found.add(
                        Diagnostic.of(Code.BAT_22, Location.ofFile(order.input().toString())));
            }
            if (found.hasErrors()) {
                // A column that nobody understands is wrong in every row.
                return Optional.empty();
            }
            progress.begin(count[0]);
            Ended ended = makeAll(input, cross, folder, journal, count[0]);
            if (ended.complete()) {
                finish(input, journal, found);
            }
            return Optional.of(ended);
        } catch (UnreadableInput unreadable) {
            found.add(Diagnostic.of(Code.BAT_01, Location.ofFile(unreadable.file()))
                    .with("detail", unreadable.detail()));
            return Optional.empty();
        }
    }

    /** Writes the reports, once every matter is noted. */
    void finish(Input input, Journal journal, Diagnostics found) throws IOException {
        journal.compact();
        Leftovers.of(order.output(), journal, found);
        Reports.write(order, input, program, catalogVersion, journal, messages(found));
        journal.tidy();
    }

    /** Calls with the key of every matter of an input, in order. */
    void forEachKey(Input input, Diagnostics found, Consumer<String> taker) throws IOException {
        CrossChecks cross = new CrossChecks();
        input.forEach(found, entry -> note(entry, cross));
        input.forEach(
                new Diagnostics(),
                entry -> taker.accept(key(entry, cross.of(entry.index())).toString()));
    }

    /** Looks at a matter beside the others. One that cannot be read, for whatever reason, is told of when it is made. */
    private void note(Entry entry, CrossChecks cross) {
        try {
            entry.read(catalog.vocabulary(), catalog.municipalities(), new Diagnostics())
                    .ifPresent(matter -> cross.add(entry, matter));
        } catch (RuntimeException | Error failed) {
            if (!Failure.isOfOne(failed)) {
                throw failed;
            }
        }
    }

    private boolean isOurs(Entry entry) {
        return entry.index() % order.shards() == order.shard() - 1;
    }

    private Ended makeAll(Input input, CrossChecks cross, SetFolder folder, Journal journal, int matters)
            throws IOException {
        Tally tally = new Tally();
        try {
            each(input, new Diagnostics(), order.jobs(), entry -> {
                if (isOurs(entry) && !progress.isStopped()) {
                    one(entry, cross.of(entry.index()), folder, journal, tally);
                }
            });
        } finally {
            journal.force();
        }
        return new Ended(matters, tally.made, tally.anew, tally.failed, tally.made + tally.failed == matters);
    }

    /**
     * Does the same with all entries; where it fails, with none of those that have not begun.
     *
     * @param threads on which it is done, beside that which reads; 0 for on that one
     */
    private static void each(Input input, Diagnostics found, int threads, Input.Taker work) throws IOException {
        if (threads == 0) {
            input.forEach(found, work);
            return;
        }
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Semaphore waiting = new Semaphore(MOST_WAITING * threads);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            input.forEach(found, entry -> {
                waiting.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        if (failure.get() == null) {
                            work.take(entry);
                        }
                    } catch (IOException | RuntimeException | Error failed) {
                        failure.compareAndSet(null, failed);
                    } finally {
                        waiting.release();
                    }
                });
            });
        } finally {
            workers.shutdown();
            try {
                while (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
                    // a set takes milliseconds; what is begun is finished
                }
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }
        if (failure.get() != null) {
            throwAgain(failure.get());
        }
    }

    /** Throws what went wrong in another thread as if it had gone wrong in this one. */
    static void throwAgain(Throwable failure) throws IOException {
        if (failure instanceof IOException disk) {
            throw disk;
        }
        if (failure instanceof RuntimeException bug) {
            throw bug;
        }
        if (failure instanceof Error end) {
            throw end;
        }
        throw new IllegalStateException(failure);
    }

    private static final class Tally {
        int made;
        int anew;
        int failed;
    }

    private void one(Entry entry, List<Diagnostic> cross, SetFolder folder, Journal journal, Tally tally)
            throws IOException {
        Key key = key(entry, cross);
        Optional<RowResult> before =
                order.fresh() ? Optional.empty() : journal.find(key.matter()).filter(this::isDone);
        boolean same =
                before.filter(result -> result.key().equals(key.toString())).isPresent();
        RowResult result;
        boolean anew = !same;
        if (same && stands(before.get(), entry)) {
            result = before.get();
            journal.keep(result);
        } else {
            result = makeOrReport(entry, cross, key, before, same, folder);
            anew = !same
                    && before.filter(former -> hasSamePapers(former, result)).isEmpty();
            journal.add(result);
        }
        synchronized (tally) {
            if (result.status() == RowResult.Status.MADE) {
                tally.made++;
                tally.anew += anew ? 1 : 0;
            } else {
                tally.failed++;
            }
            progress.done(result, anew);
        }
    }

    /** Whether what was noted of a matter can stay as it is: in its place, and its messages name the cells of this input. */
    private static boolean stands(RowResult before, Entry entry) {
        return before.index() == entry.index()
                && before.row() == entry.row()
                && before.place().equals(entry.place().toString())
                && (before.messages().isEmpty() || before.cells().equals(entry.places()));
    }

    /** Whether nothing is left to do: a matter that met a fault of the program or a file in use is tried again. */
    private boolean isDone(RowResult result) {
        return result.messages().stream().noneMatch(message -> TRIED_AGAIN.contains(message.code())) && isWhole(result);
    }

    private boolean isWhole(RowResult result) {
        try {
            for (RowResult.MadeSet set : result.sets()) {
                if (!IssuedSet.isWhole(order.output().resolve(set.id()), set.manifest())) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * All that the sets of a matter are made from; the same key, the same sets.
     *
     * @param matter hash of what the input says, the program and the settings
     * @param catalog hash of the catalog
     */
    private record Key(String matter, String catalog) {
        @Override
        public String toString() {
            return matter + Journal.KEY_PARTS + catalog;
        }
    }

    private Key key(Entry entry, List<Diagnostic> cross) {
        StringBuilder all = new StringBuilder(entry.id());
        all.append('\0').append(entry.file().sha256()).append('\0');
        all.append(program).append('\0').append(order.settings());
        cross.forEach(one -> all.append('\0').append(one.code()).append(one.values()));
        entry.found().forEach(one -> all.append('\0').append(one.code()).append(one.values()));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return new Key(HexFormat.of().formatHex(hash), catalogVersion);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasSamePapers(RowResult one, RowResult other) {
        return papers(one).equals(papers(other));
    }

    private static List<String> papers(RowResult result) {
        return result.sets().stream().map(set -> set.id() + " " + set.papers()).toList();
    }

    /** What is to be written for one contract, and the hash of it. */
    private record Drafted(PaperSet set, List<Document> wanted, String papers) {}

    /** Makes a matter; what goes wrong with this one alone is its result, and the others go on. */
    private RowResult makeOrReport(
            Entry entry, List<Diagnostic> cross, Key key, Optional<RowResult> before, boolean same, SetFolder folder)
            throws IOException {
        Diagnostic problem;
        try {
            return make(entry, cross, key, before, same, folder);
        } catch (FileSystemException inUse) {
            if (!hasRoom()) {
                throw inUse;
            }
            problem = Diagnostic.of(Code.OUT_01, entry.place())
                    .with("folder", order.output().resolve(entry.id()))
                    .with("detail", inUse.getMessage());
        } catch (RuntimeException | Error failed) {
            if (!Failure.isOfOne(failed)) {
                throw failed;
            }
            problem = Failure.of(failed, entry.place());
        }
        Diagnostics found = new Diagnostics();
        found.add(problem);
        return new RowResult(
                entry.index(),
                entry.row(),
                entry.place().toString(),
                entry.id(),
                key.toString(),
                entry.places(),
                RowResult.Status.FAILED,
                List.of(),
                messages(found));
    }

    /** A file that is open elsewhere stops one set; a disk that is full stops all. */
    private boolean hasRoom() throws IOException {
        return Files.getFileStore(order.output()).getUsableSpace() > LEAST_ROOM;
    }

    /**
     * @param before what a former run made of the same row, if it is whole
     * @param same whether its sets need not even be looked at: only messages name cells, which have moved with the row
     */
    private RowResult make(
            Entry entry, List<Diagnostic> cross, Key key, Optional<RowResult> before, boolean same, SetFolder folder)
            throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<Matter> matter = entry.read(catalog.vocabulary(), catalog.municipalities(), found);
        cross.forEach(found::add);
        List<Drafted> drafted = new ArrayList<>();
        Diagnostics parting = new Diagnostics();
        if (!found.hasErrors()) {
            for (Matter part : matter.map(all -> Parts.of(all, parting)).orElse(List.of())) {
                draft(part, entry, found).ifPresent(drafted::add);
            }
        }
        parting.sorted().forEach(one -> found.add(entry.at(one)));
        List<RowResult.MadeSet> sets = new ArrayList<>();
        if (!found.hasErrors() && same) {
            sets.addAll(before.get().sets());
        } else if (!found.hasErrors()) {
            for (Drafted one : drafted) {
                sets.add(write(one, before, entry, folder, found));
            }
        }
        return new RowResult(
                entry.index(),
                entry.row(),
                entry.place().toString(),
                matter.map(Matter::id).orElse(entry.id()),
                key.toString(),
                entry.places(),
                found.hasErrors() ? RowResult.Status.FAILED : RowResult.Status.MADE,
                sets,
                messages(found));
    }

    private RowResult.MadeSet write(
            Drafted one, Optional<RowResult> before, Entry entry, SetFolder folder, Diagnostics found)
            throws IOException {
        String id = one.set().matter().id();
        Optional<RowResult.MadeSet> former = before.flatMap(result -> result.sets().stream()
                .filter(set -> set.id().equals(id) && set.papers().equals(one.papers()))
                .findFirst());
        if (former.isPresent()) {
            // The catalog has changed, but nothing that is printed here.
            return new RowResult.MadeSet(
                    id, folder.restate(one.set(), manifest), former.get().files(), one.papers());
        }
        SetFolder.Written written = folder.write(one.set(), one.wanted(), order.formats(), manifest);
        written.kept()
                .forEach((name, fresh) -> found.add(Diagnostic.of(Code.OUT_05, entry.place())
                        .with("file", id + "/" + name)
                        .with("fresh", fresh)));
        return new RowResult.MadeSet(id, written.manifest(), written.files().size(), one.papers());
    }

    private Optional<Drafted> draft(Matter part, Entry entry, Diagnostics found) {
        Outcome<MakeSet.Result> made = make.of(part, order.sets());
        made.diagnostics().sorted().forEach(one -> found.add(entry.at(one)));
        return made.value()
                .map(result -> new Drafted(
                        result.set(), result.papers(), Versions.ofPapers(result.set(), result.papers(), catalog)));
    }

    private List<RowResult.Message> messages(Diagnostics found) {
        List<RowResult.Message> messages = new ArrayList<>();
        for (Diagnostic one : found.sorted()) {
            if (one.severity() == Severity.NOTE && found.hasErrors()) {
                // What is worth knowing of a set is told when there is one; until then it hides what to mend.
                continue;
            }
            String position = one.position().isEmpty() ? "" : "（" + one.position() + "）";
            RowResult.Message message = new RowResult.Message(
                    one.severity().name(),
                    one.code().id(),
                    one.location().toString(),
                    words.found(one) + position,
                    words.hint(one));
            // Contracts cut from one matter have the same gaps, and so do the clauses that need one fact.
            if (messages.stream().noneMatch(other -> isSame(other, message))) {
                messages.add(message);
            }
        }
        return messages;
    }

    private static boolean isSame(RowResult.Message one, RowResult.Message other) {
        return one.code().equals(other.code())
                && one.place().equals(other.place())
                && one.text().equals(other.text());
    }
}
