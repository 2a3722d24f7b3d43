package org.jobun.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The fonts that Jobun sets papers in, parsed once and shared, without the tables of substitutions that PDFBox would search
 * for every run.
 */
record Fonts(TrueTypeFont mincho, TrueTypeFont gothic, TrueTypeFont rare) {
    static Fonts in(Path folder) throws IOException {
        return new Fonts(
                font(folder.resolve("BIZUDMincho-Regular.ttf")),
                font(folder.resolve("BIZUDGothic-Bold.ttf")),
                font(folder.resolve("NotoSerifJP-Regular.ttf")));
    }

    private static TrueTypeFont font(Path file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
        font.setEnableGsub(false);
        return font;
    }
}
