package org.jobun.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.text.Nearest;
import org.jobun.text.Validity;

/**
 * The keys of one YAML map, taken out one by one; what nobody took in the end is reported as unknown, with
 * the nearest known key.
 */
public final class Fields {
    private final YamlNode.Mapping map;
    private final Diagnostics found;
    private final Set<String> asked = new HashSet<>();

    public Fields(YamlNode.Mapping map, Diagnostics found) {
        this.map = map;
        this.found = found;
    }

    /** The map's own place. */
    public Location location() {
        return map.location();
    }

    /** The place of a key, or of the map where it is missing. */
    public Location place(String key) {
        YamlNode.Entry entry = map.entries().get(key);
        return entry == null ? map.location() : entry.value().location();
    }

    /** Whether a key is written; asking marks no key as known. */
    public boolean has(String key) {
        return map.entries().containsKey(key);
    }

    /** Whether no other keys than these are written. */
    boolean onlyOf(Set<String> keys) {
        return keys.containsAll(map.entries().keySet());
    }

    public Optional<YamlNode> node(String key) {
        asked.add(key);
        return Optional.ofNullable(map.entries().get(key)).map(YamlNode.Entry::value);
    }

    /** A plain value. */
    public Optional<String> text(String key) {
        return node(key).flatMap(node -> scalar(node)).filter(text -> !text.isEmpty());
    }

    /** A plain value that must be there; empty text after reporting that it is not. */
    public String required(String key) {
        return required(key, "");
    }

    /** @param variant of the hint: which kind of file this is, or empty */
    public String required(String key, String variant) {
        Optional<YamlNode> node = node(key);
        boolean empty =
                node.isEmpty() || node.get().plain().filter(String::isBlank).isPresent();
        if (empty) {
            Diagnostic missing = Diagnostic.of(Code.CLS_01, place(key)).with("key", key);
            found.add(variant.isEmpty() ? missing : missing.with("variant", variant));
        }
        return text(key).orElse("");
    }

    /** A list of plain values; one plain value is a list of one. */
    public List<String> texts(String key) {
        return node(key).map(YamlNode::each).orElse(List.of()).stream()
                .flatMap(item -> scalar(item).stream())
                .toList();
    }

    /** A whole number. */
    public Optional<Integer> number(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(Integer.parseInt(text.strip()));
            } catch (NumberFormatException notANumber) {
                example(key, text, "12");
                return Optional.empty();
            }
        });
    }

    /** A number with decimals, such as 10.5. */
    public Optional<Double> decimal(String key) {
        return text(key).flatMap(text -> {
            if (!text.strip().matches("[0-9]{1,4}(\\.[0-9]{1,3})?")) {
                example(key, text, "10.5");
                return Optional.empty();
            }
            return Optional.of(Double.parseDouble(text.strip()));
        });
    }

    /** A day such as 2023-03-24. */
    public Optional<LocalDate> day(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text.strip()));
            } catch (DateTimeException notADay) {
                wrong(key, text, "2023-03-24");
                return Optional.empty();
            }
        });
    }

    /** One of the named values, ignoring case and reading {@code -} as {@code _}. */
    public <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        return text(key).flatMap(text -> {
            for (E value : type.getEnumConstants()) {
                if (value.name().equalsIgnoreCase(text.strip().replace('-', '_'))) {
                    return Optional.of(value);
                }
            }
            wrong(key, text, names(type));
            return Optional.empty();
        });
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    /** A period {@code from/until}; always where the key is missing. */
    public Validity validity(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return Validity.ALWAYS;
        }
        return Validity.parse(text.get()).orElseGet(() -> {
            example(key, text.get(), "2023-04-01/");
            return Validity.ALWAYS;
        });
    }

    /** A map under a key. */
    public Optional<Fields> fields(String key) {
        return mapping(key).map(inner -> new Fields(inner, found));
    }

    public Optional<YamlNode.Mapping> mapping(String key) {
        return node(key).flatMap(node -> mapping(node, key + ": { … }"));
    }

    /** A list of maps under a key. */
    public List<Fields> list(String key) {
        return node(key).map(YamlNode::each).orElse(List.of()).stream()
                .flatMap(item -> mapping(item, "{ … }").stream())
                .map(inner -> new Fields(inner, found))
                .toList();
    }

    private Optional<YamlNode.Mapping> mapping(YamlNode node, String expected) {
        return node.asMapping().or(() -> refused(node, expected));
    }

    /** Reports a value of another shape. */
    private <T> Optional<T> refused(YamlNode node, String expected) {
        found.add(Diagnostic.of(Code.SRC_06, node.location()).with("expected", expected));
        return Optional.empty();
    }

    /** All entries, for maps whose keys are names; marks them as known. */
    public Map<String, YamlNode.Entry> entries() {
        asked.addAll(map.entries().keySet());
        return map.entries();
    }

    /** Reports the keys that nobody asked for. */
    public void rejectOthers() {
        map.entries().forEach((key, entry) -> {
            if (!asked.contains(key)) {
                found.add(Diagnostic.of(Code.SRC_05, entry.key())
                        .with("key", key)
                        .with("nearest", Nearest.sentence(key, asked)));
            }
        });
    }

    private void example(String key, String text, String example) {
        found.add(Diagnostic.of(Code.CLS_10, place(key))
                .with("key", key)
                .with("found", text)
                .with("expected", example)
                .with("variant", "EXAMPLE"));
    }

    private void wrong(String key, String text, String expected) {
        found.add(Diagnostic.of(Code.CLS_10, place(key))
                .with("key", key)
                .with("found", text)
                .with("expected", expected));
    }

    private Optional<String> scalar(YamlNode node) {
        return node.plain().or(() -> refused(node, "…"));
    }
}
