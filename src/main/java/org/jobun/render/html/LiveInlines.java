package org.jobun.render.html;

import org.jobun.document.Inline;

/** Runs of text in which each value and blank says which fact it is, so that a page can lead to its question. */
final class LiveInlines extends HtmlInlines {
    private final String toFact;

    LiveInlines(String toFact) {
        this.toFact = HtmlText.of(toFact);
    }

    @Override
    public String value(Inline.Value value) {
        return value.isOfMatter() ? fact("value", value.fact(), value.text()) : HtmlText.of(value.text());
    }

    @Override
    public String blank(Inline.Blank blank) {
        return fact("value blank", blank.fact(), blank.text());
    }

    private String fact(String kind, String path, String text) {
        String fact = HtmlText.of(path);
        return "<a class=\"" + kind + "\" data-fact=\"" + fact + "\" href=\"" + toFact + fact + "#q-" + fact + "\">"
                + HtmlText.of(text) + "</a>";
    }
}
