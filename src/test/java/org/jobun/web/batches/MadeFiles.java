package org.jobun.web.batches;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jobun.batch.Batch;
import org.jobun.batch.BatchRequest;
import org.jobun.batch.RowResult;
import org.jobun.batch.Shard;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Language;
import org.jobun.issue.FileNames;
import org.jobun.render.formats.Formats;
import org.jobun.service.MakeSet;
import org.jobun.web.WebFixture;

/**
 * The Word files of all sets of a workbook.
 *
 * @param files number of the matter, stroke, file → its bytes
 */
public record MadeFiles(Map<String, byte[]> files) {
    /** As the command line makes them. */
    public static MadeFiles byCommand(byte[] book, Path folder) throws IOException {
        Path input = Files.write(folder.resolve("bids.xlsx"), book);
        Path output = folder.resolve("out");
        MakeSet.Request sets =
                new MakeSet.Request(List.of(), Formats.find("docx").stream().toList(), Optional.empty(), false);
        new Batch(WebFixture.catalog(), "test", new DiagnosticText(Language.JA), new Silent())
                .run(new BatchRequest(input, output, sets, 2, Shard.ALL, false, FileNames.JAPANESE))
                .value()
                .orElseThrow();
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(output)) {
            for (Path file :
                    walk.filter(one -> one.toString().endsWith(".docx")).toList()) {
                files.put(file.getParent().getFileName() + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        return new MadeFiles(files);
    }

    /** The web app's archive of all sets has the same files, byte for byte; its files, by number of the matter. */
    public Map<String, byte[]> assertSame(byte[] zip) throws IOException {
        Map<String, byte[]> made = new TreeMap<>();
        unzipped(zip).forEach((name, bytes) -> made.put(name.replaceFirst("_[^/]*/", "/"), bytes));
        assertEquals(files.keySet(), made.keySet());
        files.forEach((name, bytes) -> assertArrayEquals(bytes, made.get(name), name));
        return made;
    }

    static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static final class Silent implements Batch.Progress {
        @Override
        public void begin(int matters) {}

        @Override
        public void done(RowResult result, boolean now) {}
    }
}
