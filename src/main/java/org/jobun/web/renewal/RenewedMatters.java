package org.jobun.web.renewal;

import java.io.IOException;
import java.util.Map;
import org.jobun.interview.Answers;
import org.jobun.store.Job;
import org.jobun.store.MatterFilter;
import org.jobun.web.Office;
import org.jobun.web.batches.BatchPages;
import org.jobun.web.batches.JobDesk;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.matters.MatterDesk;

/** The matters of the new year, kept as any other, to be gone on with. */
final class RenewedMatters {
    private static final int MOST = 200;

    private final Office office;
    private final BatchPages batches;

    RenewedMatters(Office office, BatchPages batches) {
        this.office = office;
        this.batches = batches;
    }

    /** Keeps those whose sets were made; one that is there already stays as it is. */
    Answer add(Exchange exchange) throws IOException {
        JobDesk jobs = batches.desk(exchange.visitor());
        Job job = jobs.job(exchange.place("id"));
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        int added = 0;
        for (Map.Entry<Integer, String> made : jobs.matterFiles(job).entrySet()) {
            Answers answers = desk.answers(made.getValue());
            if (!isThere(desk, answers)) {
                desk.create(answers);
                added++;
            }
        }
        exchange.record("年度更新「" + job.name() + "」の案件（" + added + "件）", "");
        return Answer.see("/batches/" + job.id() + "?added=" + added);
    }

    private static boolean isThere(MatterDesk desk, Answers answers) {
        return desk.matters().list(MatterFilter.all().withWords(answers.id()).onPage(1, MOST)).lines().stream()
                .flatMap(line -> desk.matters().find(line.key()).stream())
                .map(kept -> desk.answers(kept.text()))
                .anyMatch(one ->
                        one.id().equals(answers.id()) && one.municipality().equals(answers.municipality()));
    }
}
