package org.jobun.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.source.YamlNode;

/** Reads lists of rows with named columns. */
final class ListReader {
    private final ScalarReader scalars;
    private final Diagnostics found;

    ListReader(ScalarReader scalars, Diagnostics found) {
        this.scalars = scalars;
        this.found = found;
    }

    /** The rows; empty for nothing, and where there is none. */
    Optional<FactValue> read(FactType type, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.text().isBlank()) {
            return Optional.empty();
        }
        if (!(node instanceof YamlNode.Sequence sequence)) {
            listExpected(type, node, "NO_LIST", 0);
            return Optional.empty();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            YamlNode item = sequence.items().get(i);
            if (item instanceof YamlNode.Mapping row) {
                Map<String, String> cells = row(type, i + 1, row);
                checkLevel(type, rows, cells, i + 1, item.location());
                rows.add(cells);
            } else {
                listExpected(type, item, "NO_ROW", i + 1);
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new FactValue.Rows(rows));
    }

    /** A row may stand one 段 below the one before, or anywhere above. */
    private void checkLevel(
            FactType list, List<Map<String, String>> before, Map<String, String> row, int number, Location place) {
        list.levelColumn().ifPresent(column -> {
            int last = before.isEmpty() ? 0 : FactValue.Rows.level(before.get(before.size() - 1), column);
            int level = FactValue.Rows.level(row, column);
            if (level > last + 1) {
                found.add(Diagnostic.of(Code.FCT_20, place)
                        .with("label", list.label())
                        .with("fact", list.path())
                        .with("number", number)
                        .with("level", level)
                        .with("most", last + 1));
            }
        });
    }

    private Map<String, String> row(FactType type, int number, YamlNode.Mapping row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.entries().forEach((column, entry) -> {
            if (!type.values().containsKey(column) && type.hasColumn(column)) {
                found.add(Diagnostic.of(Code.FCT_13, entry.key())
                        .with("fact", type.path() + "." + column)
                        .with("label", type.columnLabel(column)));
            } else if (!type.values().containsKey(column)) {
                found.add(Diagnostic.of(Code.FCT_01, entry.key())
                        .with("fact", type.path() + "." + column)
                        .with("nearest", type.valuesWithNames()));
            } else if (entry.value() instanceof YamlNode.Scalar scalar) {
                cell(type, number, column, scalar).ifPresent(text -> cells.put(column, text));
            } else {
                scalars.reportShape(cellLabel(type, number, column), type.path(), entry.value());
            }
        });
        return cells;
    }

    /** What a cell of a list is called: 構成員2の出資の割合. */
    private static String cellLabel(FactType list, int number, String column) {
        return list.label() + number + "の" + list.values().get(column);
    }

    /** A cell in the form in which its type is kept: a text as it was written, any other as {@link FactValue#plain}. */
    private Optional<String> cell(FactType list, int number, String column, YamlNode.Scalar scalar) {
        if (scalar.text().isBlank()) {
            return Optional.empty();
        }
        FactType type = list.ofColumn(column, cellLabel(list, number, column));
        return scalars.read(type, scalar.text(), scalar.location()).map(FactValue::plain);
    }

    private void listExpected(FactType type, YamlNode node, String variant, int number) {
        found.add(Diagnostic.of(Code.FCT_15, node.location())
                .with("label", type.label())
                .with("fact", type.path())
                .with("number", number)
                .with("columns", type.valuesWithNames())
                .with("column", type.values().keySet().stream().findFirst().orElse("…"))
                .with("variant", variant));
    }
}
