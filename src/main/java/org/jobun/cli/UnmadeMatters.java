package org.jobun.cli;

import java.util.List;
import java.util.TreeMap;
import org.jobun.batch.RowResult;

/** The matters that could not be made, the first of them with why: as many as can be taken in. */
final class UnmadeMatters {
    private static final int MOST = 20;

    private final Console console;
    /** By their place in the input. */
    private final TreeMap<Integer, String> first = new TreeMap<>();

    private int count;

    UnmadeMatters(Console console) {
        this.console = console;
    }

    void add(RowResult result) {
        count++;
        first.put(result.index(), line(result));
        if (first.size() > MOST) {
            first.pollLastEntry();
        }
    }

    int count() {
        return count;
    }

    private String line(RowResult result) {
        List<RowResult.Message> errors = result.messages().stream()
                .filter(message -> message.severity().equals("ERROR"))
                .toList();
        String why = errors.isEmpty()
                ? ""
                : errors.get(0).place() + "　" + errors.get(0).text();
        String more = errors.size() > 1 ? console.text("batch-unmade-more", "count", errors.size() - 1) : "";
        return "  " + (result.id().isEmpty() ? result.place() : result.id()) + "　" + why + more;
    }

    void print() {
        first.values().forEach(console::line);
        if (count > first.size()) {
            console.line("  " + console.text("batch-unmade-rest", "count", count - first.size()));
        }
    }
}
