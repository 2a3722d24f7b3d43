package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jobun.cli.Run;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.TextBlock;
import org.jobun.render.MissingCharacter;
import org.jobun.render.text.TextRenderer;
import org.jobun.samples.ReadBack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Characters that people paste: those never seen, spaces of all widths, marks, scripts without a font, 外字. */
class PdfCharactersTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static Document paper(String words) {
        return PdfPages.paper(List.of(new TextBlock(
                TextBlock.Layout.FLUSH, List.of(new Inline.Value("contract.name", "contract.name", words)))));
    }

    private static List<String> missing(String words) {
        return PdfPages.missing(paper(words)).stream()
                .map(MissingCharacter::codePoints)
                .toList();
    }

    private static double right(String words) {
        return PdfPages.lines(PdfPages.bytes(paper(words))).get(0).right();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x2060})
    void charactersThatAreNeverSeenTakeNoRoomAndAreNoFault(int unseen) throws IOException {
        String words = "住民" + Character.toString(unseen) + "情報";
        assertEquals(List.of(), missing(words));
        assertEquals(right("住民情報"), right(words), 0.01);
        assertEquals(List.of(), missing(Character.toString(unseen) + "住民"));
        assertEquals(right("住民"), right(Character.toString(unseen) + "住民"), 0.01);
        assertEquals(TextRenderer.words(paper(words)), ReadBack.pdf(PdfPages.bytes(paper(words))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xA0, 0x2002, 0x2009, 0x202F, 0x2028})
    void spacesOfAllWidthsAreSpaces(int space) {
        String words = "住民" + Character.toString(space) + "情報";
        assertEquals(List.of(), missing(words));
        assertEquals(right("住民 情報"), right(words), 0.6);
    }

    @Test
    void aSpaceThatMayNotBeBrokenAtIsNot() {
        for (int length = 25; length < 45; length++) {
            List<PdfPages.Line> lines = PdfPages.lines(PdfPages.bytes(paper("長".repeat(length) + "No.\u00a0123456の件")));
            assertTrue(lines.stream().anyMatch(line -> line.text().contains("No.\u00a0123456")), lines::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"한", "😀", "ש", "ع", "ไ", "\ue000", "\uf8ff", "\ufffd", "\uD83C\uDF00", "𰻞"})
    void whatNoFontHasIsNamedShownAndCopied(String character) throws Exception {
        assertEquals(1, missing("甲" + character + "乙").size());
        byte[] pdf = PdfPages.bytes(paper("甲" + character + "乙"));
        assertEquals("甲" + character + "乙", PdfPages.lines(pdf).get(0).text());
        assertEquals(right("甲〓乙"), right("甲" + character + "乙"), 0.01);
        assertEquals(List.of(), PdfConformanceTest.faults(pdf, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1));
    }

    @Test
    void theWarningPointsIntoTheMatter() throws IOException {
        String matter = Files.readString(Path.of("matters/resident-data-migration.yaml"))
                .replace("representative_name: 髙橋　真理", "representative_name: 髙橋　😀理");
        Path file = Files.writeString(folder.resolve("matter.yaml"), matter);
        long line = matter.lines().takeWhile(one -> !one.contains("😀")).count() + 1;
        Run run = Run.of(
                "generate",
                "--names",
                "ascii",
                file,
                "-o",
                folder.resolve("sets"),
                "--documents",
                "contract",
                "--format",
                "pdf-data");
        assertTrue(run.all().contains("matter.yaml:" + line + ":"), run.all());
        assertFalse(run.all().contains("matter.yaml  警告 FNT"), run.all());
    }

    @Test
    void anAddressOfAPageIsTextAndNoLink() throws IOException {
        byte[] bytes = PdfPages.bytes(paper("https://www.example.jp/ javascript:app.alert(1) mailto:a@example.jp"));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertEquals(0, pdf.getPage(0).getAnnotations().size());
            assertEquals(null, pdf.getDocumentCatalog().getOpenAction());
            assertEquals(null, pdf.getDocumentCatalog().getNames());
        }
    }
}
