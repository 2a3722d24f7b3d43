package org.jobun.service;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.issue.MadeSet;
import org.jobun.store.IssuedSet;
import org.jobun.store.Reach;
import org.jobun.store.Register;
import org.jobun.store.RegisterEntry;
import org.jobun.store.RegisterFilter;
import org.jobun.store.RegisterHeld;
import org.jobun.store.RegisterLine;
import org.jobun.store.Store;

/** The sets of the register within somebody's reach: which hold what, and one of them with all that is known of it. */
public final class SearchRegister {
    private final Register register;

    public SearchRegister(Store store, Reach reach) {
        this.register = store.register(reach);
    }

    /**
     * A set with all that is known of it.
     *
     * @param kept the set itself, where it is kept here
     * @param clauses of its papers, in their order
     */
    public record Found(RegisterEntry entry, Optional<IssuedSet> kept, List<RegisterHeld.Place> clauses) {
        public Found {
            clauses = List.copyOf(clauses);
        }
    }

    /** The sets that a filter lets through. */
    public List<RegisterLine> lines(RegisterFilter filter) {
        return register.list(filter);
    }

    /**
     * Those of them that hold one of some versions of clauses. A set whose version the catalog does not know any more is meant by every
     * version of its clause.
     */
    public List<RegisterLine> holding(RegisterFilter filter, List<Clause> versions, Catalog catalog) {
        Set<String> ids = versions.stream().map(Clause::id).collect(Collectors.toSet());
        Set<String> asked =
                versions.stream().map(one -> one.id() + "@" + one.version()).collect(Collectors.toSet());
        Set<String> sets = new HashSet<>();
        for (RegisterHeld.Place place : register.held().places(ids, filter)) {
            if (asked.contains(place.clause() + "@" + place.version()) || !isKnown(place, catalog)) {
                sets.add(place.entry());
            }
        }
        return lines(filter).stream().filter(line -> sets.contains(line.id())).toList();
    }

    private static boolean isKnown(RegisterHeld.Place place, Catalog catalog) {
        return catalog.versions(place.clause()).stream()
                .anyMatch(one -> one.version().equals(place.version()));
    }

    /** One set; empty where it is not there or out of reach. */
    public Optional<Found> one(String id) {
        return register.find(id).map(entry -> new Found(entry, register.kept(entry.line()), clauses(entry)));
    }

    private List<RegisterHeld.Place> clauses(RegisterEntry entry) {
        Set<String> ids = KnownContract.made(register, entry).map(MadeSet::clauses).orElse(List.of()).stream()
                .map(MadeSet.Used::id)
                .collect(Collectors.toSet());
        return register.held()
                .places(ids, RegisterFilter.EVERYTHING.ofEntry(entry.line().id()));
    }
}
