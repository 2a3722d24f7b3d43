package org.jobun.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jobun.register.Retention;
import org.jobun.store.LedgerEntry;
import org.jobun.store.Reach;
import org.jobun.store.Register;
import org.jobun.store.RegisterFilter;
import org.jobun.store.RegisterLine;
import org.jobun.store.Store;

/** 保存期間: the sets whose time is over, listed and erased. */
public final class ExpiredSets {
    private final Register register;

    public ExpiredSets(Store store, Reach reach) {
        this.register = store.register(reach);
    }

    /**
     * What is known on a day.
     *
     * @param over sets whose time is over
     * @param unknown ids of bodies that have sets and no rule
     * @param years id of a body → how many years it keeps contracts
     */
    public record Due(List<RegisterLine> over, Set<String> unknown, Map<String, Integer> years) {
        public Due {
            over = List.copyOf(over);
        }
    }

    /** @param body id of one; empty for all */
    public Due on(LocalDate day, String body) {
        Map<String, Integer> years = register.retentions();
        List<RegisterLine> over = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        for (RegisterLine line :
                register.list(RegisterFilter.EVERYTHING.ofBody(body).withSuperseded())) {
            if (!line.isErased() && !years.containsKey(line.about().body())) {
                unknown.add(line.about().body());
            }
            if (!line.isErased() && Retention.isOver(line, years, day)) {
                over.add(line);
            }
        }
        return new Due(over, unknown, years);
    }

    /** Erases them; the record of each is kept with it. */
    public int erase(List<RegisterLine> over, Function<RegisterLine, LedgerEntry> record) {
        return register.erase(over, record);
    }
}
