package org.jobun.web.recall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.recall.Proposal;
import org.jobun.service.MakeRecall;
import org.jobun.service.RecallSets;
import org.jobun.store.Batches;
import org.jobun.store.FileSource;
import org.jobun.store.Job;
import org.jobun.store.JobRow;
import org.jobun.store.MendedCell;
import org.jobun.store.NewJob;
import org.jobun.store.Reach;
import org.jobun.store.Store;
import org.jobun.store.Who;
import org.jobun.web.Office;
import org.jobun.web.batches.JobKind;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Visitor;

/** The batches of recalls of one visitor: sets out of reach are not there, whoever began the batch. */
final class RecallDesk {
    /** As the decisions about a set are kept, under its id. */
    private static final String DECISION = "対応";

    private static final String REASON = "理由";
    private static final int MOST = 400;

    private final Office office;
    private final Visitor visitor;
    private final Batches batches;

    RecallDesk(Office office, Visitor visitor) {
        this.office = office;
        this.visitor = visitor;
        this.batches = office.store().batches(visitor.reach());
    }

    Batches batches() {
        return batches;
    }

    /** A batch within reach. */
    Job job(String id) {
        return batches.find(id).filter(RecallDesk::isRecall).orElseThrow(Refusal::notFound);
    }

    /** The batches within reach, the latest first. */
    List<Job> list() {
        return batches.list(MOST).stream().filter(RecallDesk::isRecall).toList();
    }

    private static boolean isRecall(Job job) {
        return JobKind.of(job.settings()) == JobKind.RECALL;
    }

    Job create(String name, RecallPlan plan) {
        return batches.create(new NewJob(
                name, visitor.division(), FileSource.of(plan.bytes()), JobKind.RECALL.mark(), visitor.person()));
    }

    RecallPlan plan(Job job) {
        return RecallPlan.of(
                batches.workbook(job.id()).orElseThrow(Refusal::notFound).bytes());
    }

    /** The rows within reach as they stand. */
    List<RecallRow> rows(Job job) throws IOException {
        RecallPlan plan = plan(job);
        List<MakeRecall.Done> reached = office.workspace(visitor)
                .keep(Last.class, Last::new)
                .of(job.id(), () -> reached(office.store(), visitor.reach(), office.catalog(), plan));
        return rows(plan, reached, batches.mended(job.id()), batches.rows(job.id()));
    }

    /** What a visit was shown last: its other pages are of the same. */
    private static final class Last {
        private String job = "";
        private List<MakeRecall.Done> reached = List.of();

        synchronized List<MakeRecall.Done> of(String asked, Finding finding) throws IOException {
            if (!job.equals(asked)) {
                reached = finding.find();
                job = asked;
            }
            return reached;
        }
    }

    /** Finds what is reached. */
    private interface Finding {
        List<MakeRecall.Done> find() throws IOException;
    }

    /** Those of a plan that are reached still. */
    static List<MakeRecall.Done> reached(Store store, Reach reach, Catalog catalog, RecallPlan plan)
            throws IOException {
        Set<String> sets = new HashSet<>(plan.sets());
        return MakeRecall.bySet(new RecallSets(store, reach, catalog).of(plan.question(), new Diagnostics())).stream()
                .filter(one -> sets.contains(one.set().id()))
                .toList();
    }

    /** The rows of a plan with what was decided about them and what was made. */
    static List<RecallRow> rows(
            RecallPlan plan, List<MakeRecall.Done> reached, List<MendedCell> cells, List<JobRow> kept) {
        Map<String, MakeRecall.Done> bySet = new HashMap<>();
        reached.forEach(one -> bySet.put(one.set().id(), one));
        Map<String, MakeRecall.Decision> decisions = decisions(cells);
        Map<Integer, JobRow> byNumber = new HashMap<>();
        kept.forEach(row -> byNumber.put(row.number(), row));
        List<RecallRow> rows = new ArrayList<>();
        for (int i = 0; i < plan.sets().size(); i++) {
            String set = plan.sets().get(i);
            int number = i + 1;
            Optional.ofNullable(bySet.get(set))
                    .ifPresent(one -> rows.add(new RecallRow(
                            number,
                            one,
                            Optional.ofNullable(decisions.get(set)),
                            Optional.ofNullable(byNumber.get(number)))));
        }
        return rows;
    }

    private static Map<String, MakeRecall.Decision> decisions(List<MendedCell> cells) {
        Map<String, Map<String, String>> bySet = new LinkedHashMap<>();
        cells.forEach(cell ->
                bySet.computeIfAbsent(cell.sheet(), set -> new HashMap<>()).put(cell.cell(), cell.written()));
        Map<String, MakeRecall.Decision> decisions = new HashMap<>();
        bySet.forEach((set, said) -> proposal(said.getOrDefault(DECISION, ""))
                .ifPresent(one -> decisions.put(set, new MakeRecall.Decision(one, said.getOrDefault(REASON, "")))));
        return decisions;
    }

    /** What a word stands for; empty for that the proposal stands. */
    static Optional<Proposal> proposal(String word) {
        return Stream.of(Proposal.values())
                .filter(one -> one.word().equals(word))
                .findFirst();
    }

    /** A decision as it is kept. */
    List<MendedCell> cells(String set, String decision, String reason) {
        Who who = new Who(visitor.person(), visitor.name());
        return List.of(
                new MendedCell(set, DECISION, decision, who),
                new MendedCell(set, REASON, decision.isEmpty() ? "" : reason, who));
    }
}
