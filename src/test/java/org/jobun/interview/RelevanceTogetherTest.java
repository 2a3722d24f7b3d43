package org.jobun.interview;

import static org.jobun.interview.InterviewFixture.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jobun.check.proof.Influence;
import org.jobun.check.proof.Influence.Reach;
import org.jobun.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

/** Many who ask at once, just after the start when nothing is remembered, are told the same as one who asks alone. */
class RelevanceTogetherTest {
    private static final int THREADS = 4;
    private static final int STARTS = 6;

    @Test
    void manyAtOnceAreToldTheSame() throws Exception {
        List<Answers> matters = new ArrayList<>();
        for (long seed = 1; seed <= 6; seed++) {
            matters.add(PartialAnswers.of(new Random(seed)));
        }
        List<Map<String, Reach>> alone = told(new Influence(CATALOG), matters);
        for (int start = 0; start < STARTS; start++) {
            Influence fresh = new Influence(CATALOG);
            ExecutorService people = Executors.newFixedThreadPool(THREADS);
            List<Future<List<Map<String, Reach>>>> asked = new ArrayList<>();
            // What is not remembered yet is asked for by the first matters: each start has others.
            int from = start % (matters.size() - 1);
            for (int i = 0; i < THREADS; i++) {
                asked.add(people.submit(() -> told(fresh, matters.subList(from, from + 2))));
            }
            people.shutdown();
            for (Future<List<Map<String, Reach>>> one : asked) {
                assertEquals(alone.subList(from, from + 2), one.get());
            }
        }
    }

    private static List<Map<String, Reach>> told(Influence influence, List<Answers> matters) {
        return matters.stream()
                .map(answers -> influence.of(answers.contracts(CATALOG, new Diagnostics())))
                .toList();
    }
}
