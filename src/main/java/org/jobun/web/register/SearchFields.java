package org.jobun.web.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobun.store.RegisterFilter;
import org.jobun.store.RegisterState;
import org.jobun.web.http.Exchange;
import org.jobun.web.library.DayField;

/**
 * What is looked for in the register, as somebody typed it.
 *
 * @param written name of the field → what stands in it
 */
public record SearchFields(
        Map<String, String> written, DayField from, DayField to, AmountField least, AmountField most) {
    private static final List<String> NAMES =
            List.of("q", "body", "firm", "clause", "law", "fact", "state", "from", "to", "least", "most", "all");

    static SearchFields of(Exchange exchange) {
        Map<String, String> written = new LinkedHashMap<>();
        NAMES.forEach(name -> written.put(name, exchange.query(name).strip()));
        return new SearchFields(
                written,
                DayField.of(written.get("from")),
                DayField.of(written.get("to")),
                AmountField.of(written.get("least")),
                AmountField.of(written.get("most")));
    }

    /** What stands in a field. */
    public String get(String name) {
        return written.get(name);
    }

    /** Whether anything is asked for. */
    public boolean isAsked() {
        return written.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** Whether days and amounts can be read. */
    boolean isReadable() {
        return from.error().isEmpty()
                && to.error().isEmpty()
                && least.error().isEmpty()
                && most.error().isEmpty();
    }

    RegisterFilter filter() {
        return new RegisterFilter(
                get("q"),
                get("body"),
                get("firm"),
                get("clause"),
                RegisterState.of(get("state")),
                Optional.ofNullable(from.day()),
                Optional.ofNullable(to.day()),
                least.yen(),
                most.yen(),
                get("fact"),
                "",
                !get("all").isEmpty());
    }

    /** The same as a part of an address. */
    public String query() {
        return written.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
