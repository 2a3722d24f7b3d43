package org.jobun.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;

/**
 * All files of lists of a catalog, in layers: those of the program first. Each reader takes its own lists out of them with {@link #read};
 * what is left in the end is reported with {@link #finish}.
 */
public final class ListFiles {
    private final Diagnostics found;
    private final Set<String> keys;
    private final List<ListFile> files = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();

    /**
     * None yet.
     *
     * @param keys that such a file may have at its head beside {@code replaces} and {@code withdraws}
     */
    public ListFiles(Set<String> keys, Diagnostics found) {
        this.keys = new LinkedHashSet<>(keys);
        this.found = found;
    }

    /**
     * Adds a file; one that holds no list at all is reported, for nothing reads it.
     *
     * @param layer 0 for the catalog of the program, 1 for what is laid over it first, and so on; not below that of a file before
     */
    public void add(SourceFile file, int layer) {
        YamlReader.read(file, found).ifPresent(root -> {
            ListFile read = new ListFile(file, new Fields(root, found), layer, found);
            if (root.entries().keySet().stream().noneMatch(this::isKnown)) {
                found.add(Diagnostic.of(Code.OVL_06, file.place()).with("expected", String.join("、", keys)));
            } else {
                files.add(read);
            }
        });
    }

    private boolean isKnown(String key) {
        return keys.contains(key) || key.equals(ListFile.REPLACES) || key.equals(ListFile.WITHDRAWS);
    }

    /** The files that hold one of these keys, the lowest layer first. */
    public List<ListFile> holding(List<String> some) {
        return files.stream().filter(file -> file.holds(some)).toList();
    }

    /**
     * The entries of one list of all files, merged by id.
     *
     * @param own keys under which its entries stand
     * @param reading the entries of one file
     * @param joining how an entry that only adds is joined with the one that it adds to
     */
    public <T> Layered<T> read(
            List<String> own, Function<Fields, List<Layered.Entry<T>>> reading, Layered.Joining<T> joining) {
        Layered<T> merged = new Layered<>(own, joining, found);
        int layers = files.stream().mapToInt(ListFile::layer).max().orElse(-1) + 1;
        List<Layered.Own<T>> all = files.stream()
                .map(file -> new Layered.Own<>(file, reading.apply(file.fields())))
                .toList();
        IntStream.range(0, layers)
                .mapToObj(layer ->
                        all.stream().filter(one -> one.file().layer() == layer).toList())
                .forEach(merged::lay);
        ids.addAll(merged.everyId());
        return merged;
    }

    /** What else can be withdrawn, in files that are no lists: papers and clauses. */
    public interface Withdrawing {
        /** Takes away what has an id, if it is of a layer below; returns what people call it, nothing if it is not there. */
        Optional<String> withdraw(String id, int layer);
    }

    /** Withdraws what is in no list; to be called when every list has been read. */
    public List<Amendment> withdraw(Withdrawing others) {
        List<Amendment> amendments = new ArrayList<>();
        for (ListFile file : files) {
            for (String id : file.stillToWithdraw()) {
                others.withdraw(id, file.layer()).ifPresent(label -> {
                    file.done(ListFile.WITHDRAWS, id);
                    amendments.add(new Amendment(
                            Amendment.Kind.WITHDRAWN, id, label, file.fields().place(ListFile.WITHDRAWS)));
                });
            }
        }
        return amendments;
    }

    /** Reports keys that no reader took and ids that no list knows; to be called when every list has been read. */
    public void finish() {
        List<String> known = List.copyOf(ids);
        files.forEach(file -> file.finish(known));
    }
}
