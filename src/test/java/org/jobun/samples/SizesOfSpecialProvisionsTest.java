package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.check.proof.Proof;
import org.jobun.check.proof.ProveCatalog;
import org.jobun.cli.Run;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Article;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The special provisions in three sizes: how long they are, that others cite them rightly, and that none lacks a duty. */
class SizesOfSpecialProvisionsTest {
    /** Of each shipped body a matter that handles personal information. */
    private static final List<String> EXAMPLES =
            List.of("resident-data-migration", "branch-office", "system-maintenance", "before-2023");

    private static String matter(String id, String size) throws IOException {
        String yaml = Files.readString(Path.of("matters", id + ".yaml"));
        return yaml.replaceFirst("(?m)^id: .*$", "id: " + id + "-" + size)
                .replaceFirst("(?m)^choices:\n", "choices:\n  special_size: " + size + "\n");
    }

    private static Document special(PaperSet set) {
        return set.document("special-provisions").orElseThrow();
    }

    private static String text(Document document) {
        return String.join("\n", TextRenderer.lines(document));
    }

    private static long articles(String id, String size) throws IOException {
        return special(Catalogs.papers(matter(id, size))).blocks().stream()
                .filter(Article.class::isInstance)
                .count();
    }

    @Test
    void theShortOneHasTwelveArticlesAndTheStandardOneTwenty() throws IOException {
        for (String id : EXAMPLES) {
            assertEquals(12, articles(id, "short"), id);
            long standard = articles(id, "standard");
            assertTrue(standard == 19 || standard == 20, id + " " + standard);
            assertTrue(articles(id, "full") >= 29, id);
        }
    }

    @Test
    void withoutAnAnswerItIsTheFullOne() throws IOException {
        for (String id : EXAMPLES) {
            assertEquals(
                    special(Catalogs.papers(matter(id, "full"))).blocks(),
                    special(Catalogs.example(id)).blocks(),
                    id);
        }
    }

    @Test
    void theShortOneIsTwoPagesInPdfAndWord(@TempDir Path folder) throws IOException {
        List<Object> arguments = new ArrayList<>(
                List.of("generate", "-o", folder.resolve("sets"), "--names", "ascii", "--format", "docx,pdf"));
        for (String id : EXAMPLES) {
            Path file = folder.resolve(id + ".yaml");
            Files.writeString(file, matter(id, "short"));
            arguments.add(file);
        }
        Run run = Run.of(arguments.toArray());
        assertEquals(0, run.code(), run.all());
        List<Path> word = new ArrayList<>();
        for (String id : EXAMPLES) {
            Path set = folder.resolve("sets").resolve(id + "-short");
            assertEquals(2, pages(set.resolve("special-provisions.pdf")), id);
            word.add(Files.copy(set.resolve("special-provisions.docx"), folder.resolve(id + ".docx")));
        }
        assumeTrue(LibreOffice.isInstalled() || "true".equals(System.getenv("CI")), "LibreOffice");
        LibreOffice.convert("pdf", folder.resolve("word"), folder.resolve("profile"), word);
        for (String id : EXAMPLES) {
            assertEquals(2, pages(folder.resolve("word").resolve(id + ".pdf")), id + " in Word");
        }
    }

    private static int pages(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }

    /** What contract and specification cite is an article of the annex that speaks of it. */
    @ParameterizedTest
    @ValueSource(strings = {"short", "standard", "full"})
    void othersCiteTheArticlesOfThisSize(String size) throws IOException {
        PaperSet set = Catalogs.papers(matter("resident-data-migration", size));
        String annex = text(special(set));
        String contract = text(set.document("contract").orElseThrow());
        String specification = text(set.document("specification").orElseThrow());
        assertEquals(number(annex, "（漏えい等"), cited(contract, "別記(第[0-9]+)の規定による通知及び報告"));
        assertEquals(number(annex, "（漏えい等"), cited(specification, "漏えい等の報告は契約書別記(第[0-9]+)の"));
        assertEquals(number(annex, "（作業場所）"), cited(specification, "要件及び管理は、契約書別記(第[0-9]+)(?:及び第[0-9]+)?の"));
    }

    /** The number of the article below a caption. */
    private static String number(String annex, String caption) {
        return cited(annex, Pattern.quote(caption) + ".*\n(第[0-9]+)　");
    }

