package org.jobun.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of a JSON file that others may have written: what is missing or of another kind is as if it were not there. Read letter by
 * letter, for a first set waits for it ({@link Manifest}).
 *
 * @param value a map, a list, a string, a number; null for what is not there
 */
record JsonTree(Object value) {
    /** What is not there. */
    static final JsonTree NONE = new JsonTree(null);

    private static final JsonFactory JSON = new JsonFactory();

    /** The first value of a file; throws {@link tools.jackson.core.JacksonException} where it is no JSON. */
    static JsonTree of(byte[] json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            return new JsonTree(parser.nextToken() == null ? null : value(parser));
        }
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getValueAsLong();
            default -> null;
        };
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    /** A field of an object. */
    JsonTree path(String name) {
        return value instanceof Map<?, ?> fields ? new JsonTree(fields.get(name)) : NONE;
    }

    /** Whether an object has a field. */
    boolean has(String name) {
        return value instanceof Map<?, ?> fields && fields.containsKey(name);
    }

    /** The elements of a list. */
    List<JsonTree> elements() {
        return value instanceof List<?> list ? list.stream().map(JsonTree::new).toList() : List.of();
    }

    /** A string; empty for anything else. */
    String text() {
        return value instanceof String text ? text : "";
    }

    /** A whole number; another for anything else. */
    long number(long otherwise) {
        return value instanceof Long number ? number : otherwise;
    }
}
