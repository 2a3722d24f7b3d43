package org.jobun.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jobun.readback.ClauseState;
import org.jobun.readback.ClauseState.State;
import org.jobun.readback.Comment;
import org.jobun.readback.FactChange;
import org.jobun.readback.NumberProblem;
import org.jobun.readback.Reading;
import org.jobun.readback.ReferenceProblem;
import org.jobun.readback.StoredValue;
import org.jobun.readback.TextChange;
import org.jobun.readback.TrackedChange;
import org.jobun.readback.Unrecoverable;
import org.jobun.readback.update.NotRecomputed;
import org.jobun.readback.update.UpdateMatter;

/** A reading as text for the one who got the file back. */
final class ReadingText {
    private final Console console;

    ReadingText(Console console) {
        this.console = console;
    }

    void print(Reading reading) {
        console.line(console.text(
                "read.head",
                "name",
                reading.paper().name(),
                "matter",
                reading.paper().matter()));
        counts(reading);
        reading.clauses().stream().filter(clause -> !clause.isUntouched()).forEach(this::clause);
        section("read.frame", reading.outsideArticles(), this::change);
        section("read.facts", reading.facts(), this::fact);
        section("read.stored", reading.stored(), this::stored);
        section("read.references", reading.references(), this::reference);
        section("read.numbers", reading.numbers(), this::number);
        section("read.tracked", reading.tracked(), this::tracked);
        section("read.comments", reading.comments(), this::comment);
        section("read.losses", reading.unrecoverable(), this::loss);
        if (reading.isUntouched()) {
            console.line(console.text("read.untouched"));
            if (reading.byRecordInside()) {
                console.line(console.text("read.by-record"));
            }
        }
    }

    private void counts(Reading reading) {
        long untouched =
                reading.clauses().stream().filter(ClauseState::isUntouched).count();
        console.line("  "
                + console.text(
                        "read.clauses",
                        "untouched",
                        untouched,
                        "changed",
                        count(reading, State.CHANGED),
                        "moved",
                        count(reading, State.MOVED),
                        "removed",
                        count(reading, State.REMOVED),
                        "added",
                        count(reading, State.ADDED)));
    }

    private void stored(StoredValue value) {
        console.line("    "
                + console.text(
                        value.edited() ? "read.stored.former" : "read.stored.other",
                        "label",
                        value.label(),
                        "text",
                        value.text(),
                        "stored",
                        value.stored().isEmpty() ? console.text("read.emptied") : value.stored()));
    }

    private void number(NumberProblem problem) {
        console.line("    "
                + console.text(
                        problem.form() ? "read.number.form" : "read.number",
                        "place",
                        problem.place(),
                        "shown",
                        problem.shown().isEmpty() ? console.text("read.no-number") : problem.shown(),
                        "expected",
                        problem.expected()));
    }

    private void loss(Unrecoverable loss) {
        console.line(
                "    " + console.text("read.loss." + name(loss.kind()), "what", loss.what(), "places", loss.places()));
    }

    private <T> void section(String heading, List<T> entries, Consumer<T> print) {
        if (!entries.isEmpty()) {
            console.line("■ " + console.text(heading, "count", entries.size()));
        }
        entries.forEach(print);
    }

    /** The references that a refreshed file still has wrong. */
    void left(List<ReferenceProblem> problems) {
        section("read.refreshed.left", problems, this::reference);
    }

    /** Computed values that may no longer fit those that were changed. */
    void notRecomputed(List<NotRecomputed> values) {
        section("read.derived", values, this::notRecomputed);
    }

    private void notRecomputed(NotRecomputed value) {
        console.line("    "
                + console.text(
                        "read.derived.value", "label", value.label(), "text", value.text(), "from", value.from()));
    }

    /** What taking the values over makes of a matter. */
    void update(Path matter, UpdateMatter.Result result) {
        console.line(console.text("read.update", "file", matter));
        result.taken().values().forEach(lines -> lines.forEach(line -> console.line("    " + line)));
        result.left().forEach(this::notTaken);
        result.otherwise().forEach(this::otherwise);
    }

    private void notTaken(FactChange change) {
        console.line("    " + console.text("read.update.left", "label", change.label(), "after", change.after()));
    }

    private void otherwise(FactChange value) {
        console.line("    "
                + console.text(
                        "read.update.otherwise",
                        "label",
                        value.label(),
                        "before",
                        value.before(),
                        "after",
                        value.after()));
    }

    private static long count(Reading reading, State state) {
        return reading.clauses().stream()
                .filter(clause -> clause.states().contains(state))
                .count();
    }

    private void clause(ClauseState clause) {
        StringBuilder states = new StringBuilder();
        for (State state : State.values()) {
            if (clause.states().contains(state)) {
                states.append(states.length() > 0 ? "・" : "").append(console.text("read.state." + name(state)));
            }
        }
        String label = clause.before();
        if (!clause.now().equals(clause.before())) {
            label = clause.before().isEmpty()
                    ? clause.now()
                    : clause.now().isEmpty() ? clause.before() : clause.before() + " → " + clause.now();
        }
        String origin = clause.clause().isEmpty() ? "" : "  " + clause.clause() + "@" + clause.version();
        String open = clause.open() ? "  " + console.text("read.open") : "";
        console.line("■ " + states + "  " + label + "（" + clause.caption() + "）" + origin + open);
        clause.changes().forEach(this::change);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void change(TextChange change) {
        String open = change.open() ? "  " + console.text("read.open") : "";
        String kind = console.text("read.change." + name(change.kind()));
        console.line("    " + (change.place().isEmpty() ? "" : change.place() + "  ") + kind + open);
        if (!change.before().isEmpty()) {
            console.line("      － " + oneLine(change.before()));
        }
        if (!change.after().isEmpty()) {
            console.line("      ＋ " + oneLine(change.after()));
        } else if (change.kind() == TextChange.Kind.CHANGED) {
            console.line("      ＋ " + console.text("read.empty-line"));
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\n]+", " ").strip();
    }

    private void fact(FactChange fact) {
        String before = fact.before().isEmpty() ? console.text("read.unknown") : fact.before();
        String after = fact.after().isBlank() ? console.text("read.emptied") : fact.after();
        String everywhere = fact.everywhere() ? "" : "  " + console.text("read.not-everywhere");
        console.line("    " + fact.label() + "（" + fact.fact() + "）  " + before + " → " + after + everywhere);
    }

    private void reference(ReferenceProblem problem) {
        String fault = console.text("read.reference." + name(problem.fault()), "expected", problem.expected());
        console.line("    " + problem.place() + "  「" + problem.shown() + "」  " + fault);
    }

    private void tracked(TrackedChange change) {
        console.line("    " + who(change.author(), change.date()) + "  " + change.place() + "  "
                + console.text("read.tracked." + name(change.kind()))
                + (change.text().isEmpty() ? "" : "  「" + oneLine(change.text()) + "」"));
    }

    private void comment(Comment comment) {
        String state = console.text(comment.resolved() ? "read.comment.resolved" : "read.comment.open");
        String on = comment.on().isEmpty() ? "" : "  「" + oneLine(comment.on()) + "」";
        console.line("    " + who(comment.author(), comment.date()) + "  " + comment.place() + on + "  " + state);
        comment.text().lines().forEach(line -> console.line("      " + line));
    }

    private static String who(String author, String date) {
        return date.isEmpty() ? author : author + " " + date.replace('T', ' ').replace("Z", "");
    }
}
