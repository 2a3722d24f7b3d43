package org.jobun.law;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.text.Digits;

/**
 * Place of a provision in a statute: {@code 167-2.1.8} is 第167条の2第1項第8号.
 *
 * @param article number of the article
 * @param branch 枝番号, or 0
 * @param paragraph 項, or 0
 * @param item 号, or 0
 */
public record Cite(int article, int branch, int paragraph, int item) {
    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,4})(?:-([0-9]{1,3}))?(?:\\.([0-9]{1,3}))?(?:\\.([0-9]{1,3}))?");

    /** Reads {@code 66}, {@code 66.2}, {@code 167-2.1.8}. */
    public static Optional<Cite> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Cite(
                number(matcher.group(1)),
                number(matcher.group(2)),
                number(matcher.group(3)),
                number(matcher.group(4))));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** 第167条の2 */
    public String articleText(Digits digits) {
        return "第" + digits.of(article) + "条" + (branch == 0 ? "" : "の" + digits.of(branch));
    }

    /** 第1項第8号, or empty. */
    public String insideText(Digits digits) {
        return (paragraph == 0 ? "" : "第" + digits.of(paragraph) + "項") + itemText(digits);
    }

    /** 第8号, or empty. */
    public String itemText(Digits digits) {
        return item == 0 ? "" : "第" + digits.of(item) + "号";
    }

    public boolean isSameArticle(Cite other) {
        return article == other.article && branch == other.branch;
    }
}
