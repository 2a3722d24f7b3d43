package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.readback.ReadPaper;
import org.jobun.readback.Reading;
import org.jobun.render.text.TextRenderer;
import org.jobun.word.WordPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers opened and saved by LibreOffice are still what they were; after edits, numbers and references are right. */
class LibreOfficeRoundTripTest {
    private static final Pattern CITED = Pattern.compile("第[0-9]+条(?:の[0-9]+)?|前[0-9]*条|次条|同条|この条");

    @TempDir
    Path folder;

    @BeforeEach
    void needsLibreOffice() {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
    }

    @Test
    void everySampleIsRecognisedAsUntouchedAfterLibreOfficeSavedIt() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path matter : Catalogs.matters()) {
            String id = matter.getFileName().toString().replace(".yaml", "");
            for (Document paper : Catalogs.example(id).documents()) {
                files.add(Files.write(folder.resolve(id + "-" + paper.id() + ".docx"), ReadPaperTest.bytes(paper)));
            }
        }
        Path saved = Files.createDirectories(folder.resolve("saved"));
        LibreOffice.convert("docx:MS Word 2007 XML", saved, folder.resolve("profile"), files);
        assertTrue(files.size() > 50);
        for (Path file : files) {
            byte[] docx = Files.readAllBytes(saved.resolve(file.getFileName()));
            Reading reading = ReadPaperTest.read(docx);
            assertTrue(reading.isUntouched(), () -> file.getFileName() + ": " + reading);
            assertEquals(List.of(), reading.references(), file.getFileName().toString());
        }
    }

    /** One article put in, one taken out, two exchanged; references worded anew; LibreOffice counts and shows. */
    @Test
    void afterEditsEveryNumberAndReferenceIsWhatTheEngineGivesForThatOrder() throws IOException {
        assertEquals(cited(engine("relative")), cited(edited("relative", true)));
    }

    /** With numbered references no tool is needed: the fields of the file are enough. */
    @Test
    void numberedReferencesStayRightByThemselves() throws IOException {
        assertEquals(cited(engine("numbered")), cited(edited("numbered", false)));
    }

    private String edited(String references, boolean refresh) throws IOException {
        Document paper = contract(overlay(references, false));
        WordEdits edits = new WordEdits(ReadPaperTest.bytes(paper), new java.util.Random(1));
        List<String> clauses = paper.blocks().stream()
                .filter(block -> block instanceof org.jobun.document.Article)
                .map(block -> ((org.jobun.document.Article) block).origin().clause())
                .toList();
        int plan = index(clauses, "plan.");
        int diligence = index(clauses, "general.diligence");
        edits.move(plan, diligence);
        edits.delete(index(clauses, "deposit."));
        // One article before it is gone by now.
        edits.insertArticle(index(clauses, "confidentiality.") - 1);
        byte[] docx = edits.done();
        if (refresh) {
            WordPackage file = WordPackage.open(docx, "edited.docx").value().orElseThrow();
            docx = ReadPaper.edited(file, "edited.docx", Optional.empty())
                    .value()
                    .orElseThrow()
                    .refreshed()
                    .value()
                    .orElseThrow();
        }
        Path file = Files.write(folder.resolve("edited.docx"), docx);
        // Only where it lays pages out does LibreOffice renew its fields.
        LibreOffice.convert("pdf", folder, folder.resolve("profile"), List.of(file));
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("edited.pdf").toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static int index(List<String> clauses, String start) {
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError(start + " is not in " + clauses);
    }

    private String engine(String references) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        new TextRenderer().render(contract(overlay(references, true)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document contract(Catalog catalog) throws IOException {
        String yaml = Files.readString(Path.of("matters/resident-data-migration.yaml"));
        return Catalogs.papers(catalog, yaml).document("contract").orElseThrow();
    }

    /** Our catalog, with the wanted form of references and, where asked, the contract's articles in another order. */
    private Catalog overlay(String references, boolean reordered) throws IOException {
        Path overlay = folder.resolve("overlay-" + references + reordered);
        Path municipality = overlay.resolve("municipalities/aobano.yaml");
        Files.createDirectories(municipality.getParent());
        String profile = Files.readString(Path.of("municipalities/aobano.yaml"));
        Files.writeString(municipality, profile + "  references: " + references + "\n");
        if (reordered) {
            reorder(overlay);
        }
        Diagnostics found = new Diagnostics();
        return new CatalogReader(found)
                .layer(CatalogFiles.bundled())
                .layer(CatalogFiles.in(overlay))
                .read()
                .orElseThrow(() -> new AssertionError(Catalogs.said(found)));
    }

    private static void reorder(Path overlay) throws IOException {
        String template = Files.readString(Path.of("templates/contract.md"));
        assertTrue(template.contains("* general.diligence\n* plan.submission\n"));
        assertTrue(template.contains("\n* deposit\n"));
        template = template.replace(
                        "* general.diligence\n* plan.submission\n", "* plan.submission\n* general.diligence\n")
                .replace("\n* deposit\n", "\n")
                .replace("* confidentiality.contract\n", "* test.added\n* confidentiality.contract\n");
        Files.createDirectories(overlay.resolve("templates"));
        Files.writeString(overlay.resolve("templates/contract.md"), template);
        Files.createDirectories(overlay.resolve("clauses/test"));
        Files.writeString(
                overlay.resolve("clauses/test/added.md"),
                "---\nid: test.added\ncaption: 編集で加えた条\ndated_by: conclusion\nstatus: approved\n---\n"
                        + "編集で加えた条は、この一文のみから成る。\n---\n試験のための条\n");
    }

    /** Every label and reference of an article, in order. */
    static List<String> cited(String text) {
        List<String> cited = new ArrayList<>();
        Matcher one = CITED.matcher(text.replaceAll("[\\s\u3000]+", ""));
        while (one.find()) {
            cited.add(one.group());
        }
        assertTrue(cited.size() > 40, cited.toString());
        return cited;
    }
}
