package org.jobun.interview;

import static org.jobun.interview.InterviewFixture.CATALOG;
import static org.jobun.interview.InterviewFixture.INTERVIEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jobun.interview.Question.Standing;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
    @Test
    void asksInTheOrderInWhichPeopleThink() {
        Questionnaire all = INTERVIEW.of(Answers.empty("m", "aobano", CATALOG.vocabulary()));
        assertEquals("契約の種類", all.groups().get(0).label());
        List<String> order = List.of("kind", "work", "contractor", "dates", "money");
        assertEquals(
                order,
                all.groups().stream()
                        .map(Questionnaire.Group::id)
                        .filter(order::contains)
                        .toList());
        assertEquals("kind", all.groups().get(0).questions().get(0).path());
        assertEquals(
                "subcontracting",
                all.groups().stream()
                        .filter(group -> group.id().equals("subcontracting"))
                        .flatMap(group -> group.questions().stream())
                        .findFirst()
                        .orElseThrow()
                        .path());
        assertTrue(all.groups().stream()
                .flatMap(group -> group.questions().stream())
                .anyMatch(question -> question.path().equals("contract.amount")));
    }

    @Test
    void aConsortiumIsAskedForItsMembersOnly() {
        Answers single = Answers.empty("m", "shionohama", CATALOG.vocabulary());
        assertEquals(Standing.IDLE, standing(single, "members"));
        Answers consortium = single.with("party", "consortium");
        assertEquals(Standing.ASKED, standing(consortium, "members"));
        assertEquals(Standing.IDLE, standing(consortium, "contractor_kind"));
        Answers back = InterviewFixture.example("consortium").with("party", "single");
        assertEquals(Standing.KEPT, standing(back, "members"));
        assertEquals(5, back.rows("members").size());
    }

    @Test
    void whatHangsOnAnOpenAnswerComesLater() {
        Answers begun = Answers.empty("m", "aobano", CATALOG.vocabulary());
        assertEquals(Standing.ASKED, standing(begun, "dates.notice"));
        assertEquals(Standing.LATER, standing(begun, "bid.place"));
        assertEquals(Standing.ASKED, standing(begun.with("dates.notice", "R8.11.2"), "bid.place"));
        assertEquals(Standing.IDLE, standing(begun.with("carry_out", "prohibited"), "encryption"));
    }

    @Test
    void aTownWithoutDefaultsIsAskedForEachChoice() {
        Answers answers = Answers.empty("m", "open", OpenTown.CATALOG.vocabulary());
        Questionnaire all = new Interview(OpenTown.CATALOG).of(answers);
        Question subcontracting = all.find("subcontracting").orElseThrow();
        assertTrue(subcontracting.required());
        assertTrue(subcontracting.isOpen());
        assertEquals("", subcontracting.picked());
        Questionnaire town = INTERVIEW.of(Answers.empty("m", "aobano", CATALOG.vocabulary()));
        assertFalse(town.find("subcontracting").orElseThrow().isOpen());
        assertTrue(all.open() > town.open());
    }

    @Test
    void sayWhoGivesADefault() {
        Questionnaire all = INTERVIEW.of(Answers.empty("m", "aobano", CATALOG.vocabulary()));
        assertEquals(
                Optional.of(new Question.InForce("by-approval", "事前承認", "青葉野市")),
                all.find("subcontracting").orElseThrow().fallback());
        assertEquals(
                Optional.of(new Question.InForce("single", "単独の者", "")),
                all.find("party").orElseThrow().fallback());
        assertEquals("by-approval", all.find("subcontracting").orElseThrow().picked());
    }

    @Test
    void readsAnswersBack() {
        Answers answers = InterviewFixture.example("consortium")
                .with("dates.end", "令和９年３月３１日")
                .with("contract.amount", "６，６００万円");
        Questionnaire all = INTERVIEW.of(answers);
        assertEquals(
                Optional.of(new Understood("2027-03-31", "令和9年3月31日", List.of("2027年3月31日（水）", "令和8年度"))),
                all.find("dates.end").orElseThrow().understood());
        assertEquals(
                List.of("金66,000,000円", "金六千六百万円也"),
                all.find("contract.amount")
                        .orElseThrow()
                        .understood()
                        .orElseThrow()
                        .notes());
        assertEquals("令和９年３月３１日", all.find("dates.end").orElseThrow().written());
        assertEquals(
                "100分の32",
                all.find("members").orElseThrow().cells().get(0).get("share").printed());
    }

    @Test
    void eachQuestionSaysWhatItIsFor() {
        Questionnaire all = INTERVIEW.of(InterviewFixture.example("resident-data-migration"));
        Why amount = all.find("contract.amount").orElseThrow().why();
        assertTrue(amount.prints().stream().anyMatch(where -> where.paper().equals("contract") && where.present()));
        Why subcontracting = all.find("subcontracting").orElseThrow().why();
        assertTrue(subcontracting.decides().stream()
                .anyMatch(where -> where.clause().equals("subcontracting.by-approval")
                        && where.present()
                        && where.when().equals("再委託が「事前承認」")));
        assertTrue(subcontracting.decides().stream()
                .anyMatch(where -> where.clause().equals("subcontracting.prohibited") && !where.present()));
        assertTrue(subcontracting.hearing().contains("再委託の有無と管理"), subcontracting.hearing()::toString);
        for (Question question : all.questions().filter(Question::isRelevant).toList()) {
            Why why = question.why();
            boolean said = !why.prints().isEmpty() || !why.decides().isEmpty() || isInRuleOrComputed(question.path());
            assertTrue(said, question.path());
        }
    }

    private static boolean isInRuleOrComputed(String path) {
        return CATALOG.rules().stream().anyMatch(rule -> rule.when().facts().contains(path))
                || org.jobun.matter.ComputedFrom.changedBy(path).size() > 1;
    }

    private static Standing standing(Answers answers, String path) {
        return INTERVIEW.of(answers).find(path).orElseThrow().standing();
    }
}
