package org.jobun.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jobun.matter.FactType;
import org.jobun.source.YamlWords;

/** Lays answers out as a matter file: id and body, facts in their groups, then the choices. */
final class MatterTextWriter {
    private final Answers answers;
    private final StringBuilder text = new StringBuilder();
    private final List<MatterText.Spot> spots = new ArrayList<>();
    private int line = 1;
    private int lineStart;

    MatterTextWriter(Answers answers) {
        this.answers = answers;
    }

    /** A key with its value, or with the keys below it. */
    private static final class Node {
        private String path;
        private Written value;
        private final Map<String, Node> below = new LinkedHashMap<>();
    }

    MatterText write() {
        Node facts = new Node();
        Node choices = new Node();
        paths().forEach(path -> {
            if (answers.isChoice(path)) {
                put(choices.below.computeIfAbsent(path, key -> new Node()), path);
            } else {
                put(facts, path, path);
            }
        });
        head();
        facts.below.forEach((key, node) -> {
            newLine();
            node(key, node, 0);
        });
        if (!choices.below.isEmpty()) {
            newLine();
            words("choices:");
            newLine();
            choices.below.forEach((key, node) -> node(key, node, 1));
        }
        return new MatterText(text.toString(), spots);
    }

    /** Those of the vocabulary in its order, then those that it does not know. */
    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (FactType type : answers.vocabulary().all()) {
            if (answers.written().containsKey(type.path())) {
                paths.add(type.path());
            }
        }
        answers.paths().stream().filter(path -> !paths.contains(path)).forEach(paths::add);
        return paths;
    }

    private void head() {
        for (String key : List.of(Answers.ID, Answers.MUNICIPALITY, Answers.PAPERS)) {
            Written value = answers.written().get(key);
            if (value != null) {
                if (key.equals(Answers.PAPERS)) {
                    newLine();
                }
                Node node = new Node();
                put(node, key);
                node(key, node, 0);
            }
        }
    }

    private void put(Node node, String path) {
        node.path = path;
        node.value = answers.written().get(path);
    }

    private void put(Node above, String path, String rest) {
        int dot = rest.indexOf('.');
        if (dot <= 0 || dot == rest.length() - 1) {
            put(above.below.computeIfAbsent(rest, key -> new Node()), path);
        } else {
            put(above.below.computeIfAbsent(rest.substring(0, dot), key -> new Node()), path, rest.substring(dot + 1));
        }
    }

    private void node(String key, Node node, int depth) {
        if (node.value != null && node.below.isEmpty()) {
            indent(depth);
            spot(Place.of(node.path));
            words(YamlWords.key(key) + ":");
            node.value.accept(new Value(node.path, depth));
            return;
        }
        indent(depth);
        words(YamlWords.key(key) + ":");
        newLine();
        node.below.forEach((inner, below) -> node(inner, below, depth + 1));
    }

    /** Writes what stands behind a key, with the end of the line. */
    private final class Value implements Written.Visitor<Void> {
        private final String path;
        private final int depth;

        Value(String path, int depth) {
            this.path = path;
            this.depth = depth;
        }

        @Override
        public Void text(Written.Text value) {
            words(" " + YamlWords.value(value.text()));
            newLine();
            return null;
        }

        @Override
        public Void rows(Written.Rows value) {
            newLine();
            for (int i = 0; i < value.rows().size(); i++) {
                indent(depth + 1);
                spot(new Place(path, i + 1, ""));
                words("- {");
                row(i + 1, value.rows().get(i));
                words(" }");
                newLine();
            }
            return null;
        }

        private void row(int number, Map<String, String> cells) {
            String before = " ";
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                words(before);
                spot(new Place(path, number, cell.getKey()));
                words(YamlWords.key(cell.getKey()) + ": " + YamlWords.value(cell.getValue()));
                before = ", ";
            }
        }

        @Override
        public Void other(Written.Other value) {
            words(" " + flow(value.shape()));
            newLine();
            return null;
        }
    }

    private static String flow(Written.Shape shape) {
        if (shape.text() != null) {
            return YamlWords.value(shape.text());
        }
        StringJoiner out = shape.items() != null ? new StringJoiner(", ", "[", "]") : new StringJoiner(", ", "{", "}");
        if (shape.items() != null) {
            shape.items().forEach(item -> out.add(flow(item)));
        } else {
            shape.entries().forEach((key, value) -> out.add(YamlWords.key(key) + ": " + flow(value)));
        }
        return out.toString();
    }

    private void spot(Place place) {
        spots.add(new MatterText.Spot(line, text.length() - lineStart + 1, place));
    }

    private void indent(int depth) {
        words("  ".repeat(depth));
    }

    private void words(String words) {
        text.append(words);
    }

    private void newLine() {
        text.append('\n');
        line++;
        lineStart = text.length();
    }
}
