package org.jobun.web.matters;

import java.time.Duration;
import java.util.List;
import org.jobun.interview.Answers;
import org.jobun.interview.DraftPreview;
import org.jobun.interview.Preview;
import org.jobun.interview.StartingPoint;
import org.jobun.interview.StartingPoints;
import org.jobun.web.Office;
import org.jobun.web.Workspace;

/**
 * Types into an example that nobody sees, so that the first key of the first officer does not wait for Java to compile. It stops after
 * some seconds, and leaves nothing behind.
 */
public final class WarmUp implements Runnable {
    private static final Duration LONGEST = Duration.ofSeconds(6);
    private static final int MOST_KEYS = 300;
    private static final String WORDS = "住民情報システム標準化に伴うデータ移行業務";

    private final Office office;

    public WarmUp(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        type(MOST_KEYS);
    }

    /** Types so many keys at most. */
    public void type(int keys) {
        if (!office.hasCatalog()) {
            return;
        }
        List<StartingPoint> points = StartingPoints.bundled(office.catalog());
        List<String> bodies = List.copyOf(office.catalog().municipalities().keySet());
        if (points.isEmpty() || bodies.isEmpty()) {
            return;
        }
        Workspace workspace = office.workspaceOfNobody();
        Answers answers = points.get(0).begin("-", bodies.get(0));
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int i = 0; i < keys && System.nanoTime() < end; i++) {
            key(workspace, answers.with("contract.name", WORDS.substring(0, 1 + i % WORDS.length())));
        }
    }

    private void key(Workspace workspace, Answers answers) {
        Preview preview = new DraftPreview(workspace.catalog(), workspace.drafting()).of(answers, office.today());
        workspace.interview().of(answers);
        new Headings(workspace.catalog(), office.today()).of(answers, "", Headings.OPEN);
        PaperPane pane = new PaperPane("/matters/-", preview);
        pane.shown("").ifPresent(pane::pieces);
    }
}
