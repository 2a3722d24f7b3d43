package org.jobun.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems found so far. Passes add to it and go on, so that a user sees all of them at once. */
public final class Diagnostics {
    private final List<Diagnostic> found = new ArrayList<>();

    /** Adds a problem; the same problem at the same place is kept once. */
    public void add(Diagnostic diagnostic) {
        if (!found.contains(diagnostic)) {
            found.add(diagnostic);
        }
    }

    public void addAll(Diagnostics others) {
        others.found.forEach(this::add);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Causes without their consequences: errors first, then by place; order does not depend on how they were found. */
    public List<Diagnostic> sorted() {
        return Repeated.together(Causes.of(found)).stream()
                .sorted(Comparator.comparing(Diagnostic::severity)
                        .thenComparing(Diagnostic::location)
                        .thenComparing(Diagnostic::code)
                        .thenComparing(diagnostic -> diagnostic.values().toString()))
                .toList();
    }
}
