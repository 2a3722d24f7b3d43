package org.jobun.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.text.Nearest;

/**
 * Entries of one list of the catalog, such as its rules: those of the program and those of what is laid over it, merged by id.
 *
 * <p>A file that is laid over adds its entries. What takes the place of an entry below, or takes it away, is named at the head of
 * the file ({@code replaces: [id]}, {@code withdraws: [id]}), so that nothing below is lost in silence.
 *
 * @param <T> an entry as it is read
 */
public final class Layered<T> {
    private static final String REPLACES = "replaces";
    private static final String WITHDRAWS = "withdraws";

    private final Diagnostics found;
    private final Map<String, Entry<T>> entries = new LinkedHashMap<>();
    private final List<Amendment> amendments = new ArrayList<>();

    /**
     * One entry.
     *
     * @param label what people call it
     * @param place of its id
     */
    public record Entry<T>(String id, String label, Location place, T value) {}

    /** Nothing yet; problems go to the diagnostics. */
    public Layered(Diagnostics found) {
        this.found = found;
    }

    /**
     * Lays the entries of one file over those before.
     *
     * @param head of the file, where {@code replaces} and {@code withdraws} stand
     */
    public void lay(Fields head, List<Entry<T>> own) {
        withdraw(head);
        Set<String> replaced = replaced(head, own);
        for (Entry<T> entry : own) {
            if (replaced.remove(entry.id())) {
                amendments.add(
                        new Amendment(false, entry.id(), entries.get(entry.id()).label(), entry.place()));
                entries.put(entry.id(), entry);
            } else if (entries.putIfAbsent(entry.id(), entry) != null) {
                found.add(Diagnostic.of(Code.OVL_01, entry.place()).with("id", entry.id()));
            }
        }
    }

    private void withdraw(Fields head) {
        for (String id : head.texts(WITHDRAWS)) {
            Entry<T> gone = entries.remove(id);
            if (gone == null) {
                unknown(WITHDRAWS, id, head);
            } else {
                amendments.add(new Amendment(true, id, gone.label(), head.place(WITHDRAWS)));
            }
        }
    }

    /** The ids whose place entries of the file take, of those that it names. */
    private Set<String> replaced(Fields head, List<Entry<T>> own) {
        Set<String> replaced = new HashSet<>();
        for (String id : head.texts(REPLACES)) {
            if (!entries.containsKey(id)) {
                unknown(REPLACES, id, head);
            } else if (own.stream().noneMatch(entry -> entry.id().equals(id))) {
                found.add(Diagnostic.of(Code.OVL_03, head.place(REPLACES)).with("id", id));
            } else {
                replaced.add(id);
            }
        }
        return replaced;
    }

    private void unknown(String key, String id, Fields head) {
        found.add(Diagnostic.of(Code.OVL_02, head.place(key))
                .with("key", key)
                .with("id", id)
                .with("nearest", Nearest.sentence(id, entries.keySet())));
    }

    /** The entries that hold, in the order in which their ids came first. */
    public List<T> values() {
        return entries.values().stream().map(Entry::value).toList();
    }

    /** What files that were laid over say they do to entries below, in order. */
    public List<Amendment> amendments() {
        return List.copyOf(amendments);
    }
}
