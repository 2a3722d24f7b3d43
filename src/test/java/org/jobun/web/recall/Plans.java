package org.jobun.web.recall;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jobun.recall.Question;

/** Batches of recalls for tests of other rooms. */
public final class Plans {
    private Plans() {}

    /** A new representative of a firm, for some sets. */
    public static byte[] ofFirm(String firm, List<String> sets) {
        LocalDate day = LocalDate.of(2027, 1, 17);
        Question question = new Question(Question.Kind.FIRM, firm, day, "", true);
        Map<String, String> values = Map.of("contractor.representative_name", "田中　一郎");
        return new RecallPlan(question, day, "代表者の交代", values, sets).bytes();
    }
}
