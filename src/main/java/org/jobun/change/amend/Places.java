package org.jobun.change.amend;

import org.jobun.change.Part;
import org.jobun.house.NumberingScheme;

/** What 同条, 同項 and 同表 would stand for in a clause about a piece; the first two only where articles are 条. */
final class Places {
    private final boolean articles;
    private final Addresses addresses;

    Places(NumberingScheme scheme, Addresses addresses) {
        this.articles = scheme.kind() == NumberingScheme.Kind.ARTICLES;
        this.addresses = addresses;
    }

    boolean areArticles() {
        return articles;
    }

    Sentences.Place of(Unit unit) {
        Unit top = unit.top();
        if (top.kind == Part.Kind.TABLE) {
            return new Sentences.Place(addresses.ofRows(top), "");
        }
        if (!articles || top.kind != Part.Kind.ARTICLE) {
            return Sentences.Place.NONE;
        }
        Unit paragraph = unit;
        while (paragraph != top && paragraph.kind != Part.Kind.PARAGRAPH) {
            paragraph = paragraph.above();
        }
        String name = paragraph == top ? "" : addresses.of(paragraph);
        String article = addresses.of(top);
        return new Sentences.Place(article, name.equals(article) ? "" : name);
    }
}
