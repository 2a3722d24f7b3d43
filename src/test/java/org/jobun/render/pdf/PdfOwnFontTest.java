package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jobun.cli.Run;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.TextBlock;
import org.jobun.font.FontResource;
import org.jobun.font.Glyph;
import org.jobun.font.ProgramFonts;
import org.jobun.render.MissingCharacter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Variants of characters (IVS), and the fonts that a municipality adds for characters of its own (外字). */
class PdfOwnFontTest {
    /** A character of the private use area, as 外字 are. */
    private static final String GAIJI = "\uE0A5";

    private static final String MATTER = "matters/resident-data-migration.yaml";

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static byte[] bundled() throws IOException {
        return FontResource.bytes("/fonts/BIZUDGothic-Bold.ttf");
    }

    /** A font that has but one character: the private one, drawn as あ. */
    private static byte[] ownFont() throws IOException {
        byte[] font = bundled();
        int glyph = ProgramFonts.heading().glyph('あ');
        ByteBuffer cmap = ByteBuffer.allocate(4 + 8 + 16 + 12);
        cmap.putShort((short) 0).putShort((short) 1);
        cmap.putShort((short) 3).putShort((short) 10).putInt(12);
        cmap.putShort((short) 12).putShort((short) 0).putInt(28).putInt(0).putInt(1);
        cmap.putInt(GAIJI.charAt(0)).putInt(GAIJI.charAt(0)).putInt(glyph);
        ByteBuffer out = ByteBuffer.allocate(font.length + cmap.capacity());
        out.put(font).put(cmap.array());
        entry(out, "cmap", font.length, cmap.capacity());
        return out.array();
    }

    /** Points the entry of a table elsewhere. */
    private static void entry(ByteBuffer font, String table, int offset, int length) {
        int at = directory(font, table);
        font.putInt(at + 8, offset).putInt(at + 12, length);
    }

    private static int directory(ByteBuffer font, String table) {
        for (int i = 0; i < font.getShort(4); i++) {
            byte[] tag = new byte[4];
            font.get(12 + 16 * i, tag);
            if (new String(tag, StandardCharsets.ISO_8859_1).equals(table)) {
                return 12 + 16 * i;
            }
        }
        throw new IllegalArgumentException(table);
    }

