package org.jobun.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads {@code @table …} and the rows below it. */
final class TableReader {
    private static final Pattern TABLE =
            Pattern.compile("(?<summary>.*?)\\s*\\((?<widths>[0-9r, ]+)\\)(?:\\s+head\\s+(?<head>[0-9]))?\\s*");
    /** Behind the width of a column of figures, whose cells end at the right. */
    private static final String RIGHT = "r";

    private static final Pattern COLUMN = Pattern.compile("[0-9]{1,4}" + RIGHT + "?");
    /** Empty rows of a form, to be filled in by hand. */
    private static final Pattern ROWS = Pattern.compile("\\{rows ([0-9]{1,2})\\}\\s*");
    /** What the widths of the columns add up to. */
    private static final int WHOLE_WIDTH = 1000;
    /** Parts two lines of a cell. */
    private static final char LINE_BREAK = '¶';

    /** A cell that holds the number of its row. */
    private static final String NUMBER = "#";

    private final TemplateCursor cursor;

    TableReader(TemplateCursor cursor) {
        this.cursor = cursor;
    }

    Optional<TemplateLine> read(TemplateLines.Head head) {
        Matcher matcher = TABLE.matcher(head.words());
        boolean known = matcher.matches();
        if (!known) {
            cursor.reject(head.place(), "@table " + head.words());
        }
        cursor.next();
        return known ? table(head, matcher) : Optional.empty();
    }

    private Optional<TemplateLine> table(TemplateLines.Head head, Matcher matcher) {
        List<String> columns = Stream.of(matcher.group("widths").split(","))
                .map(String::strip)
                .filter(column -> !column.isEmpty())
                .toList();
        if (!columns.stream().allMatch(column -> COLUMN.matcher(column).matches())) {
            cursor.reject(head.place(), "@table " + head.words());
            return Optional.empty();
        }
        List<Integer> widths = columns.stream()
                .map(column -> Integer.valueOf(column.replace(RIGHT, "")))
                .toList();
        List<Integer> figures = IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).endsWith(RIGHT))
                .boxed()
                .toList();
        int heads = matcher.group("head") == null ? 0 : Integer.parseInt(matcher.group("head"));
        List<TemplateLine.Row> rows = rows(widths.size());
        if (rows.isEmpty() || widths.stream().mapToInt(Integer::intValue).sum() != WHOLE_WIDTH) {
            cursor.reject(head.place(), "@table " + head.words());
        }
        return Optional.of(new TemplateLine.TableLines(
                head.marks().condition(), matcher.group("summary"), widths, figures, heads, rows, head.place()));
    }

    private List<TemplateLine.Row> rows(int columns) {
        List<TemplateLine.Row> rows = new ArrayList<>();
        while (cursor.hasLine()) {
            String line = cursor.line();
            Matcher repeated = ROWS.matcher(line);
            int times = repeated.lookingAt() ? Integer.parseInt(repeated.group(1)) : 1;
            BlockMarks marks = cursor.marks(line, repeated.lookingAt() ? repeated.end() : 0);
            if (!line.startsWith("|", bar(line, marks))) {
                break;
            }
            rows.addAll(Collections.nCopies(times, row(line, marks, columns)));
            cursor.next();
        }
        return rows;
    }

    /** Where a row begins, which may be indented. */
    private static int bar(String line, BlockMarks marks) {
        return TemplateCursor.skipBlanks(line, marks.start(), line.length());
    }

    private TemplateLine.Row row(String line, BlockMarks marks, int columns) {
        List<TemplateLine.Cell> cells = new ArrayList<>();
        int from = bar(line, marks) + 1;
        for (int bar = line.indexOf('|', from); bar >= 0; bar = line.indexOf('|', from)) {
            cells.add(cell(line, from, bar, marks));
            from = bar + 1;
        }
        if (cells.size() != columns) {
            cursor.rejectRow(cells.size(), columns);
        }
        while (cells.size() < columns) {
            cells.add(new TemplateLine.Cell(false, false, List.of()));
        }
        return new TemplateLine.Row(marks.condition(), marks.loop(), cells.subList(0, columns), marks.label());
    }

    private TemplateLine.Cell cell(String line, int from, int to, BlockMarks marks) {
        int start = TemplateCursor.skipBlanks(line, from, to);
        boolean heading = start < to && line.charAt(start) == '!';
        start = heading ? TemplateCursor.skipBlanks(line, start + 1, to) : start;
        int last = TemplateCursor.withoutBlanks(line, start, to);
        boolean number = line.substring(start, last).equals(NUMBER);
        if (number) {
            return new TemplateLine.Cell(heading, true, List.of());
        }
        return new TemplateLine.Cell(heading, false, start < last ? lines(line, start, last, marks) : List.of());
    }

    /** The lines of a cell: a mark parts two, so that one alone leaves two lines to write on. */
    private List<TemplateText> lines(String line, int from, int to, BlockMarks marks) {
        List<TemplateText> lines = new ArrayList<>();
        int at = from;
        while (at <= to) {
            int mark = line.indexOf(LINE_BREAK, at);
            int stop = mark < 0 || mark >= to ? to : mark;
            int end = TemplateCursor.withoutBlanks(line, at, stop);
            lines.add(cursor.text(line, TemplateCursor.skipBlanks(line, at, stop), end, marks));
            at = stop + 1;
        }
        return lines;
    }
}
