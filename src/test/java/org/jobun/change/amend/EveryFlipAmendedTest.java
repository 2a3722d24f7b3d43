package org.jobun.change.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.change.ComparePaper;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.interview.Answers;
import org.jobun.interview.DraftPreview;
import org.jobun.matter.FactType;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each choice of an example of each body, changed to each other value: the 改め文 of every paper is proved, and none is given anew. */
class EveryFlipAmendedTest {
    private static final Catalog CATALOG = Catalogs.shipped();
    private static final DraftPreview PREVIEW = new DraftPreview(CATALOG, new DraftPapers(CATALOG));
    private static final ComparePaper COMPARE = new ComparePaper(CATALOG::slotOf);

    private static Map<String, Document> papers(Answers answers) {
        return PREVIEW.of(answers, LocalDate.of(2026, 11, 28)).contracts().stream()
                .flatMap(contract -> contract.documents().stream())
                .collect(Collectors.toMap(Document::id, paper -> paper, (a, b) -> a, LinkedHashMap::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident-data-migration", "system-maintenance", "consortium", "branch-office"})
    void everyPaperIsAmended(String example) throws Exception {
        Answers answers = answers(example);
        Map<String, Document> before = papers(answers);
        List<String> anew = new ArrayList<>();
        int amended = 0;
        for (FactType choice : CATALOG.vocabulary().choices()) {
            for (String value : choice.values().keySet()) {
                Map<String, Document> after = papers(answers.with(choice.path(), value));
                amended += amended(before, after, choice.path() + "=" + value, anew);
            }
        }
        assertEquals(List.of(), anew);
        assertTrue(amended > 100, amended + " papers");
    }

    /** Of the day before a clause has another version, and of that day. */
    @ParameterizedTest
    @ValueSource(strings = {"resident-data-migration", "system-maintenance", "consortium", "branch-office"})
    void everyPaperOfAnotherVersionIsAmended(String example) throws Exception {
        Answers answers = answers(example);
        List<LocalDate> days = CATALOG.clauses().values().stream()
                .flatMap(versions -> versions.stream().skip(1))
                .map(version -> version.validity().from())
                .distinct()
                .sorted()
                .toList();
        List<String> anew = new ArrayList<>();
        int amended = 0;
        for (LocalDate day : days) {
            Map<String, Document> before = papers(on(answers, day.minusDays(1)));
            Map<String, Document> after = papers(on(answers, day));
            amended += amended(before, after, day.toString(), anew);
        }
        assertEquals(List.of(), anew);
        assertTrue(amended > days.size(), amended + " papers on " + days);
    }

    private static Answers answers(String example) throws Exception {
        return Answers.read(
                        "m.yaml",
                        Files.readString(Path.of("matters", example + ".yaml")),
                        CATALOG.vocabulary(),
                        new Diagnostics())
                .orElseThrow();
    }

    /** How many papers that differ are amended; those that could only be given anew go to a list. */
    private static int amended(
            Map<String, Document> before, Map<String, Document> after, String name, List<String> anew) {
        int amended = 0;
        for (Document paper : before.values()) {
            Document now = after.get(paper.id());
            if (now != null && !now.blocks().equals(paper.blocks())) {
                boolean whole = Amendment.of(paper, now, COMPARE.of(paper, now)).whole();
                amended += whole ? 0 : 1;
                if (whole) {
                    anew.add(name + " " + paper.id());
                }
            }
        }
        return amended;
    }

    private static Answers on(Answers answers, LocalDate day) {
        return answers.with("dates.notice", day.minusDays(30).toString())
                .with("dates.conclusion", day.toString())
                .with("dates.start", day.toString())
                .with("dates.end", day.plusYears(1).minusDays(1).toString());
    }
}
