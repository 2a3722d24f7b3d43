package org.jobun.readback.update;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.matter.FactType;
import org.jobun.matter.FactType.Kind;
import org.jobun.matter.Vocabulary;
import org.jobun.readback.FactChange;
import org.jobun.readback.Reading;

/**
 * A value that is computed and is as it was made although a value of its kind was changed in Word: an amount that stayed while
 * another amount is new. Nobody but the program that made the paper computes it.
 *
 * @param label what an officer calls it
 * @param text as it is
 * @param from labels of the values of its kind that were changed
 */
public record NotRecomputed(String label, String text, String from) {

    /** The values that must be looked at, in the order of the alphabet of their facts. */
    public static List<NotRecomputed> in(Reading reading, Vocabulary vocabulary) {
        Set<String> changed = reading.facts().stream().map(FactChange::fact).collect(Collectors.toSet());
        return reading.values().texts().keySet().stream()
                .sorted()
                .filter(fact -> !changed.contains(fact))
                .flatMap(fact -> vocabulary.find(fact).stream())
                .filter(type -> type.from() == FactType.Origin.COMPUTED)
                .map(type -> new NotRecomputed(type.label(), texts(type, reading), from(type, reading, vocabulary)))
                .filter(value -> !value.from().isEmpty())
                .toList();
    }

    private static String texts(FactType type, Reading reading) {
        return reading.values().texts().get(type.path()).stream().distinct().collect(Collectors.joining("、"));
    }

    private static String from(FactType type, Reading reading, Vocabulary vocabulary) {
        return reading.facts().stream()
                .filter(change -> vocabulary.amounts().has(type.path())
                        ? isInputOf(type.path(), change, vocabulary)
                        : isOf(change, type.kind(), vocabulary))
                .map(FactChange::label)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** Whether an amount of an author follows from a value, or from the list that it is in. */
    private static boolean isInputOf(String amount, FactChange change, Vocabulary vocabulary) {
        int row = change.fact().indexOf('[');
        String path = row < 0 ? change.fact() : change.fact().substring(0, row);
        return vocabulary.changedBy(path).containsKey(amount);
    }

    private static boolean isOf(FactChange change, Kind kind, Vocabulary vocabulary) {
        return (kind == Kind.MONEY || kind == Kind.DATE)
                && vocabulary.find(change.fact()).stream().anyMatch(type -> type.kind() == kind);
    }
}
