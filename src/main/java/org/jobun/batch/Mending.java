package org.jobun.batch;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was put into cells of a workbook after it was handed in. It goes before what the file says, which stays as it is.
 *
 * @param cells name of a sheet → cell, as Excel calls it ({@code C7}) → what stands there now; blank where nothing shall
 */
public record Mending(Map<String, Map<String, String>> cells) {
    /** Nothing was mended. */
    public static final Mending NONE = new Mending(Map.of());

    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    /** Cells are copied. */
    public Mending {
        Map<String, Map<String, String>> copy = new TreeMap<>();
        cells.forEach((sheet, texts) -> copy.put(sheet, Collections.unmodifiableMap(new TreeMap<>(texts))));
        cells = Collections.unmodifiableMap(copy);
    }

    /** Whether a text names a cell. */
    public static boolean isCell(String name) {
        return CELL.matcher(name).matches();
    }

    /** The same with one more cell. */
    public Mending with(String sheet, String cell, String text) {
        Map<String, Map<String, String>> more = new TreeMap<>(cells);
        Map<String, String> texts = new TreeMap<>(more.getOrDefault(sheet, Map.of()));
        texts.put(cell, text);
        more.put(sheet, texts);
        return new Mending(more);
    }
}
