package org.jobun.renewal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jobun.source.SourceFile;

/** The matter file of a new year. Its first line says what was written, so that one that somebody has edited since is known. */
final class MatterFile {
    private static final String HEAD = "# 年度更新の表から作りました。 ";
    private static final String FRESH = "（新）";

    private MatterFile() {}

    /** Writes it in place of an earlier one of ours; beside one that somebody has edited. */
    static void write(Path file, String text) throws IOException {
        String whole = HEAD + SourceFile.sha256(text.getBytes(StandardCharsets.UTF_8)) + "\n" + text;
        if (Files.exists(file) && Files.readString(file).equals(whole)) {
            return;
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path to = isOurs(file) ? file : file.resolveSibling(name.substring(0, dot) + FRESH + name.substring(dot));
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(name + ".new");
        Files.writeString(fresh, whole);
        Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isOurs(Path file) throws IOException {
        if (!Files.exists(file)) {
            return true;
        }
        String text = Files.readString(file);
        int end = text.indexOf('\n');
        return text.startsWith(HEAD)
                && end > 0
                && text.substring(HEAD.length(), end)
                        .equals(SourceFile.sha256(text.substring(end + 1).getBytes(StandardCharsets.UTF_8)));
    }
}
