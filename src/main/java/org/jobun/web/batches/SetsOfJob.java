package org.jobun.web.batches;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jobun.batch.Archives;
import org.jobun.store.Batches;
import org.jobun.store.Job;
import org.jobun.store.JobRow;
import org.jobun.store.KeptFile;

/** The sets that a job has made, in the store. */
final class SetsOfJob implements Archives.Sets {
    private final Batches batches;
    private final Job job;
    /** Set, stroke, file → what is kept. */
    private final Map<String, KeptFile> files = new LinkedHashMap<>();

    SetsOfJob(Batches batches, Job job, List<JobRow> rows) {
        this.batches = batches;
        this.job = job;
        rows.stream()
                .filter(row -> row.number() != RunJob.REPORTS)
                .forEach(row -> row.files().forEach(file -> files.put(file.name(), file)));
    }

    @Override
    public Collection<String> ids() {
        TreeSet<String> ids = new TreeSet<>();
        files.keySet().forEach(name -> ids.add(name.substring(0, name.indexOf('/'))));
        return ids;
    }

    @Override
    public InputStream open(String id, String file) throws IOException {
        return batches.file(job.id(), files.get(id + "/" + file).hash())
                .orElseThrow()
                .open();
    }
}
