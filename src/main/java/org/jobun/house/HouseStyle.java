package org.jobun.house;

import java.util.List;
import java.util.Optional;
import org.jobun.font.FontFile;

/**
 * How the pages of a municipality look. Lengths are in 1/1000 pt (mpt).
 *
 * @param page paper and margins
 * @param typography letters and lines
 * @param footer what stands at the foot of each page
 * @param lock what a Word user can no longer change
 * @param print what else the pages show
 * @param fonts the municipality's own, for characters that the fonts of the program do not have
 * @param word what Word papers take over from a file of the municipality
 */
public record HouseStyle(
        PageFrame page,
        Typography typography,
        Footer footer,
        Lock lock,
        Print print,
        List<FontFile> fonts,
        Optional<WordTemplate> word) {

    public HouseStyle {
        fonts = List.copyOf(fonts);
    }

    /** The style of a municipality without files of its own. */
    public HouseStyle(PageFrame page, Typography typography, Footer footer, Lock lock, Print print) {
        this(page, typography, footer, lock, print, List.of(), Optional.empty());
    }

    /**
     * The same with what files of the municipality add.
     *
     * @param own what its own Word file says, which goes before its profile
     */
    public HouseStyle with(Optional<ImportedStyle> own, List<FontFile> fonts) {
        return new HouseStyle(
                own.map(style -> style.word().section().frame()).orElse(page),
                own.map(style -> style.typography(typography)).orElse(typography),
                footer,
                lock,
                print,
                fonts,
                own.map(ImportedStyle::word));
    }

    /** Size of the body text. */
    public int bodySize() {
        return typography.bodySize();
    }

    /** Distance of two baselines. */
    public int linePitch() {
        return typography.linePitch();
    }

    /** The 明朝 face that a Word user has. */
    public String bodyFont() {
        return typography.bodyFont();
    }

    /** The ゴシック face for titles and captions in Word. */
    public String headingFont() {
        return typography.headingFont();
    }

    /** How two states of a paper stand beside each other. */
    public BesideStyle beside() {
        return print.beside();
    }

    /** Captions in the heading face. */
    public boolean boldCaptions() {
        return typography.boldCaptions();
    }

    /** Size of titles: half as large again as the text, in whole half points; or as the municipality's file says. */
    public int titleSize() {
        return word.filter(template -> template.has("Title"))
                .map(template -> template.paragraphs("Title").size())
                .orElse(Math.round(bodySize() * 3 / 1000f) * 500);
    }

    /**
     * The same house's style for a long form that is one sheet: lines one and a half letters apart. A municipality's own
     * Word file has its pitch, which stays; so does that of a face which needs more room.
     */
    public HouseStyle dense() {
        return word.isPresent() ? this : new HouseStyle(page, typography.dense(), footer, lock, print, fonts, word);
    }

    /** As {@link #dense}, with letters of at most 10.5pt, for a paper that keeps to few pages. */
    public HouseStyle compact() {
        return word.isPresent() ? this : withTypography(typography.compact());
    }

    /** The same house's style for a paper that needs a wide page. */
    public HouseStyle turned() {
        PageFrame wide = word.map(template -> template.wide().frame()).orElseGet(page::turned);
        return new HouseStyle(wide, typography, footer, lock, print, fonts, word.map(WordTemplate::turned));
    }

    /** The same with other letters and lines. */
    public HouseStyle withTypography(Typography other) {
        return new HouseStyle(page, other, footer, lock, print, fonts, word);
    }

    /** The same with another lock. */
    public HouseStyle withLock(Lock other) {
        return new HouseStyle(page, typography, footer, other, print, fonts, word);
    }

    /** The same, printed otherwise. */
    public HouseStyle withPrint(Print other) {
        return new HouseStyle(page, typography, footer, lock, other, fonts, word);
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
     * @param beside how two states of a paper stand beside each other (新旧対照表)
     */
    public record Print(boolean hanging, boolean lineNumbers, boolean watermark, BesideStyle beside) {
        /** With the usual 新旧対照表. */
        public Print(boolean hanging, boolean lineNumbers, boolean watermark) {
            this(hanging, lineNumbers, watermark, BesideStyle.CONTRACT);
        }

        /** As most municipalities want it. */
        public static final Print PLAIN = new Print(false, false, false);
    }

    /** 条文の保護: how much of an article a Word user can change. Values in it stay open. */
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
