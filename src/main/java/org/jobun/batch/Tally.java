package org.jobun.batch;

/** Counts what became of the matters of a run, and tells whoever watches; used by several threads. */
final class Tally {
    private final Batch.Progress progress;
    private int made;
    private int madeNow;
    private int failed;

    Tally(Batch.Progress progress) {
        this.progress = progress;
    }

    /** @param now whether its papers were made by this run */
    synchronized void count(RowResult result, boolean now) {
        if (result.status() == RowResult.Status.MADE) {
            made++;
            madeNow += now ? 1 : 0;
        } else {
            failed++;
        }
        progress.done(result, now);
    }

    synchronized BatchSummary summary(int matters) {
        return new BatchSummary(matters, made, madeNow, failed, made + failed == matters);
    }
}
