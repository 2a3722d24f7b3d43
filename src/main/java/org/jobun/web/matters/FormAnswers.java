package org.jobun.web.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobun.interview.Answers;
import org.jobun.interview.Place;

/**
 * Answers as fields of a form: {@code a:contract.name}, {@code a:members:2:name}; what stood there when the page was made comes
 * with them as {@code w:…}. Only what somebody changed is changed, so that two people at different questions of one matter never
 * overwrite each other; who changes what somebody else has changed since is told.
 */
final class FormAnswers {
    private static final String ANSWER = "a:";
    private static final String WAS = "w:";

    private final List<Change> changes;

    /**
     * A change of one answer or cell.
     *
     * @param was what stood there when the page was made
     */
    record Change(Place place, String was, String now) {}

    /**
     * An answer that two people changed.
     *
     * @param theirs what stands there now
     */
    record Clash(Place place, String mine, String theirs) {}

    /**
     * What comes of changes.
     *
     * @param clashes those that were not made
     */
    record Result(Answers answers, List<Clash> clashes) {}

    private FormAnswers(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /** The changes of a form. */
    static FormAnswers of(Map<String, List<String>> fields) {
        List<Change> changes = new ArrayList<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(ANSWER)) {
                String key = name.substring(ANSWER.length());
                String now = values.get(values.size() - 1);
                String was = last(fields.get(WAS + key));
                if (!now.equals(was)) {
                    place(key).ifPresent(place -> changes.add(new Change(place, was, now)));
                }
            }
        });
        return new FormAnswers(changes);
    }

    private static String last(List<String> values) {
        return values == null || values.isEmpty() ? "" : values.get(values.size() - 1);
    }

    private static Optional<Place> place(String key) {
        String[] parts = key.split(":", 3);
        if (parts.length == 3 && parts[1].matches("[0-9]{1,4}")) {
            return Optional.of(new Place(parts[0], Integer.parseInt(parts[1]), parts[2]));
        }
        return parts.length == 1 && !key.isEmpty() ? Optional.of(Place.of(key)) : Optional.empty();
    }

    /** What the field of a place is called, without what marks it. */
    static String name(Place place) {
        return place.row() == 0 ? place.path() : place.path() + ":" + place.row() + ":" + place.column();
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What undo goes back by: the answers changed. */
    String step() {
        return changes.stream()
                .map(change -> change.place().path())
                .distinct()
                .limit(3)
                .collect(Collectors.joining(","));
    }

    /** The answers with the changes, but for those that clash. */
    Result applyTo(Answers answers) {
        List<Clash> clashes = new ArrayList<>();
        Answers result = answers;
        for (Change change : changes) {
            String theirs = standing(answers, change.place());
            if (theirs.equals(change.was()) || theirs.equals(change.now())) {
                result = put(result, change);
            } else {
                clashes.add(new Clash(change.place(), change.now(), theirs));
            }
        }
        return new Result(result, clashes);
    }

    private static Answers put(Answers answers, Change change) {
        return change.place().row() > 0
                ? answers.withCell(change.place(), change.now())
                : answers.with(change.place().path(), change.now());
    }

    /** What stands there, or empty. */
    static String standing(Answers answers, Place place) {
        if (place.row() == 0) {
            return answers.text(place.path()).orElse("");
        }
        List<Map<String, String>> rows = answers.rows(place.path());
        return place.row() <= rows.size() ? rows.get(place.row() - 1).getOrDefault(place.column(), "") : "";
    }
}
