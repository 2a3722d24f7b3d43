package org.jobun.batch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.batch.RowResult.MadeSet;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Failure;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.issue.Manifest;
import org.jobun.issue.SetFolder;
import org.jobun.issue.Versions;
import org.jobun.render.formats.Renderers;
import org.jobun.service.MakeSet;

/** Makes the sets of one matter of a batch: reads it, drafts its contracts, writes what has changed. Safe for several threads. */
final class MakeMatter {
    /** Bytes on the disk below which a failed write is taken for a full disk. */
    private static final long LEAST_ROOM = 1 << 20;

    private final BatchSetup setup;
    private final DraftMatter draft;
    private final SetFolder folder;
    private final Manifest manifest;

    MakeMatter(BatchSetup setup) {
        Renderers renderers = Renderers.remembering();
        BatchRequest request = setup.request();
        this.setup = setup;
        this.draft = new DraftMatter(setup.catalog(), request, renderers);
        this.folder = new SetFolder(request.output(), request.names(), renderers);
        this.manifest = new Manifest(setup.catalog(), setup.program(), false);
    }

    /** Clears what a run that was cut short was writing. */
    void tidy() throws IOException {
        folder.tidy();
    }

    /** Makes a matter; what goes wrong with this one alone is its result, and the others go on. */
    RowResult of(Task task) throws IOException {
        try {
            return make(task);
        } catch (FileSystemException inUse) {
            if (!hasRoom()) {
                throw inUse;
            }
            return failed(task, inUse(task.entry(), inUse));
        } catch (RuntimeException | Error failed) {
            if (!Failure.isOfOne(failed)) {
                throw failed;
            }
            return failed(task, Failure.of(failed, task.entry().place()));
        }
    }

    /** A file that is open elsewhere stops one set; a disk that is full stops all. */
    private boolean hasRoom() throws IOException {
        return Files.getFileStore(setup.request().output()).getUsableSpace() > LEAST_ROOM;
    }

    private Diagnostic inUse(Entry entry, FileSystemException inUse) {
        return Diagnostic.of(Code.OUT_01, entry.place())
                .with("folder", setup.request().output().resolve(entry.id()))
                .with("detail", inUse.getMessage());
    }

    private RowResult failed(Task task, Diagnostic problem) {
        Diagnostics found = new Diagnostics();
        found.add(problem);
        return task.failed(task.entry().id(), setup.messages(found));
    }

    private RowResult make(Task task) throws IOException {
        DraftMatter.Drafted drafted = draft.of(task.entry(), task.cross());
        Diagnostics found = drafted.found();
        List<MadeSet> sets = found.hasErrors() ? List.of() : sets(drafted.contracts(), task, found);
        String id = drafted.id(task.entry());
        return found.hasErrors() ? task.failed(id, setup.messages(found)) : task.made(id, sets, setup.messages(found));
    }

    /**
     * What is to be written for one contract of a matter.
     *
     * @param version hash of what the papers are rendered from
     */
    private record Contract(PaperSet set, List<Document> papers, String version) {
        private String id() {
            return set.matter().id();
        }
    }

    private Contract contract(MakeSet.Result made, Entry entry, Diagnostics found) throws IOException {
        List<Document> papers = new ArrayList<>(made.papers());
        papers.addAll(entry.content().beside(made, found));
        return new Contract(made.set(), papers, Versions.ofPapers(made.set(), papers, setup.catalog()));
    }

    /** Writes the sets, but for those of a row that only has moved. */
    private List<MadeSet> sets(List<MakeSet.Result> contracts, Task task, Diagnostics found) throws IOException {
        if (task.isSame()) {
            return task.before().orElseThrow().sets();
        }
        List<MadeSet> sets = new ArrayList<>();
        for (MakeSet.Result made : contracts) {
            Contract contract = contract(made, task.entry(), found);
            Optional<MadeSet> former = task.former(contract.id(), contract.version());
            sets.add(former.isPresent() ? restate(contract, former.get()) : write(contract, task.entry(), found));
        }
        return sets;
    }

    /** The catalog has changed, but nothing that is printed here. */
    private MadeSet restate(Contract contract, MadeSet former) throws IOException {
        String stated = folder.restate(contract.set(), manifest);
        return new MadeSet(contract.id(), stated, former.files(), contract.version());
    }

    private MadeSet write(Contract contract, Entry entry, Diagnostics found) throws IOException {
        SetFolder.Written written =
                folder.write(contract.set(), contract.papers(), setup.request().formats(), manifest);
        written.kept()
                .forEach((name, fresh) -> found.add(Diagnostic.of(Code.OUT_05, entry.place())
                        .with("file", contract.id() + "/" + name)
                        .with("fresh", fresh)));
        return new MadeSet(contract.id(), written.manifest(), written.files().size(), contract.version());
    }
}
