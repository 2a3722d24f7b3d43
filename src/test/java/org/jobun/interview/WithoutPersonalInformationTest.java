package org.jobun.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobun.assembly.Making;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Article;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.matter.Matter;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A matter without personal information, for each shipped body: the annex and all that speaks of it are gone, also the questions. */
class WithoutPersonalInformationTest {
    /** Matters of the four bodies. */
    private static final List<String> EXAMPLES =
            List.of("resident-data-migration", "branch-office", "system-maintenance", "before-2023");

    /** What is asked for the sake of personal information only. */
    private static final List<String> ONLY = List.of(
            "place",
            "attendance",
            "entry_control",
            "roster",
            "disposal",
            "disposal_proof",
            "audit",
            "audit_cost",
            "client_dispatch",
            "contractor_dispatch",
            "backup",
            "backup.generations",
            "backup.retention_days",
            "log_display",
            "special_size",
            "work.data",
            "work.site");

    private static Answers matter(String id, String personalData) {
        return InterviewFixture.example(id)
                .without("mynumber")
                .without("resident_records")
                .with("personal_data", personalData);
    }

    private static PaperSet papers(Answers answers) {
        Diagnostics found = new Diagnostics();
        Matter matter = answers.matter(InterviewFixture.CATALOG, found).orElseThrow();
        Outcome<PaperSet> made = InterviewFixture.DRAFTS.draft(matter, new Making(InterviewFixture.TODAY, false));
        return made.value()
                .orElseThrow(() -> new AssertionError(made.diagnostics().sorted()));
    }

    private static Set<String> relevant(Answers answers) {
        return InterviewFixture.INTERVIEW
                .of(answers)
                .questions()
                .filter(Question::isRelevant)
                .map(Question::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Document paper) {
        return String.join("\n", TextRenderer.lines(paper));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "information"})
    void nothingSpeaksOfTheAnnexOnPersonalInformation(String answer) {
        for (String id : EXAMPLES) {
            for (Document paper : papers(matter(id, answer)).documents()) {
                String text = text(paper);
                for (String word : List.of("個人情報取扱特記事項", "取扱個人情報", "作業従事者名簿", "個人情報保護委員会")) {
                    assertFalse(text.contains(word), () -> id + " " + paper.id() + " " + word);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "information"})
    void whatOnlyConcernsPersonalInformationIsNotAsked(String answer) {
        for (String id : EXAMPLES) {
            Set<String> asked = relevant(matter(id, answer));
            ONLY.forEach(path -> assertFalse(asked.contains(path), () -> id + " " + path));
            assertTrue(asked.contains("subcontracting") && asked.contains("personal_data"), asked::toString);
        }
        Set<String> withData = relevant(matter("resident-data-migration", "yes"));
        Set<String> missing = new TreeSet<>(ONLY);
        missing.removeAll(withData);
        // The place of work outside the hall and what rests on an external audit are asked of other matters.
        missing.removeAll(Set.of("work.site"));
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @CsvSource({"no, false", "information, true"})
    void anAnnexOfElevenArticlesOnInformationSecurityIsInItsPlace(String answer, boolean there) {
        for (String id : EXAMPLES) {
            PaperSet set = papers(matter(id, answer));
            Optional<Document> annex = set.document("information-provisions");
            assertEquals(there, annex.isPresent(), id);
            assertEquals(there, text(set.document("contract").orElseThrow()).contains("「情報セキュリティ特記事項」"), id);
            annex.ifPresent(paper -> assertEquals(
                    11,
                    paper.blocks().stream().filter(Article.class::isInstance).count(),
                    id));
        }
        assertEquals(there, relevant(matter("branch-office", answer)).contains("carry_out"));
    }
}
