package org.jobun.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which sets of the register are wanted; what is empty asks nothing.
 *
 * @param words of name, number, matter, body, firms and their parts
 * @param body id of the body
 * @param firm its name or a part of it
 * @param clause that they hold, {@code id} or {@code id@version}
 * @param state they are in
 * @param from on which day they end or later
 * @param to on which day they begin or earlier
 * @param least amount
 * @param most amount
 * @param fact {@code path=value}
 * @param entry id of the one that is wanted
 * @param all whether issues that were superseded are wanted too
 */
public record RegisterFilter(
        String words,
        String body,
        String firm,
        String clause,
        Optional<RegisterState> state,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        OptionalLong least,
        OptionalLong most,
        String fact,
        String entry,
        boolean all) {
    /** Every set that stands. */
    public static final RegisterFilter EVERYTHING = new RegisterFilter(
            "",
            "",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            "",
            "",
            false);

    /** The same with a clause. */
    public RegisterFilter withClause(String name) {
        return new RegisterFilter(words, body, firm, name, state, from, to, least, most, fact, entry, all);
    }

    /** The same for a firm. */
    public RegisterFilter ofFirm(String name) {
        return new RegisterFilter(words, body, name, clause, state, from, to, least, most, fact, entry, all);
    }

    /** The same, of one set. */
    public RegisterFilter ofEntry(String id) {
        return new RegisterFilter(words, body, firm, clause, state, from, to, least, most, fact, id, true);
    }

    /** The same with issues that were superseded. */
    public RegisterFilter withSuperseded() {
        return new RegisterFilter(words, body, firm, clause, state, from, to, least, most, fact, entry, true);
    }

    /** The same for a body; empty for every body. */
    public RegisterFilter ofBody(String id) {
        return new RegisterFilter(words, id, firm, clause, state, from, to, least, most, fact, entry, all);
    }

    /** The same for sets that say something. */
    public RegisterFilter saying(String pathAndValue) {
        return new RegisterFilter(words, body, firm, clause, state, from, to, least, most, pathAndValue, entry, all);
    }

    /** Conditions of a statement, with the values that they name. */
    record Conditions(List<String> texts, Map<String, Object> values) {
        private void add(String text, String name, Object value) {
            texts.add(text);
            values.put(name, value);
        }

        String where() {
            return String.join(" and ", texts);
        }
    }

    Conditions conditions() {
        Conditions conditions = new Conditions(new ArrayList<>(List.of("1 = 1")), new LinkedHashMap<>());
        if (!all) {
            conditions.texts().add("e.superseded_by = ''");
        }
        if (!body.isEmpty()) {
            conditions.add("e.body = :body", "body", body);
        }
        if (!entry.isEmpty()) {
            conditions.add("e.id = :entry", "entry", entry);
        }
        state.ifPresent(one -> conditions.add("e.state = :state", "state", one.name()));
        from.ifPresent(day -> conditions.add("(e.ends_on is null or e.ends_on >= :from)", "from", day));
        to.ifPresent(day -> conditions.add("(e.starts_on is null or e.starts_on <= :to)", "to", day));
        least.ifPresent(yen -> conditions.add("e.amount >= :least", "least", yen));
        most.ifPresent(yen -> conditions.add("e.amount <= :most", "most", yen));
        words(conditions);
        firm(conditions);
        clause(conditions);
        fact(conditions);
        return conditions;
    }

    private void words(Conditions conditions) {
        List<String> patterns = Folding.patterns(words);
        for (int i = 0; i < patterns.size(); i++) {
            conditions.add("e.folded like :word" + i + " escape '!'", "word" + i, patterns.get(i));
        }
    }

    private void firm(Conditions conditions) {
        List<String> patterns = Folding.patterns(firm);
        for (int i = 0; i < patterns.size(); i++) {
            conditions.add(
                    "exists (select 1 from register_firm f where f.entry = e.id and f.folded like :firm" + i
                            + " escape '!')",
                    "firm" + i,
                    patterns.get(i));
        }
    }

    private void clause(Conditions conditions) {
        if (clause.isEmpty()) {
            return;
        }
        int at = clause.indexOf('@');
        conditions.add(
                "e.selection in (select h.selection from register_held h where h.clause = :clause"
                        + (at < 0 ? ")" : " and h.version = :version)"),
                "clause",
                at < 0 ? clause : clause.substring(0, at));
        if (at >= 0) {
            conditions.values().put("version", clause.substring(at + 1));
        }
    }

    private void fact(Conditions conditions) {
        int equals = fact.indexOf('=');
        if (equals < 0) {
            return;
        }
        String path = fact.substring(0, equals);
        String value = fact.substring(equals + 1);
        conditions.add("""
                (exists (select 1 from register_value v where v.entry = e.id and v.fact = :fact and v.found = :found)
                or e.common in (select c.hash from register_common c where c.facts like :line escape '!'))""", "fact", path);
        conditions.values().put("found", RegisterWriter.cut(value));
        conditions.values().put("line", "%\n" + (path + "=" + value).replaceAll("([!%_])", "!$1") + "\n%");
    }
}
