package org.jobun.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** One page of a list of matters: a condition for each part of the filter that is given. */
final class MatterSearch {
    private final MatterFilter filter;
    private final Reach reach;
    private final List<String> patterns;
    private final String where;

    MatterSearch(MatterFilter filter, Reach reach) {
        this.filter = filter;
        this.reach = reach;
        this.patterns = Folding.patterns(filter.words());
        this.where = " where " + String.join(" and ", conditions());
    }

    private List<String> conditions() {
        List<String> conditions = new ArrayList<>(List.of("m.deleted_at is null", reach.condition("m.division")));
        filter.fiscalYear().ifPresent(year -> conditions.add("m.fiscal_year = :year"));
        filter.division().ifPresent(division -> conditions.add("m.division = :division"));
        filter.state().ifPresent(state -> conditions.add("m.state = :state"));
        for (int i = 0; i < patterns.size(); i++) {
            conditions.add("m.folded like :word" + i + " escape '!'");
        }
        return conditions;
    }

    MatterList run(Database database) {
        return database.read(handle -> new MatterList(lines(handle), total(handle)));
    }

    private List<MatterLine> lines(Handle handle) {
        return bound(handle.createQuery("select " + MatterRows.COLUMNS + " from " + MatterRows.TABLES + where
                        + " order by " + filter.order().columns() + " limit :size offset :from"))
                .bind("size", filter.size())
                .bind("from", (filter.page() - 1L) * filter.size())
                .map(MatterRows::line)
                .list();
    }

    private int total(Handle handle) {
        return bound(handle.createQuery("select count(*) from matter m" + where))
                .mapTo(Integer.class)
                .one();
    }

    private Query bound(Query query) {
        Query bound = reach.bind(query);
        filter.fiscalYear().ifPresent(year -> bound.bind("year", year));
        filter.division().ifPresent(division -> bound.bind("division", division));
        filter.state().ifPresent(state -> bound.bind("state", state));
        for (int i = 0; i < patterns.size(); i++) {
            bound.bind("word" + i, patterns.get(i));
        }
        return bound;
    }
}
