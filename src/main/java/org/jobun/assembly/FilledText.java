package org.jobun.assembly;

import java.util.List;
import java.util.stream.Stream;
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

    /** True where no reference is in it. */
    public boolean isDone() {
        return runs.stream().allMatch(Done.class::isInstance);
    }

    /** What is printed of it, without what references will say. */
    public String text() {
        StringBuilder out = new StringBuilder();
        inlines().forEach(inline -> out.append(inline.text()));
        return out.toString();
    }

    /** Its values, in order. */
    public Stream<Inline.Value> values() {
        return inlines().filter(Inline.Value.class::isInstance).map(Inline.Value.class::cast);
    }

    private Stream<Inline> inlines() {
        return runs.stream().filter(Done.class::isInstance).map(run -> ((Done) run).inline());
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }
}
