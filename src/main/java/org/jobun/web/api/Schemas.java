package org.jobun.web.api;

import java.util.Locale;
import java.util.Map;
import org.jobun.catalog.Catalog;
import org.jobun.matter.FactType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of the OpenAPI document. Those of answers follow from the vocabulary, whatever it holds. */
final class Schemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Catalog catalog;

    Schemas(Catalog catalog) {
        this.catalog = catalog;
    }

    ObjectNode all() {
        ObjectNode all = JSON.objectNode();
        all.set("Answers", answers());
        all.set("Matter", matter());
        all.set("MatterLine", heading());
        all.set("MatterList", object("一覧", Map.of("total", type("integer"), "matters", list("MatterLine"))));
        all.set("Problem", problem());
        all.set(
                "Problems",
                object(
                        "エラー（RFC 9457）",
                        Map.of(
                                "type", type("string"),
                                "title", type("string"),
                                "status", type("integer"),
                                "hint", type("string"),
                                "errors", list("Problem"))));
        all.set("Check", object("確認の結果", Map.of("makeable", type("boolean"), "problems", list("Problem"))));
        all.set("Draft", object("書類", Map.of("papers", list("Paper"), "problems", list("Problem"))));
        all.set("Paper", paper());
        all.set("Questions", questions());
        all.set(
                "File",
                object("ファイル", Map.of("name", type("string"), "sha256", type("string"), "bytes", type("integer"))));
        all.set(
                "Set",
                object(
                        "確定した一式",
                        Map.of(
                                "issue", type("integer"),
                                "issuedAt", format("date-time"),
                                "issuedBy", type("string"),
                                "matterVersion", type("integer"),
                                "files", list("File"))));
        all.set("Sets", object("確定した一式の一覧", Map.of("sets", list("Set"))));
        all.set("Batch", batch());
        all.set("Catalog", catalogSummary());
        return all;
    }

    private ObjectNode answers() {
        ObjectNode node = type("object").put("description", "案件の回答。answers は、条項集が尋ねる項目ごとの値。分からない項目は書かなくてよい。");
        ObjectNode properties = node.putObject("properties");
        properties.set("id", type("string").put("description", "案件番号"));
        properties.set("municipality", municipality());
        properties.set("papers", strings("作る書類。書かなければ、案件に要るもの全部"));
        ObjectNode given = properties.putObject("answers").put("type", "object");
        ObjectNode values = given.putObject("properties");
        for (FactType type : catalog.vocabulary().all()) {
            if (type.from() == FactType.Origin.MATTER) {
                values.set(type.path(), answer(type));
            }
        }
        node.putArray("required").add("id").add("municipality");
        return node;
    }

    private ObjectNode municipality() {
        ObjectNode node = type("string").put("description", "団体");
        ArrayNode bodies = node.putArray("enum");
        catalog.municipalities().keySet().forEach(bodies::add);
        return node;
    }

    /** Values may be written as officers write them, so most are texts; what is picked from a list names its values. */
    private static ObjectNode answer(FactType type) {
        ObjectNode node = switch (type.kind()) {
            case CHOICE -> choice(type);
            case LIST -> rows(type);
            case FLAG -> either("boolean");
            case NUMBER, MONEY, PRICE, LEVEL -> either("number");
            default -> type("string");
        };
        node.put("title", type.label());
        node.put("description", kind(type));
        if (!type.fallback().isEmpty()) {
            node.put("x-default", type.fallback());
        }
        return node;
    }

    private static ObjectNode choice(FactType type) {
        ObjectNode node = type("string");
        ArrayNode one = node.putArray("oneOf");
        type.values()
                .forEach((value, label) -> one.addObject().put("const", value).put("title", label));
        return node;
    }

    private static ObjectNode rows(FactType type) {
        ObjectNode node = type("array");
        ObjectNode item = node.putObject("items").put("type", "object");
        ObjectNode columns = item.putObject("properties");
        type.values()
                .forEach((column, label) -> columns.set(column, either("number").put("title", label)));
        return node;
    }

    private static ObjectNode either(String other) {
        ObjectNode node = JSON.objectNode();
        node.putArray("type").add("string").add(other);
        return node;
    }

    private static String kind(FactType type) {
        return switch (type.kind()) {
            case TEXT -> "文字";
            case NUMBER -> "数";
            case MONEY -> "円。消費税等を含む";
            case PRICE -> "円。銭を小数で書くことができる。12.34など";
            case DATE -> "日付。2026-12-01、令和8年12月1日など";
            case MONTH -> "年月。2024-10、令和6年10月など";
            case FRACTION -> "割合。10/100、10%など";
            case RATE -> "率。2.5%、2.5パーセントなど";
            case SHARE -> "割合。60、60%、100分の60など";
            case LEVEL -> "段。1から3まで";
            case FLAG -> "はい・いいえ";
            case CHOICE -> "一覧から選ぶ: " + type.valueLabels();
            case LIST -> "行の一覧";
        };
    }

    private ObjectNode heading() {
        ObjectNode node = type("object").put("description", "一覧に現れる案件");
        ObjectNode properties = node.putObject("properties");
        for (String name : new String[] {"key", "name", "municipality", "division", "state", "nextDay", "nextIs"}) {
            properties.set(name, type("string"));
        }
        properties.set("fiscalYear", type("integer"));
        properties.set("version", type("integer"));
        return node;
    }

    private ObjectNode matter() {
        ObjectNode node = heading().put("description", "案件");
        ((ObjectNode) node.get("properties")).set("matter", reference("Answers"));
        return node;
    }

    private static ObjectNode problem() {
        ObjectNode node = type("object").put("description", "指摘。path と label は、それについての項目");
        ObjectNode properties = node.putObject("properties");
        for (String name : new String[] {
            "code", "severity", "message", "hint", "file", "position", "path", "label", "cell", "place"
        }) {
            properties.set(name, type("string"));
        }
        for (String name : new String[] {"line", "column", "row"}) {
            properties.set(name, type("integer"));
        }
        ArrayNode severities = ((ObjectNode) properties.get("severity")).putArray("enum");
        for (var severity : org.jobun.diagnostic.Severity.values()) {
            severities.add(severity.name().toLowerCase(Locale.ROOT));
        }
        node.putArray("required").add("code").add("severity").add("message").add("hint");
        return node;
    }

    private static ObjectNode paper() {
        return object(
                "書類。text、html、json は、include に書いたものだけ",
                Map.of(
                        "contract", type("string"),
                        "id", type("string"),
                        "title", type("string"),
                        "file", type("string"),
                        "text", type("string"),
                        "html", type("string"),
                        "json", type("object")));
    }

    private static ObjectNode questions() {
        ObjectNode option = object("選択肢", Map.of("value", type("string"), "label", type("string")));
        ObjectNode question = object(
                "質問",
                Map.of(
                        "path", type("string"),
                        "label", type("string"),
                        "type", type("string"),
                        "standing", type("string"),
                        "required", type("boolean"),
                        "open", type("boolean"),
                        "default", type("string"),
                        "options", JSON.objectNode().put("type", "array").set("items", option),
                        "basis", strings("根拠法令")));
        ObjectNode group = object(
                "まとまり",
                Map.of(
                        "id", type("string"),
                        "label", type("string"),
                        "questions", JSON.objectNode().put("type", "array").set("items", question)));
        return object(
                "いまの回答で尋ねること",
                Map.of(
                        "open", type("integer"),
                        "next", type("string"),
                        "groups", JSON.objectNode().put("type", "array").set("items", group)));
    }

    private static ObjectNode batch() {
        ObjectNode row = object(
                "行",
                Map.of(
                        "row", type("integer"),
                        "id", type("string"),
                        "name", type("string"),
                        "municipality", type("string"),
                        "state", type("string"),
                        "problems", list("Problem"),
                        "files", list("File")));
        return object(
                "一括",
                Map.of(
                        "id", type("string"),
                        "name", type("string"),
                        "state", type("string"),
                        "problem", type("string"),
                        "rows", JSON.objectNode().put("type", "array").set("items", row)));
    }

    private static ObjectNode catalogSummary() {
        ObjectNode body = object("団体", Map.of("id", type("string"), "name", type("string")));
        ObjectNode paper = object("書類", Map.of("id", type("string"), "title", type("string")));
        return object(
                "条項集",
                Map.of(
                        "program", type("string"),
                        "catalog", type("string"),
                        "clauses", type("integer"),
                        "municipalities", JSON.objectNode().put("type", "array").set("items", body),
                        "papers", JSON.objectNode().put("type", "array").set("items", paper),
                        "formats", strings("形式")));
    }

    static ObjectNode type(String name) {
        return JSON.objectNode().put("type", name);
    }

    private static ObjectNode format(String name) {
        return type("string").put("format", name);
    }

    private static ObjectNode strings(String description) {
        ObjectNode node = type("array").put("description", description);
        node.set("items", type("string"));
        return node;
    }

    static ObjectNode reference(String schema) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + schema);
    }

    private static ObjectNode list(String schema) {
        ObjectNode node = type("array");
        node.set("items", reference(schema));
        return node;
    }

    /** In alphabetical order of the properties: the same document each time. */
    private static ObjectNode object(String description, Map<String, ? extends JsonNode> properties) {
        ObjectNode node = type("object").put("description", description);
        ObjectNode all = node.putObject("properties");
        new java.util.TreeMap<>(properties).forEach(all::set);
        return node;
    }
}
