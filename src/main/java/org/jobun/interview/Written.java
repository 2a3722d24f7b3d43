package org.jobun.interview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobun.source.YamlNode;

/** What stands behind one key of a matter file, as written: nothing is read as a value yet. */
sealed interface Written {
    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind, without defaults. */
    interface Visitor<R> {
        R text(Text text);

        R rows(Rows rows);

        R other(Other other);
    }

    /** A plain value. */
    record Text(String text) implements Written {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** Rows of column → text, in the order written. */
    record Rows(List<Map<String, String>> rows) implements Written {
        public Rows {
            rows = rows.stream()
                    .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                    .toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rows(this);
        }
    }

    /** A shape that no fact has, which a person wrote by hand: kept until somebody mends it. */
    record Other(Shape shape) implements Written {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.other(this);
        }
    }

    /** A tree of texts, lists and maps, without places. */
    record Shape(String text, List<Shape> items, Map<String, Shape> entries) {
        static Shape of(YamlNode node) {
            if (node.asMapping().isPresent()) {
                Map<String, Shape> entries = new LinkedHashMap<>();
                node.asMapping().get().entries().forEach((key, entry) -> entries.put(key, of(entry.value())));
                return new Shape(null, null, Collections.unmodifiableMap(entries));
            }
            return node.plain()
                    .map(text -> new Shape(text, null, null))
                    .orElseGet(() ->
                            new Shape(null, node.each().stream().map(Shape::of).toList(), null));
        }
    }
}
