package org.jobun.interview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.matter.FactType;
import org.jobun.matter.WrittenDay;

/** Moves the days of a matter by a year. */
final class MoveYear {
    /** Settled anew each year. */
    private static final List<String> OPEN = List.of("dates.conclusion", "contract.number", "earlier_changes");
    /** Changes of last year's contract are none of this year's. */
    private static final String CHANGE = "change.";

    private final Answers last;
    private final List<NextYear.Moved> moved = new ArrayList<>();
    private final List<String> cleared = new ArrayList<>();

    MoveYear(Answers last) {
        this.last = last;
    }

    NextYear to(String id) {
        Answers next = last.withId(id);
        for (FactType type : last.vocabulary().all()) {
            if (last.isAnswered(type.path())) {
                next = moved(next, type);
            }
        }
        return new NextYear(withoutPapersOfTheChange(next), moved, cleared);
    }

    private Answers moved(Answers next, FactType type) {
        String path = type.path();
        if (OPEN.contains(path) || path.startsWith(CHANGE) || path.equals("special_change")) {
            cleared.add(path);
            return next.without(path);
        }
        return switch (type.kind()) {
            case DATE ->
                day(Place.of(path), last.text(path).orElse(""))
                        .map(day -> next.with(path, day.toString()))
                        .orElse(next);
            case LIST -> rows(next, type);
            default -> next;
        };
    }

    private Answers rows(Answers next, FactType list) {
        if (list.values().keySet().stream().noneMatch(column -> list.columnKind(column) == FactType.Kind.DATE)) {
            return next;
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : last.rows(list.path())) {
            Map<String, String> cells = new LinkedHashMap<>();
            row.forEach((column, cell) -> {
                boolean day = list.columnKind(column) == FactType.Kind.DATE;
                Place place = new Place(list.path(), rows.size() + 1, column);
                cells.put(
                        column, day ? day(place, cell).map(LocalDate::toString).orElse(cell) : cell);
            });
            rows.add(cells);
        }
        return next.withRows(list.path(), rows);
    }

    /** The day a year later: the last of a month stays the last. Empty where it cannot be read. */
    private Optional<LocalDate> day(Place place, String written) {
        return WrittenDay.day(written).toOptional().map(day -> {
            boolean last = day.getDayOfMonth() == day.lengthOfMonth();
            LocalDate later = day.plusYears(1);
            LocalDate to = last ? later.withDayOfMonth(later.lengthOfMonth()) : later;
            boolean weekend = to.getDayOfWeek() == DayOfWeek.SATURDAY || to.getDayOfWeek() == DayOfWeek.SUNDAY;
            moved.add(new NextYear.Moved(place, day, to, weekend));
            return to;
        });
    }

    /** The papers of a change are not those of the new contract. */
    private static Answers withoutPapersOfTheChange(Answers next) {
        return next.papers().stream().anyMatch(id -> id.contains("change")) ? next.withPapers(List.of()) : next;
    }
}
