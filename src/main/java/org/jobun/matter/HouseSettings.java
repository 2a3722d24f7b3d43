package org.jobun.matter;

import java.util.List;
import java.util.Map;
import org.jobun.text.Digits;
import org.jobun.text.Punctuation;

/**
 * 書式: how a municipality writes and lays out its papers, as its profile says.
 *
 * @param client party word of the one who orders: 発注者, 甲
 * @param contractor party word of the one who performs: 受注者, 乙
 * @param itemGlyphs how 号 are counted: parenthesised (1), or kanji 一
 * @param subitemGlyphs how ア or イ count below
 * @param captions where captions stand
 * @param numbering paper id → numbering that replaces the template's
 * @param annexWord 別記 or 別紙
 * @param bodyPt size of the body in pt
 * @param linePitchPt distance of baselines in pt
 * @param wordLock what a Word user can no longer change: nothing, the articles a paper cannot do without, or all
 * @param references whether articles are called by their place (前条) or always by number (第4条)
 * @param marginsMm top, right, bottom, left in millimetres
 * @param bindingMm more room at the bound edge, for papers bound in a cover (袋とじ)
 * @param hangingPunctuation 、 and 。 may hang over the right edge
 * @param lineNumbers lines of drafts are numbered
 * @param draftMark where a draft says 案
 * @param stampPlace where the box for the revenue stamp stands
 * @param approvalPosts posts that seal a paper of the administration (決裁欄), from the first to the last; none for no box
 */
public record HouseSettings(
        String client,
        String contractor,
        Digits digits,
        Punctuation punctuation,
        ItemGlyphs itemGlyphs,
        SubitemGlyphs subitemGlyphs,
        Captions captions,
        Map<String, String> numbering,
        String annexWord,
        double bodyPt,
        double linePitchPt,
        Margins marginsMm,
        double bindingMm,
        String bodyFont,
        String headingFont,
        boolean boldCaptions,
        Footer footer,
        WordLock wordLock,
        References references,
        boolean hangingPunctuation,
        boolean lineNumbers,
        DraftMark draftMark,
        StampPlace stampPlace,
        List<String> approvalPosts) {

    public HouseSettings {
        numbering = Map.copyOf(numbering);
        approvalPosts = List.copyOf(approvalPosts);
    }

    /** Words of an author, typed with half-width digits and 、。, as this house writes them. */
    public String styled(String words) {
        return punctuation.in(digits.in(words));
    }

    /** 号. */
    public enum ItemGlyphs {
        PARENTHESISED,
        KANJI
    }

    /** Below 号. */
    public enum SubitemGlyphs {
        AIUEO,
        IROHA
    }

    /** 見出し. */
    public enum Captions {
        ABOVE,
        INLINE
    }

    /** Foot of a page. */
    public enum Footer {
        PAGE_OF_PAGES,
        PAGE,
        NONE
    }

    /** 条文の保護. */
    public enum WordLock {
        NONE,
        REQUIRED,
        ALL
    }

    /** 参照の書き方. */
    public enum References {
        /** 前条, 次条, 同条, 前2条 where they can be said */
        RELATIVE,
        /** 第4条 always: as a field of Word it stays right whatever is inserted */
        NUMBERED
    }

    /** 案の表示. */
    public enum DraftMark {
        /** （案） above the text, at the right */
        CORNER,
        /** and 案 large and pale across the page */
        WATERMARK
    }

    /** 収入印紙の欄. */
    public enum StampPlace {
        TOP_LEFT,
        TOP_RIGHT
    }

    /** Margins in millimetres. */
    public record Margins(double top, double right, double bottom, double left) {}
}
