package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.check.CheckCatalog;
import org.jobun.check.proof.ProveCatalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Severity;
import org.jobun.document.Document;
import org.jobun.readback.Reading;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bodies that bring their own papers in their own words, each a folder of {@code src/test/bodies} as a body would write it: nothing is
 * found by check or proof, the papers say what the body says, in every format, and Word files come back from LibreOffice untouched.
 */
class OwnBodiesTest {
    @TempDir
    Path folder;

    static Stream<Path> bodies() throws IOException {
        try (Stream<Path> bodies = Files.list(Path.of("src/test/bodies"))) {
            return bodies.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    private static final Map<Path, List<Document>> PAPERS = new HashMap<>();
    private static final Map<Path, Catalog> CATALOGS = new HashMap<>();

    @AfterAll
    static void forget() {
        PAPERS.clear();
        CATALOGS.clear();
    }

    /** Read once for all tests; what is found in reading is looked at by one of them. */
    private static Catalog catalog(Path body) throws IOException {
        Catalog known = CATALOGS.get(body);
        if (known == null) {
            known = catalog(body, new Diagnostics());
            CATALOGS.put(body, known);
        }
        return known;
    }

    private static Catalog catalog(Path body, Diagnostics found) throws IOException {
        return new CatalogReader(found)
                .layer(CatalogFiles.bundled())
                .layer(CatalogFiles.in(body))
                .read()
                .orElseThrow(() -> new AssertionError(Catalogs.said(found)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<Document> papers(Path body) throws IOException {
        List<Document> papers = PAPERS.get(body);
        if (papers == null) {
            papers = new ArrayList<>();
            for (Path matter : files(body.resolve("matters"))) {
                papers.addAll(
                        Catalogs.papers(catalog(body), Files.readString(matter)).documents());
            }
            PAPERS.put(body, papers);
        }
        return papers;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void neitherCheckNorProofFindsAnything(Path body) throws IOException {
        Diagnostics found = new Diagnostics();
        Catalog catalog = catalog(body, found);
        CATALOGS.putIfAbsent(body, catalog);
        new CheckCatalog(catalog, found).all();
        Diagnostics grave = new Diagnostics();
        found.sorted().stream()
                .filter(one -> one.severity() == Severity.ERROR
                        || one.severity() == Severity.WARNING
                                && isOfTheBody(one.location().file(), body))
                .forEach(grave::add);
        assertEquals("", Catalogs.said(grave));
        Diagnostics proof = new Diagnostics();
        ProveCatalog.of(catalog.withMunicipalitiesLaidOver()).faults().forEach(fault -> proof.add(fault.diagnostic()));
        assertEquals("", Catalogs.said(proof));
    }

    private static boolean isOfTheBody(String file, Path body) {
        return Files.exists(body.resolve(file)) || file.startsWith(body.toString());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyFormatSaysWhatTheBodySays(Path body) throws IOException {
        for (Document paper : papers(body)) {
            String words = TextRenderer.words(paper);
            ReadBack.assertSame(words, ReadBack.docx(ReadBack.bytes(paper, "docx")), "docx");
            ReadBack.assertSame(words, ReadBack.pdf(ReadBack.bytes(paper, "pdf")), "pdf");
            ReadBack.assertSame(words, ReadBack.html(ReadBack.bytes(paper, "html")), "html");
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void noPaperIsWarnedOf(Path body) throws IOException {
        Catalog catalog = catalog(body);
        for (Path matter : files(body.resolve("matters"))) {
            Diagnostics found = Catalogs.found(catalog, Files.readString(matter));
            Diagnostics ofPapers = new Diagnostics();
            found.sorted().stream()
                    .filter(one -> one.code() != Code.RUL_01 && one.severity() != Severity.NOTE)
                    .forEach(ofPapers::add);
            assertEquals("", Catalogs.said(ofPapers));
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isUntouchedAfterLibreOfficeSavedIt(Path body) throws IOException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        List<Path> files = new ArrayList<>();
        int number = 0;
        for (Document paper : papers(body)) {
            files.add(Files.write(folder.resolve("paper-" + number++ + ".docx"), ReadPaperTest.bytes(paper)));
        }
        Path saved = Files.createDirectories(folder.resolve("saved"));
        LibreOffice.convert("docx:MS Word 2007 XML", saved, folder.resolve("profile"), files);
        for (Path file : files(saved)) {
            Reading reading = ReadPaperTest.read(Files.readAllBytes(file));
            assertTrue(reading.isUntouched(), () -> file + " " + reading);
            assertEquals(List.of(), reading.references());
        }
    }

    @Test
    void ourContractNamesTheAnnexOfABodyInTheOrderOfItsAuthor() throws IOException {
        Path body = Path.of("src/test/bodies/own-annex");
        Document contract = papers(body).stream()
                .filter(paper -> paper.id().equals("contract"))
                .findFirst()
                .orElseThrow();
        String words = TextRenderer.words(contract);
        assertTrue(words.contains("（仕様書、別記第1「個人情報取扱特記事項」及び別記第2「環境配慮特記事項」を含む。以下同じ。）"), words);
        assertTrue(words.contains("抵触するときは、別記第1「個人情報取扱特記事項」及び別記第2「環境配慮特記事項」、この契約書、仕様書の順に"), words);
    }

    /** An annex is made for an agreement that is made elsewhere: its 別表 are counted in the digits of the house, its 号 in kanji. */
    @Test
    void anAnnexIsMadeWithoutTheContract() throws IOException {
        Path body = Path.of("src/test/bodies/chapters");
        String matter = Files.readString(body.resolve("matters/R9-1.yaml"))
                .replaceFirst("(?m)^id: .*$", "id: annex\npapers: [hygiene]");
        List<Document> alone = Catalogs.papers(catalog(body), matter).documents();
        assertEquals(List.of("hygiene"), alone.stream().map(Document::id).toList());
        String words = TextRenderer.words(alone.get(0));
        assertTrue(words.startsWith("別紙"), words);
        assertTrue(words.contains("別表第１の１の項の温度を測定し"), words);
        assertTrue(words.contains("二削除"), words);
        assertTrue(words.contains("別表第２の１の項の場所を"), words);
        assertTrue(words.contains("別表第２（第１及び第２関係）"), words);
        Diagnostics found = Catalogs.found(catalog(body), matter);
        assertTrue(found.sorted().stream().noneMatch(one -> one.code() == Code.REF_08), () -> Catalogs.said(found));
    }

    /** An annex cites the 別表 of the contract beside its own. */
    @Test
    void aScheduleOfAnotherPaperIsCitedByThatPaper() throws IOException {
        String words = papers(Path.of("src/test/bodies/wage-annex")).stream()
                .filter(paper -> paper.id().equals("wage-terms"))
                .map(TextRenderer::words)
                .filter(text -> text.contains("単価"))
                .findFirst()
                .orElseThrow();
        assertTrue(words.contains("契約書別表の単価は、第2の額を基に"), words);
        assertTrue(words.contains("別表に掲げる職種ごとの額"), words);
    }
}
