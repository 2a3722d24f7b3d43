package org.jobun.diagnostic;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems found so far. Passes add to it and go on, so that a user sees all of them at once. */
public final class Diagnostics {
    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private boolean errors;

    /** Adds a problem; the same problem at the same place is kept once. */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
        errors |= diagnostic.isError();
    }

    public void addAll(Diagnostics others) {
        others.found.forEach(this::add);
    }

    public boolean hasErrors() {
        return errors;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Causes without their consequences: errors first, then by place; order does not depend on how they were found. */
    public List<Diagnostic> sorted() {
        return Repeated.together(Causes.of(List.copyOf(found))).stream()
                .sorted(Comparator.comparing(Diagnostic::severity)
                        .thenComparing(Diagnostic::location)
                        .thenComparing(Diagnostic::code)
                        .thenComparing(diagnostic -> diagnostic.values().toString()))
                .toList();
    }
}
