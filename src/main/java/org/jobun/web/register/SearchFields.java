package org.jobun.web.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.recall.Question;
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
        Map<String, String> written,
        DayField from,
        DayField to,
        AmountField least,
        AmountField most,
        MeantField clause,
        MeantField fact) {
    private static final List<String> NAMES =
            List.of("q", "body", "firm", "clause", "law", "fact", "state", "from", "to", "least", "most", "all");

    static SearchFields of(Exchange exchange, Catalog catalog) {
        CalledByPeople people = new CalledByPeople(catalog);
        Map<String, String> written = new LinkedHashMap<>();
        NAMES.forEach(name -> written.put(name, exchange.query(name).strip()));
        return new SearchFields(
                written,
                DayField.of(written.get("from")),
                DayField.of(written.get("to")),
                AmountField.of(written.get("least")),
                AmountField.of(written.get("most")),
                MeantField.of(Question.Kind.CLAUSE, written.get("clause"), people),
                MeantField.of(Question.Kind.FACT, written.get("fact"), people));
    }

    /** What stands in a field. */
    public String get(String name) {
        return written.get(name);
    }

    /** Whether anything is asked for. */
    public boolean isAsked() {
        return written.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** Whether days, amounts, clauses and values can be read. */
    boolean isReadable() {
        return from.error().isEmpty()
                && to.error().isEmpty()
                && least.error().isEmpty()
                && most.error().isEmpty()
                && clause.error().isEmpty()
                && fact.error().isEmpty();
    }

    RegisterFilter filter() {
        return new RegisterFilter(
                get("q"),
                get("body"),
                get("firm"),
                clause.id(),
                RegisterState.of(get("state")),
                Optional.ofNullable(from.day()),
                Optional.ofNullable(to.day()),
                least.yen(),
                most.yen(),
                fact.id(),
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