    private Run generate(byte[] font, String fileName) throws IOException {
        Path fonts = Files.createDirectories(folder.resolve("catalog/municipalities/aobano/fonts"));
        try (var old = Files.list(fonts)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        Files.write(fonts.resolve(fileName), font);
        String matter = Files.readString(Path.of(MATTER)).replaceFirst("住民情報システムデータ移行業務", "住民" + GAIJI + "業務");
        Files.writeString(folder.resolve("matter.yaml"), matter);
        return Run.of(
                "generate",
                "--names",
                "ascii",
                folder.resolve("matter.yaml"),
                "--catalog",
                folder.resolve("catalog"),
                "-o",
                folder.resolve("out"),
                "--format",
                "pdf");
    }

    @Test
    void aCharacterOfTheMunicipalityIsSetFromItsOwnFont() throws Exception {
        Run without = Run.of(
                "generate", "--names", "ascii", matterWithGaiji(), "-o", folder.resolve("plain"), "--format", "pdf");
        assertTrue(without.all().contains("U+E0A5"), without.all());
        Run run = generate(ownFont(), "gaiji.ttf");
        assertEquals(0, run.code(), run.all());
        assertFalse(run.all().contains("U+E0A5"), run.all());
        byte[] pdf = Files.readAllBytes(folder.resolve("out/resident-data-migration/contract.pdf"));
        assertEquals(List.of(), PdfConformanceTest.faults(pdf, PDFAFlavour.PDFUA_1));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(new PDFTextStripper().getText(document).contains("住民" + GAIJI + "業務"));
            int fonts = 0;
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                fonts += document.getPage(0).getResources().getFont(name).isEmbedded() ? 1 : 0;
            }
            assertTrue(fonts >= 2);
        }
        String manifest = Files.readString(folder.resolve("out/resident-data-migration/manifest.json"));
        assertTrue(manifest.contains("\"fonts\""), "the manifest names the font's hash");
    }

    private Path matterWithGaiji() throws IOException {
        String matter = Files.readString(Path.of(MATTER)).replaceFirst("住民情報システムデータ移行業務", "住民" + GAIJI + "業務");
        return Files.writeString(folder.resolve("plain.yaml"), matter);
    }

    @Test
    void fontsThatCannotBeEmbeddedAreRefused() throws Exception {
        byte[] restricted = bundled();
        ByteBuffer font = ByteBuffer.wrap(restricted);
        int os2 = font.getInt(directory(font, "OS/2") + 8);
        font.putShort(os2 + 8, (short) 2);
        assertRefused(restricted, "a.ttf", "FNT-04");
        byte[] renamed = bundled();
        renamed[directory(ByteBuffer.wrap(renamed), "hmtx")] = 'x';
        assertRefused(renamed, "b.ttf", "FNT-05");
        byte[] symbols = ownFont();
        symbols[ByteBuffer.wrap(symbols).getInt(directory(ByteBuffer.wrap(symbols), "cmap") + 8) + 5] = 1;
        assertRefused(symbols, "g.ttf", "FNT-05");
        assertRefused("OTTO no outlines of this kind".getBytes(StandardCharsets.ISO_8859_1), "c.otf", "FNT-03");
        assertRefused("ttcf a collection of fonts ...".getBytes(StandardCharsets.ISO_8859_1), "d.ttc", "FNT-03");
        assertRefused("これは書体ではない".getBytes(StandardCharsets.UTF_8), "e.ttf", "FNT-03");
        assertRefused(java.util.Arrays.copyOf(bundled(), 100_000), "f.ttf", "FNT-03");
    }

    /** Whatever is wrong inside: papers that open, or a refusal that names the font. */
    @Test
    void damagedFontsGivePapersThatOpenOrAreRefused() throws Exception {
        Random random = new Random(5);
        for (String table : List.of("cmap", "loca", "hmtx", "maxp", "head", "hhea", "glyf", "name")) {
            byte[] damaged = ownFont();
            ByteBuffer font = ByteBuffer.wrap(damaged);
            int at = font.getInt(directory(font, table) + 8);
            int length = Math.min(font.getInt(directory(font, table) + 12), 60_000);
            for (int i = 0; i < length; i += 1 + random.nextInt(3)) {
                damaged[at + i] = (byte) random.nextInt();
            }
            Run run = generate(damaged, "damaged.ttf");
            assertFalse(run.all().contains("プログラムの誤り"), table + ": " + run.all());
            if (run.code() == 0) {
                assertPapersOpen(table);
            } else {
                assertTrue(run.all().contains("FNT-"), table + ": " + run.all());
            }
        }
    }

    private void assertPapersOpen(String table) throws IOException {
        List<String> papers = Run.filesBelow(folder.resolve("out")).stream()
                .filter(name -> name.endsWith(".pdf"))
                .toList();
        assertFalse(papers.isEmpty(), table);
        for (String paper : papers) {
            try (PDDocument document =
                    Loader.loadPDF(folder.resolve("out").resolve(paper).toFile())) {
                assertTrue(document.getNumberOfPages() > 0, table + ": " + paper);
            }
        }
    }

    private void assertRefused(byte[] font, String name, String code) throws IOException {
        Run run = generate(font, name);
        assertEquals(1, run.code(), run.all());
        assertTrue(run.all().contains(code) && run.all().contains(name), run.all());
        assertFalse(Files.exists(folder.resolve("out")), "nothing is written");
    }

    /** 葛 and 辻 as they are registered in Hanyo-Denshi and Adobe-Japan1: each selector a glyph of its own. */
    @Test
    void variantsAreSetAsAskedForAndCopiedOutAsWritten() throws Exception {
        String text = "葛飾　葛\uDB40\uDD00飾　葛\uDB40\uDD01飾　辻\uDB40\uDD00　辻\uDB40\uDD01";
        Document paper = PdfPages.paper(List.of(new TextBlock(
                TextBlock.Layout.FLUSH, List.of(new Inline.Value("contract.name", "contract.name", text)))));
        assertEquals(List.of(), PdfPages.missing(paper), "all of them are in the fonts of the program");
        Glyph base = new OpenFonts().of(List.of()).glyph('葛', ProgramFonts.body());
        Glyph first = new OpenFonts().of(List.of()).variant('葛', 0xE0100, ProgramFonts.body());
        Glyph second = new OpenFonts().of(List.of()).variant('葛', 0xE0101, ProgramFonts.body());
        assertNotEquals(first, second);
        assertTrue(base.equals(first) || base.equals(second));
        StringBuilder read = new StringBuilder();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRenderer.plain().render(paper, out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    read.append(position.getUnicode());
                }
            };
            stripper.getText(document);
        }
        assertTrue(read.toString().startsWith(text), read.toString());
        assertEquals(List.of(), PdfConformanceTest.faults(out.toByteArray(), PDFAFlavour.PDFA_2_A));
    }

    @Test
    void aVariantThatNoFontHasIsNamed() {
        String text = "葛\uDB40\uDDEF";
        Document paper = PdfPages.paper(List.of(new TextBlock(
                TextBlock.Layout.FLUSH, List.of(new Inline.Value("contract.name", "contract.name", text)))));
        List<MissingCharacter> missing = PdfPages.missing(paper);
        assertEquals(1, missing.size());
        assertTrue(missing.get(0).variant());
        assertEquals("U+845B U+E01EF", missing.get(0).codePoints());
    }
}
