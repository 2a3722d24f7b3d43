package org.jobun.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.Fields;
import org.jobun.source.Layered;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;

/** Reads the types of facts and choices from {@code clauses/vocabulary.yaml}. */
final class VocabularyReader {
    private final Diagnostics found;
    private final List<Vocabulary.Group> groups = new ArrayList<>();
    private final Map<String, HouseWord> words = new LinkedHashMap<>();
    private final List<String> fixed = new ArrayList<>();

    VocabularyReader(Diagnostics found) {
        this.found = found;
    }

    /** @param files that of the program, then those laid over it */
    Layered<FactType> read(List<SourceFile> files) {
        Layered<FactType> types = new Layered<>(found);
        for (SourceFile file : files) {
            YamlReader.read(file, found).ifPresent(root -> {
                Fields fields = new Fields(root, found);
                List<Layered.Entry<FactType>> own = new ArrayList<>();
                fields.fields("facts").ifPresent(facts -> each(facts, VocabularyReader::fact, own));
                fields.fields("choices").ifPresent(choices -> each(choices, VocabularyReader::choice, own));
                fields.fields("groups").ifPresent(this::groups);
                fields.fields("words").ifPresent(this::words);
                fixed.addAll(fields.texts("fixed"));
                types.lay(fields, own);
                fields.rejectOthers();
            });
        }
        return types;
    }

    /** The groups read so far, those of files laid over others behind them. */
    List<Vocabulary.Group> groups() {
        return groups;
    }

    /** The words read so far; a file laid over others may give one of the same id other choices. */
    Map<String, HouseWord> words() {
        return words;
    }

    /** Expressions whose figures no body varies. */
    List<String> fixed() {
        return fixed;
    }

    private void words(Fields all) {
        all.entries()
                .keySet()
                .forEach(id -> all.fields(id).ifPresent(word -> {
                    String label = word.required("label");
                    List<String> choices = word.texts("of");
                    List<String> mixed = word.texts("mixed");
                    List<String> apart = word.texts("apart");
                    word.rejectOthers();
                    if (choices.isEmpty()) {
                        word.required("of");
                    } else {
                        words.put(id, new HouseWord(id, label, choices, withUsual(choices.get(0), mixed), apart));
                    }
                }));
    }

    private static List<String> withUsual(String usual, List<String> mixed) {
        List<String> all = new ArrayList<>(mixed);
        if (!all.contains(usual)) {
            all.add(0, usual);
        }
        return all;
    }

    private void groups(Fields all) {
        all.entries()
                .keySet()
                .forEach(id -> all.fields(id).ifPresent(group -> {
                    groups.add(new Vocabulary.Group(id, group.required("label"), group.texts("of")));
                    group.rejectOthers();
                }));
    }

    private void each(Fields group, BiFunction<String, Fields, FactType> reading, List<Layered.Entry<FactType>> types) {
        group.entries().forEach((path, entry) -> {
            if (entry.value() instanceof YamlNode.Mapping map) {
                Fields fields = new Fields(map, found);
                FactType type = reading.apply(path, fields);
                types.add(new Layered.Entry<>(path, type.label(), entry.key(), type));
                fields.rejectOthers();
            }
        });
    }

    private static FactType fact(String path, Fields fields) {
        FactType.Kind kind = fields.oneOf("type", FactType.Kind.class).orElse(FactType.Kind.TEXT);
        return new FactType(
                path,
                fields.required("label"),
                kind,
                fields.oneOf("from", FactType.Origin.class).orElse(FactType.Origin.MATTER),
                fields.text("default").orElse(""),
                fields.text("check").orElse(""),
                labels(fields, "of"),
                List.of(),
                columns(fields));
    }

    private static FactType choice(String path, Fields fields) {
        return new FactType(
                path,
                fields.required("label"),
                FactType.Kind.CHOICE,
                FactType.Origin.MATTER,
                fields.text("default").orElse(""),
                "",
                labels(fields, "values"),
                fields.texts("hearing"),
                Map.of());
    }

    /** Labels by name: of the answers of a choice, or of the columns of a list. */
    private static Map<String, String> labels(Fields fields, String key) {
        Map<String, String> labels = new LinkedHashMap<>();
        fields.fields(key)
                .ifPresent(inner -> inner.entries().forEach((name, entry) -> {
                    boolean typed = entry.value() instanceof YamlNode.Mapping;
                    Optional<String> label =
                            typed ? inner.fields(name).map(column -> column.required("label")) : inner.text(name);
                    labels.put(name, label.orElse(name));
                }));
        return labels;
    }

    /** Types of the columns that have one: {@code share: { label: 出資の割合, type: share }}. */
    private static Map<String, FactType.Column> columns(Fields fields) {
        Map<String, FactType.Column> kinds = new LinkedHashMap<>();
        fields.fields("of")
                .ifPresent(inner -> inner.entries().forEach((name, entry) -> {
                    if (entry.value() instanceof YamlNode.Mapping) {
                        inner.fields(name).ifPresent(column -> kinds.put(name, column(column)));
                    }
                }));
        return kinds;
    }

    private static FactType.Column column(Fields column) {
        FactType.Column read = new FactType.Column(
                column.oneOf("type", FactType.Kind.class).orElse(FactType.Kind.TEXT),
                column.text("check").orElse(""));
        column.required("label");
        column.rejectOthers();
        return read;
    }
}
