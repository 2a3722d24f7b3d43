package org.jobun.matter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.Fields;
import org.jobun.source.Layered;
import org.jobun.source.ListFile;
import org.jobun.source.ListFiles;
import org.jobun.source.YamlNode;

/**
 * Reads the types of facts and choices, and the words of houses, from the files of lists of a catalog. An entry without {@code label} is
 * none of its own: it adds values to a choice, columns to a list, words to choose from.
 */
final class VocabularyReader {
    private static final String FACTS = "facts";
    private static final String CHOICES = "choices";
    private static final String AMOUNTS = "amounts";
    private static final String WORDS = "words";
    private static final String GROUPS = "groups";
    private static final String AFTER = "after";
    private static final String FIXED = "fixed";
    private static final String LABEL = "label";
    private static final String OF = "of";
    private static final String VALUES = "values";

    /** Keys under which facts, amounts and choices stand. */
    static final List<String> TYPES = List.of(FACTS, AMOUNTS, CHOICES);

    /** Keys under which anything of a vocabulary stands. */
    static final List<String> KEYS =
            List.of(FACTS, AMOUNTS, CHOICES, WORDS, GROUPS, FIXED, UsualAnswers.KEY, HeadingWords.KEY);

    private final Diagnostics found;

    VocabularyReader(Diagnostics found) {
        this.found = found;
    }

    Layered<FactType> types(ListFiles lists) {
        return lists.read(
                TYPES,
                fields -> {
                    List<Layered.Entry<FactType>> own = new ArrayList<>();
                    fields.fields(FACTS).ifPresent(facts -> each(facts, OF, this::fact, own));
                    fields.fields(AMOUNTS).ifPresent(amounts -> each(amounts, OF, this::amount, own));
                    fields.fields(CHOICES).ifPresent(choices -> each(choices, VALUES, this::choice, own));
                    return own;
                },
                this::withMoreValues);
    }

    /** Words that houses choose. */
    Layered<HouseWord> words(ListFiles lists) {
        return lists.read(
                List.of(WORDS),
                fields -> {
                    List<Layered.Entry<HouseWord>> own = new ArrayList<>();
                    fields.fields(WORDS)
                            .ifPresent(all -> all.entries()
                                    .forEach((id, entry) -> all.fields(id)
                                            .flatMap(word -> word(id, word))
                                            .ifPresent(word -> own.add(new Layered.Entry<>(
                                                    id,
                                                    word.label(),
                                                    entry.key(),
                                                    word,
                                                    word.label().isEmpty())))));
                    return own;
                },
                (below, more) -> below.value().with(more.value()));
    }

    /**
     * Groups in which facts are asked; that of an id that was there before takes in more. One that names another with {@code after} comes
     * behind it, whatever files they are in.
     */
    List<Vocabulary.Group> groups(ListFiles lists) {
        Map<String, Vocabulary.Group> groups = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        for (ListFile file : lists.holding(List.of(GROUPS))) {
            file.fields()
                    .fields(GROUPS)
                    .ifPresent(all -> all.entries()
                            .keySet()
                            .forEach(id -> all.fields(id).ifPresent(group -> {
                                String label = groups.containsKey(id)
                                        ? group.text(LABEL)
                                                .orElse(groups.get(id).label())
                                        : group.required(LABEL);
                                groups.merge(
                                        id, new Vocabulary.Group(id, label, group.texts(OF)), Vocabulary.Group::with);
                                group.text(AFTER).ifPresent(before -> after.put(id, before));
                                group.rejectOthers();
                            })));
        }
        return inOrder(groups, after);
    }

    private static List<Vocabulary.Group> inOrder(Map<String, Vocabulary.Group> groups, Map<String, String> after) {
        List<String> order = new ArrayList<>(groups.keySet());
        order.removeAll(after.keySet());
        // One may come behind one that itself comes behind another; of several behind the same, that written first is
        // next to it.
        List<String> waiting = new ArrayList<>(after.keySet());
        Collections.reverse(waiting);
        boolean moved = true;
        while (moved) {
            moved = waiting.removeIf(id -> isPlaced(id, order.indexOf(after.get(id)), order));
        }
        // What names nothing that is there comes last.
        order.addAll(waiting);
        return order.stream().map(groups::get).toList();
    }

    private static boolean isPlaced(String id, int before, List<String> order) {
        if (before < 0) {
            return false;
        }
        order.add(before + 1, id);
        return true;
    }

    /** Expressions whose figures no body varies. */
    static List<String> fixed(ListFiles lists) {
        return lists.holding(List.of(FIXED)).stream()
                .flatMap(file -> file.fields().texts(FIXED).stream())
                .toList();
    }

    private static Optional<HouseWord> word(String id, Fields word) {
        String label = word.text(LABEL).orElse("");
        List<String> choices = word.texts(OF);
        List<String> mixed = word.texts("mixed");
        List<String> apart = word.texts("apart");
        word.rejectOthers();
        if (label.isEmpty()) {
            return Optional.of(new HouseWord(id, label, choices, mixed, apart));
        }
        if (choices.isEmpty()) {
            word.required(OF);
            return Optional.empty();
        }
        return Optional.of(new HouseWord(id, label, choices, withUsual(choices.get(0), mixed), apart));
    }

