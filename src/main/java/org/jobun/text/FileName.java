package org.jobun.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Names of files and folders that every system can hold. */
public final class FileName {
    /** Bytes of a name in UTF-8: with folder and extension it stays far below what Windows takes for a path. */
    private static final int LONGEST = 120;

    private FileName() {}

    /**
     * A name for a file on Windows too: none of its reserved characters and device names, no dot or space at its end, not too
     * long, no half character at the cut.
     */
    public static String safe(String name) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> {
            // Marks of direction turn a name round on the screen (U+202E); no font shows what is unassigned.
            boolean unseen = switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> true;
                default -> false;
            };
            boolean bad = unseen || "\\/:*?\"<>|".indexOf(c) >= 0;
            out.append(bad ? "_" : Character.toString(c));
        });
        while (out.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            out.setLength(out.offsetByCodePoints(out.length(), -1));
        }
        String cut = out.toString().replaceAll("[.\\h]+$", "").replaceAll("^\\h+", "");
        String stem = cut.replaceAll("\\h*\\..*$", "");
        boolean device = stem.matches("(?i)con|prn|aux|nul|conin\\$|conout\\$|clock\\$|(com|lpt)[0-9¹²³]");
        return cut.isEmpty() ? "_" : device ? "_" + cut : cut;
    }
}
