package org.jobun.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.text.Nearest;

/**
 * A file of lists of the catalog: facts, choices, words, rules, topics and the like, told apart by the keys at its head and not by its
 * name. It may hold one list or all of them.
 */
public final class ListFile {
    /** Key of the ids below in whose place its entries stand. */
    public static final String REPLACES = "replaces";
    /** Key of the ids below that it takes away. */
    public static final String WITHDRAWS = "withdraws";

    /** What became of an id that the head of the file names: found in no list yet, in one below without what replaces it, or dealt with. */
    private enum Named {
        BELOW,
        DONE
    }

    private final SourceFile file;
    private final Fields fields;
    private final int layer;
    private final Diagnostics found;
    private final Map<String, Named> named = new HashMap<>();

    ListFile(SourceFile file, Fields fields, int layer, Diagnostics found) {
        this.file = file;
        this.fields = fields;
        this.layer = layer;
        this.found = found;
    }

    /** Its text. */
    public SourceFile file() {
        return file;
    }

    /** Its keys; one reader takes some of them, another others. */
    public Fields fields() {
        return fields;
    }

    /** 0 for the catalog of the program, 1 for what is laid over it first, and so on. */
    int layer() {
        return layer;
    }

    /** Whether it has one of these keys at its head. */
    public boolean holds(List<String> keys) {
        return keys.stream().anyMatch(fields::has);
    }

    /** Whether ids that it withdraws may be of the list of these keys: any list where the file itself holds none. */
    boolean speaksOf(List<String> some) {
        return holds(some) || fields.onlyOf(Set.of(REPLACES, WITHDRAWS));
    }

    List<String> replaces() {
        return fields.texts(REPLACES);
    }

    List<String> withdraws() {
        return fields.texts(WITHDRAWS);
    }

    /** Says that an id of its head has been dealt with. */
    void done(String key, String id) {
        named.put(key + " " + id, Named.DONE);
    }

    /** Says that an id of its head is that of an entry below, which this file has nothing to put in place of. */
    void isBelow(String key, String id) {
        named.putIfAbsent(key + " " + id, Named.BELOW);
    }

    /** The ids that it withdraws and no list had. */
    List<String> stillToWithdraw() {
        return withdraws().stream()
                .filter(id -> !named.containsKey(WITHDRAWS + " " + id))
                .toList();
    }

    /**
     * Reports what no reader asked for and no list knows.
     *
     * @param ids of all lists, to name the nearest
     */
    void finish(List<String> ids) {
        for (String key : List.of(REPLACES, WITHDRAWS)) {
            for (String id : fields.texts(key)) {
                Named what = named.get(key + " " + id);
                if (what == Named.BELOW) {
                    found.add(Diagnostic.of(Code.OVL_03, fields.place(key)).with("id", id));
                } else if (what == null) {
                    found.add(Diagnostic.of(Code.OVL_02, fields.place(key))
                            .with("key", key)
                            .with("id", id)
                            .with("nearest", Nearest.sentence(id, ids)));
                }
            }
        }
        fields.rejectOthers();
    }
}