    private static String cited(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), () -> pattern + "\n" + text);
        return matcher.group(1);
    }

    // ---- duties

    /** Our catalog with a text changed; the proof of it. */
    private static Proof proof(String path, String from, String to) {
        Map<String, byte[]> files = new TreeMap<>(CatalogFiles.bundled());
        String text = new String(files.get(path), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(text.contains(from), path);
        files.put(path, text.replace(from, to).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Diagnostics found = new Diagnostics();
        Catalog catalog = new CatalogReader(found).layer(files).read().orElseThrow();
        assertFalse(found.hasErrors(), () -> Catalogs.said(found));
        return ProveCatalog.of(catalog);
    }

    private static List<Proof.Fault> lacking(Proof proof) {
        return proof.faults().stream()
                .filter(fault -> fault.diagnostic().code() == Code.PRF_11)
                .toList();
    }

    @Test
    void aDutyThatOnlyTheShortOneLacksIsFound() {
        List<Proof.Fault> faults =
                lacking(proof("clauses/concise/subcontractor.md", ", \"mynumber-permission#permission\"", ""));
        // The contract lays it down as well: of two provisions one is enough.
        assertEquals(0, faults.size(), faults::toString);
        faults = lacking(proof("clauses/concise/disposal.md", "covers: [return, mynumber-return]", "covers: [return]"));
        assertEquals(1, faults.size(), faults::toString);
        String example = faults.get(0).diagnostic().values().get("example");
        assertEquals("mynumber-return", faults.get(0).diagnostic().values().get("duty"));
        assertTrue(example.contains("special_size = short") && example.contains("mynumber = yes"), example);
    }

    @Test
    void aDutyIsNotCoveredByAProvisionThatIsDropped() {
        List<Proof.Fault> faults = lacking(proof(
                "clauses/concise/audit.md",
                "{when special_size: short, mynumber: yes}",
                "{when special_size: short, mynumber: yes, audit: self-check}"));
        assertEquals(1, faults.size(), faults::toString);
        assertEquals("mynumber-report", faults.get(0).diagnostic().values().get("duty"));
    }

    @Test
    void eachDutyIsCoveredInEachSize() throws IOException {
        Catalog catalog = Catalogs.shipped();
        TreeSet<String> inShort = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("clauses/concise"))) {
            files.sorted().forEach(file -> {
                String id = "concise." + file.getFileName().toString().replaceFirst("(@.*)?\\.md$", "");
                catalog.versions(id).forEach(clause -> clause.covers().forEach(cover -> inShort.add(cover.duty())));
            });
        }
        TreeSet<String> personal = new TreeSet<>();
        catalog.duties().stream()
                .filter(duty -> !duty.id().startsWith("information-"))
                .forEach(duty -> personal.add(duty.id()));
        assertTrue(inShort.containsAll(personal), () -> personal + " " + inShort);
        assertTrue(personal.size() > 20, personal::toString);
    }

    /** A body's own special provisions say what they cover, or it is told what lacks. */
    @Test
    void ownSpecialProvisionsAreToldWhichDutiesTheyLack(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.createDirectories(folder.resolve("clauses/own"));
        Files.writeString(folder.resolve("templates/special-provisions.md"), """
                ---
                id: special-provisions
                name: 個人情報取扱特記事項
                title: 個人情報取扱特記事項
                numbering: numbers
                order: 20
                annex_of: contract
                when: { personal_data: yes }
                ---
                # 個人情報取扱特記事項

                * own.duty
                """);
        Files.writeString(folder.resolve("clauses/own/duty.md"), """
                ---
                id: own.duty
                caption: 秘密の保持
                stands_for: [incident.report, work-place, entry-control, attendance, records.operation-log]
                covers: [secrecy, incident]
                status: approved
                ---
                ${contractor}は、個人情報を漏らしてはならず、漏らしたときは、直ちに${client}に通知しなければならない。 {#log}
                - ${contractor}は、記録を確認しなければならない。 {#review}
                """);
        Run run = Run.of("check", "--prove", "--catalog", folder);
        assertEquals(1, run.code(), run.all());
        assertTrue(run.all().contains("定めるべき事項「終了したときの返還及び処分」（return）を定める条項のない"), run.all());
        assertFalse(run.all().contains("（secrecy）を定める条項"), run.all());
        assertFalse(run.all().contains("（incident）を定める条項"), run.all());
        assertFalse(run.all().contains("PRF-03"), run.all());
    }

    @Test
    void aDutyOrLabelThatThereIsNotIsReported(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("clauses/own"));
        Files.writeString(folder.resolve("clauses/own/duty.md"), """
                ---
                id: own.duty
                caption: 秘密の保持
                stands_for: [incident.reports]
                covers: [secrecies, "incident#call"]
                ---
                ${contractor}は、秘密を守らなければならない。
                """);
        Run run = Run.of("check", "--catalog", folder);
        assertEquals(1, run.code(), run.all());
        assertTrue(run.all().contains("「incident.reports」"), run.all());
        assertTrue(run.all().contains("「secrecies」"), run.all());
        assertTrue(run.all().contains("「incident#call」"), run.all());
    }
}
