package org.jobun.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a font in place is what FontBox reads of it. */
class FontTest {
    @ParameterizedTest
    @ValueSource(strings = {"BIZUDMincho-Regular.ttf", "BIZUDGothic-Bold.ttf", "NotoSerifJP-Regular.ttf"})
    void glyphsAndMeasuresAreThoseOfFontBox(String name) throws IOException {
        byte[] file = FontResource.bytes("/fonts/" + name);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        CmapLookup lookup = font.getUnicodeCmapLookup();
        Font read = new Font(name, file);
        int glyphs = 0;
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            int glyph = lookup.getGlyphId(character);
            assertEquals(glyph, read.glyph(character), "glyph of U+" + Integer.toHexString(character));
            glyphs += glyph == 0 ? 0 : 1;
        }
        assertTrue(glyphs > 7_000, glyphs + " characters");
        for (int glyph = 0; glyph < font.getNumberOfGlyphs(); glyph++) {
            assertEquals(font.getAdvanceWidth(glyph), read.file().advance(glyph), "advance of " + glyph);
        }
        assertEquals(font.getName(), read.file().name());
        assertEquals(font.getUnitsPerEm(), read.file().unitsPerEm());
    }

    /** Both formats of subtable, each by itself. */
    @Test
    void bothFormatsGiveTheSame() throws IOException {
        byte[] file = FontResource.bytes("/fonts/NotoSerifJP-Regular.ttf");
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        int cmap = new TrueType(file).start("cmap");
        for (int kind : new int[] {1, 10}) {
            byte[] alone = file.clone();
            CmapSubtable wanted = font.getCmap().getSubtable(3, kind);
            int left = 0;
            for (int at = cmap + 4; at < cmap + 4 + 8 * (alone[cmap + 3] & 0xFF); at += 8) {
                if (alone[at + 1] == 3 && alone[at + 3] == kind) {
                    left++;
                } else {
                    // A platform that there is not.
                    alone[at + 1] = 9;
                }
            }
            assertEquals(1, left, "subtables 3/" + kind);
            FontCharacters characters = new FontCharacters(alone, cmap);
            for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
                assertEquals(
                        wanted.getGlyphId(character),
                        characters.glyph(character),
                        "glyph of U+" + Integer.toHexString(character));
            }
        }
    }
}
