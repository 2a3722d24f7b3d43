package org.jobun.tracking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.interview.Answers;
import org.jobun.matter.FactType;
import org.jobun.render.formats.Renderers;
import org.jobun.samples.Catalogs;
import org.jobun.samples.ExamplePapers;
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

    private Redlines() {}

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
        return word(ExamplePapers.papers(ExamplePapers.answers("resident-data-migration"))
                .get("contract"));
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
