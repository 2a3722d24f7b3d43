package org.jobun.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Article;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Paragraph;
import org.jobun.document.Provision;

/**
 * A last look at the words of a finished paper: nothing of the notation left over, no doubled punctuation,
 * no number without a number. Values of the matter are not judged: whatever they hold was put there as is.
 */
public final class CheckDocument {
    static final Pattern LEFT_OVER = Pattern.compile("(?:\\$\\{|\\[\\[|\\]\\]|\\{#|\\{when|\\{each|<#|第[条項号])");
    static final Pattern DOUBLED = Pattern.compile("(?:[、，]{2}|[。．]{2}|[、，][。．]|[。．][、，]|（[、，。．])");

    /** Words for the parties in use among municipalities; 甲 and 乙 only where they stand for a party. */
    private static final Pattern PARTY = Pattern.compile(
            "(?=[発受委甲乙])(?:発注者|受注者|(?<![再受])委託者|受託者|(?<![\\p{IsHan}])[甲乙](?=[はがにをのとへ、，]|及び|並びに|又は|若しくは))");

    private final Document document;
    private final Catalog catalog;
    private final Diagnostics found;

    /** @param catalog leads from a clause to the file that its author can correct */
    private CheckDocument(Document document, Catalog catalog, Diagnostics found) {
        this.document = document;
        this.catalog = catalog;
        this.found = found;
    }

    /** A warning for each word for a party that the house does not use; legal staff read it as a third person. */
    public static void parties(Document document, Collection<String> ofTheHouse, Catalog catalog, Diagnostics found) {
        CheckDocument check = new CheckDocument(document, catalog, found);
        document.articles()
                .forEach(article -> partyWords(article.typed())
                        .filter(word -> !ofTheHouse.contains(word))
                        .distinct()
                        .forEach(word -> check.report(Code.DOC_03, article, check.position(article), word)));
    }

    /** Authors hardly ever type one, and every article of every paper is looked at. */
    private static Stream<String> partyWords(String typed) {
        boolean any =
                typed.contains("注者") || typed.contains("託者") || typed.indexOf('甲') >= 0 || typed.indexOf('乙') >= 0;
        return any ? PARTY.matcher(typed).results().map(MatchResult::group) : Stream.empty();
    }

    /** Reports what is left over of the notation, doubled punctuation, and numbers that are missing. */
    public static void words(Document document, Catalog catalog, Diagnostics found) {
        CheckDocument check = new CheckDocument(document, catalog, found);
        document.articles().forEach(check::article);
    }

    private String position(Article article) {
        return document.name() + article.label().text();
    }

    private void article(Article article) {
        boolean single = article.paragraphs().size() == 1;
        for (Paragraph paragraph : article.paragraphs()) {
            String position =
                    position(article) + (single ? "" : "第" + paragraph.label().number() + "項");
            text(article, position, paragraph.text());
            inserts(article, position, paragraph);
            items(article, position, paragraph.items());
        }
    }

    private void items(Article article, String above, List<Item> items) {
        for (Item item : items) {
            String position = above + item.label().text();
            text(article, position, item.text());
            inserts(article, position, item);
            items(article, position, item.items());
        }
    }

    private void inserts(Article article, String position, Provision provision) {
        provision.inserts().forEach(insert -> insert.texts().forEach(text -> text(article, position, text)));
    }

    private void text(Article article, String position, List<Inline> text) {
        if (!Suspicious.is(text)) {
            return;
        }
        StringBuilder judged = new StringBuilder();
        text.forEach(inline -> judged.append(judged(inline)));
        first(LEFT_OVER, judged).ifPresent(words -> report(Code.DOC_01, article, position, words));
        first(DOUBLED, judged).ifPresent(words -> report(Code.DOC_02, article, position, words));
    }

    /** What is judged of a run: a value may hold any words. */
    static String judged(Inline inline) {
        boolean ofTheMatter = inline instanceof Inline.Value || inline instanceof Inline.Blank;
        return ofTheMatter ? "○" : inline.text();
    }

    private static Optional<String> first(Pattern pattern, CharSequence words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private void report(Code code, Article article, String position, String words) {
        found.add(Diagnostic.of(
                        code,
                        catalog.place(
                                article.origin().clause(), article.origin().version()))
                .at(position)
                .with("paper", document.title())
                .with("found", words));
    }
}
