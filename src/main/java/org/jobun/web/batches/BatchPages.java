package org.jobun.web.batches;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jobun.store.Job;
import org.jobun.web.Office;
import org.jobun.web.Part;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Routes;
import org.jobun.web.http.Visitor;

/** The pages of 一括. */
public final class BatchPages implements Part {
    /** States of jobs as pages call them. */
    public static final Map<String, String> STATES = JobPage.STATES;

    private static final String ONE = "/batches/{id}";

    private final Office office;
    private final BatchRunner runner;
    private final CheckedJobs checked;

    public BatchPages(Office office, BatchRunner runner) {
        this.office = office;
        this.runner = runner;
        this.checked = new CheckedJobs(office);
    }

    @Override
    public void addTo(Routes routes) {
        ListPage list = new ListPage(office, this);
        routes.get("/batches", Access.SIGNED_IN, list::show)
                .get("/batches/template.xlsx", Access.SIGNED_IN, list::template)
                .upload("/batches", Access.SIGNED_IN, list::upload);
        JobPage job = new JobPage(office, this);
        routes.get(ONE, Access.SIGNED_IN, job::show)
                .get(ONE + "/progress", Access.SIGNED_IN, job::progress)
                .post(ONE + "/run", Access.SIGNED_IN, job::run)
                .post(ONE + "/stop", Access.SIGNED_IN, job::stop)
                .post(ONE + "/delete", Access.SIGNED_IN, job::delete);
        MendPage mend = new MendPage(office, this);
        routes.get(ONE + "/rows/{row}", Access.SIGNED_IN, mend::row)
                .get(ONE + "/mend", Access.SIGNED_IN, mend::all)
                .post(ONE + "/cells", Access.SIGNED_IN, mend::save);
        BatchFiles files = new BatchFiles(office, this);
        routes.get(ONE + "/result.xlsx", Access.SIGNED_IN, files::result)
                .get(ONE + "/summary.xlsx", Access.SIGNED_IN, files::summary)
                .get(ONE + "/zip", Access.SIGNED_IN, files::zip)
                .get(ONE + "/rows/{row}/files/{hash}", Access.SIGNED_IN, files::file);
    }

    /** The batches of a visitor. */
    public JobDesk desk(Visitor visitor) {
        return new JobDesk(office, visitor, checked);
    }

    /** Keeps a workbook as a job and shows it; what is wrong with one that cannot be read at all is said, and nothing is kept. */
    public Answer keep(Exchange exchange, String name, byte[] workbook, JobKind kind) throws IOException {
        JobDesk desk = desk(exchange.visitor());
        Job job = desk.create(name, workbook, JobSettings.USUAL.of(kind));
        return isReadable(desk, job) ? Answer.see("/batches/" + job.id()) : unreadable(exchange, desk, job);
    }

    /** Of a workbook that cannot even be looked at nothing is kept. */
    private static boolean isReadable(JobDesk desk, Job job) throws IOException {
        try {
            return desk.checked(job).isReadable();
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            desk.delete(job);
            throw fault;
        }
    }

    /** What cannot be read at all is not kept. */
    private Answer unreadable(Exchange exchange, JobDesk desk, Job job) throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("name", job.name());
        values.put("kind", JobSettings.of(job.settings()).kind());
        values.put("problems", MessageLine.of(desk.checked(job).problems()));
        desk.delete(job);
        return Answer.html(422, office.pages().page("batch-unreadable", exchange, values));
    }

    /** A job waits. */
    public void wake() {
        runner.wake();
    }
}
