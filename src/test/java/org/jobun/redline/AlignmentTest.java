package org.jobun.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which line became which. */
class AlignmentTest {
    private static double cost(String before, String after) {
        return before.equals(after) ? 0 : SharedLetters.of(before, after) >= 0.35 ? 0.5 : 3;
    }

    private static List<Pair<String>> aligned(List<String> before, List<String> after) {
        return Alignment.of(before, after, AlignmentTest::cost);
    }

    @Test
    void aChangedLineIsPairedAndALineBetweenIsAdded() {
        List<String> before = List.of("受注者は、秘密を守る。", "受注者は、報告書を提出する。");
        List<String> after = List.of("受注者は、秘密を厳に守る。", "発注者がこれを定める。", "受注者は、報告書を提出する。");
        List<Pair<String>> expected = List.of(
                new Pair<>(before.get(0), after.get(0)),
                new Pair<>(null, after.get(1)),
                new Pair<>(before.get(1), after.get(2)));
        assertEquals(expected, aligned(before, after));
    }

    @Test
    void aLineThatWasMovedIsRemovedAndAdded() {
        List<String> before = List.of("甲", "乙", "丙");
        List<String> after = List.of("乙", "丙", "甲");
        List<Pair<String>> expected =
                List.of(new Pair<>("甲", null), new Pair<>("乙", "乙"), new Pair<>("丙", "丙"), new Pair<>(null, "甲"));
        assertEquals(expected, aligned(before, after));
    }

    @Test
    void linesThatHaveNothingInCommonAreNotPaired() {
        List<Pair<String>> pairs = aligned(List.of("あいうえお"), List.of("かきくけこ"));
        assertTrue(pairs.get(0).isRemoved() && pairs.get(1).isAdded(), pairs::toString);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void eachLineIsInOnePairAndInOrder(int seed) {
        Random random = new Random(seed);
        List<String> before = lines(random);
        List<String> after = lines(random);
        for (List<Pair<String>> pairs : List.of(aligned(before, after), around(before, after))) {
            assertEquals(before, present(pairs, Pair::before));
            assertEquals(after, present(pairs, Pair::after));
            assertTrue(pairs.stream().noneMatch(pair -> pair.isAdded() && pair.isRemoved()), pairs::toString);
        }
    }

    private static List<Pair<String>> around(List<String> before, List<String> after) {
        return Alignment.around(before, after, Function.identity(), AlignmentTest::cost);
    }

    @Test
    void onlyWhatStandsBetweenLinesThatStayedIsWeighed() {
        List<String> before =
                IntStream.range(0, 200).mapToObj(i -> "第" + i + "行").toList();
        List<String> after = new ArrayList<>(before);
        after.add(10, after.remove(150));
        after.set(100, "別の行");
        AtomicInteger weighed = new AtomicInteger();
        List<Pair<String>> pairs = Alignment.around(before, after, Function.identity(), (one, other) -> {
            weighed.incrementAndGet();
            return one.equals(other) ? 0 : 3;
        });
        assertEquals(List.of(new Pair<>(null, "第150行")), pairs.subList(10, 11));
        assertTrue(pairs.contains(new Pair<>("第150行", null)), pairs::toString);
        assertTrue(weighed.get() < 10, weighed::toString);
    }

    private static List<String> present(List<Pair<String>> pairs, Function<Pair<String>, String> side) {
        return pairs.stream().map(side).filter(Objects::nonNull).toList();
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            StringBuilder line = new StringBuilder();
            for (int j = random.nextInt(6); j > 0; j--) {
                line.append((char) ('あ' + random.nextInt(4)));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
