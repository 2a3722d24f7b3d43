package org.jobun.change.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jobun.catalog.Catalog;
import org.jobun.change.ComparePaper;
import org.jobun.document.Document;
import org.jobun.interview.Answers;
import org.jobun.matter.FactType;
import org.jobun.samples.Catalogs;
import org.jobun.samples.ExamplePapers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each choice of an example of each body, changed to each other value: the 改め文 of every paper is proved, and none is given anew. */
class EveryFlipAmendedTest {
    private static final Catalog CATALOG = Catalogs.shipped();
    private static final ComparePaper COMPARE = new ComparePaper(CATALOG::slotOf);

    @ParameterizedTest
    @ValueSource(strings = {"resident-data-migration", "system-maintenance", "consortium", "branch-office"})
    void everyPaperIsAmended(String example) throws Exception {
        Answers answers = ExamplePapers.answers(example);
        Map<String, Document> before = ExamplePapers.papers(answers);
        List<String> anew = new ArrayList<>();
        int amended = 0;
        for (FactType choice : CATALOG.vocabulary().choices()) {
            for (String value : choice.values().keySet()) {
                Map<String, Document> after = ExamplePapers.papers(answers.with(choice.path(), value));
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
        Answers answers = ExamplePapers.answers(example);
        SortedSet<LocalDate> days = ExamplePapers.versionDays();
        List<String> anew = new ArrayList<>();
        int amended = 0;
        for (LocalDate day : days) {
            Map<String, Document> before = ExamplePapers.papers(ExamplePapers.on(answers, day.minusDays(1)));
            Map<String, Document> after = ExamplePapers.papers(ExamplePapers.on(answers, day));
            amended += amended(before, after, day.toString(), anew);
        }
        assertEquals(List.of(), anew);
        assertTrue(amended > days.size(), amended + " papers on " + days);
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
}
