package org.jobun.interview;

import static org.jobun.interview.InterviewFixture.CATALOG;
import static org.jobun.interview.InterviewFixture.DRAFTS;
import static org.jobun.interview.InterviewFixture.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jobun.interview.Effects.Change;
import org.jobun.reuse.SharedDrafting;
import org.junit.jupiter.api.Test;

class EffectsTest {
    private final DraftPreview previews = new DraftPreview(CATALOG, new SharedDrafting(DRAFTS));
    private final FindEffects effects = new FindEffects(CATALOG, previews);

    @Test
    void anotherClauseOfItsSetTakesThePlaceOfAnArticle() {
        Answers answers = InterviewFixture.example("resident-data-migration");
        Effects found = effects.of(answers, "subcontracting", "prohibited", TODAY);
        Effects.Paper contract = paper(found, "contract");
        assertEquals(Change.CHANGES, contract.change());
        assertEquals(
                List.of("subcontracting.prohibited"),
                contract.articles(Change.CHANGES).stream()
                        .map(Effects.Article::clause)
                        .filter(clause -> clause.startsWith("subcontracting"))
                        .toList());
        assertEquals(
                Change.GOES, paper(found, "form-subcontracting-application").change());
        Effects.Article article = contract.articles(Change.CHANGES).get(0);
        assertEquals(article.labelBefore(), article.label());
        assertTrue(article.label().startsWith("第"), article.label());
    }

    @Test
    void articlesBehindOneThatGoesAreRenumberedOnly() {
        Answers answers = InterviewFixture.example("system-maintenance");
        Effects found = effects.of(answers, "long_term", "no", TODAY);
        Effects.Paper contract = paper(found, "contract");
        assertEquals(
                List.of("long-term.budget"),
                contract.articles(Change.GOES).stream()
                        .map(Effects.Article::clause)
                        .toList());
        List<Effects.Article> renumbered = contract.articles(Change.RENUMBERED);
        assertFalse(renumbered.isEmpty());
        assertTrue(renumbered.stream().allMatch(one -> !one.labelBefore().isEmpty()));
    }

    @Test
    void theAnswerThatHoldsChangesNothing() {
        for (String id : InterviewFixture.examples()) {
            Answers answers = InterviewFixture.example(id).withPapers(List.of());
            Question place =
                    InterviewFixture.INTERVIEW.of(answers).find("place").orElseThrow();
            Map<String, Effects> all = effects.ofAll(answers, place, TODAY);
            assertEquals(place.options().size(), all.size());
            assertTrue(all.get(place.picked()).isNone(), id);
            assertTrue(
                    all.get("by-agreement".equals(place.picked()) ? "on-premises" : "by-agreement")
                                    .articles()
                            > 0,
                    id);
        }
    }

    @Test
    void worksOnPartialAnswers() {
        Answers begun = Answers.empty("m", "yukishiro", CATALOG.vocabulary());
        Effects found = effects.of(begun, "mynumber", "yes", TODAY);
        assertTrue(found.articles() > 0);
        Effects consortium = effects.of(begun, "party", "consortium", TODAY);
        assertEquals(Change.COMES, paper(consortium, "consortium-agreement").change());
    }

    private static Effects.Paper paper(Effects effects, String id) {
        return effects.papers().stream()
                .filter(paper -> paper.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " not in " + effects));
    }

    /** What cannot change a paper that is asked for is not asked. */
    @Test
    void aChangeAgreementAloneAsksLittle() {
        Answers change = InterviewFixture.example("change-agreement");
        long alone = relevant(change);
        long all = relevant(change.withPapers(List.of()));
        assertTrue(
                2 * alone < all,
                InterviewFixture.INTERVIEW
                                .of(change)
                                .questions()
                                .filter(Question::isRelevant)
                                .map(Question::path)
                                .toList()
                        + " of " + all);
        assertTrue(effects.of(change, "place", "contractor-site", TODAY).isNone());
        assertEquals(
                Question.Standing.ASKED,
                InterviewFixture.INTERVIEW
                        .of(change)
                        .find("change.amount")
                        .orElseThrow()
                        .standing());
    }

    private static long relevant(Answers answers) {
        return InterviewFixture.INTERVIEW
                .of(answers)
                .questions()
                .filter(Question::isRelevant)
                .count();
    }
}