    private static List<String> withUsual(String usual, List<String> mixed) {
        List<String> all = new ArrayList<>(mixed);
        if (!all.contains(usual)) {
            all.add(0, usual);
        }
        return all;
    }

    private void each(
            Fields group,
            String more,
            BiFunction<String, Fields, FactType> reading,
            List<Layered.Entry<FactType>> types) {
        group.entries()
                .forEach((path, entry) -> group.fields(path).ifPresent(fields -> {
                    boolean adds = !fields.has(LABEL) && fields.has(more) && !fields.has("type");
                    FactType type = adds ? addition(path, fields, more) : reading.apply(path, fields);
                    types.add(new Layered.Entry<>(path, type.label(), entry.key(), type, adds));
                    fields.rejectOthers();
                }));
    }

    /** Values or columns for a choice or a list that is there. */
    private FactType addition(String path, Fields fields, String key) {
        if (key.equals(VALUES)) {
            rejectReserved(fields);
        }
        return new FactType(
                path,
                "",
                FactType.Kind.CHOICE,
                FactType.Origin.MATTER,
                "",
                "",
                labels(fields, key),
                List.of(),
                columns(fields, key));
    }

    private FactType withMoreValues(Layered.Entry<FactType> below, Layered.Entry<FactType> more) {
        more.value().values().keySet().stream()
                .filter(below.value().values()::containsKey)
                .forEach(value -> Layered.twice(found, more.id() + ": " + value, more.place(), below.place()));
        return below.value().with(more.value());
    }

    private FactType fact(String path, Fields fields) {
        FactType.Kind kind = fields.oneOf("type", FactType.Kind.class).orElse(FactType.Kind.TEXT);
        return new FactType(
                path,
                fields.required(LABEL),
                kind,
                fields.oneOf("from", FactType.Origin.class).orElse(FactType.Origin.MATTER),
                fields.text("default").orElse(""),
                fields.text("check").orElse(""),
                labels(fields, OF),
                List.of(),
                columns(fields, OF),
                fields.text("unit").orElse(""),
                null);
    }

    /** A fact that is computed as its author says. */
    private FactType amount(String path, Fields fields) {
        OwnAmount amount = new OwnAmountReader(found).read(fields);
        return new FactType(
                path,
                fields.required(LABEL),
                amount.kind(),
                FactType.Origin.COMPUTED,
                "",
                "",
                Map.of(),
                List.of(),
                Map.of(),
                "",
                amount);
    }

    private FactType choice(String path, Fields fields) {
        rejectReserved(fields);
        return new FactType(
                path,
                fields.required(LABEL),
                FactType.Kind.CHOICE,
                FactType.Origin.MATTER,
                fields.text("default").orElse(""),
                "",
                labels(fields, VALUES),
                fields.texts("hearing"),
                Map.of());
    }

    /** A condition on such a value would ask whether the choice is answered at all. */
    private void rejectReserved(Fields choice) {
        choice.fields(VALUES)
                .ifPresent(values -> values.entries().forEach((name, entry) -> {
                    if (Condition.PRESENCE.contains(name)) {
                        found.add(Diagnostic.of(Code.FCT_36, entry.key()).with("found", name));
                    }
                }));
    }

    /** Labels by name: of the answers of a choice, or of the columns of a list. */
    private static Map<String, String> labels(Fields fields, String key) {
        Map<String, String> labels = new LinkedHashMap<>();
        fields.fields(key)
                .ifPresent(inner -> inner.entries().forEach((name, entry) -> {
                    boolean typed = entry.value() instanceof YamlNode.Mapping;
                    if (typed && isComputed(entry.value())) {
                        return;
                    }
                    Optional<String> label =
                            typed ? inner.fields(name).map(column -> column.required(LABEL)) : inner.text(name);
                    labels.put(name, label.orElse(name));
                }));
        return labels;
    }

    /** Types of the columns that have one: {@code share: { label: 出資の割合, type: share }}. */
    private Map<String, FactType.Column> columns(Fields fields, String key) {
        Map<String, FactType.Column> kinds = new LinkedHashMap<>();
        fields.fields(key)
                .ifPresent(inner -> inner.entries().forEach((name, entry) -> {
                    if (entry.value() instanceof YamlNode.Mapping) {
                        inner.fields(name).ifPresent(column -> kinds.put(name, column(column)));
                    }
                }));
        return kinds;
    }

    private static boolean isComputed(YamlNode column) {
        return column.asMapping()
                .filter(map -> map.entries().containsKey("formula"))
                .isPresent();
    }

    private FactType.Column column(Fields column) {
        boolean computed = column.node("formula").isPresent();
        OwnAmount amount = computed ? new OwnAmountReader(found).read(column) : null;
        FactType.Column read = new FactType.Column(
                column.required(LABEL),
                computed
                        ? amount.kind()
                        : column.oneOf("type", FactType.Kind.class).orElse(FactType.Kind.TEXT),
                computed ? "" : column.text("check").orElse(""),
                column.text("unit").orElse(""),
                amount);
        column.rejectOthers();
        return read;
    }
}
