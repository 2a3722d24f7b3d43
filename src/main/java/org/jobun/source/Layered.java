package org.jobun.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * <p>A file that is laid over adds its entries, or adds to an entry below. What takes the place of an entry below, or takes it away, is
 * named at the head of the file ({@code replaces: [id]}, {@code withdraws: [id]}), so that nothing below is lost in silence.
 *
 * @param <T> an entry as it is read
 */
public final class Layered<T> {
    private final List<String> keys;
    private final Joining<T> joining;
    private final Diagnostics found;
    private final Map<String, Entry<T>> entries = new LinkedHashMap<>();
    private final Set<String> everyId = new LinkedHashSet<>();
    private final List<Amendment> amendments = new ArrayList<>();

    /**
     * One entry.
     *
     * @param label what people call it
     * @param place of its id
     * @param adds true where it is no entry of its own, but adds to the one of its id; its label then says that it words it anew, and is
     *     empty where it does not
     */
    public record Entry<T>(String id, String label, Location place, T value, boolean adds) {
        /** An entry of its own. */
        public Entry(String id, String label, Location place, T value) {
            this(id, label, place, value, false);
        }
    }

    /** How what adds to an entry is joined with it. */
    public interface Joining<T> {
        /** The entry with what is added. */
        T join(Entry<T> entry, Entry<T> added);
    }

    /** The entries of one file. */
    record Own<T>(ListFile file, List<Entry<T>> entries) {}

    /**
     * Nothing yet.
     *
     * @param keys under which such entries stand
     */
    Layered(List<String> keys, Joining<T> joining, Diagnostics found) {
        this.keys = List.copyOf(keys);
        this.joining = joining;
        this.found = found;
    }

    /** Lays the entries of all files of one layer over those before. */
    void lay(List<Own<T>> layer) {
        layer.forEach(own -> withdraw(own.file()));
        Map<String, Entry<T>> below = new HashMap<>(entries);
        Map<String, Entry<T>> laid = new HashMap<>();
        for (Own<T> own : layer) {
            Set<String> replaced = replaced(own, below);
            own.entries().stream()
                    .filter(entry -> !entry.adds())
                    .forEach(entry -> lay(entry, replaced.contains(entry.id()), laid));
        }
        layer.forEach(own -> own.entries().stream().filter(Entry::adds).forEach(this::add));
    }

    private void lay(Entry<T> entry, boolean replaces, Map<String, Entry<T>> laid) {
        everyId.add(entry.id());
        Entry<T> twin = laid.putIfAbsent(entry.id(), entry);
        Entry<T> below = entries.get(entry.id());
        if (twin != null) {
            twice(found, entry.id(), entry.place(), twin.place());
        } else if (replaces) {
            amendments.add(new Amendment(Amendment.Kind.REPLACED, entry.id(), below.label(), entry.place()));
            entries.put(entry.id(), entry);
        } else if (below != null) {
            found.add(Diagnostic.of(Code.OVL_01, entry.place()).with("id", entry.id()));
        } else {
            entries.put(entry.id(), entry);
        }
    }

    /** Reports an id that two files of one catalog, or one of them twice, give to different things. */
    public static void twice(Diagnostics found, String id, Location here, Location there) {
        found.add(Diagnostic.of(Code.OVL_07, here).with("id", id).with("first", there));
    }

    private void add(Entry<T> added) {
        Entry<T> entry = entries.get(added.id());
        if (entry == null) {
            found.add(Diagnostic.of(Code.OVL_08, added.place())
                    .with("id", added.id())
                    .with("nearest", Nearest.sentence(added.id(), entries.keySet())));
            return;
        }
        if (!added.label().isEmpty()) {
            amendments.add(new Amendment(Amendment.Kind.REWORDED, added.id(), entry.label(), added.place()));
        }
        T joined = joining.join(entry, added);
        entries.put(entry.id(), new Entry<>(entry.id(), entry.label(), entry.place(), joined));
    }

    private void withdraw(ListFile file) {
        for (String id : file.withdraws()) {
            Entry<T> gone = file.speaksOf(keys) ? entries.remove(id) : null;
            if (gone != null) {
                file.done(ListFile.WITHDRAWS, id);
                amendments.add(new Amendment(
                        Amendment.Kind.WITHDRAWN,
                        id,
                        gone.label(),
                        file.fields().place(ListFile.WITHDRAWS)));
            }
        }
    }

    /** The ids whose place entries of the file take, of those that it names. */
    private Set<String> replaced(Own<T> own, Map<String, Entry<T>> below) {
        Set<String> replaced = new LinkedHashSet<>();
        for (String id : own.file().replaces()) {
            boolean there = own.entries().stream().anyMatch(entry -> entry.id().equals(id) && !entry.adds());
            if (below.containsKey(id) && there) {
                own.file().done(ListFile.REPLACES, id);
                replaced.add(id);
            } else if (below.containsKey(id)) {
                own.file().isBelow(ListFile.REPLACES, id);
            }
        }
        return replaced;
    }

    /** The entries that hold, in the order in which their ids came first. */
    public List<T> values() {
        return entries.values().stream().map(Entry::value).toList();
    }

    /** What files that were laid over say they do to entries below, in order. */
    public List<Amendment> amendments() {
        return List.copyOf(amendments);
    }

    /** All ids that were ever laid. */
    Set<String> everyId() {
        return everyId;
    }
}
