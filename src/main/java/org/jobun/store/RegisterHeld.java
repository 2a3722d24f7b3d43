package org.jobun.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/** Which sets of the register hold which clauses, and what their articles say. */
public final class RegisterHeld {
    private static final int AT_ONCE = 500;

    private final Database database;
    private final Reach reach;

    RegisterHeld(Database database, Reach reach) {
        this.database = database;
        this.reach = reach;
    }

    /**
     * A clause in a set.
     *
     * @param entry id of the set
     * @param fileHash SHA-256 of the clause file it was made from
     * @param label number of its article; empty where it is not known
     * @param wording by which {@link #words} knows what the article says; empty where it is not known
     */
    public record Place(
            String entry, String paper, String clause, String version, String fileHash, String label, String wording) {}

    /** The places of some clauses in the sets that a filter lets through, by body, matter and issue. */
    public List<Place> places(Set<String> clauses, RegisterFilter filter) {
        if (clauses.isEmpty()) {
            return List.of();
        }
        RegisterFilter.Conditions conditions = filter.conditions();
        return database.read(handle -> {
            Query query = handle.createQuery("""
                    select e.id, h.paper, h.clause, h.version, h.file_hash, h.label, coalesce(o.wording, h.wording) as wording
                    from register_entry e join register_held h on h.selection = e.selection
                        left join register_own_words o on o.entry = e.id and o.place = h.place
                    where h.clause in (<clauses>) and e.erased_at is null and\s""" + reach.condition("e.division") + " and "
                    + conditions.where() + " order by e.body, e.matter, e.name, e.issue, h.place");
            reach.bind(query).bindList("clauses", clauses.stream().sorted().toList());
            conditions
                    .values()
                    .forEach((name, value) -> query.bind(
                            name, value instanceof java.time.LocalDate day ? java.sql.Date.valueOf(day) : value));
            return query.map((row, context) -> new Place(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7)))
                    .list();
        });
    }

    /** What articles say: wording → words. */
    public Map<String, String> words(Set<String> wordings) {
        Set<String> asked = new HashSet<>(wordings);
        asked.remove("");
        return database.read(handle -> {
            Map<String, String> words = new HashMap<>();
            for (List<String> part : Register.parts(asked.stream().sorted().toList(), AT_ONCE)) {
                handle.createQuery("select hash, words from register_wording where hash in (<hashes>)")
                        .bindList("hashes", part)
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .forEach(one -> words.put(one.getKey(), one.getValue()));
            }
            return words;
        });
    }
}
