package org.jobun.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fonts of a municipality whose tables lie about each other are refused where they are read, not in the middle of a paper. */
class LyingFontTest {
    private static byte[] font() throws IOException {
        return FontResource.bytes("/fonts/BIZUDGothic-Bold.ttf");
    }

    private static Optional<FontFile> read(byte[] font, Diagnostics found) {
        return FontFileReader.read("municipalities/aobano/fonts/a.ttf", "a.ttf", font, found);
    }

    /** Place of the entry of a table in the directory. */
    private static int entry(ByteBuffer font, String table) {
        return IntStream.range(0, font.getShort(4))
                .map(i -> 12 + 16 * i)
                .filter(at -> new String(font.array(), at, 4, StandardCharsets.ISO_8859_1).equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static int start(ByteBuffer font, String table) {
        return font.getInt(entry(font, table) + 8);
    }

    private static void isToldOf(String table, byte[] font) {
        Diagnostics found = new Diagnostics();
        assertTrue(read(font, found).isEmpty(), table);
        assertEquals(1, found.sorted().size());
        assertEquals(Code.FNT_05, found.sorted().get(0).code());
        assertEquals(table, found.sorted().get(0).values().get("found"));
    }

    private static void isToldOf(String table, java.util.function.Consumer<ByteBuffer> lie) throws IOException {
        ByteBuffer font = ByteBuffer.wrap(font());
        lie.accept(font);
        isToldOf(table, font.array());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fonts/BIZUDMincho-Regular.ttf", "/fonts/BIZUDGothic-Bold.ttf"})
    void aGoodFontIsRead(String resource) throws IOException {
        Diagnostics found = new Diagnostics();
        assertTrue(read(FontResource.bytes(resource), found).isPresent(), found.sorted()::toString);
    }

    @Test
    void moreAdvancesThanGlyphs() throws IOException {
        isToldOf("hhea", font -> font.putShort(start(font, "hhea") + 34, (short) 0xFFFF));
    }

    @Test
    void noAdvances() throws IOException {
        isToldOf("hhea", font -> font.putShort(start(font, "hhea") + 34, (short) 0));
    }

    @Test
    void advancesCutShort() throws IOException {
        isToldOf("hmtx", font -> font.putInt(entry(font, "hmtx") + 12, 100));
    }

    @Test
    void moreGlyphsThanOutlines() throws IOException {
        isToldOf("hmtx", font -> font.putShort(start(font, "maxp") + 4, (short) 0xFFFF));
    }

    @Test
    void noEm() throws IOException {
        isToldOf("head", font -> font.putShort(start(font, "head") + 18, (short) 0));
    }

    @Test
    void anOutlineThatEndsBeforeItBegins() throws IOException {
        isToldOf("loca", font -> font.putInt(start(font, "loca") + 40, Integer.MAX_VALUE));
    }

    @Test
    void aNameOutsideOfItsTable() throws IOException {
        isToldOf("name", font -> font.putShort(start(font, "name") + 6 + 10, (short) 0xFFFF));
    }

    @Test
    void moreNamesThanTheTableHolds() throws IOException {
        isToldOf("name", font -> font.putShort(start(font, "name") + 2, (short) 0xFFFF));
    }

    /** Turns the first outline that is long enough into a composite glyph of one part. */
    private static void compose(ByteBuffer font, IntConsumer glyphs, int part) {
        TrueType good = new TrueType(font.array());
        int glyph = IntStream.range(1, good.glyphs())
                .filter(one -> outline(font, one + 1) - outline(font, one) > 40)
                .findFirst()
                .orElseThrow();
        glyphs.accept(glyph);
        int at = start(font, "glyf") + outline(font, glyph);
        font.putShort(at, (short) -1).putShort(at + 10, (short) 0).putShort(at + 12, (short) (part < 0 ? glyph : part));
    }

    private static int outline(ByteBuffer font, int glyph) {
        boolean wide = font.getShort(start(font, "head") + 50) != 0;
        int loca = start(font, "loca");
        return wide ? font.getInt(loca + 4 * glyph) : 2 * (font.getShort(loca + 2 * glyph) & 0xFFFF);
    }

    @Test
    void aPartThatDoesNotExist() throws IOException {
        isToldOf("glyf", font -> compose(font, glyph -> {}, 0xFFFE));
    }

    @Test
    void aGlyphThatIsPartOfItself() throws IOException {
        isToldOf("glyf", font -> compose(font, glyph -> {}, -1));
    }

    /** What is read is good for all that papers take from it, whatever was changed in the file. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsReadCanBeEmbedded(long seed) throws IOException {
        Random random = new Random(seed);
        int read = 0;
        for (int round = 0; round < 40; round++) {
            ByteBuffer font = ByteBuffer.wrap(font());
            int length = round % 2 == 0 ? 400 : font.capacity();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                font.put(round % 4 < 2 ? random.nextInt(length) : inASmallTable(font, random), (byte) random.nextInt());
            }
            Optional<FontFile> file = read(font.array(), new Diagnostics());
            if (file.isPresent()) {
                read++;
                Font opened = new Font("a.ttf", file.get().bytes());
                for (int c = 0x3000; c < 0x9FFF; c += 7) {
                    opened.advance1000(opened.glyph(c));
                }
                BitSet some = new BitSet();
                IntStream.range(0, opened.file().glyphs())
                        .filter(g -> g % 5 == 0)
                        .forEach(some::set);
                opened.subset(some);
            }
        }
        assertTrue(read > 0, "fonts that were read");
    }

    private static int inASmallTable(ByteBuffer font, Random random) {
        String[] tables = {"hhea", "maxp", "head", "name", "loca", "hmtx", "post", "OS/2"};
        return start(font, tables[random.nextInt(tables.length)]) + random.nextInt(60);
    }
}
