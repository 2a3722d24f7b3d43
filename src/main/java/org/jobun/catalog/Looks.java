package org.jobun.catalog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.font.FontFile;
import org.jobun.stylefile.StyleFile;

/**
 * Files beside the profiles of municipalities that say how their papers look.
 *
 * @param styleFiles municipality id → the Word file whose looks its papers take; of those that have one
 * @param fonts municipality id → its own fonts, in the order of their names
 */
record Looks(Map<String, StyleFile> styleFiles, Map<String, List<FontFile>> fonts) {
    Looks {
        styleFiles = new TreeMap<>(styleFiles);
        fonts = new TreeMap<>(fonts);
    }
}
