package org.jobun.house;

/**
 * Letters and lines. Lengths are in 1/1000 pt (mpt).
 *
 * @param bodySize size of the body text; 10500 is 10.5pt
 * @param linePitch distance of two baselines
 * @param bodyFont name of the 明朝 face that a Word user has, e.g. ＭＳ 明朝
 * @param headingFont name of the ゴシック face for titles and captions in Word
 * @param boldCaptions captions in the heading face
 */
public record Typography(int bodySize, int linePitch, String bodyFont, String headingFont, boolean boldCaptions) {

    /** Largest letters of a compact paper. */
    private static final int COMPACT = 10_500;

    /** Letters of at most 10.5pt, with lines as those of {@link #dense}. */
    Typography compact() {
        return bodySize <= COMPACT
                ? dense()
                : new Typography(COMPACT, linePitch, bodyFont, headingFont, boldCaptions).dense();
    }

    /** The same letters with lines that are no further apart than one and a half of them, where their face has room in that. */
    Typography dense() {
        boolean tall = bodyFont.startsWith("游") || bodyFont.startsWith("Yu ") || bodyFont.startsWith("メイリオ");
        int dense = bodySize * 3 / 2;
        return tall || linePitch <= dense ? this : new Typography(bodySize, dense, bodyFont, headingFont, boldCaptions);
    }
}
