package org.jobun.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Contents;
import org.jobun.document.Document;
import org.jobun.document.Heading;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Paragraph;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.house.NumberingScheme;
import org.jobun.render.text.TextRenderer;

/** Where a paper says some words, named as people cite it: 契約書第6条第4項, 仕様書3(2). */
final class PlaceOfWords implements BlockVisitor<List<PlaceOfWords.Line>> {
    private final Document document;

    private PlaceOfWords(Document document) {
        this.document = document;
    }

    /** Words of one provision, without blanks, and what it is called. */
    record Line(String place, String words) {}

    /** The first place whose words match; the words of a provision are looked at one provision at a time. */
    static Optional<String> find(Document document, Pattern words) {
        PlaceOfWords places = new PlaceOfWords(document);
        return document.blocks().stream()
                .flatMap((Block block) -> block.accept(places).stream())
                .filter(line -> words.matcher(line.words()).find())
                .findFirst()
                .map(line -> document.name() + line.place());
    }

    @Override
    public List<Line> title(Title title) {
        return List.of(new Line("の表題", words(title.text())));
    }

    @Override
    public List<Line> text(TextBlock text) {
        return List.of(new Line("", words(text.text())));
    }

    @Override
    public List<Line> table(Table table) {
        List<Line> lines = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            StringBuilder words = new StringBuilder();
            row.cells().forEach(cell -> cell.lines().forEach(line -> words.append(words(line))));
            lines.add(new Line("の表", words.toString()));
        }
        return lines;
    }

    @Override
    public List<Line> article(Article article) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(article.label().text(), words(article.caption())));
        boolean alone = article.paragraphs().size() == 1;
        for (Paragraph paragraph : article.paragraphs()) {
            String place = article.label().text()
                    + (alone
                            ? ""
                            : step(paragraph.label().text(), paragraph.label().number(), "項"));
            lines.add(new Line(place, words(paragraph.text())));
            inserts(paragraph.inserts(), place, lines);
            items(paragraph.items(), place, "号", lines);
        }
        return lines;
    }

    private void inserts(List<Block> inserts, String above, List<Line> lines) {
        inserts.forEach(insert ->
                insert.accept(this).forEach(line -> lines.add(new Line(above + line.place(), line.words()))));
    }

    private void items(List<Item> items, String above, String unit, List<Line> lines) {
        for (Item item : items) {
            String place = above
                    + (unit.isEmpty()
                            ? item.label().text()
                            : step(item.label().text(), item.label().number(), unit));
            lines.add(new Line(place, words(item.text())));
            inserts(item.inserts(), place, lines);
            items(item.items(), place, "", lines);
        }
    }

    private String step(String label, int number, String unit) {
        return document.numbering().kind() == NumberingScheme.Kind.OUTLINE ? label : "第" + number + unit;
    }

    @Override
    public List<Line> signature(SignatureBlock signature) {
        StringBuilder words = new StringBuilder(words(signature.date()));
        for (SignatureBlock.Signatory signatory : signature.signatories()) {
            words.append(signatory.role()).append(signatory.seal() ? "印" : "");
            signatory.lines().forEach(line -> words.append(line.label()).append(words(line.value())));
        }
        return List.of(new Line("の署名欄", words(words.toString())));
    }

    @Override
    public List<Line> heading(Heading heading) {
        return List.of(new Line(heading.label().text(), words(heading.caption())));
    }

    @Override
    public List<Line> contents(Contents contents) {
        return contents.texts().stream()
                .map(line -> new Line("の" + contents.title(), words(line)))
                .toList();
    }

    @Override
    public List<Line> stampPlace(StampPlace place) {
        return List.of(new Line("の収入印紙の欄", "収入印紙"));
    }

    private static String words(List<Inline> text) {
        StringBuilder words = new StringBuilder();
        text.forEach(inline -> words.append(inline.text()));
        return words(words.toString());
    }

    private static String words(String text) {
        return TextRenderer.withoutSpace(text);
    }
}
