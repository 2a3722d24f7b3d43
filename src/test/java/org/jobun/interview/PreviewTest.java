package org.jobun.interview;

import static org.jobun.interview.InterviewFixture.CATALOG;
import static org.jobun.interview.InterviewFixture.DRAFTS;
import static org.jobun.interview.InterviewFixture.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jobun.assembly.Making;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Article;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.draft.Drafting;
import org.jobun.draft.MakingDate;
import org.jobun.draft.PaperSet;
import org.jobun.matter.Matter;
import org.jobun.reuse.SharedDrafting;

class PreviewTest {
    private static final SharedDrafting SHARED = new SharedDrafting(DRAFTS);
    private final DraftPreview previews = new DraftPreview(CATALOG, SHARED);

    @Example
    void completeAnswersGiveThePapersThatAreMade() {
        for (String id : InterviewFixture.examples()) {
            Answers answers = InterviewFixture.example(id);
            Preview preview = previews.of(answers, TODAY);
            assertTrue(preview.isWhole(), id + preview.problems());
            List<List<Document>> documents = preview.contracts().stream()
                    .map(Preview.Contract::documents)
                    .toList();
            assertEquals(drafted(answers, DRAFTS), documents, id);
        }
    }

    private static List<List<Document>> drafted(Answers answers, Drafting drafting) {
        return answers.contracts(CATALOG, new Diagnostics()).stream()
                .map(matter -> drafting.draft(matter, making(matter)).value().orElseThrow())
                .map(PaperSet::documents)
                .toList();
    }

    private static Making making(Matter matter) {
        return MakingDate.of(matter, Optional.empty(), false, new Diagnostics()).orElse(new Making(TODAY, false));
    }

    /** A town without defaults leaves choices open. */
    @Example
    void anOpenChoiceKeepsThePlaceOfItsArticle() {
        Answers answers = InterviewFixture.example("resident-data-migration").with("subcontracting", "わからない");
        Answers open = openTown(answers);
        Preview preview = OPEN.of(open, TODAY);
        assertFalse(preview.isWhole());
        Document contract = preview.contracts().get(0).document("contract").orElseThrow();
        Article article = contract.articles().stream()
                .filter(one -> one.origin().clause().equals("subcontracting"))
                .findFirst()
                .orElseThrow();
        assertEquals("再委託", article.caption());
        assertTrue(article.label().isPrinted());
        assertTrue(article.texts().get(0).stream()
                .anyMatch(inline ->
                        inline instanceof Inline.Blank blank && blank.fact().equals("subcontracting")));
        assertTrue(preview.problems().stream()
                .anyMatch(problem -> problem.isError() && problem.isAbout("subcontracting")));
        assertTrue(preview.problems().stream()
                .noneMatch(problem -> problem.diagnostic().code().name().startsWith("REF_")));
    }

    private static Answers openTown(Answers answers) {
        return Answers.read(
                        "x", answers.withMunicipality("open").text(), OpenTown.CATALOG.vocabulary(), new Diagnostics())
                .orElseThrow();
    }

    private static final DraftPreview OPEN =
            new DraftPreview(OpenTown.CATALOG, new SharedDrafting(new org.jobun.draft.DraftPapers(OpenTown.CATALOG)));

    @Example
    void aWrongValueIsABlankAndAProblem() {
        Answers answers = InterviewFixture.example("resident-data-migration").with("dates.end", "2027年2月30日");
        Preview preview = previews.of(answers, TODAY);
        assertTrue(preview.problemsOf("dates.end").stream().anyMatch(Problem::isError));
        Document contract = preview.contracts().get(0).document("contract").orElseThrow();
        assertTrue(contract.values().stream()
                .anyMatch(value ->
                        value instanceof Inline.Blank blank && blank.fact().equals("dates.end")));
    }

    @Property(tries = 120, seed = "1805")
    void nothingThatIsTypedBreaksIt(@ForAll long seed) {
        Random random = new Random(seed);
        Answers answers = RandomAnswers.anything(random);
        boolean open = random.nextInt(4) == 0;
        Preview preview = open ? OPEN.of(openTown(answers), TODAY) : previews.of(answers, TODAY);
        boolean known = open || !answers.municipality().equals("どこにもない市");
        assertEquals(known, !preview.contracts().isEmpty());
        if (preview.isWhole()) {
            assertEquals(
                    drafted(answers, DRAFTS),
                    preview.contracts().stream()
                            .map(Preview.Contract::documents)
                            .toList());
        }
    }
}
