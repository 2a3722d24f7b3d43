package org.jobun.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What became of a matter, as a line of JSON: what a batch has to remember of it to go on, here or elsewhere. */
public final class JournalLine {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private JournalLine() {}

    /** The line with its end. */
    public static byte[] write(RowResult result) {
        return (MAPPER.writeValueAsString(result) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a line. Jackson could, but it finds the constructors of records again for each: three times the time. */
    public static RowResult read(byte[] line) {
        JsonNode json = MAPPER.readTree(line);
        return new RowResult(
                json.required("index").intValue(),
                json.required("row").intValue(),
                text(json, "place"),
                text(json, "id"),
                text(json, "key"),
                json.path("cells").asString(""),
                status(json),
                list(json, "sets", JournalLine::set),
                list(json, "messages", JournalLine::message));
    }

    private static RowResult.Status status(JsonNode json) {
        return RowResult.Status.valueOf(text(json, "status"));
    }

    private static RowResult.MadeSet set(JsonNode set) {
        return new RowResult.MadeSet(
                text(set, "id"), text(set, "manifest"), set.required("files").intValue(), text(set, "papers"));
    }

    private static RowResult.Message message(JsonNode message) {
        return new RowResult.Message(
                text(message, "severity"),
                text(message, "code"),
                text(message, "place"),
                text(message, "text"),
                text(message, "hint"));
    }

    private static <T> List<T> list(JsonNode json, String name, Function<JsonNode, T> reader) {
        List<T> list = new ArrayList<>();
        json.required(name).forEach(node -> list.add(reader.apply(node)));
        return list;
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }
}
