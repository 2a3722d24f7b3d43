package org.jobun.renewal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A text in cells that no spreadsheet program changes: packed, in letters and digits, in as many cells as it takes. */
final class Packed {
    /** Letters of a cell; a spreadsheet has room for 32,767. */
    private static final int CELL = 30_000;
    /** Bytes of a matter file, unpacked; no matter of ours comes near it. */
    private static final int LARGEST = 8 << 20;

    private Packed() {}

    static List<String> of(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        String letters = Base64.getEncoder().encodeToString(bytes.toByteArray());
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < letters.length(); at += CELL) {
            cells.add(letters.substring(at, Math.min(letters.length(), at + CELL)));
        }
        return cells;
    }

    /** The text; empty where it is not what was packed. */
    static Optional<String> text(String letters) {
        try (GZIPInputStream zip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(letters)))) {
            byte[] text = zip.readNBytes(LARGEST);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException changed) {
            return Optional.empty();
        }
    }
}
