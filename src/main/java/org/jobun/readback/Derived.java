package org.jobun.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobun.matter.FactType;
import org.jobun.matter.FactType.Kind;
import org.jobun.matter.Vocabulary;
import org.jobun.readback.Reading.FactChange;

/**
 * A value that is computed and stands as it was made although a value of its kind was changed in Word: an amount that stayed while
 * another amount is new. Nobody but the program that made the paper computes it.
 *
 * @param label what an officer calls it
 * @param text as it stands
 * @param from labels of the values of its kind that were changed
 */
public record Derived(String label, String text, String from) {

    /** The values that must be looked at, in the order of the alphabet of their facts. */
    public static List<Derived> of(Reading reading, Vocabulary vocabulary) {
        List<Derived> derived = new ArrayList<>();
        reading.values().keySet().stream().sorted().forEach(fact -> {
            Optional<FactType> type = vocabulary.find(fact).filter(known -> known.from() == FactType.Origin.COMPUTED);
            boolean changed =
                    reading.facts().stream().anyMatch(change -> change.fact().equals(fact));
            if (type.isPresent() && !changed) {
                String from = reading.facts().stream()
                        .filter(change -> isOf(change, type.get().kind(), vocabulary))
                        .map(FactChange::label)
                        .distinct()
                        .collect(Collectors.joining("、"));
                List<String> texts =
                        reading.values().get(fact).stream().distinct().toList();
                if (!from.isEmpty()) {
                    derived.add(new Derived(type.get().label(), String.join("、", texts), from));
                }
            }
        });
        return derived;
    }

    private static boolean isOf(FactChange change, Kind kind, Vocabulary vocabulary) {
        return (kind == Kind.MONEY || kind == Kind.DATE)
                && vocabulary.find(change.fact()).stream().anyMatch(type -> type.kind() == kind);
    }
}
