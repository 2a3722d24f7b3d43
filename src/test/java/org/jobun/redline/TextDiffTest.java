package org.jobun.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jobun.redline.TextDiff.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What differs within a line. */
class TextDiffTest {
    @Test
    void anAmountIsOneThing() {
        assertEquals(
                List.of(
                        new Segment(true, "金", "金"),
                        new Segment(false, "38,500,000", "38,600,000"),
                        new Segment(true, "円を支払う。", "円を支払う。")),
                TextDiff.of("金38,500,000円を支払う。", "金38,600,000円を支払う。"));
    }

    @Test
    void aSplinterBetweenTwoDifferencesIsPartOfThem() {
        assertEquals(
                List.of(
                        new Segment(true, "この契約に", "この契約に"),
                        new Segment(false, "係る業", "関する任"),
                        new Segment(true, "務を行う者", "務を行う者")),
                TextDiff.of("この契約に係る業務を行う者", "この契約に関する任務を行う者"));
    }

    @Test
    void theSameTextIsOneSegment() {
        assertEquals(List.of(new Segment(true, "本契約", "本契約")), TextDiff.of("本契約", "本契約"));
        assertEquals(1, TextDiff.sameShare("本契約", "本契約"));
        assertEquals(0, TextDiff.sameShare("本契約", "あいう"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void segmentsAreBothTextsFromEndToEndAndTakeTurns(int seed) {
        Random random = new Random(seed);
        String before = text(random);
        String after = text(random);
        List<Segment> segments = TextDiff.of(before, after);
        assertEquals(before, segments.stream().map(Segment::before).collect(Collectors.joining()));
        assertEquals(after, segments.stream().map(Segment::after).collect(Collectors.joining()));
        for (int i = 1; i < segments.size(); i++) {
            assertNotEquals(segments.get(i - 1).same(), segments.get(i).same(), segments::toString);
        }
        segments.forEach(
                segment -> assertEquals(segment.same(), segment.before().equals(segment.after())));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append("あいう12,a".charAt(random.nextInt(7)));
        }
        return text.toString();
    }
}
