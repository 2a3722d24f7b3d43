package org.jobun.assembly;

import java.util.ArrayList;
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
    public sealed interface Run {
        /** Calls the visitor's method for this kind of run. */
        <R> R accept(Visitor<R> visitor);

        /** The words that an author wrote in it; ○ for a value, nothing for a reference. */
        String words();

        /** How many characters it has at least. */
        int length();
    }

    /** One method for each kind of run, without defaults: a new kind does not compile until every place knows it. */
    public interface Visitor<R> {
        R done(Inline inline);

        R symbolic(RefExpression reference);
    }

    /** Words or a value, as they will be printed. */
    public record Done(Inline inline) implements Run {
        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Done done && inline.equals(done.inline);
        }

        @Override
        public int hashCode() {
            return inline.hashCode();
        }

        /** Words as the house writes them. */
        public static Done words(String words) {
            return new Done(new Inline.Words(words));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.done(inline);
        }

        @Override
        public String words() {
            return inline instanceof Inline.Words words ? words.text() : "○";
        }

        @Override
        public int length() {
            return inline.text().length();
        }
    }

    /** A reference still by identity. */
    public record Symbolic(RefExpression reference) implements Run {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.symbolic(reference);
        }

        @Override
        public String words() {
            return "";
        }

        @Override
        public int length() {
            return 1;
        }
    }

    /** The words that an author wrote, for checks of their form: what a value holds is nobody's wording. */
    public String words() {
        StringBuilder out = new StringBuilder();
        runs.forEach(run -> out.append(run.words()));
        return out.toString();
    }

    /** How many characters it has at least. */
    int length() {
        long length = 0;
        for (Run run : runs) {
            length += run.length();
        }
        return (int) Math.min(length, Room.MOST);
    }

    /** Its references, in order. */
    public List<RefExpression> references() {
        // Most texts have none, and every text of every paper is asked.
        List<RefExpression> references = List.of();
        for (Run run : runs) {
            if (run instanceof Symbolic symbolic) {
                references = references.isEmpty() ? new ArrayList<>(1) : references;
                references.add(symbolic.reference());
            }
        }
        return references;
    }

    /** True where no reference is in it. */
    public boolean isDone() {
        for (Run run : runs) {
            if (!(run instanceof Done)) {
                return false;
            }
        }
        return true;
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

    /** True where nothing is printed. */
    public boolean isEmpty() {
        return runs.isEmpty();
    }
}
