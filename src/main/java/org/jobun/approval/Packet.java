package org.jobun.approval;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goes to the office's own system for a decision and comes back with it: in which state which items are, of which ledger.
 *
 * @param body for which it is decided, or empty
 * @param head hash of the last line of the ledger when it was exported
 * @param items each with its hash
 * @param proof digest of the proof
 */
public record Packet(String body, String head, Map<Item, String> items, String proof) {
    private static final String FORMAT = "jobun-approval-packet 1";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Packet {
        items = Collections.unmodifiableMap(new TreeMap<>(items));
    }

    /** As a file. */
    public String write() {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("format", FORMAT);
        node.put("body", body);
        node.put("head", head);
        node.put("proof", proof);
        ObjectNode all = node.putObject("items");
        items.forEach((item, hash) -> all.put(item.name(), hash));
        return node.toPrettyString() + "\n";
    }

    /** A file that was written; nothing where it is none. */
    public static Optional<Packet> read(String written) {
        try {
            JsonNode node = MAPPER.readTree(written);
            if (!node.path("format").asString("").equals(FORMAT)) {
                return Optional.empty();
            }
            Map<Item, String> items = new TreeMap<>();
            node.path("items")
                    .properties()
                    .forEach(entry -> Item.parse(entry.getKey())
                            .ifPresent(item -> items.put(item, entry.getValue().asString(""))));
            return Optional.of(new Packet(
                    node.path("body").asString(""),
                    node.path("head").asString(""),
                    items,
                    node.path("proof").asString("")));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }
}
