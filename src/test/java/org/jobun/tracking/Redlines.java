package org.jobun.tracking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.interview.Answers;
import org.jobun.interview.DraftPreview;
import org.jobun.matter.FactType;
import org.jobun.render.formats.Renderers;
import org.jobun.samples.Catalogs;
import org.jobun.word.Archive;
import org.jobun.word.Part;
import org.jobun.word.WordPackage;

/** Papers of examples in two states, as Word files. */
final class Redlines {
    static final Redline.By BY = new Redline.By("契約担当", "2027-01-20T00:00:00Z");

    /** Those that move articles, items, tables, lists and signatories. */
    static final List<String> CHOICES = List.of(
            "subcontracting",
            "mynumber",
            "party",
            "payment",
            "nature",
            "electronic",
            "tax_status",
            "carry_out",
            "disposal",
            "attendance",
            "long_term");

    private static final Catalog CATALOG = Catalogs.shipped();
    private static final DraftPreview PREVIEW = new DraftPreview(CATALOG, new DraftPapers(CATALOG));

    private Redlines() {}

    static Answers answers(String example) {
        try {
            return Answers.read(
                            "m.yaml",
                            Files.readString(Path.of("matters", example + ".yaml")),
                            CATALOG.vocabulary(),
                            new Diagnostics())
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every choice that has another answer. */
    static List<String> allChoices() {
        return CATALOG.vocabulary().choices().stream()
                .filter(choice -> choice.values().size() > 1)
                .map(FactType::path)
                .toList();
    }

    /** The same answers, with another value of a choice. */
    static Answers flipped(Answers answers, String path) {
        FactType choice = CATALOG.vocabulary().find(path).orElseThrow();
        String other = choice.values().keySet().stream()
                .filter(value -> !value.equals(answers.text(choice.path()).orElse("")))
                .findFirst()
                .orElseThrow();
        return answers.with(choice.path(), other);
    }

    /** The days on which a clause has another version than the day before. */
    static SortedSet<LocalDate> versionDays() {
        return CATALOG.clauses().values().stream()
                .filter(versions -> versions.size() > 1)
                .flatMap(versions -> versions.stream().skip(1))
                .map(version -> version.validity().from())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same answers for a contract that begins on another day. */
    static Answers on(Answers answers, LocalDate day) {
        return answers.with("dates.notice", day.minusDays(30).toString())
                .with("dates.conclusion", day.toString())
                .with("dates.start", day.toString())
                .with("dates.end", day.plusYears(1).minusDays(1).toString());
    }

    static Map<String, Document> papers(Answers answers) {
        Map<String, Document> papers = new LinkedHashMap<>();
        PREVIEW.of(answers, LocalDate.of(2026, 11, 28)).contracts().stream()
                .flatMap(contract -> contract.documents().stream())
                .forEach(paper -> papers.putIfAbsent(paper.id(), paper));
        return papers;
    }

    static byte[] word(Document paper) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Renderers.plain().of("docx").render(paper, out);
            return out.toByteArray();
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(neverOfMemory);
        }
    }

    static byte[] proved(byte[] before, byte[] after, String name) {
        Outcome<byte[]> made = Redline.of(before, after, name, BY);
        return made.value()
                .orElseThrow(() -> new AssertionError(
                        name + " " + made.diagnostics().sorted().get(0).values()));
    }

    /** The contract of an example, in Word. */
    static byte[] contract() {
        return word(papers(answers("resident-data-migration")).get("contract"));
    }

    /** The text of a Word file. */
    static String main(byte[] file) {
        WordPackage opened = WordPackage.open(file, "test").value().orElseThrow();
        return new String(opened.parts().get(opened.mainDocument()), StandardCharsets.UTF_8);
    }

    /** A file whose text somebody edited. */
    static byte[] edited(byte[] file, UnaryOperator<String> edit) {
        return edited(file, "word/document.xml", edit);
    }

    static byte[] edited(byte[] file, String part, UnaryOperator<String> edit) {
        WordPackage opened = WordPackage.open(file, "test").value().orElseThrow();
        List<Part> parts = new ArrayList<>();
        opened.parts()
                .forEach((name, bytes) -> parts.add(Part.of(
                        name,
                        name.equals(part)
                                ? edit.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes)));
        return Archive.of(parts);
    }

    /** The text with one article before another; counted from 0. */
    static String articleMoved(String text, int from, int before) {
        List<String> articles =
                new ArrayList<>(List.of(text.split("(?=<w:p><w:pPr><w:pStyle w:val=\"ArticleCaption\"/>)")));
        String moved = articles.remove(from + 1);
        articles.add(from < before ? before : before + 1, moved);
        return String.join("", articles);
    }

    /** A Word file of plain paragraphs with these words. */
    static byte[] plain(String... paragraphs) {
        StringBuilder body = new StringBuilder("<w:body>");
        for (String words : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(words).append("</w:t></w:r></w:p>");
        }
        return edited(contract(), file -> file.replaceFirst("(?s)<w:body>.*(?=<w:sectPr)", body.toString()));
    }
}
