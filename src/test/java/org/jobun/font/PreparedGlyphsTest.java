package org.jobun.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build prepared of a font says of each glyph what the font says itself. */
class PreparedGlyphsTest {
    private static final String BODY = "BIZUDMincho-Regular";

    @ParameterizedTest
    @ValueSource(strings = {BODY, "BIZUDGothic-Bold", "NotoSerifJP-Regular"})
    void whatIsPreparedIsOfTheFont(String name) throws IOException {
        Font file = file(name);
        int all = 0;
        for (PreparedGlyphs prepared : prepared(name)) {
            for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
                int glyph = prepared.glyph(character);
                if (glyph >= 0) {
                    String shown = "U+" + Integer.toHexString(character);
                    assertEquals(file.glyph(character), glyph, shown);
                    assertTrue(prepared.has(glyph), shown);
                    assertEquals(file.advance(glyph), prepared.advance(glyph), shown);
                    all++;
                }
            }
            assertSameGlyphs(file, prepared);
        }
        assertTrue(all > (name.startsWith("Noto") ? 0 : 4_000), all + " characters");
    }

    /** Outlines, measures, tables and sums: a font of all that is prepared, and one of it and others, are those cut out of the file. */
    private static void assertSameGlyphs(Font file, PreparedGlyphs prepared) {
        BitSet glyphs = new BitSet();
        for (int glyph = 0; glyph < file.file().glyphs(); glyph++) {
            if (prepared.has(glyph)) {
                glyphs.set(glyph);
            }
        }
        Font bundled = Font.bundled(file.resource());
        Subset expected = file.subset(glyphs);
        assertArrayEquals(expected.deflated(), bundled.subset(glyphs).deflated());
        // Composite glyphs, which are never prepared, and glyphs of characters that are rare.
        glyphs.set(0, 400);
        glyphs.set(9_000, 9_100);
        assertArrayEquals(file.subset(glyphs).inflated(), bundled.subset(glyphs).inflated());
        assertArrayEquals(file.subset(glyphs).deflated(), bundled.subset(glyphs).deflated());
    }

    @ParameterizedTest
    @ValueSource(strings = {BODY, "BIZUDGothic-Bold", "NotoSerifJP-Regular"})
    void whatIsSaidOfTheWholeFont(String name) throws IOException {
        Font file = file(name);
        Font bundled = Font.bundled(file.resource());
        assertEquals(file.name(), bundled.name());
        assertEquals(file.file().name(), bundled.name());
        assertEquals(file.unitsPerEm(), bundled.unitsPerEm());
        for (int edge = 0; edge < 4; edge++) {
            assertEquals(file.bound(edge), bundled.bound(edge));
        }
        assertEquals(file.ascender(), bundled.ascender());
        assertEquals(file.descender(), bundled.descender());
    }

    /** Papers of the catalog and usual names need nothing of the fonts themselves. */
    @Test
    void whatPapersNeedIsPrepared() throws IOException {
        List<PreparedGlyphs> body = prepared(BODY);
        "第１条 この契約は、（甲）Ａ・Ｂ「」ー12.5%"
                .codePoints()
                .forEach(c -> assertTrue(body.get(0).glyph(c) > 0));
        "佐伯璃凪髙﨑丞"
                .codePoints()
                .forEach(c -> assertTrue(body.get(0).glyph(c) > 0 || body.get(1).glyph(c) > 0, Character.toString(c)));
        int rare = "𠮷".codePointAt(0);
        assertEquals(0, body.get(0).glyph(rare), "the body's font is known not to have it");
        assertTrue(prepared("NotoSerifJP-Regular").get(0).glyph(rare) > 0);
    }

    /** A program that was built in another way reads its fonts themselves. */
    @Test
    void whatIsNotPreparedIsReadOfTheFont() throws IOException {
        assertEquals(-1, PreparedGlyphs.NONE.glyph('あ'));
        assertEquals(-1, PreparedGlyphs.NONE.glyph(0x20BB7));
        assertEquals(-1, PreparedGlyphs.of(new byte[] {0, 0, 0, 99}).glyph('あ'));
        Font bundled = Font.bundled("/fonts/" + BODY + ".ttf");
        Font file = file(BODY);
        int character = "龘".codePointAt(0);
        assertEquals(file.glyph(character), bundled.glyph(character));
        assertEquals(file.variant('葛', 0xE0101), bundled.variant('葛', 0xE0101));
    }

    private static Font file(String name) throws IOException {
        String resource = "/fonts/" + name + ".ttf";
        return new Font(resource, FontResource.bytes(resource));
    }

    private static List<PreparedGlyphs> prepared(String name) throws IOException {
        List<PreparedGlyphs> prepared = new ArrayList<>();
        for (String end : Font.PREPARED) {
            if (PreparedGlyphsTest.class.getResource("/fonts/" + name + end) != null) {
                prepared.add(PreparedGlyphs.of(FontResource.bytes("/fonts/" + name + end)));
            }
        }
        assertTrue(!prepared.isEmpty(), "nothing was prepared of " + name);
        return prepared;
    }
}
