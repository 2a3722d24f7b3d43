package org.jobun.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two changes of one text put together, or left to people. */
class BothChangesTest {
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static String both(String old, String one, String other) {
        return BothChanges.of(lines(old), lines(one), lines(other))
                .map(lines -> String.join(" ", lines))
                .orElse("－");
    }

    @Test
    void changesThatDoNotMeetArePutTogether() {
        assertEquals("a B c D e", both("a b c d e", "a B c d e", "a b c D e"));
        assertEquals("x a b c y", both("a b c", "x a b c", "a b c y"));
        assertEquals("a c", both("a b c d", "a c d", "a b c"));
        assertEquals("a b", both("a b", "a b", "a b"));
        assertEquals("", both("a b", "", "a b"));
    }

    @Test
    void theSameChangeOnBothSidesIsMadeOnce() {
        assertEquals("a B c d2", both("a b c d", "a B c d", "a B c d2"));
        assertEquals("a x b", both("a b", "a x b", "a x b"));
    }

    @Test
    void changesOfTheSamePlaceAreLeftToPeople() {
        assertEquals("－", both("a b c", "a B c", "a β c"));
        assertEquals("－", both("a b", "a x b", "a y b"));
        assertEquals("－", both("a b c", "a c", "a β c"));
        assertEquals(
                "－", both("a b c d", "a B c d", "a b C d"), "neighbours: nobody says whether they belong together");
    }

    @Test
    void lettersThatComeAgainDoNotMislead() {
        assertEquals("- a - X - c -", both("- a - b - c -", "- a - X - c -", "- a - b - c -"));
        assertEquals("} x } y }", both("} x }", "} x }", "} x } y }"));
    }

    @Test
    void aTextThatIsTooLongIsLeftToPeople() {
        List<String> many = IntStream.range(0, 3_001).mapToObj(String::valueOf).toList();
        assertEquals(Optional.empty(), BothChanges.of(many, many, new ArrayList<>(many)));
    }
}
