package org.jobun.assembly;

import java.util.List;
import java.util.Optional;
import org.jobun.document.HouseStyle;
import org.jobun.document.NumberingScheme;
import org.jobun.document.NumberingScheme.Glyphs;
import org.jobun.document.NumberingScheme.Level;
import org.jobun.font.FontFile;
import org.jobun.look.Look;
import org.jobun.matter.HouseSettings;
import org.jobun.text.Digits;

/** From a profile's settings to the numbering and the looks of documents. */
final class House {
    private House() {}

    /** @param kind {@code articles}, {@code numbers} or {@code outline} */
    static NumberingScheme scheme(String kind, HouseSettings style) {
        Glyphs digits = glyphs(style.digits());
        String open = style.digits() == Digits.HALF ? "(" : "（";
        String close = style.digits() == Digits.HALF ? ")" : "）";
        Glyphs kana = style.subitemGlyphs() == HouseSettings.SubitemGlyphs.IROHA ? Glyphs.IROHA : Glyphs.AIUEO;
        Level bracketed = new Level(open, digits, close);
        Level subitem = new Level("", kana, "");
        Level deeper = new Level(open, kana, close);
        Level deepest = new Level("", Glyphs.LATIN, "");
        if (kind.equals("outline")) {
            return new NumberingScheme(
                    NumberingScheme.Kind.OUTLINE,
                    NumberingScheme.Captions.INLINE,
                    List.of(new Level("", digits, ""), bracketed, subitem, deeper, deepest));
        }
        boolean numbers = kind.equals("numbers");
        Level article = new Level("第", digits, numbers ? "" : "条");
        Level item = style.itemGlyphs() == HouseSettings.ItemGlyphs.KANJI ? new Level("", Glyphs.KANJI, "") : bracketed;
        NumberingScheme.Captions captions = style.captions() == HouseSettings.Captions.INLINE
                ? NumberingScheme.Captions.INLINE
                : NumberingScheme.Captions.ABOVE;
        return new NumberingScheme(
                numbers ? NumberingScheme.Kind.NUMBERS : NumberingScheme.Kind.ARTICLES,
                captions,
                List.of(article, new Level("", digits, ""), item, subitem, deeper, deepest));
    }

    private static Glyphs glyphs(Digits digits) {
        return switch (digits) {
            case HALF -> Glyphs.DECIMAL;
            case FULL -> Glyphs.DECIMAL_FULL_WIDTH;
            case MIXED -> Glyphs.DECIMAL_MIXED;
        };
    }

    /**
     * How papers look.
     *
     * @param fonts the municipality's own
     * @param own what the municipality's own Word file says, which goes before its profile
     */
    static HouseStyle looks(HouseSettings style, Optional<Look> own, List<FontFile> fonts) {
        HouseSettings.Margins margins = style.marginsMm();
        HouseStyle.Footer footer = HouseStyle.Footer.valueOf(style.footer().name());
        int pitch = mpt(style.linePitchPt());
        return new HouseStyle(
                own.map(look -> look.word().section().frame())
                        .orElseGet(() -> HouseStyle.PageFrame.a4(
                                margins.top(), margins.right(), margins.bottom(), margins.left() + style.bindingMm())),
                own.map(Look::bodySize).orElseGet(() -> mpt(style.bodyPt())),
                own.map(look -> look.linePitch().orElse(Math.max(pitch, look.bodySize() * 3 / 2)))
                        .orElse(pitch),
                own.flatMap(Look::bodyFont).orElse(style.bodyFont()),
                own.flatMap(Look::headingFont).orElse(style.headingFont()),
                style.boldCaptions(),
                footer,
                HouseStyle.Lock.valueOf(style.wordLock().name()),
                new HouseStyle.Print(
                        style.hangingPunctuation(),
                        style.lineNumbers(),
                        style.draftMark() == HouseSettings.DraftMark.WATERMARK),
                fonts,
                own.map(Look::word));
    }

    private static int mpt(double points) {
        return (int) Math.round(points * 1000);
    }
}
