package org.jobun.web.recall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Outcome;
import org.jobun.recall.Proposal;
import org.jobun.service.MakeRecall;
import org.jobun.service.RecallCatalogs;
import org.jobun.store.BatchWork;
import org.jobun.store.Claim;
import org.jobun.store.FileSource;
import org.jobun.store.Job;
import org.jobun.store.JobRow;
import org.jobun.store.JobState;
import org.jobun.store.NamedSource;
import org.jobun.store.Reach;
import org.jobun.store.RowDone;
import org.jobun.store.Store;
import org.jobun.web.Office;
import org.jobun.web.batches.JobRun;

/** Makes the papers of a recall, set by set; what was made and would come out the same is not made again. */
public final class RunRecall implements JobRun {
    private final Store store;
    private final Supplier<Catalog> now;
    private final Supplier<Outcome<Catalog>> ofProgram;

    /**
     * @param now the catalog in force
     * @param ofProgram the catalog without anything of the office, of which sets may have been made
     */
    public RunRecall(Store store, Supplier<Catalog> now, Supplier<Outcome<Catalog>> ofProgram) {
        this.store = store;
        this.now = now;
        this.ofProgram = ofProgram;
    }

    /** The same for an office. */
    public RunRecall(Office office, Supplier<Outcome<Catalog>> ofProgram) {
        this(office.store(), office::catalog, ofProgram);
    }

    @Override
    public Ended run(BatchWork work, Claim claim, BooleanSupplier stopped) throws IOException {
        Job job = work.job(claim);
        RecallPlan plan = RecallPlan.of(work.workbook(claim).bytes());
        Catalog catalog = now.get();
        List<JobRow> kept = store.batches(Reach.everything()).rows(job.id());
        List<MakeRecall> makers = makers(plan, catalog);
        List<RecallRow> rows = RecallDesk.rows(
                plan, RecallDesk.reached(store, Reach.everything(), catalog, plan), work.mended(claim), kept);
        Map<Integer, String> before = new HashMap<>();
        // What could not be made is tried again: somebody may have put right what it lacked.
        kept.stream()
                .filter(row -> !row.state().equals(RecallRow.FAILED))
                .forEach(row -> before.put(row.number(), row.details()));
        for (RecallRow row : rows) {
            if (stopped.getAsBoolean()) {
                return new Ended(JobState.STOPPED, "");
            }
            String key = makers.get(0).key(row.decided());
            if (!key.equals(RecallRow.key(before.getOrDefault(row.number(), "\n")))) {
                work.done(claim, made(row, key, makers));
            }
        }
        return new Ended(JobState.DONE, "");
    }

    /** From the catalog of today, and from that of the program where the office has one of its own: whichever gives what was issued. */
    private List<MakeRecall> makers(RecallPlan plan, Catalog catalog) {
        MakeRecall.Request request =
                new MakeRecall.Request(java.nio.file.Path.of(""), plan.date(), plan.reason(), plan.values());
        List<Catalog> catalogs = new ArrayList<>(List.of(catalog));
        ofProgram.get().value().filter(one -> one != catalog).ifPresent(catalogs::add);
        return catalogs.stream()
                .map(then -> new MakeRecall(store, new RecallCatalogs(then, catalog), plan.question(), request))
                .toList();
    }

    private static RowDone made(RecallRow row, String key, List<MakeRecall> makers) throws IOException {
        MakeRecall.Done set = row.decided();
        if (set.proposal() == Proposal.NOTHING) {
            return new RowDone(row.number(), RecallRow.NOTHING, RecallRow.details(key, ""), List.of());
        }
        MakeRecall.Papers papers = makers.get(0).papers(set);
        String problem = papers.problem();
        for (int i = 1; i < makers.size() && !papers.problem().isEmpty(); i++) {
            papers = makers.get(i).papers(set);
        }
        if (!papers.problem().isEmpty()) {
            return new RowDone(row.number(), RecallRow.FAILED, RecallRow.details(key, problem), List.of());
        }
        String folder = MakeRecall.folder(set.set());
        List<NamedSource> files = new ArrayList<>();
        papers.files().forEach((name, bytes) -> files.add(new NamedSource(folder + "/" + name, FileSource.of(bytes))));
        return new RowDone(row.number(), RecallRow.MADE, RecallRow.details(key, ""), files);
    }
}
