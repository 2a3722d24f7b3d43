package org.jobun.document;

import java.util.List;
import java.util.Optional;
import org.jobun.font.FontFile;

/**
 * How the pages of a municipality look. Lengths are in 1/1000 pt (mpt).
 *
 * @param page paper and margins
 * @param bodySize size of the body text in mpt; 10500 is 10.5pt
 * @param linePitch distance of two baselines in mpt
 * @param bodyFont name of the 明朝 face that a Word user has, e.g. ＭＳ 明朝
 * @param headingFont name of the ゴシック face for titles and captions in Word
 * @param boldCaptions captions in the heading face
 * @param footer what stands at the foot of each page
 * @param lock what a Word user can no longer change
 * @param print what else the pages show
 * @param fonts the municipality's own, for characters that the fonts of the program do not have
 * @param word what Word papers take over from a file of the municipality
 */
public record HouseStyle(
        PageFrame page,
        int bodySize,
        int linePitch,
        String bodyFont,
        String headingFont,
        boolean boldCaptions,
        Footer footer,
        Lock lock,
        Print print,
        List<FontFile> fonts,
        Optional<WordLook> word) {

    public HouseStyle {
        fonts = List.copyOf(fonts);
    }

    /** Size of titles in mpt: half as large again as the text, in whole half points; or as the municipality's file says. */
    public int titleSize() {
        return word.filter(look -> look.has("Title"))
                .map(look -> look.paragraphs("Title").size())
                .orElse(Math.round(bodySize * 3 / 1000f) * 500);
    }

    /**
     * The same house's style for a long form that is one sheet: lines one and a half letters apart. A municipality's own
     * Word file has its pitch, which stays; so does that of a face which needs more room.
     */
    public HouseStyle dense() {
        boolean tall = bodyFont.startsWith("游") || bodyFont.startsWith("Yu ") || bodyFont.startsWith("メイリオ");
        int dense = bodySize * 3 / 2;
        return word.isPresent() || tall || linePitch <= dense
                ? this
                : new HouseStyle(
                        page, bodySize, dense, bodyFont, headingFont, boldCaptions, footer, lock, print, fonts, word);
    }

    /** The same house's style for a paper that needs a wide page. */
    public HouseStyle turned() {
        PageFrame wide = word.map(look -> look.wide().frame()).orElseGet(page::turned);
        return new HouseStyle(
                wide,
                bodySize,
                linePitch,
                bodyFont,
                headingFont,
                boldCaptions,
                footer,
                lock,
                print,
                fonts,
                word.map(WordLook::turned));
    }

    /**
     * Paper and margins, in mpt. A4 is 595276 × 841890.
     */
    public record PageFrame(int width, int height, int top, int right, int bottom, int left) {

        /** A4 upright with margins given in millimetres. */
        public static PageFrame a4(double top, double right, double bottom, double left) {
            return new PageFrame(595_276, 841_890, mpt(top), mpt(right), mpt(bottom), mpt(left));
        }

        /** On its side; the margins turn with the paper, as in Word, so that the bound edge stays the same. */
        public PageFrame turned() {
            return width > height ? this : new PageFrame(height, width, left, top, right, bottom);
        }

        /** Width between the margins. */
        public int textWidth() {
            return width - left - right;
        }

        /** Height between the margins. */
        public int textHeight() {
            return height - top - bottom;
        }

        private static int mpt(double millimetres) {
            return (int) Math.round(millimetres * 72_000 / 25.4);
        }
    }

    /**
     * House choices of how pages are set.
     *
     * @param hanging 、 and 。 may hang over the right edge (ぶら下げ)
     * @param lineNumbers numbers of lines in the margin of drafts, to speak of a place by
     * @param watermark a large pale 案 across the pages of drafts, beside the mark in the corner
     */
    public record Print(boolean hanging, boolean lineNumbers, boolean watermark) {
        /** As most municipalities want it. */
        public static final Print PLAIN = new Print(false, false, false);
    }

    /** How much of an article a Word user can change. Values in it stay open. */
    public enum Lock {
        /** Everything. */
        NONE,
        /** Nothing in articles that a paper cannot do without. */
        REQUIRED,
        /** Nothing in any article. */
        ALL
    }

    /** The foot of a page. It is not part of the words of a paper. */
    public enum Footer {
        /** 3/10 */
        PAGE_OF_PAGES,
        /** － 3 － */
        PAGE,
        NONE
    }
}
