package org.jobun.authoring;

import java.util.Map;
import java.util.function.Predicate;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.Vocabulary;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the vocabulary makes of schemas: facts nested by their paths, choices, conditions. */
final class FactSchemas {
    /** Name of the definition of a condition, which may hold others. */
    static final String CONDITION = "condition";

    /** Name of the definition of answers. */
    private static final String ANSWERS = "answers";

    private final Vocabulary vocabulary;

    FactSchemas(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds the facts that people write in a file to a map, nested by the dots of their paths. */
    void facts(ObjectNode map, Predicate<FactType> wanted) {
        vocabulary.all().stream()
                .filter(type -> type.from() != FactType.Origin.COMPUTED && !isChoice(type))
                .filter(wanted)
                .forEach(type -> put(map, type));
    }

    private static void put(ObjectNode map, FactType type) {
        String[] names = type.path().split("\\.");
        ObjectNode within = map;
        for (int i = 0; i < names.length - 1; i++) {
            if (!within.get("properties").has(names[i])) {
                SchemaNodes.put(within, names[i], SchemaNodes.map(""));
            }
            within = SchemaNodes.inner(within, names[i]);
        }
        SchemaNodes.put(within, names[names.length - 1], value(type));
    }

    /** A choice that a matter answers under {@code choices}. */
    private static boolean isChoice(FactType type) {
        return type.kind() == FactType.Kind.CHOICE && type.from() == FactType.Origin.MATTER;
    }

    /** The answers to all choices. */
    ObjectNode choices(String description) {
        ObjectNode map = SchemaNodes.map(description);
        vocabulary.choices().forEach(type -> SchemaNodes.put(map, type.path(), value(type)));
        return map;
    }

    /** Answers by the value of a choice: {@code usual}. */
    ObjectNode usual(String description) {
        ObjectNode byChoice = SchemaNodes.map(description);
        vocabulary.choices().forEach(choice -> {
            ObjectNode byValue = SchemaNodes.map(choice.label());
            choice.values().keySet().forEach(value -> SchemaNodes.put(byValue, value, SchemaNodes.reference(ANSWERS)));
            SchemaNodes.put(byChoice, choice.path(), byValue);
        });
        return byChoice;
    }

    /** The definition of answers that a matter may give, each by its whole path: a choice and a group of facts may have one name. */
    Map<String, ObjectNode> answers() {
        ObjectNode answers = SchemaNodes.map("答え");
        vocabulary.all().stream()
                .filter(type -> type.from() == FactType.Origin.MATTER)
                .forEach(type -> SchemaNodes.put(answers, type.path(), value(type)));
        return Map.of(ANSWERS, answers);
    }

    private static ObjectNode value(FactType type) {
        String about = about(type);
        return switch (type.kind()) {
            case CHOICE -> SchemaNodes.choice(about, type.values());
            case LIST -> list(about, type);
            default -> plain(about, type.kind());
        };
    }

    private static String about(FactType type) {
        String usual = type.fallback().isEmpty() ? "" : "（既定 " + type.fallback() + "）";
        String answers = type.kind() == FactType.Kind.CHOICE ? ": " + type.valuesWithNames() : "";
        return type.label() + answers + usual;
    }

    private static ObjectNode plain(String about, FactType.Kind kind) {
        return switch (kind) {
            case TEXT, LEVEL, CHOICE, LIST -> SchemaNodes.text(about);
            case FLAG -> SchemaNodes.flag(about);
            default -> SchemaNodes.figure(about + example(kind));
        };
    }

    private static String example(FactType.Kind kind) {
        return switch (kind) {
            case DATE -> "（例: 2026-12-01、令和8年12月1日）";
            case MONTH -> "（例: 2026-12）";
            case MONEY -> "（円。例: 1000000、100万円）";
            case PRICE -> "（円。例: 120、12.34）";
            case FRACTION -> "（例: 10/100）";
            case SHARE -> "（例: 60%、3/5）";
            default -> "";
        };
    }

    private static ObjectNode list(String about, FactType type) {
        ObjectNode row = SchemaNodes.map("");
        type.values().forEach((column, label) -> SchemaNodes.put(row, column, plain(label, type.columnKind(column))));
        return SchemaNodes.several(about, row);
    }

    /** The definition of conditions, {@code when}. */
    Map<String, ObjectNode> definitions() {
        ObjectNode condition =
                SchemaNodes.map("条件。書いたものの全部に当たるとき。一覧は「どれか」、値は given（書かれている）、missing（書かれていない）、\"1000000..\" など");
        vocabulary.all().forEach(type -> SchemaNodes.put(condition, type.path(), tested(type)));
        SchemaNodes.put(condition, "any", SchemaNodes.list("少なくとも一つに当たるとき", SchemaNodes.reference(CONDITION)));
        SchemaNodes.put(condition, "not", SchemaNodes.reference(CONDITION));
        return Map.of(CONDITION, condition);
    }

    private static ObjectNode tested(FactType type) {
        if (type.kind() != FactType.Kind.CHOICE) {
            return SchemaNodes.several(type.label(), SchemaNodes.text(""));
        }
        ObjectNode value = SchemaNodes.choice("", type.values());
        for (String word : Condition.PRESENCE) {
            ((ArrayNode) value.get("enum")).add(word);
        }
        ((ArrayNode) value.get("enumDescriptions")).add("答えられている").add("答えられていない");
        return SchemaNodes.several(about(type), value);
    }
}
