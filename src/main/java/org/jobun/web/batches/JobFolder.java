package org.jobun.web.batches;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jobun.approval.CheckApproved;
import org.jobun.batch.BatchRequest;
import org.jobun.batch.Mending;
import org.jobun.batch.Shard;
import org.jobun.issue.FileNames;
import org.jobun.store.Job;
import org.jobun.store.MendedCell;
import org.jobun.store.StoredFile;
import org.jobun.text.FileName;
import org.jobun.web.Office;

/** The files of a job on the disk of this server: a copy of what the store keeps, which may go at any time. */
final class JobFolder {
    private final Path folder;
    private final Job job;
    private final Office office;

    JobFolder(Office office, Job job) {
        this.folder = office.folder().resolve("batches").resolve(job.id());
        this.job = job;
        this.office = office;
    }

    /** What is to be made, or looked at. */
    BatchRequest request(StoredFile workbook, List<MendedCell> cells, int jobs) throws IOException {
        return new BatchRequest(
                        input(workbook),
                        output(),
                        JobSettings.of(job.settings()).sets(),
                        jobs,
                        Shard.ALL,
                        false,
                        FileNames.JAPANESE,
                        mending(cells))
                .decidedBy(catalog ->
                        CheckApproved.byLedger(catalog, office.store().approvals()::lines));
    }

    private static Mending mending(List<MendedCell> cells) {
        Mending mended = Mending.NONE;
        for (MendedCell cell : cells) {
            mended = mended.with(cell.sheet(), cell.cell(), cell.written());
        }
        return mended;
    }

    /** The workbook under the name by which it was uploaded: messages name it. */
    private Path input(StoredFile workbook) throws IOException {
        Path file = Files.createDirectories(folder.resolve("input")).resolve(FileName.safe(job.name()));
        if (!Files.isRegularFile(file) || Files.size(file) != workbook.length()) {
            Path fresh = Files.createTempFile(folder, "input", ".new");
            try (InputStream in = workbook.open()) {
                Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    Path output() {
        return folder.resolve("output");
    }

    /** For what is being written. */
    Path scratch() throws IOException {
        return Files.createDirectories(folder.resolve("scratch"));
    }

    /** Removes the sets; the store has them. */
    void clearOutput() throws IOException {
        delete(output());
    }

    /** Removes what was needed on the way. */
    void clearScratch() throws IOException {
        delete(folder.resolve("scratch"));
    }

    /** Removes all. */
    void clear() throws IOException {
        delete(folder);
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
