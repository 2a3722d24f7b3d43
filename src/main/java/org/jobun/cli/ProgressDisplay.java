package org.jobun.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jobun.batch.Batch;
import org.jobun.batch.RowResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A bar on a terminal, lines elsewhere, events for programs. */
final class ProgressDisplay implements Batch.Progress, AutoCloseable {
    private static final int LINES = 20;

    private final Console console;
    private final boolean json;
    private volatile boolean stopped;
    private volatile boolean over;
    private ProgressBar bar;
    private int matters;
    private int done;
    private int failed;
    /** Made by this run. */
    private int sets;

    /** Files of papers that this run made. */
    private int documents;

    private long begun;
    /** The first matters that could not be made, by their place in the input. */
    private final TreeMap<Integer, String> unmade = new TreeMap<>();

    ProgressDisplay(Console console, boolean json) {
        this.console = console;
        this.json = json;
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
    public void done(RowResult result, boolean anew) {
        done++;
        if (anew) {
            sets += result.sets().size();
            documents +=
                    result.sets().stream().mapToInt(RowResult.MadeSet::files).sum();
        }
        if (result.status() == RowResult.Status.FAILED) {
            failed++;
            unmade.put(result.index(), unmade(result));
            if (unmade.size() > LINES) {
                unmade.pollLastEntry();
            }
        }
        if (json) {
            console.line(event(result, anew).toString());
        } else if (bar != null) {
            bar.step();
            bar.setExtraMessage(failed == 0 ? "" : " エラー " + failed);
        } else if (done == matters || done % Math.max(1, matters / LINES) == 0) {
            line();
        }
    }

    private static ObjectNode event(RowResult result, boolean anew) {
        ObjectNode event = JsonMapper.shared().createObjectNode();
        event.put("event", "matter").put("row", result.row()).put("id", result.id());
        event.put("status", result.status().name().toLowerCase(Locale.ROOT)).put("anew", anew);
        var codes = event.putArray("codes");
        result.messages().stream()
                .filter(message -> !message.severity().equals("NOTE"))
                .forEach(message -> codes.add(message.code()));
        return event;
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
                failed,
                "rate",
                oneDigit(rate),
                "left",
                Math.round((matters - done) / rate)));
    }

    /** How the batch ended, as an event. */
    ObjectNode event(Batch.Ended ended) {
        ObjectNode event = JsonMapper.shared().createObjectNode();
        event.put("event", "end");
        event.put("matters", ended.matters()).put("made", ended.made()).put("anew", ended.anew());
        event.put("failed", ended.failed()).put("complete", ended.complete());
        event.put("seconds", seconds()).put("sets", sets).put("documents", documents);
        return event;
    }

    /** Prints how the batch ended, and what could not be made. */
    void print(Batch.Ended ended, Path output) {
        console.line(console.text(
                ended.complete() ? "batch-done" : "batch-stopped",
                "matters",
                ended.matters(),
                "made",
                ended.made(),
                "anew",
                ended.anew(),
                "failed",
                ended.failed(),
                "folder",
                output));
        printFailed();
        if (sets > 0) {
            printRate();
        }
    }

    private void printRate() {
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

    private String unmade(RowResult result) {
        List<RowResult.Message> errors = result.messages().stream()
                .filter(message -> message.severity().equals("ERROR"))
                .toList();
        String why = errors.isEmpty()
                ? ""
                : errors.get(0).place() + "　" + errors.get(0).text();
        String more = errors.size() > 1 ? console.text("batch-unmade-more", "count", errors.size() - 1) : "";
        return "  " + (result.id().isEmpty() ? result.place() : result.id()) + "　" + why + more;
    }

    /** Lists the matters that could not be made, up to as many as can be taken in. */
    private void printFailed() {
        unmade.values().forEach(console::line);
        if (failed > unmade.size()) {
            console.line("  " + console.text("batch-unmade-rest", "count", failed - unmade.size()));
        }
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
