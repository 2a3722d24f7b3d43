package org.jobun.lists;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number or sign that somebody typed before an item: 1, (1), ア, ①, 1-2, 第3章, ・.
 *
 * @param family marks of one family stand at one level: 2 follows 1, イ follows ア
 * @param rest what stands behind it
 */
record Mark(String family, String rest) {
    private static final String DIGIT = "[0-9０-９]{1,3}";
    private static final String SPACE = "[ \\u00A0　\\t]";
    private static final String BREAK = "(?:" + SPACE + "+|$)";
    private static final String KANJI = "[一二三四五六七八九十]{1,3}";
    private static final String KANA = "[アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンｱ-ﾝ]";

    /** A number of several parts; how many parts it has is its level. */
    private static final Pattern PARTS =
            Pattern.compile("(" + DIGIT + "(?:[.．\\-－‐‑―ー]" + DIGIT + "){1,4})[.．]?" + BREAK + "(.*)", Pattern.DOTALL);

    private static final List<Family> FAMILIES = List.of(
            new Family("bracket", Pattern.compile("([【［〔《])(.{1,40})[】］〕》]", Pattern.DOTALL)),
            family("chapter", "第(?:" + DIGIT + "|" + KANJI + ")[章編部]" + SPACE + "*"),
            family("section", "第(?:" + DIGIT + "|" + KANJI + ")節" + SPACE + "*"),
            family("article", "第(?:" + DIGIT + "|" + KANJI + ")条" + SPACE + "*"),
            family("ordinal", "第(?:" + DIGIT + "|" + KANJI + ")" + BREAK),
            family("number", DIGIT + "(?:[.．、](?![0-9０-９])" + SPACE + "*|" + BREAK + ")"),
            family("number)", DIGIT + "[)）]" + SPACE + "*"),
            family("(number)", "(?:[(（]" + SPACE + "*" + DIGIT + SPACE + "*[)）]|[⑴-⒇])" + SPACE + "*"),
            family("circled", "[①-⑳㉑-㉟㊱-㊿]" + SPACE + "*"),
            family("(kana)", "[(（]" + KANA + "[)）]" + SPACE + "*"),
            family("(kanji)", "[(（]" + KANJI + "[)）]" + SPACE + "*"),
            family("(letter)", "(?:[(（][a-zA-Zａ-ｚＡ-Ｚ][)）]|[⒜-⒵])" + SPACE + "*"),
            family("kana", KANA + "(?:[.．、)）]" + SPACE + "*|" + BREAK + ")"),
            family("letter", "[a-zA-Zａ-ｚＡ-Ｚ](?:[.．)）]" + SPACE + "*|" + BREAK + ")"),
            family("roman", "[Ⅰ-Ⅻⅰ-ⅻ](?:[.．、]" + SPACE + "*|" + BREAK + ")"),
            family("kanji", KANJI + "(?:[.．、]" + SPACE + "*|" + SPACE + "+)"),
            family("dot", "(?:[・･•●○◎■□◆◇▪▫►▶‣➢✓]" + SPACE + "*|[-－–—*＊]" + SPACE + "+)"));

    private record Family(String name, Pattern pattern) {}

    private static Family family(String name, String pattern) {
        return new Family(name, Pattern.compile("(" + pattern + ")(.*)", Pattern.DOTALL));
    }

    /** The mark at the head of a text; empty where it has none. */
    static Optional<Mark> of(String text) {
        String bare = text.strip();
        Matcher parts = PARTS.matcher(bare);
        if (parts.matches()) {
            int count = parts.group(1).split("[.．\\-－‐‑―ー]").length;
            return Optional.of(new Mark("number" + count, parts.group(2).strip()));
        }
        for (Family family : FAMILIES) {
            Matcher mark = family.pattern().matcher(bare);
            if (mark.matches()) {
                String sign = family.name().equals("dot") ? mark.group(1).strip() : "";
                return Optional.of(new Mark(family.name() + sign, mark.group(2).strip()));
            }
        }
        return Optional.empty();
    }

    /** Whether a cell holds nothing but a mark: a number of a row. */
    static boolean isAll(String text) {
        String bare = text.strip();
        return bare.matches(DIGIT)
                || of(bare).filter(mark -> mark.rest().isEmpty()).isPresent();
    }
}
