package org.jobun.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jobun.readback.update.Difference;
import org.jobun.readback.update.ReturnedPaper;

/** What a returned file says otherwise, as text for the one who got it. */
final class ReturnedText {
    private final Console console;

    ReturnedText(Console console) {
        this.console = console;
    }

    void print(ReturnedPaper returned) {
        List<Difference> all = returned.differences();
        console.line(console.text(
                "returned.head",
                "name",
                returned.paper().name(),
                "matter",
                returned.paper().matter(),
                "count",
                all.size()));
        if (all.isEmpty()) {
            console.line(console.text("returned.none"));
        }
        for (Difference.Kind kind : Difference.Kind.values()) {
            List<Difference> own =
                    all.stream().filter(one -> one.kind() == kind).toList();
            if (!own.isEmpty()) {
                console.line("■ " + console.text("returned.kind." + name(kind)) + "（" + own.size() + "）");
            }
            own.forEach(this::difference);
        }
    }

    private static String name(Difference.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void difference(Difference one) {
        console.line("  " + one.number() + "  " + one.place());
        lines("－", one.before());
        lines("＋", one.after());
        if (!one.becomes().isEmpty()) {
            console.line("      → " + console.text("returned.becomes") + ": " + oneLine(one.becomes()));
        }
        if (!one.why().isEmpty()) {
            console.line("      " + console.text("returned.why") + ": " + one.why());
        }
    }

    private void lines(String sign, String text) {
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> console.line("      " + sign + " " + oneLine(line)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\n]+", " ").strip();
    }

    /** What becomes of the matter. */
    void settled(ReturnedPaper.Settled settled, Path matter, boolean written) {
        console.line("■ " + console.text("returned.taken", "numbers", ReturnedCommand.numbers(settled.taken())));
        if (!settled.derived().isEmpty()) {
            console.line("■ "
                    + console.text(
                            "returned.derived", "count", settled.derived().size()));
        }
        settled.derived()
                .forEach(value -> console.line("    "
                        + console.text(
                                "returned.derived.value",
                                "label",
                                value.label(),
                                "before",
                                orNone(value.before()),
                                "after",
                                orNone(value.after()))));
        console.line(console.text(written ? "returned.written" : "returned.shown", "file", matter));
    }

    private String orNone(String text) {
        return text.isEmpty() ? console.text("returned.missing") : text;
    }

    /** What a comment says where nobody gives a reason. */
    String refusal(Difference difference) {
        return difference.why().isEmpty() || difference.kind() != Difference.Kind.FORBIDDEN
                ? console.text("returned.refusal")
                : console.text("returned.refusal.why", "why", difference.why());
    }
}
