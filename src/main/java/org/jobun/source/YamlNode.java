package org.jobun.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobun.diagnostic.Location;

/** A YAML value with its place. Scalars keep the text as written; their type is the vocabulary's affair. */
public sealed interface YamlNode {
    Location location();

    /** A plain value. */
    record Scalar(String text, Location location) implements YamlNode {}

    /** A list. */
    record Sequence(List<YamlNode> items, Location location) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A map, in the order written. */
    record Mapping(Map<String, Entry> entries, Location location) implements YamlNode {
        public Mapping {
            entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /** A key's place and its value. */
    record Entry(Location key, YamlNode value) {}
}
