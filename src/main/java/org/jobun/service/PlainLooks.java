package org.jobun.service;

import java.util.List;
import java.util.Map;
import org.jobun.house.HouseSettings;
import org.jobun.house.HouseStyle;
import org.jobun.house.HouseWords;
import org.jobun.house.NumberingScheme;
import org.jobun.house.Typography;
import org.jobun.text.Digits;
import org.jobun.text.Punctuation;

/** How a table looks that belongs to no body: papers of which there are only files say nothing of a profile. */
final class PlainLooks {
    static final HouseSettings HOUSE = new HouseSettings(
            new HouseSettings.PartyWords("発注者", "受注者"),
            HouseWords.NONE,
            new HouseSettings.Writing(Digits.HALF, Punctuation.TEN_MARU, "別記", HouseSettings.References.NUMBERED),
            new HouseSettings.Numbering(
                    HouseSettings.ItemGlyphs.PARENTHESISED,
                    HouseSettings.SubitemGlyphs.AIUEO,
                    NumberingScheme.Captions.ABOVE,
                    Map.of()),
            new HouseStyle(
                    HouseStyle.PageFrame.a4(20, 20, 20, 20),
                    new Typography(10_500, 16_000, "ＭＳ 明朝", "ＭＳ ゴシック", true),
                    HouseStyle.Footer.PAGE_OF_PAGES,
                    HouseStyle.Lock.NONE,
                    HouseStyle.Print.PLAIN),
            new HouseSettings.Stamps(HouseSettings.StampPlace.TOP_RIGHT, List.of()));

    private PlainLooks() {}
}
