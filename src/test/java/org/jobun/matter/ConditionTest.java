package org.jobun.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.diagnostic.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A condition says which facts it asks about, and of each single test how it came out. */
class ConditionTest {
    private static final Condition PLACE = new Condition.OneOf("place", List.of("hall", "outside"));
    private static final Condition SMALL = new Condition.Numbers("amount", null, 1_000_000L);
    private static final Condition URGENT = new Condition.Given("urgent", true);

    private static final Facts FACTS = new Facts(Map.of(
            "place",
            fact("place", new FactValue.Text("hall")),
            "amount",
            fact("amount", new FactValue.Money(1_000_001))));

    private static Fact fact(String path, FactValue value) {
        return new Fact(path, value, Fact.Source.MATTER, Location.ofFile("matter.yaml"));
    }

    @Test
    void allAnyAndNotAskAboutTheFactsOfTheirParts() {
        Condition both = Condition.all(PLACE, SMALL);
        assertEquals(Set.of("amount", "place"), both.facts());
        assertEquals(Set.of("amount", "place"), new Condition.Any(List.of(PLACE, SMALL)).facts());
        assertEquals(Set.of("amount", "place", "urgent"), new Condition.Any(List.of(both, URGENT)).facts());
        assertEquals(Set.of("place"), new Condition.Not(PLACE).facts());
        assertEquals(Set.of("urgent"), URGENT.facts());
    }

    @Test
    void eachTestIsExplainedInOrderWithWhatWasFound() {
        List<Condition.Test> expected = List.of(
                new Condition.Test("place", "hall | outside", "hall", true),
                new Condition.Test("amount", "..1000000", "1000001", false),
                new Condition.Test("urgent", "given", "", false));
        assertEquals(expected, Condition.all(PLACE, SMALL, URGENT).explain(FACTS));
        assertEquals(expected, new Condition.Any(List.of(PLACE, SMALL, URGENT)).explain(FACTS));
    }

    @Test
    void whatMustNotHoldIsExplainedTheOtherWayRound() {
        assertEquals(
                List.of(
                        new Condition.Test("place", "≠ hall | outside", "hall", false),
                        new Condition.Test("amount", "≠ ..1000000", "1000001", true)),
                new Condition.Not(Condition.all(PLACE, SMALL)).explain(FACTS));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, false, 999, false",
        "2026-04-01, true, 1000, true",
        "2027-03-31, true, 2000, true",
        "2027-04-01, false, 2001, false"
    })
    void bothEndsOfARangeBelongToIt(LocalDate day, boolean inYear, long number, boolean inRange) {
        Condition.Days year = new Condition.Days("day", LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));
        Condition.Numbers range = new Condition.Numbers("number", 1000L, 2000L);
        Facts facts = new Facts(Map.of(
                "day", fact("day", new FactValue.Date(day)), "number", fact("number", new FactValue.Number(number))));
        assertEquals(inYear, year.holds(facts));
        assertEquals(inRange, range.holds(facts));
    }
}
