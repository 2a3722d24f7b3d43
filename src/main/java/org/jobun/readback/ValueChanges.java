package org.jobun.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jobun.word.PaperRecord;

/** What was changed in the values of a paper. They are known by their numbers in its record. */
final class ValueChanges {
    private final PaperRecord origin;
    private final Map<Integer, List<String>> before;
    private final Map<Integer, List<String>> after;

    ValueChanges(PaperRecord origin, Structure made, Structure now) {
        this.origin = origin;
        this.before = in(made.lines());
        this.after = in(now.lines());
    }

    /** The texts of each value in some lines. */
    static Map<Integer, List<String>> in(List<Line> lines) {
        Map<Integer, List<String>> values = new TreeMap<>();
        for (Line line : lines) {
            for (Piece piece : line.pieces()) {
                if (piece.kind() == Piece.Kind.VALUE) {
                    values.computeIfAbsent(piece.number(), fresh -> new ArrayList<>())
                            .add(piece.text());
                }
            }
        }
        return values;
    }

    /** @param stored the record of the edited file, whose values are what Word shows; empty where it has none */
    Reading.Values all(Optional<PaperRecord> stored) {
        return new Reading.Values(changed(), stored.map(this::stored).orElse(List.of()), texts());
    }

    private Optional<PaperRecord.Value> known(int number) {
        return number <= origin.values().size() ? Optional.of(origin.values().get(number - 1)) : Optional.empty();
    }

    private String asMade(int number) {
        return before.get(number).get(0);
    }

    private List<String> textsNow(int number) {
        return after.getOrDefault(number, List.of());
    }

    private List<FactChange> changed() {
        List<FactChange> changes = new ArrayList<>();
        before.keySet().forEach(number -> known(number).ifPresent(value -> addChanges(number, value, changes)));
        return changes;
    }

    private void addChanges(int number, PaperRecord.Value value, List<FactChange> changes) {
        String was = asMade(number);
        List<String> others = textsNow(number).stream()
                .filter(text -> !text.equals(was))
                .distinct()
                .toList();
        for (String other : others) {
            boolean everywhere = others.size() == 1
                    && textsNow(number).stream().allMatch(other::equals)
                    && !isUnchangedElsewhere(value.fact(), number);
            changes.add(new FactChange(value.fact(), value.label(), isBlank(was, value) ? "" : was, other, everywhere));
        }
    }

    private static boolean isBlank(String text, PaperRecord.Value value) {
        return text.equals("【" + value.label() + "】");
    }

    /** True where another form of the fact still says what it said. */
    private boolean isUnchangedElsewhere(String fact, int number) {
        return before.keySet().stream()
                .filter(other -> other != number)
                .filter(other ->
                        known(other).filter(value -> value.fact().equals(fact)).isPresent())
                .anyMatch(other -> textsNow(other).contains(asMade(other)));
    }

    /** Values whose text is not what the store has. */
    private List<StoredValue> stored(PaperRecord stored) {
        List<StoredValue> differing = new ArrayList<>();
        after.forEach((number, texts) -> {
            if (number <= stored.values().size() && before.containsKey(number)) {
                differing(stored.values().get(number - 1), asMade(number), texts)
                        .ifPresent(differing::add);
            }
        });
        return differing;
    }

    private static Optional<StoredValue> differing(PaperRecord.Value value, String was, List<String> texts) {
        boolean blank = value.text().isEmpty() && isBlank(was, value);
        String shown = blank ? was : value.text();
        return texts.stream()
                .filter(text -> !Visibility.isMarked(text) && !isSame(text, shown))
                .findFirst()
                .map(text -> new StoredValue(
                        value.fact(), value.label(), text, value.text(), isSame(shown, was) && !isSame(text, was)));
    }

    /** Ends of lines are blanks in the store. */
    private static boolean isSame(String text, String stored) {
        return Piece.asSeen(text.replaceAll("\\s+", "")).equals(Piece.asSeen(stored.replaceAll("\\s+", "")));
    }

    /** Fact → its texts as they are now. */
    private Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new TreeMap<>();
        after.forEach((number, all) -> known(number)
                .ifPresent(value -> texts.computeIfAbsent(value.fact(), fresh -> new ArrayList<>())
                        .addAll(all)));
        return texts;
    }
}
