package org.jobun.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.change.ComparePaper;
import org.jobun.change.ComparedPart;
import org.jobun.change.Part;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.interview.Answers;
import org.jobun.interview.DraftPreview;
import org.jobun.matter.FactType;
import org.jobun.readback.WordPassages;
import org.jobun.redline.Passage;
import org.jobun.redline.pdf.TaggedPdf;
import org.jobun.render.formats.Renderers;
import org.jobun.samples.Catalogs;
import org.jobun.word.WordPackage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of two Word files, or of two PDF files, sees differ is what differs in the papers themselves, article by article. */
class PrintedComparisonTest {
    private static final Catalog CATALOG = Catalogs.shipped();
    private static final DraftPreview PREVIEW = new DraftPreview(CATALOG, new DraftPapers(CATALOG));
    private static final ComparePaper COMPARE = new ComparePaper(CATALOG::slotOf);
    private static final Renderers RENDERERS = Renderers.plain();

    private interface Reader {
        List<Passage> of(Document paper) throws IOException;

        /** Reads each paper once: the state before is the same for every change. */
        default Reader once() {
            Map<Document, List<Passage>> read = new IdentityHashMap<>();
            return paper -> {
                if (!read.containsKey(paper)) {
                    read.put(paper, of(paper));
                }
                return read.get(paper);
            };
        }
    }

    private static byte[] file(Document paper, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RENDERERS.of(format).render(paper, bytes);
        return bytes.toByteArray();
    }

    private static List<Passage> word(Document paper) throws IOException {
        return WordPassages.of(
                WordPackage.open(file(paper, "docx"), paper.title()).value().orElseThrow());
    }

    private static List<Passage> pdf(Document paper) throws IOException {
        return TaggedPdf.passages(file(paper, "pdf")).orElseThrow();
    }

    private static Map<String, Document> papers(Answers answers) {
        return PREVIEW.of(answers, LocalDate.of(2026, 11, 28)).contracts().stream()
                .flatMap(contract -> contract.documents().stream())
                .sorted(Comparator.comparing(paper -> !paper.id().equals("contract")))
                .collect(Collectors.toMap(Document::id, paper -> paper, (a, b) -> a, LinkedHashMap::new));
    }

    /** In an outline a bare number may be a citation or not: there only what comes and goes is sure. */
    private static String said(List<ComparedPart> parts, boolean kinds) {
        boolean outline = parts.stream()
                .filter(part -> part.shown().kind() == Part.Kind.ARTICLE)
                .noneMatch(part -> part.shown().label().text().startsWith("第"));
        return parts.stream()
                .filter(part -> part.shown().kind() == Part.Kind.ARTICLE)
                .filter(part -> outline ? part.isAdded() || part.isRemoved() : !part.isSame())
                .map(part -> part.shown().label().text() + " " + (kinds ? part.change() : side(part)))
                .collect(Collectors.joining("\n"));
    }

    private static String side(ComparedPart part) {
        return part.isAdded() ? "added" : part.isRemoved() ? "removed" : "differs";
    }

    private static void compare(
            String change,
            Map<String, Document> before,
            Map<String, Document> after,
            Reader first,
            Reader second,
            boolean kinds)
            throws IOException {
        List<Document> differing = before.values().stream()
                .filter(paper -> after.containsKey(paper.id()))
                .filter(paper -> !paper.blocks().equals(after.get(paper.id()).blocks()))
                .toList();
        List<ComparePaper.Printed> printed = new ArrayList<>();
        for (Document paper : differing) {
            printed.add(new ComparePaper.Printed(first.of(paper), second.of(after.get(paper.id()))));
        }
        List<List<ComparedPart>> read = COMPARE.ofPrinted(printed);
        for (int i = 0; i < differing.size(); i++) {
            Document paper = differing.get(i);
            String expected = said(COMPARE.of(paper, after.get(paper.id())), kinds);
            assertEquals(expected, said(read.get(i), kinds), change + " in " + paper.title());
        }
    }

    private static Answers answers(String example) throws IOException {
        return Answers.read(
                        "m.yaml",
                        Files.readString(Path.of("matters", example + ".yaml")),
                        CATALOG.vocabulary(),
                        new Diagnostics())
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident-data-migration"})
    void aFlipReadsInWordAsItIs(String example) throws IOException {
        Answers answers = answers(example);
        Map<String, Document> before = papers(answers);
        Reader word = PrintedComparisonTest::word;
        Reader first = word.once();
        int flips = 0;
        List<FactType> choices = CATALOG.vocabulary().choices().stream()
                // 請書 in place of 契約書 is another paper altogether.
                .filter(choice -> !choice.path().equals("contract_form"))
                .toList();
        for (FactType choice : choices) {
            String value =
                    List.copyOf(choice.values().keySet()).get(choice.values().size() - 1);
            Map<String, Document> after = papers(answers.with(choice.path(), value));
            compare(choice.path() + "=" + value, before, after, first, word, false);
            flips++;
        }
        assertTrue(flips > 20, "flips: " + flips);
    }

    /** What only follows from other numbers is told apart too, also where another paper of the set is cited. */
    @ParameterizedTest
    @ValueSource(strings = {"resident-data-migration", "before-2023"})
    void whatOnlyFollowsIsToldApart(String example) throws IOException {
        Answers answers = answers(example);
        Map<String, Document> before = papers(answers.with("mynumber", "yes"));
        Map<String, Document> after = papers(answers.with("mynumber", "no"));
        Reader word = PrintedComparisonTest::word;
        Reader pdf = PrintedComparisonTest::pdf;
        compare("mynumber=no in Word", before, after, word, word, true);
        compare("mynumber=no in PDF", before, after, pdf, pdf, true);
    }
}
