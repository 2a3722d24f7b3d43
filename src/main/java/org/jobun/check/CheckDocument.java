package org.jobun.check;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Paragraph;

/**
 * A last look at the words of a finished paper: nothing of the notation left over, no doubled punctuation,
 * no number without a number. Values of the matter are not judged: whatever they hold was put there as is.
 */
public final class CheckDocument {
    // Each pattern begins with the characters it may begin with: most places of a text are passed at a glance.
    private static final Pattern LEFT_OVER =
            Pattern.compile("(?=[\\[$\\]{<第])(?:\\$\\{|\\[\\[|\\]\\]|\\{#|\\{when|\\{each|<#|第[条項号])");
    private static final Pattern DOUBLED = Pattern.compile("(?=[、，。．（])(?:[、，]{2}|[。．]{2}|[、，][。．]|[。．][、，]|（[、，。．])");

    /** Words for the parties in use among municipalities; 甲 and 乙 only where they stand for a party. */
    private static final Pattern PARTY = Pattern.compile(
            "(?=[発受委甲乙])(?:発注者|受注者|(?<![再受])委託者|受託者|(?<![\\p{IsHan}])[甲乙](?=[はがにをのとへ、，]|及び|並びに|又は|若しくは))");

    private CheckDocument() {}

    /** A warning for each word for a party that the house does not use; legal staff read it as a third person. */
    public static void parties(Document document, Collection<String> ofTheHouse, Catalog catalog, Diagnostics found) {
        for (Block block : document.blocks()) {
            if (block instanceof Article article) {
                PARTY.matcher(article.typed())
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> !ofTheHouse.contains(word))
                        .distinct()
                        .forEach(word -> found.add(Diagnostic.of(
                                        Code.DOC_03,
                                        catalog.place(
                                                article.origin().clause(),
                                                article.origin().version()))
                                .at(document.name() + article.label().text())
                                .with("paper", document.title())
                                .with("found", word)));
            }
        }
    }

    /** @param catalog leads from a clause to the file that its author can mend */
    public static void words(Document document, Catalog catalog, Diagnostics found) {
        for (Block block : document.blocks()) {
            if (block instanceof Article article) {
                article.paragraphs().forEach(paragraph -> paragraph(document, article, paragraph, catalog, found));
            }
        }
    }

    private static void paragraph(
            Document document, Article article, Paragraph paragraph, Catalog catalog, Diagnostics found) {
        String position = document.name()
                + article.label().text()
                + (article.paragraphs().size() == 1
                        ? ""
                        : "第" + paragraph.label().number() + "項");
        words(document, article, position, paragraph.text(), catalog, found);
        items(document, article, position, paragraph.items(), catalog, found);
    }

    private static void items(
            Document document, Article article, String position, List<Item> items, Catalog catalog, Diagnostics found) {
        for (Item item : items) {
            String own = position + item.label().text();
            words(document, article, own, item.text(), catalog, found);
            items(document, article, own, item.items(), catalog, found);
        }
    }

    private static void words(
            Document document,
            Article article,
            String position,
            List<Inline> text,
            Catalog catalog,
            Diagnostics found) {
        StringBuilder judged = new StringBuilder();
        for (Inline inline : text) {
            boolean ofTheMatter = inline instanceof Inline.Value || inline instanceof Inline.Blank;
            judged.append(ofTheMatter ? "○" : inline.text());
        }
        report(LEFT_OVER, Code.DOC_01, judged, document, article, position, catalog, found);
        report(DOUBLED, Code.DOC_02, judged, document, article, position, catalog, found);
    }

    private static void report(
            Pattern pattern,
            Code code,
            CharSequence words,
            Document document,
            Article article,
            String position,
            Catalog catalog,
            Diagnostics found) {
        Matcher matcher = pattern.matcher(words);
        if (matcher.find()) {
            found.add(Diagnostic.of(
                            code,
                            catalog.place(
                                    article.origin().clause(), article.origin().version()))
                    .at(position)
                    .with("paper", document.title())
                    .with("found", matcher.group()));
        }
    }
}
