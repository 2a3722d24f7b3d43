package org.jobun.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Passage;
import org.jobun.matter.Facts;

/** What each answer is for, found once in all passages of a catalog. Thread safe. */
final class Reasons {
    private final Map<String, List<Passage>> prints = new HashMap<>();
    private final Map<String, List<Passage>> decides = new HashMap<>();
    private final Map<String, String> hearing = new HashMap<>();
    private final ConditionWords words;
    private final Catalog catalog;

    Reasons(Catalog catalog) {
        this.catalog = catalog;
        this.words = new ConditionWords(catalog.vocabulary());
        for (Passage passage : Passage.of(catalog)) {
            passage.prints().forEach(path -> add(prints, path, passage));
            passage.condition().facts().forEach(path -> add(decides, path, passage));
        }
        Stream.concat(catalog.hearing().stream(), catalog.topics().stream())
                .forEach(item -> hearing.put(item.id(), item.title()));
    }

    private static void add(Map<String, List<Passage>> by, String path, Passage passage) {
        by.computeIfAbsent(path, key -> new ArrayList<>()).add(passage);
    }

    /** How many passages an answer decides. */
    int weight(String path) {
        return decides.getOrDefault(path, List.of()).size();
    }

    /** What an answer is for, where the facts of a matter stand so. */
    Why of(String path, List<Facts> facts) {
        List<Passage> printing = prints.getOrDefault(path, List.of());
        List<Passage> deciding = decides.getOrDefault(path, List.of());
        Set<String> basis = new LinkedHashSet<>();
        Stream.concat(printing.stream(), deciding.stream())
                .map(Passage::clause)
                .filter(clause -> clause != null)
                .forEach(clause -> basis.addAll(clause.basis()));
        return new Why(places(printing, facts), places(deciding, facts), List.copyOf(basis), hearing(path));
    }

    private List<String> hearing(String path) {
        return catalog.vocabulary().find(path).map(type -> type.hearing()).orElse(List.of()).stream()
                .map(id -> hearing.getOrDefault(id, id))
                .toList();
    }

    /** A place for each clause, line or paper, with the first condition that is met on the way down. */
    private List<Why.Where> places(List<Passage> passages, List<Facts> facts) {
        Map<List<String>, Why.Where> places = new LinkedHashMap<>();
        for (Passage passage : passages) {
            boolean present = facts.stream().anyMatch(known -> holds(passage, known));
            Clause clause = passage.clause();
            Why.Where where = new Why.Where(
                    passage.template().id(),
                    passage.template().name(),
                    clause == null ? "" : clause.id(),
                    clause == null ? "" : caption(clause),
                    words.of(passage.condition()),
                    present);
            places.merge(List.of(where.paper(), where.clause(), where.when()), where, (a, b) -> a.present() ? a : b);
        }
        return List.copyOf(places.values());
    }

    private static String caption(Clause clause) {
        return clause.caption().source();
    }

    private static boolean holds(Passage passage, Facts facts) {
        for (Passage one = passage; one != null; one = one.above()) {
            if (!one.condition().holds(facts)) {
                return false;
            }
        }
        return true;
    }
}
