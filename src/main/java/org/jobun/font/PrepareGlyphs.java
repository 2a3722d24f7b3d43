package org.jobun.font;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * Run by the build: writes beside each font of the program what papers need of it ({@link PreparedGlyphs}), first the characters of the
 * catalog, then those that names have beside them. Nothing of it is in the sources, so it cannot be of another font or catalog.
 */
public final class PrepareGlyphs {
    private static final List<String> FONTS = List.of("BIZUDMincho-Regular", "BIZUDGothic-Bold");
    private static final String FALLBACK = "NotoSerifJP-Regular";

    /** Letters, signs and kana of any paper: ASCII, Latin-1, CJK symbols, kana, full-width forms. */
    private static final int[][] USUAL = {{0x20, 0x7F}, {0xA0, 0x100}, {0x3000, 0x3100}, {0xFF01, 0xFFE6}};

    /** Kanji of names: the first level of JIS X 0208, and the additions of IBM (髙, 﨑), by how Windows writes them. */
    private static final int FIRST_LEVEL = 0x889F;

    private static final int SECOND_LEVEL = 0x989F;
    private static final int IBM = 0xFA5C;

    private final OpenedFont font;
    private final BitSet characters;
    private final BitSet glyphs = new BitSet();

    private PrepareGlyphs(OpenedFont font, BitSet characters) {
        this.font = font;
        this.characters = characters;
        characters.stream()
                .map(font::glyph)
                .filter(glyph -> !font.file().isComposite(glyph))
                .forEach(glyphs::set);
    }

    /** @param args the folder of what is built, with the fonts and the catalog in it */
    public static void main(String[] args) throws IOException {
        Path fonts = Path.of(args[0], "fonts");
        BitSet common = ofCatalog(Path.of(args[0], "catalog"));
        BitSet names = ofNames();
        names.andNot(common);
        BitSet lacking = (BitSet) common.clone();
        for (String name : FONTS) {
            OpenedFont font = new OpenedFont(Files.readAllBytes(fonts.resolve(name + ".ttf")));
            write(font, common, fonts.resolve(name + Font.PREPARED[0]));
            write(font, names, fonts.resolve(name + Font.PREPARED[1]));
            lacking.stream().filter(character -> font.glyph(character) != 0).forEach(lacking::clear);
        }
        // Asked only for what the others do not have.
        write(
                new OpenedFont(Files.readAllBytes(fonts.resolve(FALLBACK + ".ttf"))),
                lacking,
                fonts.resolve(FALLBACK + Font.PREPARED[0]));
    }

    private static BitSet ofCatalog(Path catalog) throws IOException {
        BitSet found = new BitSet();
        for (int[] range : USUAL) {
            found.set(range[0], range[1]);
        }
        try (Stream<Path> files = Files.walk(catalog)) {
            for (Path file : (Iterable<Path>) files.filter(PrepareGlyphs::isText)::iterator) {
                Files.readString(file).codePoints().filter(c -> c >= 0x20).forEach(found::set);
            }
        }
        return found;
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") || name.endsWith(".yaml");
    }

    private static BitSet ofNames() {
        Charset windows = Charset.forName("windows-31j");
        CharsetEncoder encoder = windows.newEncoder();
        BitSet found = new BitSet();
        for (char character = 0x3400; character < 0xFB00; character++) {
            if (!Character.isSurrogate(character) && encoder.canEncode(character)) {
                byte[] code = String.valueOf(character).getBytes(windows);
                int number = (code[0] & 0xFF) << 8 | code[code.length - 1] & 0xFF;
                if (number >= FIRST_LEVEL && number < SECOND_LEVEL || number >= IBM) {
                    found.set(character);
                }
            }
        }
        return found;
    }

    private static void write(OpenedFont font, BitSet characters, Path file) throws IOException {
        byte[] made = new PrepareGlyphs(font, characters).made();
        if (!Files.exists(file) || !Arrays.equals(made, Files.readAllBytes(file))) {
            Files.write(file, made);
        }
    }

    private byte[] made() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(PreparedGlyphs.FORMAT);
        font.frame().write(out);
        writeCharacters(out);
        writeRare(out);
        int place = 0;
        for (int glyph = 0; glyph < font.file().glyphs(); glyph++) {
            out.writeChar(glyphs.get(glyph) ? ++place : 0);
        }
        out.writeInt(place);
        writeGlyphs(out);
        return bytes.toByteArray();
    }

    /** The pages of the BMP that have a character, and the glyphs on these. */
    private void writeCharacters(DataOutputStream out) throws IOException {
        int count = 0;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream pages = new DataOutputStream(bytes);
        for (int page = 0; page < PreparedGlyphs.PAGE; page++) {
            int first = page * PreparedGlyphs.PAGE;
            int next = characters.nextSetBit(first);
            boolean isUsed = next >= 0 && next < first + PreparedGlyphs.PAGE;
            out.writeChar(isUsed ? ++count : 0);
            for (int c = first; isUsed && c < first + PreparedGlyphs.PAGE; c++) {
                pages.writeChar(isPrepared(c) ? font.glyph(c) + 1 : 0);
            }
        }
        out.writeInt(count * PreparedGlyphs.PAGE);
        bytes.writeTo(out);
    }

    /** Not a character whose glyph is composed of others: of these, the file is asked. */
    private boolean isPrepared(int character) {
        return characters.get(character) && glyphs.get(font.glyph(character));
    }

    private void writeRare(DataOutputStream out) throws IOException {
        int[] rare = characters.stream()
                .filter(c -> c >= Character.MIN_SUPPLEMENTARY_CODE_POINT && isPrepared(c))
                .toArray();
        out.writeInt(2 * rare.length);
        for (int character : rare) {
            out.writeInt(character);
        }
        for (int character : rare) {
            out.writeInt(font.glyph(character));
        }
    }

    private void writeGlyphs(DataOutputStream out) throws IOException {
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        int[] all = glyphs.stream().toArray();
        Piece[] pieces = new Piece[all.length];
        Deflater deflater = Piece.deflater();
        for (int i = 0; i < all.length; i++) {
            pieces[i] = font.outline(all[i], deflater);
        }
        deflater.end();
        for (int glyph : all) {
            out.writeChar(font.file().advance(glyph));
        }
        for (int glyph : all) {
            out.writeChar(font.file().leftBearing(glyph));
        }
        for (Piece piece : pieces) {
            out.writeChar(piece.length());
        }
        for (Piece piece : pieces) {
            out.writeInt(piece.sum());
        }
        for (Piece piece : pieces) {
            out.writeInt(piece.adler());
        }
        for (Piece piece : pieces) {
            outlines.write(piece.bytes(), piece.from(), piece.size());
            out.writeInt(outlines.size());
        }
        outlines.writeTo(out);
    }
}
