package org.jobun.authoring;

import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pieces of JSON Schema, draft 7, which is what editors know best. */
final class SchemaNodes {
    static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private static final String DRAFT = "http://json-schema.org/draft-07/schema#";

    /** What has a figure in it, in any form that people write. */
    private static final String WITH_FIGURE = "[0-9０-９〇一二三四五六七八九十百千万億元]";

    private SchemaNodes() {}

    static ObjectNode node(String description) {
        ObjectNode node = MAPPER.createObjectNode();
        if (!description.isEmpty()) {
            node.put("description", description);
        }
        return node;
    }

    /** A map that has no other keys than those that are added to it. */
    static ObjectNode map(String description) {
        ObjectNode map = node(description);
        map.put("type", "object");
        map.put("additionalProperties", false);
        map.putObject("properties");
        return map;
    }

    /** A map whose keys are names. */
    static ObjectNode named(String description, ObjectNode value) {
        ObjectNode map = node(description);
        map.put("type", "object");
        map.set("additionalProperties", value);
        return map;
    }

    static void put(ObjectNode map, String key, ObjectNode value) {
        ((ObjectNode) map.get("properties")).set(key, value);
    }

    static ObjectNode inner(ObjectNode map, String key) {
        return (ObjectNode) map.get("properties").get(key);
    }

    static void required(ObjectNode map, String... keys) {
        ArrayNode required = map.putArray("required");
        for (String key : keys) {
            required.add(key);
        }
    }

    /** A plain value. YAML makes numbers and flags of some; an empty one is not written yet. */
    static ObjectNode text(String description) {
        ObjectNode text = node(description);
        types(text, "string", "number", "boolean", "null");
        return text;
    }

    /** A plain value with a figure in it: a number, an amount, a day, a share. */
    static ObjectNode figure(String description) {
        ObjectNode figure = node(description);
        types(figure, "string", "number", "null");
        figure.put("pattern", WITH_FIGURE);
        return figure;
    }

    static ObjectNode flag(String description) {
        ObjectNode flag = node(description);
        ArrayNode values = flag.putArray("enum");
        values.add("yes");
        values.add("no");
        values.add(true);
        values.add(false);
        return flag;
    }

    /** One of the keys; what each means stands beside it. */
    static ObjectNode choice(String description, Map<String, String> labels) {
        ObjectNode choice = node(description);
        ArrayNode values = choice.putArray("enum");
        ArrayNode meanings = choice.putArray("enumDescriptions");
        labels.forEach((value, label) -> {
            values.add(value);
            meanings.add(label);
        });
        return choice;
    }

    static ObjectNode oneOf(String description, Collection<String> words) {
        ObjectNode choice = node(description);
        words.forEach(choice.putArray("enum")::add);
        return choice;
    }

    /** A list of such values; one alone may stand without the list. */
    static ObjectNode several(String description, ObjectNode value) {
        ObjectNode several = node(description);
        ArrayNode either = several.putArray("anyOf");
        either.add(value);
        either.add(list("", value.deepCopy()));
        return several;
    }

    static ObjectNode list(String description, ObjectNode item) {
        ObjectNode list = node(description);
        list.put("type", "array");
        list.set("items", item);
        return list;
    }

    static ObjectNode reference(String definition) {
        return MAPPER.createObjectNode().put("$ref", "#/definitions/" + definition);
    }

    /** A whole schema: its text, indented, with LF line ends. */
    static String written(String title, ObjectNode root, Map<String, ObjectNode> definitions) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.put("$schema", DRAFT);
        whole.put("title", title);
        whole.setAll(root);
        if (!definitions.isEmpty()) {
            definitions.forEach(whole.putObject("definitions")::set);
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(whole).replace("\r\n", "\n") + "\n";
    }

    private static void types(ObjectNode node, String... names) {
        ArrayNode types = node.putArray("type");
        for (String name : names) {
            types.add(name);
        }
    }
}
