package org.jobun.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Passage;
import org.jobun.catalog.SpecialTerms;
import org.jobun.matter.FactType;
import org.jobun.matter.Facts;

/** What each answer is for, found once in all passages of a catalog. Thread safe. */
final class Reasons {
    private final Map<String, List<Place>> prints = new HashMap<>();
    private final Map<String, List<Place>> decides = new HashMap<>();
    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, List<String>> basis = new HashMap<>();
    private final Map<String, List<String>> hearing = new HashMap<>();

    Reasons(Catalog catalog) {
        Map<String, List<Passage>> printing = new HashMap<>();
        Map<String, List<Passage>> deciding = new HashMap<>();
        for (Passage passage : Passage.of(catalog)) {
            passage.prints().forEach(path -> add(printing, path, passage));
            passage.condition().facts().forEach(path -> add(deciding, path, passage));
        }
        ConditionWords words = new ConditionWords(catalog.vocabulary());
        Map<String, String> titles = new HashMap<>();
        Stream.concat(catalog.hearing().stream(), catalog.topics().stream())
                .forEach(item -> titles.put(item.id(), item.title()));
        for (FactType type : catalog.vocabulary().all()) {
            String path = type.path();
            List<Passage> printed = printing.getOrDefault(path, List.of());
            List<Passage> decided = deciding.getOrDefault(path, List.of());
            prints.put(path, path.equals(SpecialTerms.FACT) ? inContract(catalog, type) : places(printed, words));
            decides.put(path, places(decided, words));
            weights.put(path, decided.size());
            basis.put(path, basis(printed, decided));
            hearing.put(
                    path,
                    type.hearing().stream()
                            .map(id -> titles.getOrDefault(id, id))
                            .toList());
        }
    }

    private static void add(Map<String, List<Passage>> by, String path, Passage passage) {
        by.computeIfAbsent(path, key -> new ArrayList<>()).add(passage);
    }

    private static List<String> basis(List<Passage> printed, List<Passage> decided) {
        Set<String> basis = new LinkedHashSet<>();
        Stream.concat(printed.stream(), decided.stream())
                .map(Passage::clause)
                .filter(clause -> clause != null)
                .forEach(clause -> basis.addAll(clause.basis()));
        return List.copyOf(basis);
    }

    /** A place with the passages that make it one. */
    private record Place(Why.Where where, List<Passage> passages) {}

    private static List<Place> places(List<Passage> passages, ConditionWords words) {
        Map<Why.Where, Place> places = new LinkedHashMap<>();
        for (Passage passage : passages) {
            Clause clause = passage.clause();
            Why.Where where = new Why.Where(
                    passage.template().id(),
                    passage.template().name(),
                    clause == null ? "" : clause.id(),
                    clause == null ? "" : clause.heading(),
                    words.of(passage.condition()),
                    false);
            places.computeIfAbsent(where, key -> new Place(where, new ArrayList<>()))
                    .passages()
                    .add(passage);
        }
        return List.copyOf(places.values());
    }

    /** Special terms are articles of the contract themselves. */
    private static List<Place> inContract(Catalog catalog, FactType type) {
        return catalog.template("contract").stream()
                .map(contract -> new Why.Where(contract.id(), contract.name(), "", type.label(), "", false))
                .map(where -> new Place(where, List.of()))
                .toList();
    }

    /** How many passages an answer decides. */
    int weight(String path) {
        return weights.getOrDefault(path, 0);
    }

    /** Says what answers are for as the facts of a matter stand. */
    Said said(List<Facts> contracts) {
        return new Said(contracts);
    }

    /** What answers are for as the facts of a matter stand; each passage is looked at once. Thread safe. */
    final class Said {
        private final List<Map<Passage, Boolean>> there = new ArrayList<>();
        private final List<Facts> contracts;

        private Said(List<Facts> contracts) {
            this.contracts = contracts;
            contracts.forEach(contract -> there.add(new IdentityHashMap<>()));
        }

        synchronized Why of(String path) {
            return new Why(
                    here(prints.getOrDefault(path, List.of())),
                    here(decides.getOrDefault(path, List.of())),
                    basis.getOrDefault(path, List.of()),
                    hearing.getOrDefault(path, List.of()));
        }

        private List<Why.Where> here(List<Place> places) {
            List<Why.Where> here = new ArrayList<>(places.size());
            for (Place place : places) {
                here.add(isThere(place) ? place.where().asPresent() : place.where());
            }
            return here;
        }

        private boolean isThere(Place place) {
            for (Passage passage : place.passages()) {
                for (int i = 0; i < contracts.size(); i++) {
                    if (isThere(passage, i)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean isThere(Passage passage, int contract) {
            Boolean known = there.get(contract).get(passage);
            if (known == null) {
                known = (passage.above() == null || isThere(passage.above(), contract))
                        && passage.condition().holds(contracts.get(contract));
                there.get(contract).put(passage, known);
            }
            return known;
        }
    }
}
