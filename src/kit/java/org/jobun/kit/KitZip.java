package org.jobun.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip that is the same bytes for the same files: names sorted and marked as UTF-8, one time, no owner. */
final class KitZip {
    private static final int EXECUTABLE = 0100755;
    private static final int PLAIN = 0100644;

    private KitZip() {}

    /** Packs what is below a folder; the folder itself is no part of the names. */
    static void write(Path folder, Path zip, Instant time) throws IOException {
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            out.setEncoding("UTF-8");
            out.setUseLanguageEncodingFlag(true);
            out.setLevel(Deflater.DEFAULT_COMPRESSION);
            for (String path : Folders.files(folder)) {
                Path file = folder.resolve(path);
                ZipArchiveEntry entry = new ZipArchiveEntry(path);
                entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
                entry.setSize(Files.size(file));
                entry.setUnixMode(Files.isExecutable(file) ? EXECUTABLE : PLAIN);
                out.putArchiveEntry(entry);
                Files.copy(file, out);
                out.closeArchiveEntry();
            }
        }
    }
}
