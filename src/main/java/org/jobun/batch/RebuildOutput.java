package org.jobun.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Puts back into an empty output folder what a batch has done elsewhere, so that its next run goes on from there. */
public final class RebuildOutput {
    private final Path output;
    private final List<byte[]> lines = new ArrayList<>();

    /** @param output folder of the sets; need not be there */
    public RebuildOutput(Path output) {
        this.output = output;
    }

    /** A file of a set that is whole. */
    public void add(String set, String file, InputStream content) throws IOException {
        Path folder = Files.createDirectories(output.resolve(set));
        Files.copy(content, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    /** What became of a matter. A result whose sets are not whole is made again. */
    public void add(RowResult result) {
        lines.add(JournalLine.write(result));
    }

    /** Writes the journal; from then on the folder is like one in which the batch was stopped. */
    public void finish() throws IOException {
        Path folder = Files.createDirectories(output.resolve(Journal.FOLDER));
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(Journal.FILE)), 1 << 16)) {
            for (byte[] line : lines) {
                out.write(line);
            }
        }
    }
}
