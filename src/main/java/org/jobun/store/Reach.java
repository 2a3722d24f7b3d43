package org.jobun.store;

import java.util.List;
import java.util.Set;

/** Whose matters somebody may see: those of some divisions, or all. What is outside is not there, so that nobody learns that it is. */
public final class Reach {
    private final boolean everything;
    private final List<String> divisions;

    private Reach(boolean everything, List<String> divisions) {
        this.everything = everything;
        this.divisions = divisions;
    }

    /** All matters: one officer at their own machine, or an administrator. */
    public static Reach everything() {
        return new Reach(true, List.of());
    }

    /** The matters of some divisions; of none, nothing. */
    public static Reach of(String... divisions) {
        return of(Set.of(divisions));
    }

    /** The matters of some divisions; of none, nothing. */
    public static Reach of(Set<String> divisions) {
        return new Reach(false, divisions.stream().sorted().toList());
    }

    /** Whether matters of a division are within reach. */
    public boolean holds(String division) {
        return everything || divisions.contains(division);
    }

    /** A condition for {@code where}, of a column that holds a division. The divisions are bound by {@link #bind}. */
    String condition(String column) {
        if (everything) {
            return "1 = 1";
        }
        return divisions.isEmpty() ? "1 = 0" : column + " in (<divisions>)";
    }

    /** Gives a statement the divisions that its {@link #condition} asks for. */
    <T extends org.jdbi.v3.core.statement.SqlStatement<T>> T bind(T statement) {
        return everything || divisions.isEmpty() ? statement : statement.bindList("divisions", divisions);
    }
}
