package org.jobun.web.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.interview.Answers;
import org.jobun.matter.Vocabulary;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answers of a matter as they come in and go out: as JSON by the paths of the vocabulary, or as a matter file. */
final class SentAnswers {
    static final String YAML = "application/yaml";

    private SentAnswers() {}

    /** What was sent; empty where it is no matter file, and then it is said why. */
    static Optional<Answers> of(Exchange exchange, Vocabulary vocabulary, Diagnostics found) {
        String text = new String(exchange.bytes(), StandardCharsets.UTF_8);
        return isYaml(exchange)
                ? Answers.read(Answers.FILE, text, vocabulary, found)
                : Optional.of(ofJson(text, vocabulary));
    }

    private static boolean isYaml(Exchange exchange) {
        String type = exchange.header("Content-Type").orElse("");
        if (type.startsWith("application/json")) {
            return false;
        }
        if (type.startsWith(YAML) || type.startsWith("text/yaml")) {
            return true;
        }
        throw new Refusal(415, "送信できる形式は、application/json と " + YAML + " です。", "Content-Type を確かめてください。");
    }

    private static Answers ofJson(String text, Vocabulary vocabulary) {
        JsonNode sent;
        try {
            sent = JsonMapper.shared().readTree(text);
        } catch (JacksonException broken) {
            throw notJson();
        }
        if (!sent.isObject()) {
            throw notJson();
        }
        Answers answers = Answers.empty(plain(sent.path("id")), plain(sent.path("municipality")), vocabulary);
        List<String> papers = new ArrayList<>();
        sent.path("papers").forEach(paper -> papers.add(plain(paper)));
        answers = answers.withPapers(papers);
        for (Map.Entry<String, JsonNode> answer : sent.path("answers").properties()) {
            answers = answer.getValue().isArray()
                    ? answers.withRows(answer.getKey(), rows(answer.getValue()))
                    : answers.with(answer.getKey(), plain(answer.getValue()));
        }
        return answers;
    }

    private static Refusal notJson() {
        return new Refusal(400, "送信された JSON を読み取ることができません。", "OpenAPI の Answers の形で送信してください。");
    }

    private static List<Map<String, String>> rows(JsonNode list) {
        List<Map<String, String>> rows = new ArrayList<>();
        list.forEach(item -> {
            Map<String, String> row = new LinkedHashMap<>();
            item.properties().forEach(cell -> row.put(cell.getKey(), plain(cell.getValue())));
            rows.add(row);
        });
        return rows;
    }

    /** As it would stand in a matter file. */
    private static String plain(JsonNode value) {
        if (value.isObject() || value.isArray()) {
            throw notJson();
        }
        return value.isBoolean()
                ? value.booleanValue() ? "yes" : "no"
                : value.isNumber() ? number(value) : value.asString("");
    }

    private static String number(JsonNode value) {
        return value.decimalValue().stripTrailingZeros().toPlainString();
    }

    /** The same as JSON. */
    static ObjectNode json(Answers answers) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", answers.id());
        node.put("municipality", answers.municipality());
        if (!answers.papers().isEmpty()) {
            var papers = node.putArray("papers");
            answers.papers().forEach(papers::add);
        }
        ObjectNode all = node.putObject("answers");
        for (String path : answers.paths()) {
            answers.text(path).ifPresent(text -> all.put(path, text));
            if (!answers.rows(path).isEmpty()) {
                var rows = all.putArray(path);
                answers.rows(path).forEach(row -> {
                    ObjectNode cells = rows.addObject();
                    row.forEach(cells::put);
                });
            }
        }
        return node;
    }
}
