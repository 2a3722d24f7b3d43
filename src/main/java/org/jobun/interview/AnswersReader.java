package org.jobun.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.matter.FactType;
import org.jobun.matter.Vocabulary;
import org.jobun.source.YamlNode;

/** Takes the answers out of the tree of a matter file as {@link org.jobun.matter.MatterReader} does, without reading them as values. */
final class AnswersReader {
    private static final String CHOICES = "choices";

    private final Vocabulary vocabulary;
    private final Map<String, Written> written = new LinkedHashMap<>();
    private final Set<String> unknownChoices = new LinkedHashSet<>();

    AnswersReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Answers read(YamlNode.Mapping root) {
        root.entries().forEach((key, entry) -> {
            Optional<YamlNode.Mapping> choices =
                    key.equals(CHOICES) ? entry.value().asMapping() : Optional.empty();
            if (choices.isPresent()) {
                choices.get().entries().forEach((path, choice) -> choice(path, choice.value()));
            } else if (key.equals(Answers.PAPERS)) {
                written.put(key, papers(entry.value()));
            } else {
                read(key, entry.value());
            }
        });
        return new Answers(vocabulary, written, unknownChoices);
    }

    private static Written papers(YamlNode node) {
        return node.plain().<Written>map(Written.Text::new).orElseGet(() -> new Written.Other(Written.Shape.of(node)));
    }

    private void choice(String path, YamlNode node) {
        if (vocabulary.find(path).isEmpty() && !vocabulary.isGroup(path)) {
            unknownChoices.add(path);
            written.put(path, written(node, false));
        } else {
            read(path, node);
        }
    }

    private void read(String path, YamlNode node) {
        Optional<FactType> type = vocabulary.find(path);
        Optional<YamlNode.Mapping> group = node.asMapping()
                .filter(map -> !map.entries().isEmpty() && (type.isEmpty() || vocabulary.isGroup(path)));
        if (group.isPresent()) {
            group.get().entries().forEach((key, entry) -> read(path + "." + key, entry.value()));
        } else {
            boolean list = type.isEmpty() || type.get().kind() == FactType.Kind.LIST;
            written.put(path, written(node, list));
        }
    }

    private static Written written(YamlNode node, boolean list) {
        Optional<String> plain = node.plain();
        if (plain.isPresent()) {
            return new Written.Text(plain.get());
        }
        Optional<List<Map<String, String>>> rows = list ? rows(node) : Optional.empty();
        return rows.<Written>map(Written.Rows::new).orElseGet(() -> new Written.Other(Written.Shape.of(node)));
    }

    /** Rows of plain cells; empty where it is something else. */
    private static Optional<List<Map<String, String>>> rows(YamlNode node) {
        List<Map<String, String>> rows = new ArrayList<>();
        boolean isMap = node.asMapping().isPresent();
        for (YamlNode item : isMap ? List.<YamlNode>of() : node.each()) {
            Map<String, String> cells = new LinkedHashMap<>();
            item.asMapping()
                    .ifPresent(row -> row.entries()
                            .forEach(
                                    (column, cell) -> cell.value().plain().ifPresent(text -> cells.put(column, text))));
            boolean whole = item.asMapping()
                    .filter(row -> row.entries().size() == cells.size() && !cells.isEmpty())
                    .isPresent();
            if (!whole) {
                return Optional.empty();
            }
            rows.add(cells);
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }
}
