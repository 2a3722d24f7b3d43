package org.jobun.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Location;
import org.jobun.source.Forbidden;
import org.jobun.source.YamlNode;

/**
 * The tree of a matter, put together from cells: what a matter file with the same values would give, with cells for places. The
 * text of such a file is written beside it to be hashed; nobody reads it.
 */
final class RowTree {
    private final Location place;
    private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    private final List<YamlNode.Scalar> values = new ArrayList<>();
    private final List<Location> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** @param place of the row */
    RowTree(Location place) {
        this.place = place;
    }

    void put(String key, String written, Location cell) {
        entries.put(key, value("", key, written, cell));
    }

    /** @param rows of the list, each with something in it */
    void putList(String key, List<ListRow> rows) {
        beginLine(place).append(key).append(':');
        List<YamlNode> items = new ArrayList<>();
        rows.forEach(row -> items.add(item(row)));
        entries.put(
                key,
                new YamlNode.Entry(
                        place, new YamlNode.Sequence(items, items.get(0).location())));
    }

    private YamlNode item(ListRow row) {
        Map<String, YamlNode.Entry> item = new LinkedHashMap<>();
        row.forEachCell(
                (key, written, cell) -> item.put(key, value(item.isEmpty() ? "  - " : "    ", key, written, cell)));
        return new YamlNode.Mapping(item, item.values().iterator().next().key());
    }

    private YamlNode.Entry value(String indent, String key, String written, Location cell) {
        // Lines end as in papers, whatever Windows puts between them.
        String plain = written.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', '\n');
        beginLine(cell).append(indent).append(key).append(": ");
        quote(plain);
        YamlNode.Scalar value = new YamlNode.Scalar(plain, cell);
        values.add(value);
        return new YamlNode.Entry(cell, value);
    }

    private StringBuilder beginLine(Location cell) {
        cells.add(cell);
        return cells.size() > 1 ? text.append('\n') : text;
    }

    /** A double-quoted scalar of YAML. */
    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
        text.append('"');
    }

    /** What is written for a key that is no list. */
    Optional<String> value(String key) {
        return Optional.ofNullable(entries.get(key))
                .flatMap(entry -> entry.value().plain());
    }

    YamlNode.Mapping root() {
        return new YamlNode.Mapping(entries, cells().get(0));
    }

    /** The cells in the order of the values, for a list that of the row first; that of the row alone where there are none. */
    List<Location> cells() {
        return cells.isEmpty() ? List.of(place) : cells;
    }

    /** The text of a matter file that says the same. */
    String text() {
        return cells.isEmpty() ? "{}" : text.toString();
    }

    /** The cell of the first value that holds some characters. */
    Optional<Location> find(String characters) {
        return values.stream()
                .filter(value -> value.text().contains(characters))
                .map(YamlNode.Scalar::location)
                .findFirst();
    }

    /** Characters that no paper can carry, the first of each cell that holds some. */
    List<Diagnostic> forbidden() {
        List<Diagnostic> found = new ArrayList<>();
        for (YamlNode.Scalar value : values) {
            int first = Forbidden.firstIn(value.text());
            if (first >= 0) {
                found.add(Diagnostic.of(Code.SRC_07, value.location())
                        .with("codepoint", Forbidden.name(value.text().codePointAt(first)))
                        .inSheet());
            }
        }
        return found;
    }
}
