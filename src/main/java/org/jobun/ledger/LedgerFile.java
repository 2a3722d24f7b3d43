package org.jobun.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A ledger as a file, a line of JSON for each line, then one for each text: read again on any machine.
 *
 * @param texts hash → text
 */
public record LedgerFile(List<Line> lines, Map<String, String> texts) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public LedgerFile {
        lines = List.copyOf(lines);
        texts = Map.copyOf(texts);
    }

    /** The file as it is written. */
    public String write() {
        StringBuilder out = new StringBuilder();
        for (Line line : lines) {
            ObjectNode node = MAPPER.createObjectNode();
            node.put("number", line.number());
            node.put("at", line.at().toString());
            node.put("body", line.entry().body());
            node.put("person", line.entry().person());
            node.put("name", line.entry().name());
            node.put("step", line.entry().step());
            node.put("says", line.entry().says());
            node.put("hash", line.hash());
            out.append(node).append('\n');
        }
        texts.keySet().stream().sorted().forEach(hash -> {
            ObjectNode node = MAPPER.createObjectNode();
            node.put("text", hash);
            node.put("is", texts.get(hash));
            out.append(node).append('\n');
        });
        return out.toString();
    }

    /** A line of a file that is none. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        Unreadable(int line) {
            super("line " + line);
            this.line = line;
        }

        /** Which, from 1. */
        public int line() {
            return line;
        }
    }

    /** Reads a file, whatever its chain is worth. */
    public static LedgerFile read(List<String> written) throws Unreadable {
        List<Line> lines = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        int number = 0;
        for (String one : written) {
            number++;
            if (!one.isBlank()) {
                try {
                    take(MAPPER.readTree(one), lines, texts);
                } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
                    throw new Unreadable(number);
                }
            }
        }
        return new LedgerFile(lines, texts);
    }

    private static void take(JsonNode node, List<Line> lines, Map<String, String> texts) {
        if (node.has("text")) {
            texts.put(text(node, "text"), text(node, "is"));
            return;
        }
        Entry entry = new Entry(
                text(node, "body"), text(node, "person"), text(node, "name"), text(node, "step"), text(node, "says"));
        long number = Long.parseLong(node.path("number").asString());
        lines.add(new Line(number, Instant.parse(text(node, "at")), entry, text(node, "hash")));
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException(key);
        }
        return value.asString();
    }
}
