package org.jobun.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that somebody moved in Word are moves in the redline, and no words that went and came. */
class MovedArticlesTest {
    private static String redline(byte[] before, byte[] after) {
        return Redlines.main(Redlines.proved(before, after, "moved"));
    }

    private static List<String> all(String xml, String pattern) {
        return Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void aWholeArticleIsMovedInOneRange() {
        byte[] before = Redlines.contract();
        String xml = redline(before, Redlines.edited(before, file -> Redlines.articleMoved(file, 1, 10)));
        assertEquals(
                1,
                all(xml, "<w:moveFromRangeStart [^>]*w:name=\"(move[0-9]+)\"/>").size(),
                "left");
        assertEquals(
                1,
                all(xml, "<w:moveToRangeStart [^>]*w:name=\"(move[0-9]+)\"/>").size(),
                "came");
        String name = "w:name=\"move[0-9]+\"";
        assertEquals(
                all(xml, "moveFromRangeStart [^>]*" + name).get(0).replaceAll(".*w:name", ""),
                all(xml, "moveToRangeStart [^>]*" + name).get(0).replaceAll(".*w:name", ""));
        assertTrue(all(xml, "<w:moveFrom [^>]*/>").size() > 1, "marks of caption and paragraphs");
        assertEquals(
                all(xml, "<w:moveFrom [^>]*/>").size(),
                all(xml, "<w:moveTo [^>]*/>").size());
        assertFalse(xml.matches("(?s).*<w:rPr><w:del [^>]*/>.*"), "no paragraph was taken away");
    }

    /** LibreOffice leaves empty paragraphs of moves with fields in them. */
    @Test
    void anArticleThatCitesOthersGoesAndComes() {
        byte[] before = Redlines.contract();
        String xml = redline(before, Redlines.edited(before, file -> Redlines.articleMoved(file, 15, 3)));
        assertFalse(xml.contains("<w:moveFrom"), "moved");
        assertTrue(
                xml.contains("<w:delText xml:space=\"preserve\">（支払の遅延）</w:delText>")
                        || xml.contains("<w:delText>（支払の遅延）</w:delText>"),
                "caption");
    }

    /** With the first list of a paper moved behind another that begins anew, it goes on counting in Word. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 6, 8, 11, 17, 22, 27})
    void eachArticleCanBeMovedAnywhere(int article) {
        byte[] before = Redlines.contract();
        for (int place : new int[] {0, 14, 27}) {
            Redlines.proved(
                    before,
                    Redlines.edited(before, file -> Redlines.articleMoved(file, article, place)),
                    article + " to " + place);
        }
    }

    /** A paragraph that only another list counts stays where it is. */
    @Test
    void whatStandsBetweenTheSameNeighboursWasNotMoved() {
        byte[] before = Redlines.contract();
        byte[] after = Redlines.edited(
                before,
                file -> file.replaceFirst("<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"[0-9]+\"/></w:numPr>", ""));
        assertFalse(redline(before, after).contains("<w:moveFrom"), "moved");
    }
}
