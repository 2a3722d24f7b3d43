package org.jobun.matter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jobun.compact.Condensed;
import org.jobun.compact.Expanding;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.Fields;
import org.jobun.source.YamlNode;

/**
 * 通常の答え: what holds where nobody answers, by the answer to a choice: a lease is paid monthly. The catalog says it in its files of
 * lists, a body in its profile; what a body says for all its matters goes before what the catalog says for a kind of them.
 */
public final class UsualAnswers implements Condensed {
    /** Key under which they stand. */
    static final String KEY = "usual";

    static final UsualAnswers NONE = new UsualAnswers();

    /** Choice → value → path → fact. */
    private final Map<String, Map<String, Map<String, Fact>>> all = new LinkedHashMap<>();
    /** Asked for at every key of an officer, found once. */
    private Set<String> decided = Set.of();

    /**
     * Those under the key of a file, laid over others.
     *
     * @param below of files before it
     */
    static UsualAnswers read(
            UsualAnswers below, Fields file, Vocabulary vocabulary, Fact.Source source, Diagnostics found) {
        Optional<Fields> choices = file.fields(KEY);
        if (choices.isEmpty()) {
            return below;
        }
        UsualAnswers read = new UsualAnswers();
        below.all.forEach((choice, values) ->
                values.forEach((value, facts) -> read.of(choice, value).putAll(facts)));
        choices.get()
                .entries()
                .forEach((choice, entry) -> choices.get()
                        .fields(choice)
                        .ifPresent(values -> type(vocabulary, choice, entry, found)
                                .ifPresent(type -> read.read(
                                        type, values, () -> new FactReader(vocabulary, source, found), found))));
        read.decided = read.findDecided();
        return read;
    }

    @Override
    public Record condensed() {
        return new Read(all);
    }

    /** What they are made from. */
    private record Read(Map<String, Map<String, Map<String, Fact>>> all) implements Expanding {
        @Override
        public Object expanded() {
            UsualAnswers read = new UsualAnswers();
            read.all.putAll(all);
            read.decided = read.findDecided();
            return read;
        }
    }

    private static Optional<FactType> type(
            Vocabulary vocabulary, String choice, YamlNode.Entry entry, Diagnostics found) {
        Optional<FactType> type = vocabulary.find(choice).filter(known -> known.kind() == FactType.Kind.CHOICE);
        if (type.isEmpty()) {
            found.add(Diagnostic.of(Code.FCT_01, entry.key())
                    .with("fact", choice)
                    .with("nearest", vocabulary.nearest(choice)));
        }
        return type;
    }

    private void read(FactType choice, Fields values, Supplier<FactReader> reader, Diagnostics found) {
        ScalarReader scalars = new ScalarReader(found);
        values.entries()
                .forEach((value, entry) -> scalars.read(choice, value, entry.key())
                        .ifPresent(known -> values.fields(value).ifPresent(answers -> {
                            FactReader facts = reader.get();
                            answers.entries().forEach(facts::read);
                            of(choice.path(), known.plain()).putAll(facts.facts());
                        })));
    }

    private Map<String, Fact> of(String choice, String value) {
        return all.computeIfAbsent(choice, key -> new LinkedHashMap<>())
                .computeIfAbsent(value, key -> new LinkedHashMap<>());
    }

    /** The choices that decide, in the order in which they are asked; one may be decided by one before it. */
    public Set<String> deciding() {
        return Collections.unmodifiableSet(all.keySet());
    }

    /** Paths of what a choice decides; none where it decides nothing. */
    Set<String> decidedBy(String choice) {
        Set<String> paths = new TreeSet<>();
        all.getOrDefault(choice, Map.of()).values().forEach(facts -> paths.addAll(facts.keySet()));
        return paths;
    }

    /** Paths of all that is decided so. */
    public Set<String> decided() {
        return decided;
    }

    private Set<String> findDecided() {
        Set<String> paths = new TreeSet<>();
        all.keySet().forEach(choice -> paths.addAll(decidedBy(choice)));
        return Collections.unmodifiableSet(paths);
    }

    /**
     * What usually holds.
     *
     * @param chosen the answer to a choice, if it has one
     */
    public Optional<Fact> find(String path, Function<String, Optional<String>> chosen) {
        Fact last = null;
        for (Map.Entry<String, Map<String, Map<String, Fact>>> choice : all.entrySet()) {
            Fact here = chosen.apply(choice.getKey())
                    .map(choice.getValue()::get)
                    .map(facts -> facts.get(path))
                    .orElse(null);
            last = here == null ? last : here;
        }
        return Optional.ofNullable(last);
    }

    /**
     * Puts them in the place of what holds otherwise.
     *
     * @param facts what holds otherwise, by path
     * @param given what goes before it when it comes to the choices that decide
     */
    void layOver(Map<String, Fact> facts, Function<String, Fact> given) {
        all.forEach((choice, values) -> {
            Fact answer = given.apply(choice);
            answer = answer == null ? facts.get(choice) : answer;
            if (answer != null) {
                facts.putAll(values.getOrDefault(answer.value().plain(), Map.of()));
            }
        });
    }
}
