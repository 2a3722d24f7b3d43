package org.jobun.lists;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobun.matter.Vocabulary;
import org.jobun.source.YamlDraft;

/**
 * Lists and values that were found in a file.
 *
 * @param rows path of a list → its rows, each column → text
 * @param values path of another fact → its text
 */
public record ImportedLists(Map<String, List<Map<String, String>>> rows, Map<String, String> values) {
    public ImportedLists {
        Map<String, List<Map<String, String>>> kept = new LinkedHashMap<>();
        rows.forEach((path, list) -> kept.put(path, List.copyOf(list)));
        rows = Collections.unmodifiableMap(kept);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return rows.isEmpty() && values.isEmpty();
    }

    /** How many rows there are in all lists. */
    public int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** As a part of a matter file, in the order of the vocabulary: the same content, the same text. */
    public String yaml(Vocabulary vocabulary) {
        YamlDraft draft = YamlDraft.empty();
        vocabulary.all().forEach(type -> {
            String[] keys = type.path().split("\\.");
            if (values.containsKey(type.path())) {
                draft.set(values.get(type.path()), keys);
            }
            if (rows.containsKey(type.path())) {
                draft.setRows(rows.get(type.path()), keys);
            }
        });
        return draft.write().text();
    }
}
