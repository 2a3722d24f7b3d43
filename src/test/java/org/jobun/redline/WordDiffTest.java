package org.jobun.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jobun.redline.WordDiff.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What differs within a Japanese text. */
class WordDiffTest {
    private static String marked(String before, String after) {
        return WordDiff.of(before, after).stream()
                .map(one -> one.isSame() ? one.before() : "[" + one.before() + "→" + one.after() + "]")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "金38,500,000円を支払う。|金38,600,000円を支払う。|金[38,500,000円→38,600,000円]を支払う。",
                "令和8年4月1日から|令和8年5月10日から|[令和8年4月1日→令和8年5月10日]から",
                "第12条の規定|第13条の規定|[第12条→第13条]の規定",
                "受注者は、速やかに報告する。|受託者は、速やかに報告する。|[受注者→受託者]は、速やかに報告する。",
                "書面により通知する。|書面により遅滞なく通知する。|書面により[→遅滞なく]通知する。"
            })
    void whatIsReadAsOneIsOne(String before, String after, String expected) {
        assertEquals(expected, marked(before, after));
    }

    @Test
    void theSameTextIsOneSegment() {
        assertEquals(List.of(new Segment(0, "本契約", "本契約")), WordDiff.of("本契約", "本契約"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void segmentsAreBothTextsFromEndToEndAndTakeTurns(int seed) {
        Random random = new Random(seed);
        String before = text(random);
        String after = text(random);
        List<Segment> segments = WordDiff.of(before, after);
        assertEquals(before, segments.stream().map(Segment::before).collect(Collectors.joining()));
        assertEquals(after, segments.stream().map(Segment::after).collect(Collectors.joining()));
        for (int i = 1; i < segments.size(); i++) {
            assertNotEquals(segments.get(i - 1).isSame(), segments.get(i).isSame(), segments::toString);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append("甲乙は、第3条1,200円の".charAt(random.nextInt(13)));
        }
        return text.toString();
    }
}
