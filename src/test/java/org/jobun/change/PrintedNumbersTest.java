package org.jobun.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.jobun.redline.Passage;
import org.junit.jupiter.api.Test;

/** Numbers as other offices type them, by which a text that only moved on is told from one that was changed. */
class PrintedNumbersTest {
    private static List<Part> parts(String... lines) {
        return PrintedParts.of(Arrays.stream(lines)
                .map(line -> new Passage(0, line, false, false, ""))
                .toList());
    }

    private static List<String> changes(List<Part> before, List<Part> after) {
        return new ComparePaper()
                .ofParts(before, after).stream()
                        .map(part -> part.shown().allText().strip() + " " + part.change())
                        .toList();
    }

    @Test
    void numbersInCirclesAreNumbers() {
        assertEquals(
                List.of("申請書を提出する。 NONE", "手数料を納付する。 ADDED", "審査を受ける。 RENUMBERED"),
                changes(parts("①　申請書を提出する。", "②審査を受ける。"), parts("①　申請書を提出する。", "②手数料を納付する。", "③審査を受ける。")));
    }

    @Test
    void aNumberNeedNotHaveAGapBehindIt() {
        assertEquals(
                List.of("期間は、一年とする。 NONE", "延長しない。 ADDED", "疑義は協議する。 RENUMBERED"),
                changes(parts("１．期間は、一年とする。", "２．疑義は協議する。"), parts("１．期間は、一年とする。", "２．延長しない。", "３．疑義は協議する。")));
        assertEquals(
                "再委託先の名称",
                parts("第１条　次のとおりとする。", "（１）再委託先の名称")
                        .get(0)
                        .below()
                        .get(0)
                        .below()
                        .get(0)
                        .text());
    }

    @Test
    void aFigureAtTheHeadOfALineIsNoNumber() {
        assertEquals("99.5%以上とする。", parts("99.5%以上とする。").get(0).text());
        assertEquals("1.5倍の額とする。", parts("1.5倍の額とする。").get(0).text());
    }
}
