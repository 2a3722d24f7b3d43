package org.jobun.interview;

import static org.jobun.interview.InterviewFixture.CATALOG;
import static org.jobun.interview.InterviewFixture.DRAFTS;
import static org.jobun.interview.InterviewFixture.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobun.reuse.SharedDrafting;
import org.junit.jupiter.api.Test;

class StartingPointsTest {
    private final DraftPreview previews = new DraftPreview(CATALOG, new SharedDrafting(DRAFTS));

    @Test
    void everyExampleIsOne() {
        List<StartingPoint> points = StartingPoints.bundled(CATALOG);
        List<String> kinds = CATALOG.vocabulary().find("kind").orElseThrow().values().keySet().stream()
                .filter(kind -> !kind.equals("general"))
                .toList();
        assertEquals(
                kinds,
                points.stream().map(StartingPoint::id).limit(kinds.size()).toList());
        assertEquals("システムの開発", points.get(0).title());
        List<StartingPoint> examples = points.subList(kinds.size(), points.size());
        assertEquals(
                new TreeSet<>(InterviewFixture.examples()),
                examples.stream().map(StartingPoint::id).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals("resident-data-migration", examples.get(0).id());
        assertEquals("特定個人情報を含む住民情報のデータ移行", examples.get(0).title());
    }

    @Test
    void whatBelongsToOneMatterIsAskedAnew() {
        StartingPoint point = StartingPoints.bundled(CATALOG).stream()
                .filter(one -> one.id().equals("consortium"))
                .findFirst()
                .orElseThrow();
        assertTrue(point.carried()
                .containsAll(List.of("party", "consortium_type", "evaluation", "contract.deliverables")));
        assertTrue(point.cleared()
                .containsAll(List.of("members", "contract.name", "contract.number", "contract.amount", "dates.end")));
        for (String body : CATALOG.municipalities().keySet()) {
            Answers begun = point.begin("new", body);
            assertEquals("new", begun.id());
            assertEquals(Optional.empty(), begun.text("contract.amount"));
            assertEquals(Optional.of("consortium"), begun.text("party"));
            Questionnaire all = InterviewFixture.INTERVIEW.of(begun);
            assertTrue(all.find("members").orElseThrow().isOpen());
            assertFalse(previews.of(begun, TODAY).contracts().isEmpty());
        }
    }

    @Test
    void lastYearsMatterIsMovedByAYear() {
        NextYear next = NextYear.of(InterviewFixture.example("system-maintenance"), "r9");
        assertEquals(Optional.of("2027-04-01"), next.answers().text("dates.start"));
        assertEquals(Optional.of("2030-03-31"), next.answers().text("dates.end"));
        assertEquals(Optional.empty(), next.answers().text("dates.conclusion"));
        assertEquals(Optional.empty(), next.answers().text("contract.number"));
        assertEquals(List.of("dates.conclusion", "contract.number"), next.cleared());
        assertEquals(
                List.of(Place.of("dates.end")),
                next.weekends().stream().map(NextYear.Moved::place).toList());
        assertEquals(2, next.answers().rows("subcontractors").size());
    }

    @Test
    void theLastDayOfAMonthStaysTheLast() {
        Answers answers = Answers.empty("m", "aobano", CATALOG.vocabulary())
                .with("dates.start", "令和５年２月２８日")
                .with("dates.end", "2024-02-29")
                .with("bid.answers_on", "いつか");
        NextYear next = NextYear.of(answers, "n");
        assertEquals(Optional.of("2024-02-29"), next.answers().text("dates.start"));
        assertEquals(Optional.of("2025-02-28"), next.answers().text("dates.end"));
        assertEquals(Optional.of("いつか"), next.answers().text("bid.answers_on"));
        assertEquals(
                List.of(LocalDate.of(2023, 2, 28), LocalDate.of(2024, 2, 29)),
                next.moved().stream().map(NextYear.Moved::from).toList());
    }
}
