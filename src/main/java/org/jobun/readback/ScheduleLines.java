package org.jobun.readback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.citation.ScheduleMark;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme;

/** The 別表 of a paper and their rows, by its lines, counted as Word counts them. */
final class ScheduleLines {
    private static final String WORD = "別表";

    private final Map<Integer, ScheduleMark> byPlace = new HashMap<>();
    private final NumberingScheme scheme;
    private ScheduleMark open;
    private int schedules;
    private int rows;

    ScheduleLines(List<Line> lines, NumberingScheme scheme) {
        this.scheme = scheme;
        lines.forEach(this::add);
    }

    private void add(Line line) {
        switch (line.role().kind()) {
            case SCHEDULE -> schedules(line, ++schedules);
            case ROW -> row(line);
            case FRAME -> {
                if (line.table() == 0
                        && !line.bookmarks().isEmpty()
                        && line.text().startsWith(WORD)) {
                    schedules(line, 0);
                }
            }
            default -> {}
        }
    }

    /** @param number 0 for the only 別表, which is not counted */
    private void schedules(Line line, int number) {
        String text = number == 0 ? WORD : WORD + "第" + glyphs(number);
        open = new ScheduleMark("s" + line.place(), new Label(text, number, 0, Label.Series.SCHEDULE), null);
        byPlace.put(line.place(), open);
        rows = 0;
    }

    private void row(Line line) {
        rows++;
        Label label = new Label(glyphs(rows), rows, 0, Label.Series.ROW);
        byPlace.put(line.place(), new ScheduleMark("s" + line.place(), label, open));
    }

    private String glyphs(int number) {
        return scheme.levels().get(0).glyphs().of(number);
    }

    /** What begins on a line. */
    Optional<ScheduleMark> at(Line line) {
        return Optional.ofNullable(byPlace.get(line.place()));
    }

    Iterable<ScheduleMark> all() {
        return byPlace.values();
    }
}
