package org.jobun.house;

import java.util.List;
import org.jobun.text.Digits;
import org.jobun.text.KanaSequence;
import org.jobun.text.KanjiNumerals;

/**
 * How the provisions of a paper are numbered.
 *
 * <p>Levels run from the outermost in. Where {@link #kind} is ARTICLES or NUMBERS they are 条, 項, 号, ア,
 * (ア), a; a first 項 is counted but not printed. Where it is OUTLINE they are 1, (1), ア, (ア), a, and
 * what stands directly below a section uses the next level, be it 項 or 号.
 *
 * @param captions where the caption of an article stands
 */
public record NumberingScheme(Kind kind, Captions captions, List<Level> levels) {

    public NumberingScheme {
        levels = List.copyOf(levels);
    }

    /** What the numbers are called when they are cited. */
    public enum Kind {
        /** 第3条第2項第1号ア */
        ARTICLES,
        /** 第3第2項第1号ア: 特記事項 counted 第1, 第2 … */
        NUMBERS,
        /** 3(2)ア: specifications and bid papers */
        OUTLINE
    }

    /** Where captions stand. */
    public enum Captions {
        /** （再委託の制限） on a line of its own above 第3条 */
        ABOVE,
        /** 3　再委託の制限 on one line, the text below; 第3条（再委託の制限）　… where the kind is ARTICLES */
        INLINE
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
