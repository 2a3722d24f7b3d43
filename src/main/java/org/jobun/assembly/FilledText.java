package org.jobun.assembly;

import java.util.List;
import org.jobun.catalog.RefExpression;
import org.jobun.diagnostic.Location;
import org.jobun.document.Inline;

/** A text whose values are in and whose references are still by identity. */
public record FilledText(List<Run> runs, Location place) {
    public FilledText {
        runs = List.copyOf(runs);
    }

    /** A run of it. */
    public sealed interface Run {}

    /** Words or a value, as they will be printed. */
    public record Done(Inline inline) implements Run {}

    /** A reference still by identity. */
    public record Symbolic(RefExpression reference) implements Run {}

    /** The words that an author wrote, for checks of their form: what a value holds is nobody's wording. */
    public String words() {
        StringBuilder out = new StringBuilder();
        for (Run run : runs) {
            if (run instanceof Done done) {
                out.append(done.inline() instanceof Inline.Words words ? words.text() : "○");
            }
        }
        return out.toString();
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }
}
