package org.jobun.cli;

import java.nio.file.Path;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jobun.batch.Batch;
import org.jobun.batch.BatchSummary;
import org.jobun.batch.RowResult;
import tools.jackson.databind.node.ObjectNode;

/** A bar on a terminal, lines elsewhere, events for programs. */
final class ProgressDisplay implements Batch.Progress, AutoCloseable {
    /** Lines that a batch prints on its way. */
    private static final int LINES = 20;

    private final Console console;
    private final boolean json;
    private final UnmadeMatters unmade;
    private volatile boolean stopped;
    private volatile boolean over;
    private ProgressBar bar;
    private int matters;
    private int done;
    /** Sets that this run made, and files of papers in them. */
    private int sets;

    private int documents;
    private long begun;

    ProgressDisplay(Console console, boolean json) {
        this.console = console;
        this.json = json;
        this.unmade = new UnmadeMatters(console);
    }

    @Override
    public void begin(int count) {
        matters = count;
        begun = System.nanoTime();
        if (!json && console.isTerminal()) {
            bar = new ProgressBarBuilder()
                    .setTaskName("jobun batch")
                    .setInitialMax(count)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUnit(" 件", 1)
                    .showSpeed()
                    .build();
        }
    }

    @Override
    public void done(RowResult result, boolean now) {
        count(result, now);
        if (json) {
            console.line(BatchEvents.matter(result, now).toString());
        } else if (bar != null) {
            bar.step();
            bar.setExtraMessage(unmade.count() == 0 ? "" : " エラー " + unmade.count());
        } else if (done == matters || done % Math.max(1, matters / LINES) == 0) {
            line();
        }
    }

    private void count(RowResult result, boolean now) {
        done++;
        if (now) {
            sets += result.sets().size();
            documents +=
                    result.sets().stream().mapToInt(RowResult.MadeSet::files).sum();
        }
        if (result.status() == RowResult.Status.FAILED) {
            unmade.add(result);
        }
    }

    private void line() {
        double rate = done / seconds();
        console.error(console.text(
                "batch-progress",
                "done",
                done,
                "matters",
                matters,
                "failed",
                unmade.count(),
                "rate",
                oneDigit(rate),
                "left",
                Math.round((matters - done) / rate)));
    }

    /** Says how the batch ended, and what could not be made. */
    void end(BatchSummary summary, Path output) {
        if (json) {
            ObjectNode event = BatchEvents.end(summary);
            event.put("seconds", seconds()).put("sets", sets).put("documents", documents);
            console.line(event.toString());
            return;
        }
        console.line(console.text(
                summary.complete() ? "batch-done" : "batch-stopped",
                "matters",
                summary.matters(),
                "made",
                summary.made(),
                "anew",
                summary.madeNow(),
                "failed",
                summary.failed(),
                "folder",
                output));
        unmade.print();
        if (sets > 0) {
            rate();
        }
    }

    private void rate() {
        double seconds = seconds();
        console.line(console.text(
                "batch-rate",
                "seconds",
                oneDigit(seconds),
                "sets",
                sets,
                "documents",
                documents,
                "setrate",
                oneDigit(sets / seconds),
                "documentrate",
                oneDigit(documents / seconds)));
    }

    private static String oneDigit(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** Since the first set was begun. */
    private double seconds() {
        return Math.max(0.001, (System.nanoTime() - begun) / 1e9);
    }

    @Override
    public boolean isStopped() {
        return stopped;
    }

    /** Asks to end, and waits until the batch has. */
    void stop() {
        stopped = true;
        for (int i = 0; i < 300 && !over; i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException impatient) {
                return;
            }
        }
    }

    void ended() {
        over = true;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
