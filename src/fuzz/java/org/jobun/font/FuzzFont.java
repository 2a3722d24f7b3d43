package org.jobun.font;

import java.util.BitSet;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostics;

/** Any bytes as a font: refused, or good for all that papers take from it. */
public final class FuzzFont {
    private FuzzFont() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Optional<FontFile> file =
                FontFileReader.read("municipalities/a/fonts/a.ttf", "a.ttf", bytes, new Diagnostics());
        if (file.isPresent()) {
            Font opened = new Font("a.ttf", file.get().bytes());
            for (int c = 0; c < 0x20000; c += 37) {
                opened.advance1000(opened.glyph(c));
                opened.variant(c, 0xE0100);
            }
            BitSet all = new BitSet();
            all.set(0, opened.file().glyphs());
            opened.subset(all);
        }
    }
}
