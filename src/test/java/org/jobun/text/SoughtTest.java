package org.jobun.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is looked for is found wherever it is, and nothing else. */
class SoughtTest {
    @Test
    void eachWayOfAPatternIsFound() {
        Sought words = Sought.ofWords("看做|見做|(?<=る)為(?=に|、)");
        assertEquals(3, words.in("看做し、見做し、するために、する為に").results().count());
        assertFalse(words.in("行為に").find());
    }

    @Test
    void oneOfSomeLettersIsEnough() {
        Sought figure = Sought.of(Pattern.compile("[0-9]+日"), letter -> letter >= '0' && letter <= '9');
        assertTrue(figure.in("契約の日から30日以内").find());
        assertFalse(figure.in("契約の日").find());
    }

    /** What is needed is read from the pattern only where it is plain what that is. */
    @Test
    void aPatternOfWhichNobodyKnowsWhatItNeedsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Sought.ofWords("取扱[うい]"));
        assertThrows(IllegalArgumentException.class, () -> Sought.ofWords("(?:ヶ|ケ)"));
    }
}
