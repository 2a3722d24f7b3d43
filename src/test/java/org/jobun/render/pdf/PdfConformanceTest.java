package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jobun.document.Document;
import org.jobun.render.formats.Renderers;
import org.jobun.samples.Catalogs;
import org.jobun.samples.UnitPriceBodyTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Every PDF says that it is PDF/A-2a (archive) and PDF/UA-1 (accessible); veraPDF agrees. */
class PdfConformanceTest {

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Path> samples() throws Exception {
        try (Stream<Path> walk = Files.walk(Path.of("output-samples"))) {
            return walk.filter(file -> file.toString().endsWith(".pdf")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isForTheArchiveAndForEveryReader(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        assertEquals(List.of(), faults(bytes, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1));
    }

    /** What is wrong with a file for each of some standards; it is read once for all of them. */
    static List<String> faults(byte[] pdf, PDFAFlavour... standards) throws Exception {
        List<String> all = new ArrayList<>();
        List<PDFAFlavour> asked = List.of(standards);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), asked.get(0));
                PDFAValidator validator = Foundries.defaultInstance().createValidator(asked)) {
            List<ValidationResult> results = validator.validateAll(parser);
            assertEquals(
                    asked,
                    results.stream().map(ValidationResult::getPDFAFlavour).toList());
            results.forEach(result -> all.addAll(faults(result)));
        }
        return all;
    }

    private static List<String> faults(ValidationResult result) {
        assertTrue(result.getTotalAssertions() > 0, "nothing was looked at");
        TreeMap<String, String> faults = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                faults.putIfAbsent(
                        assertion.getRuleId().getClause() + "-"
                                + assertion.getRuleId().getTestNumber(),
                        assertion.getMessage() + " at "
                                + assertion.getLocation().getContext());
            }
        }
        return faults.entrySet().stream()
                .map(fault -> result.getPDFAFlavour() + " " + fault.getKey() + ": " + fault.getValue())
                .toList();
    }

    @Test
    void theValidatorFindsWhatIsMissing() throws Exception {
        byte[] good = Files.readAllBytes(Path.of("output-samples/split-1/split-plan.pdf"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(good)) {
            pdf.getDocumentCatalog().setMarkInfo(null);
            pdf.getDocumentCatalog().setLanguage(null);
            pdf.save(out);
        }
        List<String> faults = faults(out.toByteArray(), PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(PDFAFlavour.PDFA_2_A + " ")), faults::toString);
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(PDFAFlavour.PDFUA_1 + " ")), faults::toString);
    }

    /** Tables and formulas within articles, 別表 over several pages. */
    @Test
    void papersWithSchedulesAreFitForTheArchiveToo() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int pages = Renderers.remembering().of("pdf").render(UnitPriceBodyTest.longContract(), out);
        assertTrue(pages > 3, () -> pages + " pages");
        assertEquals(List.of(), faults(out.toByteArray(), PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1));
    }

    /** Heads, feet and pictures of a municipality's own Word file too. */
    @Test
    void papersWithALogoAreFitForTheArchiveToo() throws Exception {
        byte[] style = Files.readAllBytes(Path.of("src/test/resources/style-files/margins-logo.docx"));
        for (Document paper : Catalogs.withStyle("aobano", style, "resident-data-migration")) {
            byte[] pdf = PdfPages.bytes(paper);
            assertEquals(List.of(), faults(pdf, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1), paper.id());
        }
    }

    @Test
    void papersOfRandomMattersAreFitForTheArchiveToo() throws Exception {
        int validated = 0;
        for (long seed = 0; validated < 200; seed++) {
            List<Document> papers = Catalogs.randomPapers(seed);
            // Two of a set, far from each other: to make one takes as long as to look at several of its papers.
            for (int half = 0; half < 2 && !papers.isEmpty(); half++) {
                Document paper = papers.get((int) ((seed + half * papers.size() / 2) % papers.size()));
                byte[] pdf = PdfPages.bytes(paper);
                assertEquals(
                        List.of(), faults(pdf, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1), paper.id() + " of " + seed);
                validated++;
            }
        }
    }
}
