package org.jobun.law;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobun.text.Digits;

/**
 * Place of a provision in a statute: {@code 167-2.1.8} is 第167条の2第1項第8号, {@code 167-5-2} is 第167条の5の2.
 * Places are in the order in which they stand in the statute: 第167条の5, 第167条の5の2, 第167条の6.
 *
 * @param article number of the article with its branch numbers (枝番号): {@code [167, 5, 2]}
 * @param paragraph 項, or 0
 * @param item number of the 号 with its branch numbers, or empty
 */
public record StatutePlace(List<Integer> article, int paragraph, List<Integer> item)
        implements Comparable<StatutePlace> {
    private static final String NUMBER = "([1-9][0-9]{0,3}(?:-[1-9][0-9]{0,2})*)";
    private static final Pattern FORM = Pattern.compile(NUMBER + "(?:\\.([0-9]{1,3}))?(?:\\." + NUMBER + ")?");
    private static final Comparator<StatutePlace> IN_THE_STATUTE = Comparator.comparing(
                    StatutePlace::article, StatutePlace::inOrder)
            .thenComparing(StatutePlace::paragraph)
            .thenComparing(StatutePlace::item, StatutePlace::inOrder);

    public StatutePlace {
        article = List.copyOf(article);
        item = List.copyOf(item);
    }

    /** Reads {@code 66}, {@code 66.2}, {@code 167-2.1.8}, {@code 167-5-2}, {@code 2.1.10-2}; 0 stands for no 項. */
    public static Optional<StatutePlace> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int paragraph = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return Optional.of(new StatutePlace(numbers(matcher.group(1)), paragraph, numbers(matcher.group(3))));
    }

    private static List<Integer> numbers(String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split("-")).map(Integer::valueOf).toList();
    }

    /** 第167条の5の2 */
    public String articleText(Digits digits) {
        return "第" + digits.of(article.get(0)) + "条" + branches(article, digits);
    }

    /** 第1項第8号, or empty. */
    public String insideText(Digits digits) {
        return (paragraph == 0 ? "" : "第" + digits.of(paragraph) + "項") + itemText(digits);
    }

    /** 第8号, 第10号の2, or empty. */
    public String itemText(Digits digits) {
        return item.isEmpty() ? "" : "第" + digits.of(item.get(0)) + "号" + branches(item, digits);
    }

    private static String branches(List<Integer> numbers, Digits digits) {
        return numbers.stream().skip(1).map(branch -> "の" + digits.of(branch)).collect(Collectors.joining());
    }

    /** True where both are in one article: 第167条の5 and 第167条の5の2 are two. */
    public boolean isSameArticle(StatutePlace other) {
        return article.equals(other.article);
    }

    @Override
    public int compareTo(StatutePlace other) {
        return IN_THE_STATUTE.compare(this, other);
    }

    private static int inOrder(List<Integer> one, List<Integer> other) {
        return Arrays.compare(one.toArray(Integer[]::new), other.toArray(Integer[]::new));
    }
}
