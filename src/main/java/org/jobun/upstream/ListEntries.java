package org.jobun.upstream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.ListFile;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;

/** The entries of lists as they are written: facts, choices, rules and the like, by id; what takes the place of others, and what withdraws them. */
final class ListEntries {
    private final Map<String, ListEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> replaced = new LinkedHashMap<>();
    private final Map<String, String> withdrawn = new LinkedHashMap<>();

    /**
     * An entry.
     *
     * @param list the key of the list that it stands in: {@code rules}
     * @param name what people call it; its id where nobody does
     * @param lines as they stand in the file
     */
    record ListEntry(String list, String id, String name, String path, List<String> lines) {
        ListEntry {
            lines = List.copyOf(lines);
        }
    }

    /** Adds those of a file. */
    void add(SourceFile file) {
        YamlReader.read(file, new Diagnostics()).ifPresent(root -> {
            List<Map.Entry<String, YamlNode.Entry>> keys =
                    List.copyOf(root.entries().entrySet());
            for (int i = 0; i < keys.size(); i++) {
                int end = i + 1 < keys.size()
                        ? keys.get(i + 1).getValue().key().line()
                        : file.lines().size() + 1;
                key(file, keys.get(i).getKey(), keys.get(i).getValue().value(), end);
            }
        });
    }

    private void key(SourceFile file, String key, YamlNode value, int end) {
        if (key.equals(ListFile.REPLACES) || key.equals(ListFile.WITHDRAWS)) {
            Map<String, String> named = key.equals(ListFile.REPLACES) ? replaced : withdrawn;
            value.each().forEach(id -> id.plain().ifPresent(text -> named.put(text, file.path())));
            return;
        }
        List<Named> named = named(value);
        for (int i = 0; i < named.size(); i++) {
            int until = i + 1 < named.size() ? named.get(i + 1).line() : end;
            Named one = named.get(i);
            entries.put(
                    key + "/" + one.id(),
                    new ListEntry(key, one.id(), one.name(), file.path(), lines(file, one.line(), until)));
        }
    }

    /** An entry with the line on which it begins. */
    private record Named(String id, String name, int line) {}

    private static List<Named> named(YamlNode value) {
        List<Named> named = new ArrayList<>();
        if (value instanceof YamlNode.Mapping mapping) {
            mapping.entries()
                    .forEach((id, entry) -> named.add(
                            new Named(id, name(entry.value(), id), entry.key().line())));
        } else {
            value.each()
                    .forEach(item -> item.asMapping()
                            .ifPresent(mapping -> text(mapping, "id")
                                    .ifPresent(id -> named.add(new Named(
                                            id,
                                            name(mapping, id),
                                            item.location().line())))));
        }
        return named;
    }

    private static String name(YamlNode value, String id) {
        return value.asMapping()
                .flatMap(mapping -> Stream.of("label", "title", "message")
                        .flatMap(key -> text(mapping, key).stream())
                        .findFirst())
                .orElse(id);
    }

    private static Optional<String> text(YamlNode.Mapping mapping, String key) {
        return Optional.ofNullable(mapping.entries().get(key))
                .flatMap(entry -> entry.value().plain());
    }

    /** Remarks and empty lines behind an entry belong to what comes next; how far an entry is indented says nothing. */
    private static List<String> lines(SourceFile file, int from, int until) {
        List<String> written = file.lines().subList(from - 1, until - 1);
        int indent = written.get(0).length() - written.get(0).stripLeading().length();
        List<String> lines = new ArrayList<>(written.stream()
                .map(line -> line.isBlank()
                        ? ""
                        : line.substring(Math.min(
                                indent, line.length() - line.stripLeading().length())))
                .map(String::stripTrailing)
                .toList());
        while (!lines.isEmpty() && lines.get(lines.size() - 1).strip().matches("#.*|")) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** The entry of an id, in a list of that key if there is one there, else in any. */
    Optional<ListEntry> find(String list, String id) {
        return Optional.ofNullable(entries.get(list + "/" + id))
                .or(() -> entries.values().stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst());
    }

    /** All entries. */
    List<ListEntry> all() {
        return List.copyOf(entries.values());
    }

    /** Ids that entries of these files take the place of. */
    Map<String, String> replaced() {
        return replaced;
    }

    /** Ids that these files withdraw, with the paths of the files that say so. */
    Map<String, String> withdrawn() {
        return withdrawn;
    }
}
