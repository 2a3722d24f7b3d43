package org.jobun.library;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Paragraph;

/** A drafted article as a reader is shown it, beside the clause that it was made from. */
public final class ArticleWords implements Inline.Visitor<Run> {
    private static final ArticleWords RUNS = new ArticleWords();

    private ArticleWords() {}

    /** Its paragraphs and items from top to bottom, with their numbers as printed. */
    public static List<Line> lines(Article article) {
        List<Line> lines = new ArrayList<>();
        for (Paragraph paragraph : article.paragraphs()) {
            lines.add(line(0, paragraph.label().text(), paragraph.text()));
            addInserts(paragraph.inserts(), 1, lines);
            add(paragraph.items(), 1, lines);
        }
        return lines;
    }

    private static void add(List<Item> items, int depth, List<Line> lines) {
        for (Item item : items) {
            lines.add(line(depth, item.label().text(), item.text()));
            addInserts(item.inserts(), depth + 1, lines);
            add(item.items(), depth + 1, lines);
        }
    }

    private static void addInserts(List<Block> inserts, int depth, List<Line> lines) {
        inserts.forEach(insert -> insert.texts().forEach(text -> lines.add(line(depth, "", text))));
    }

    private static Line line(int depth, String label, List<Inline> text) {
        return new Line(
                depth, label, "", "", text.stream().map(run -> run.accept(RUNS)).toList());
    }

    @Override
    public Run words(Inline.Words words) {
        return Run.of(Run.Kind.WORDS, words.text());
    }

    @Override
    public Run value(Inline.Value value) {
        return Run.of(value.isOfMatter() ? Run.Kind.VALUE : Run.Kind.PARTY, value.text());
    }

    @Override
    public Run blank(Inline.Blank blank) {
        return Run.of(Run.Kind.PLACEHOLDER, blank.text());
    }

    @Override
    public Run marked(Inline.Marked marked) {
        return Run.of(Run.Kind.WORDS, marked.text());
    }

    @Override
    public Run reference(Inline.Reference reference) {
        return Run.of(Run.Kind.REFERENCE, reference.text());
    }

    @Override
    public Run lawCitation(Inline.LawCitation citation) {
        return Run.of(Run.Kind.LAW, citation.text());
    }
}
