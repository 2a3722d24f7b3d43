package org.jobun.house;

import java.util.ArrayList;
import java.util.List;
import org.jobun.text.Digits;
import org.jobun.text.KanaSequence;
import org.jobun.text.KanjiNumerals;

/**
 * How the provisions of a paper are numbered.
 *
 * <p>Levels run from the outermost in. Where {@link #kind} is ARTICLES or NUMBERS they are 条, 項, 号, ア,
 * (ア), a; a first 項 is counted but not printed. Where it is OUTLINE they are 1, (1), ア, (ア), a, and
 * what stands directly below a section uses the next level, be it 項 or 号. Where it is PARAGRAPHS or RULES
 * they are the same, and each article is one 項.
 *
 * @param captions where the caption of an article stands
 */
public record NumberingScheme(Kind kind, Captions captions, List<Level> levels) {

    /** How many levels there are above 条: 章, 節, 款. */
    public static final int DIVISIONS = 3;

    private static final List<String> DIVISION_WORDS = List.of("章", "節", "款");

    public NumberingScheme {
        levels = List.copyOf(levels);
    }

    /**
     * A level by its number: of {@link #levels}, or one above 条, whose numbers are written in the same digits.
     *
     * @param level -3 章, -2 節, -1 款; from 0 on an index into the levels
     */
    public Level level(int level) {
        return level < 0
                ? new Level("第", levels.get(0).glyphs(), DIVISION_WORDS.get(level + DIVISIONS))
                : levels.get(level);
    }

    /** True where all levels are counted in one: each provision has a number, and none is passed over. */
    public boolean isOneList() {
        return kind == Kind.OUTLINE || isFlat();
    }

    /** True where each rule is one 項 with a number of its own, and no article is above it. */
    public boolean isFlat() {
        return kind == Kind.PARAGRAPHS || kind == Kind.RULES;
    }

    /** A caption as far as it is printed. */
    public String printed(String caption) {
        return captions == Captions.NONE ? "" : caption;
    }

    /** The same with a level below the last: (a) below a, and a) below that, where 項 of an outline go as deep as any. */
    public NumberingScheme deeper() {
        List<Level> more = new ArrayList<>(levels);
        Level last = levels.get(levels.size() - 1);
        boolean wide = levels.get(0).glyphs() == Glyphs.DECIMAL_FULL_WIDTH
                || levels.get(0).glyphs() == Glyphs.DECIMAL_MIXED;
        Level bracketed = last.inBrackets(wide ? Digits.FULL : Digits.HALF);
        more.add(last.prefix().isEmpty() ? bracketed : new Level("", last.glyphs(), bracketed.suffix()));
        return new NumberingScheme(kind, captions, more);
    }

    /** The same where captions stand elsewhere, or are not printed. */
    public NumberingScheme with(Captions other) {
        return new NumberingScheme(kind, other, levels);
    }

    /** What the numbers are called when they are cited. */
    public enum Kind {
        /** 第3条第2項第1号ア */
        ARTICLES,
        /** 第3第2項第1号ア: 特記事項 counted 第1, 第2 … */
        NUMBERS,
        /** 3(2)ア: specifications and bid papers */
        OUTLINE,
        /** 第3項第1号ア: rules of one 項 each, 3　… → (1) → ア, without captions */
        PARAGRAPHS,
        /** 第3第1号ア: the same, cited as 第3の規定 */
        RULES
    }

    /** Where captions stand. */
    public enum Captions {
        /** （再委託の制限） on a line of its own above 第3条 */
        ABOVE,
        /** 3　再委託の制限 on one line, the text below; 第3条（再委託の制限）　… where the kind is ARTICLES */
        INLINE,
        /** not at all */
        NONE
    }

    /**
     * One level.
     *
     * @param prefix before the number: 第
     * @param glyphs the number itself
     * @param suffix after it: 条
     */
    public record Level(String prefix, Glyphs glyphs, String suffix) {
        /** The label of the given number, counted from 1. */
        public String label(int number) {
            return prefix + glyphs.of(number) + suffix;
        }

        /** The same number in brackets, which are as wide as the digits of the house. */
        Level inBrackets(Digits digits) {
            return digits == Digits.HALF ? new Level("(", glyphs, ")") : new Level("（", glyphs, "）");
        }
    }

    /** What a number is written with. */
    public enum Glyphs {
        /** 1 2 3 */
        DECIMAL,
        /** １２３ */
        DECIMAL_FULL_WIDTH,
        /** ９ 10: one digit full-width, more half-width */
        DECIMAL_MIXED,
        /** 一 二 三 */
        KANJI,
        /** ア イ ウ */
        AIUEO,
        /** イ ロ ハ */
        IROHA,
        /** a b c */
        LATIN;

        /** The glyphs that write Arabic numbers with the digits of a house. */
        static Glyphs of(Digits digits) {
            return switch (digits) {
                case HALF -> DECIMAL;
                case FULL -> DECIMAL_FULL_WIDTH;
                case MIXED -> DECIMAL_MIXED;
            };
        }

        /** The glyphs of a number, counted from 1. */
        public String of(int number) {
            return switch (this) {
                case DECIMAL -> Digits.HALF.of(number);
                case DECIMAL_FULL_WIDTH -> Digits.FULL.of(number);
                case DECIMAL_MIXED -> Digits.MIXED.of(number);
                case KANJI -> KanjiNumerals.plain(number);
                case AIUEO -> KanaSequence.aiueo(number);
                case IROHA -> KanaSequence.iroha(number);
                case LATIN -> KanaSequence.latin(number);
            };
        }
    }
}
