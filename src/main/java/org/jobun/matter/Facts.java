package org.jobun.matter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All facts of a matter by path. */
public final class Facts {
    private final Map<String, Fact> byPath;

    public Facts(Map<String, Fact> byPath) {
        // Asked for by path many times, and listed in order once.
        String[] paths = byPath.keySet().toArray(String[]::new);
        Arrays.sort(paths);
        this.byPath = new LinkedHashMap<>(paths.length * 4 / 3 + 1);
        for (String path : paths) {
            this.byPath.put(path, byPath.get(path));
        }
    }

    public Optional<Fact> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    public Optional<FactValue> value(String path) {
        return find(path).map(Fact::value);
    }

    /** The value as plain text, for conditions and explanations. */
    public Optional<String> plain(String path) {
        return value(path).map(FactValue::plain);
    }

    public Optional<LocalDate> date(String path) {
        return value(path).filter(FactValue.Date.class::isInstance).map(date -> ((FactValue.Date) date).day());
    }

    /** Rows of a list, or none. */
    public List<Map<String, String>> rows(String path) {
        return value(path)
                .filter(FactValue.Rows.class::isInstance)
                .map(value -> ((FactValue.Rows) value).rows())
                .orElse(List.of());
    }

    /** The same facts by path, to be changed. */
    Map<String, Fact> copy() {
        return new LinkedHashMap<>(byPath);
    }

    /** In order of path. */
    public Collection<Fact> all() {
        return Collections.unmodifiableCollection(byPath.values());
    }
}
