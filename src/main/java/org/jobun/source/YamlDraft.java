package org.jobun.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Location;

/**
 * A YAML file that is being changed: what is not touched stays, in its order; comments go. What is written reads as the same.
 *
 * <pre>
 * YamlDraft draft = YamlDraft.of(root);
 * draft.set("甲", "style", "party_words", "client");
 * String text = draft.write().text();
 * </pre>
 */
public final class YamlDraft {
    private final Map<String, Object> root;

    private YamlDraft(Map<String, Object> root) {
        this.root = root;
    }

    /** An empty one. */
    public static YamlDraft empty() {
        return new YamlDraft(new LinkedHashMap<>());
    }

    /** One that says what a file says. */
    public static YamlDraft of(YamlNode.Mapping root) {
        return new YamlDraft(map(root));
    }

    private static Map<String, Object> map(YamlNode.Mapping node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.entries().forEach((key, entry) -> map.put(key, value(entry.value())));
        return map;
    }

    private static Object value(YamlNode node) {
        Optional<String> plain = node.plain();
        if (plain.isPresent()) {
            return plain.get();
        }
        Optional<YamlNode.Mapping> mapping = node.asMapping();
        return mapping.isPresent()
                ? map(mapping.get())
                : node.each().stream().map(YamlDraft::value).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The plain value at a path; of a list of plain values, one a line. Empty where there is none. */
    public String get(String... path) {
        Object value = root;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.joining("\n"));
        }
        return value instanceof String text ? text : "";
    }

    /** Puts a plain value at a path; an empty one is taken out, and what is empty then with it. */
    public void set(String text, String... path) {
        put(text.isEmpty() ? null : text, path);
    }

    /** Puts a list of plain values at a path; none where it is empty. */
    public void setAll(List<String> texts, String... path) {
        put(texts.isEmpty() ? null : new ArrayList<Object>(texts), path);
    }

    /** Puts rows at a path, each key → plain value; none where there are none. */
    public void setRows(List<Map<String, String>> rows, String... path) {
        put(
                rows.isEmpty()
                        ? null
                        : rows.stream()
                                .map(LinkedHashMap<String, Object>::new)
                                .collect(Collectors.toCollection(ArrayList<Object>::new)),
                path);
    }

    /** The rows at a path, each key → plain value; a single one is a list of one. */
    public List<Map<String, String>> rows(String... path) {
        Object value = root;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        List<?> list = value instanceof List<?> many ? many : value instanceof Map<?, ?> one ? List.of(one) : List.of();
        List<Map<String, String>> rows = new ArrayList<>();
        for (Object each : list) {
            if (each instanceof Map<?, ?> map) {
                Map<String, String> row = new LinkedHashMap<>();
                map.forEach((key, cell) -> row.put(String.valueOf(key), cell instanceof String text ? text : ""));
                rows.add(row);
            }
        }
        return rows;
    }

    /** The keys of a map at a path, in order. */
    public List<String> keys(String... path) {
        Object value = root;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    private void put(Object value, String... path) {
        put(root, value, path, 0);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> map, Object value, String[] path, int at) {
        if (at == path.length - 1) {
            if (value == null) {
                map.remove(path[at]);
            } else {
                map.put(path[at], value);
            }
            return;
        }
        Object below = map.get(path[at]);
        Map<String, Object> inner = below instanceof Map ? (Map<String, Object>) below : new LinkedHashMap<>();
        put(inner, value, path, at + 1);
        if (inner.isEmpty()) {
            map.remove(path[at]);
        } else {
            map.put(path[at], inner);
        }
    }

    /** A value of the text, with its path joined by {@code /}; rows of lists by their number from 0. */
    public record Spot(int line, int column, String path) {}

    /** The text, and where its values stand. */
    public record Written(String text, List<Spot> spots) {
        public Written {
            spots = List.copyOf(spots);
        }

        /** The path of the value at a place, or before it; empty where there is none. */
        public String path(Location place) {
            return spots.stream()
                    .filter(spot -> spot.line() < place.line()
                            || spot.line() == place.line() && spot.column() <= Math.max(1, place.column()))
                    .reduce((one, next) -> next)
                    .map(Spot::path)
                    .orElse("");
        }
    }

    /** The text of the file. */
    public Written write() {
        Writer writer = new Writer();
        writer.map(root, "", 0);
        return new Written(writer.text.toString(), writer.spots);
    }

    /** Maps a key a line, rows of lists a line each. */
    private static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final List<Spot> spots = new ArrayList<>();
        private int line = 1;
        private int lineStart;

        private void map(Map<?, ?> map, String path, int depth) {
            map.forEach((key, value) -> {
                String own = path.isEmpty() ? String.valueOf(key) : path + "/" + key;
                text.append("  ".repeat(depth));
                spot(own);
                text.append(YamlWords.key(String.valueOf(key))).append(':');
                if (value instanceof Map<?, ?> inner) {
                    if (inner.isEmpty()) {
                        text.append(" {}");
                    }
                    end();
                    map(inner, own, depth + 1);
                } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
                    end();
                    rows(list, own, depth + 1);
                } else {
                    text.append(' ');
                    flow(value, own);
                    end();
                }
            });
        }

        private void rows(List<?> list, String path, int depth) {
            for (int i = 0; i < list.size(); i++) {
                text.append("  ".repeat(depth)).append("- ");
                flow(list.get(i), path + "/" + i);
                end();
            }
        }

        private void flow(Object value, String path) {
            if (value instanceof Map<?, ?> map) {
                String before = "{ ";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    text.append(before);
                    String own = path + "/" + entry.getKey();
                    spot(own);
                    text.append(YamlWords.key(String.valueOf(entry.getKey()))).append(": ");
                    flow(entry.getValue(), own);
                    before = ", ";
                }
                text.append(map.isEmpty() ? "{}" : " }");
            } else if (value instanceof List<?> list) {
                String before = "[";
                for (int i = 0; i < list.size(); i++) {
                    text.append(before);
                    flow(list.get(i), path + "/" + i);
                    before = ", ";
                }
                text.append(list.isEmpty() ? "[]" : "]");
            } else {
                text.append(YamlWords.value(String.valueOf(value)));
            }
        }

        private void spot(String path) {
            spots.add(new Spot(line, text.length() - lineStart + 1, path));
        }

        private void end() {
            text.append('\n');
            line++;
            lineStart = text.length();
        }
    }
}
