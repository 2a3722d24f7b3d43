package org.jobun.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Location;

/** A YAML value with its place. Scalars keep the text as written; their type is the vocabulary's affair. */
public sealed interface YamlNode {
    Location location();

    /** The text of a plain value; empty for a list or a map. */
    Optional<String> plain();

    /** Itself, where it is a map. */
    Optional<Mapping> asMapping();

    /** The values of a list; itself alone where it is none, as one value is a list of one. */
    List<YamlNode> each();

    /** A plain value. */
    record Scalar(String text, Location location) implements YamlNode {
        @Override
        public Optional<String> plain() {
            return Optional.of(text);
        }

        @Override
        public Optional<Mapping> asMapping() {
            return Optional.empty();
        }

        @Override
        public List<YamlNode> each() {
            return List.of(this);
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, Location location) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public Optional<String> plain() {
            return Optional.empty();
        }

        @Override
        public Optional<Mapping> asMapping() {
            return Optional.empty();
        }

        @Override
        public List<YamlNode> each() {
            return items;
        }
    }

    /** A map, in the order written. */
    record Mapping(Map<String, Entry> entries, Location location) implements YamlNode {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public Optional<String> plain() {
            return Optional.empty();
        }

        @Override
        public Optional<Mapping> asMapping() {
            return Optional.of(this);
        }

        @Override
        public List<YamlNode> each() {
            return List.of(this);
        }
    }

    /** A key's place and its value. */
    record Entry(Location key, YamlNode value) {}
}
