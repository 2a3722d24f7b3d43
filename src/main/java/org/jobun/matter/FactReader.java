package org.jobun.matter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.YamlNode;

/** Reads nested YAML into typed facts, reporting what the vocabulary does not know or allow. */
final class FactReader {
    private final Vocabulary vocabulary;
    private final Fact.Source source;
    private final Diagnostics found;
    private final ScalarReader scalars;
    private final ListReader lists;
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    FactReader(Vocabulary vocabulary, Fact.Source source, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.found = found;
        this.scalars = new ScalarReader(found);
        this.lists = new ListReader(scalars, found);
    }

    Map<String, Fact> facts() {
        return facts;
    }

    /** Reads one key of the file, a fact or a group of facts. */
    void read(String path, YamlNode.Entry entry) {
        Optional<FactType> type = vocabulary.find(path);
        boolean group = entry.value() instanceof YamlNode.Mapping && vocabulary.isGroup(path);
        if (type.isPresent() && type.get().from() == FactType.Origin.COMPUTED) {
            found.add(Diagnostic.of(Code.FCT_13, entry.key())
                    .with("fact", path)
                    .with("label", type.get().label()));
        } else if (type.isPresent() && !group) {
            value(type.get(), entry.value())
                    .ifPresent(value -> facts.put(
                            path, new Fact(path, value, source, entry.value().location())));
        } else if (group) {
            ((YamlNode.Mapping) entry.value()).entries().forEach((key, inner) -> read(path + "." + key, inner));
        } else {
            found.add(Diagnostic.of(Code.FCT_01, entry.key())
                    .with("fact", path)
                    .with("nearest", vocabulary.nearest(path)));
        }
    }

    /** The default of the vocabulary. */
    Optional<FactValue> fallback(FactType type) {
        return type.fallback().isEmpty()
                ? Optional.empty()
                : scalars.read(type, type.fallback(), vocabulary.file().place());
    }

    private Optional<FactValue> value(FactType type, YamlNode node) {
        if (type.kind() == FactType.Kind.LIST) {
            return lists.read(type, node);
        }
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text().isBlank() ? Optional.empty() : scalars.read(type, scalar.text(), scalar.location());
        }
        scalars.reportShape(type.label(), type.path(), node);
        return Optional.empty();
    }
}
