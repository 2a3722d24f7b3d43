package org.jobun.readback;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What comments are about, by the id of each. */
final class CommentedWords {
    private final Map<String, StringBuilder> words = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    void begin(String id) {
        open.add(id);
    }

    void end(String id) {
        open.remove(id);
    }

    void add(String text) {
        open.forEach(
                id -> words.computeIfAbsent(id, fresh -> new StringBuilder()).append(text));
    }

    /** Notes the line in which a comment is. */
    void place(String id, int line) {
        lines.put(id, line);
    }

    /** The words that a comment is about; empty where it marks a place only. */
    String of(String id) {
        return words.getOrDefault(id, new StringBuilder()).toString();
    }

    /** The line in which a comment is; -1 where the text does not have it. */
    int lineOf(String id) {
        return lines.getOrDefault(id, -1);
    }
}
