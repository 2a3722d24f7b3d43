package org.jobun.render.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jobun.font.Font;

/** The fonts of one document, in the order in which they were first used. */
final class PdfFonts {
    private final Map<Font, PdfFont> fonts = new LinkedHashMap<>();

    PdfFont of(Font font) {
        return fonts.computeIfAbsent(font, used -> new PdfFont(used, "F" + (fonts.size() + 1)));
    }

    Iterable<PdfFont> inOrder() {
        return fonts.values();
    }
}
