package org.jobun.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTextTest {
    @ParameterizedTest
    @CsvSource({
        "1, ア, イ, a",
        "2, イ, ロ, b",
        "5, オ, ホ, e",
        "46, ン, セ, tt",
        "47, アア, ス, uu",
        "48, イイ, ン, vv",
        "49, ウウ, イイ, ww"
    })
    void countsWithLettersAndDoublesThemAfterTheLast(int number, String aiueo, String iroha, String latin) {
        assertEquals(aiueo, KanaSequence.aiueo(number));
        assertEquals(iroha, KanaSequence.iroha(number));
        assertEquals(latin, KanaSequence.latin(number));
    }

    @Test
    void hasNoKanaBeforeTheFirst() {
        assertThrows(IllegalArgumentException.class, () -> KanaSequence.aiueo(0));
        assertThrows(IllegalArgumentException.class, () -> KanaSequence.iroha(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            TEN_MARU; 甲、乙。; 甲、乙。
            COMMA_MARU; 甲、乙。; 甲，乙。
            COMMA_PERIOD; 甲、乙。; 甲，乙．
            """)
    void punctuatesAsTheHouseDoes(Punctuation punctuation, String text, String expected) {
        assertEquals(expected, punctuation.in(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-01/, 2023-03-31, false",
        "2023-04-01/, 2023-04-01, true",
        "/2023-04-01, 2023-03-31, true",
        "/2023-04-01, 2023-04-01, false",
        "2020-04-01/2023-04-01, 2023-03-31, true",
        "2020-04-01/2023-04-01, 2023-04-01, false"
    })
    void aPeriodHoldsFromItsFirstDayUntilTheDayBeforeItsEnd(String period, LocalDate day, boolean holds) {
        assertEquals(holds, Validity.parse(period).orElseThrow().contains(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "2023-04-01", "2023-04-01/2023-04-01", "2023-04-02/2023-04-01", "a/b", "2023-2-1/"})
    void refusesWhatIsNoPeriod(String text) {
        assertTrue(Validity.parse(text).isEmpty());
    }

    @Test
    void periodsThatTouchDoNotOverlap() {
        Validity before = Validity.parse("/2023-04-01").orElseThrow();
        Validity after = Validity.parse("2023-04-01/").orElseThrow();
        Validity across = Validity.parse("2023-03-31/2023-04-02").orElseThrow();
        assertFalse(before.overlaps(after));
        assertTrue(before.overlaps(across));
        assertTrue(after.overlaps(across));
        assertTrue(Validity.ALWAYS.overlaps(before));
    }

    @Test
    void suggestsTheNearestName() {
        assertEquals(
                List.of("contract.amount"),
                Nearest.to("contract.amonut", List.of("contract.amount", "dates.end", "place")));
        assertEquals(List.of("contract.amount"), Nearest.to("amount", List.of("contract.amount", "dates.end")));
    }

    @ParameterizedTest
    @CsvSource({
        "contract.amonut, contract.amount", // two letters changed places: two steps
        "plcae, place",
        "plxxe, place",
        "pxlxx, ''", // three steps
        "abcdefghijkl, abcdefghwxyz", // four steps, a third of twelve letters
        "abcdefghijkl, ''"
    })
    void aNameIsNearWithinAThirdOfItsLettersAndTwo(String written, String near) {
        List<String> known = near.isEmpty() ? List.of("place", "abcdefgvwxyz") : List.of(near, "elsewhere.altogether");
        assertEquals(near.isEmpty() ? List.of() : List.of(near), Nearest.to(written, known));
    }

    @Test
    void namesThreeAtMostAndTheNearestFirst() {
        assertEquals(
                List.of("date", "dat", "data"),
                Nearest.to("date", List.of("rate", "dates", "dats", "date", "data", "dat")));
    }

    @Test
    void whereNoneIsNearAShortListIsNamedWhole() {
        List<String> twelve = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "name-" + (char) ('a' + i))
                .toList();
        assertEquals(String.join("、", twelve), Nearest.sentence("何か", twelve));
        List<String> thirteen =
                Stream.concat(twelve.stream(), Stream.of("name-z")).toList();
        assertEquals("－", Nearest.sentence("何か", thirteen));
        assertEquals("name-z", Nearest.sentence("name-z", thirteen).split("、")[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-01/", "/2023-04-01", "2020-04-01/2023-04-01"})
    void aPeriodIsSaidAsItIsWritten(String period) {
        assertEquals(period, Validity.parse(period).orElseThrow().toString());
    }

    @Test
    void knowsTheSignsOfEachPair() {
        assertEquals('、', Punctuation.TEN_MARU.comma());
        assertEquals('，', Punctuation.COMMA_MARU.comma());
        assertEquals('。', Punctuation.COMMA_MARU.period());
        assertEquals('．', Punctuation.COMMA_PERIOD.period());
    }
}
