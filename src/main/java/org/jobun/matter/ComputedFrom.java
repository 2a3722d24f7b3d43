package org.jobun.matter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jobun.matter.Condition.Given;
import org.jobun.matter.Condition.OneOf;

/**
 * What each computed fact is computed from: the one table of it, beside {@link Computed}, {@link RedatedMatter} and {@link SplitMatter},
 * whose behaviour a test holds against it. An answer that is not in it has no part in the fact.
 */
public final class ComputedFrom {
    private static final Condition WHOLE = missing("parts");

    /** Special provisions are replaced on the day of a change. */
    static final Condition REDATED =
            Condition.all(new OneOf("special_change", List.of("replace")), given("change.date"));

    /** What a part of a matter has of its own; what the whole says of it is not used. */
    static final List<String> OF_PARTS = List.of(
            "contract.name",
            "contract.outline",
            "contract.amount",
            "contract.monthly",
            "contractor.name",
            "contractor.address",
            "contractor.representative_title",
            "contractor.representative_name",
            "negotiated.reason");

    private static final Map<String, List<From>> TABLE = new ComputedFromTable().all();

    private static final Map<String, Map<String, List<Way>>> CHANGED_BY = new ConcurrentHashMap<>();

    /** What is computed from the amount of a contract. */
    static final Set<String> AMOUNT = ofTheAmount();

    private ComputedFrom() {}

    private static Set<String> ofTheAmount() {
        Set<String> facts = new TreeSet<>(changedBy("contract.amount").keySet());
        facts.remove("contract.amount");
        return Collections.unmodifiableSet(facts);
    }

    /**
     * One of the facts that another is computed from.
     *
     * @param path of the source
     * @param when it has a part in it; where that does not hold, before and after, the source changes nothing
     * @param unlessAnswered true where it only stands in for an answer that nobody gives
     * @param last true where nothing else is computed from what comes out
     */
    record From(String path, Condition when, boolean unlessAnswered, boolean last) {}

    /**
     * How an answer reaches a fact.
     *
     * @param when it does
     * @param unlessAnswered true where it does so only if nobody answers the fact itself
     */
    public record Way(Condition when, boolean unlessAnswered) {}

    static Condition given(String path) {
        return new Given(path, true);
    }

    static Condition missing(String path) {
        return new Given(path, false);
    }

    /** The facts that an answer can change, itself among them, with the ways in which it does. */
    public static Map<String, List<Way>> changedBy(String answer) {
        return CHANGED_BY.computeIfAbsent(answer, ComputedFrom::findChangedBy);
    }

    private static Map<String, List<Way>> findChangedBy(String answer) {
        Map<String, List<Way>> reached = new LinkedHashMap<>();
        boolean ofPart = OF_PARTS.contains(answer);
        Condition used = ofPart ? WHOLE : Condition.ALWAYS;
        Condition itself = answer.equals("dates.conclusion") ? Condition.all(used, new Condition.Not(REDATED)) : used;
        add(reached, answer, new Way(itself, false));
        spread(answer, new Way(used, false), reached, 0);
        if (answer.equals("contract.name")) {
            add(reached, "part.whole_name", new Way(given("parts"), false));
        }
        return Collections.unmodifiableMap(reached);
    }

    private static void add(Map<String, List<Way>> reached, String fact, Way way) {
        List<Way> ways = reached.computeIfAbsent(fact, key -> new ArrayList<>());
        if (!ways.contains(way)) {
            ways.add(way);
        }
    }

    /** Deeper than the longest way from an answer to a fact. */
    private static final int DEEPEST = 8;

    private static void spread(String source, Way above, Map<String, List<Way>> reached, int depth) {
        TABLE.forEach((fact, sources) -> sources.stream()
                .filter(from -> from.path().equals(source) && depth < DEEPEST)
                .forEach(from -> {
                    Way way = new Way(both(above.when(), from.when()), above.unlessAnswered() || from.unlessAnswered());
                    if (!reached.getOrDefault(fact, List.of()).contains(way)) {
                        add(reached, fact, way);
                        if (!from.last()) {
                            spread(fact, way, reached, depth + 1);
                        }
                    }
                }));
    }

    private static Condition both(Condition first, Condition second) {
        List<Condition> parts = new ArrayList<>();
        for (Condition one : List.of(first, second)) {
            for (Condition part : one instanceof Condition.All all ? all.parts() : List.of(one)) {
                if (!parts.contains(part)) {
                    parts.add(part);
                }
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }
}
