package org.jobun.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value that several papers need and nobody gave is asked for once, with all that need it. */
final class Repeated {
    /** Papers named in one message. */
    private static final int MOST = 4;

    private Repeated() {}

    /** What makes two of them one. */
    private record Key(Location place, Severity severity, Map<String, String> values) {}

    static List<Diagnostic> together(List<Diagnostic> all) {
        Map<Key, List<String>> needed = new LinkedHashMap<>();
        List<Diagnostic> once = new ArrayList<>();
        for (Diagnostic one : all) {
            if (one.code() != Code.FCT_04) {
                once.add(one);
                continue;
            }
            Key key = key(one);
            if (!needed.containsKey(key)) {
                once.add(one);
            }
            List<String> papers = needed.computeIfAbsent(key, fresh -> new ArrayList<>());
            String paper = one.values().getOrDefault("needed", "");
            if (!papers.contains(paper)) {
                papers.add(paper);
            }
        }
        return once.stream()
                .map(one -> one.code() == Code.FCT_04 ? one.with("needed", listed(needed.get(key(one)))) : one)
                .toList();
    }

    private static Key key(Diagnostic one) {
        Map<String, String> values = new LinkedHashMap<>(one.values());
        values.remove("needed");
        return new Key(one.location(), one.severity(), values);
    }

    private static String listed(List<String> papers) {
        List<String> sorted = papers.stream().sorted().toList();
        String some = String.join("、", sorted.subList(0, Math.min(MOST, sorted.size())));
        return sorted.size() > MOST ? some + "、ほか" + (sorted.size() - MOST) + "件" : some;
    }
}
