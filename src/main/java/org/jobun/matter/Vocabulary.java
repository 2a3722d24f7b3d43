package org.jobun.matter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.Amendment;
import org.jobun.source.Fields;
import org.jobun.source.Layered;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;
import org.jobun.text.Nearest;

/**
 * 語彙: the facts and choices that clauses, templates, profiles and matters may name, and their types. Read
 * from {@code clauses/vocabulary.yaml}.
 */
public final class Vocabulary {
    private final SourceFile file;
    private final Map<String, FactType> byPath;
    private final Set<String> groups = new HashSet<>();
    /** Read when first asked for, and kept where nothing is wrong with them. */
    private volatile Map<String, Fact> defaults;

    private final List<Amendment> amendments;

    private Vocabulary(SourceFile file, Layered<FactType> types) {
        this.file = file;
        this.byPath = new LinkedHashMap<>();
        types.values().forEach(type -> byPath.put(type.path(), type));
        this.amendments = types.amendments();
        for (String path : byPath.keySet()) {
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                groups.add(path.substring(0, dot));
            }
        }
    }

    /**
     * Reads a vocabulary.
     *
     * @param files that of the program, then those laid over it; at least one
     */
    public static Vocabulary read(List<SourceFile> files, Diagnostics found) {
        Layered<FactType> types = new Layered<>(found);
        for (SourceFile file : files) {
            YamlReader.read(file, found).ifPresent(root -> {
                Fields fields = new Fields(root, found);
                List<Layered.Entry<FactType>> own = new ArrayList<>();
                fields.fields("facts").ifPresent(facts -> each(facts, found, own, false));
                fields.fields("choices").ifPresent(choices -> each(choices, found, own, true));
                types.lay(fields, own);
                fields.rejectOthers();
            });
        }
        return new Vocabulary(files.get(0), types);
    }

    private static void each(Fields group, Diagnostics found, List<Layered.Entry<FactType>> types, boolean choice) {
        group.entries().forEach((path, entry) -> {
            if (entry.value() instanceof YamlNode.Mapping map) {
                Fields fields = new Fields(map, found);
                FactType type = choice ? choice(path, fields) : fact(path, fields);
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

    /** The file of the program. */
    public SourceFile file() {
        return file;
    }

    /** What files laid over that of the program say they do to its facts and choices. */
    public List<Amendment> amendments() {
        return amendments;
    }

    public Optional<FactType> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** What holds where neither the municipality nor the matter says anything. */
    Map<String, Fact> defaults(Diagnostics found) {
        Map<String, Fact> known = defaults;
        if (known == null) {
            Diagnostics own = new Diagnostics();
            known = readDefaults(own);
            found.addAll(own);
            defaults = own.isEmpty() ? known : null;
        }
        return known;
    }

    private Map<String, Fact> readDefaults(Diagnostics found) {
        FactReader reader = new FactReader(this, Fact.Source.VOCABULARY, found);
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (FactType type : byPath.values()) {
            reader.fallback(type)
                    .ifPresent(value ->
                            facts.put(type.path(), new Fact(type.path(), value, Fact.Source.VOCABULARY, file.place())));
        }
        return facts;
    }

    /** In the order of the file. */
    public Collection<FactType> all() {
        return byPath.values();
    }

    /** All paths, for suggestions. */
    public Collection<String> paths() {
        return byPath.keySet();
    }

    /** The facts nearest to a mistyped path, or of that label, with their labels: 契約金額（contract.amount）. */
    public String nearest(String path) {
        List<String> named = byPath.values().stream()
                .filter(type -> type.label().equals(path.substring(path.lastIndexOf('.') + 1)))
                .map(FactType::path)
                .toList();
        List<String> near = named.isEmpty() ? Nearest.to(path, byPath.keySet()) : named;
        return near.isEmpty()
                ? "－"
                : near.stream()
                        .map(known -> byPath.get(known).label() + "（" + known + "）")
                        .collect(java.util.stream.Collectors.joining("、"));
    }

    /** True if some fact begins with this path and a dot, as {@code contract} does. */
    public boolean isGroup(String path) {
        return groups.contains(path);
    }

    /** The choices that a matter answers. */
    public List<FactType> choices() {
        List<FactType> choices = new ArrayList<>();
        byPath.values().stream()
                .filter(type -> type.kind() == FactType.Kind.CHOICE && type.from() == FactType.Origin.MATTER)
                .forEach(choices::add);
        return choices;
    }
}
