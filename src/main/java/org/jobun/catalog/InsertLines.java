package org.jobun.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Vocabulary;
import org.jobun.source.SourceFile;

/** A table with its rows, one of words that are read as others, a formula or a note within a clause: written as in a template, indented like what it stands below. */
final class InsertLines {
    private static final Map<String, TemplateLine.Layout> LAYOUTS =
            Map.of("formula", TemplateLine.Layout.FORMULA, "note", TemplateLine.Layout.NOTE);
    private static final Pattern BEGIN =
            Pattern.compile("\\s*(?:\\{[^{}]*\\}\\s*)*@(table|reading|formula|note)(?:\\s+(.*))?");
    private static final Pattern ROW = Pattern.compile("\\s*(?:\\{[^{}]*\\}\\s*)*\\|.*");

    private final SourceFile file;
    private final int first;
    private final int until;
    private final Vocabulary vocabulary;
    private final Diagnostics found;

    /** @param until number of the line behind its last */
    InsertLines(SourceFile file, int first, int until, Vocabulary vocabulary, Diagnostics found) {
        this.file = file;
        this.first = first;
        this.until = until;
        this.vocabulary = vocabulary;
        this.found = found;
    }

    /** How many lines of a file it takes; 0 where none begins at this one. */
    static int count(SourceFile file, int number, int until) {
        Matcher begin = BEGIN.matcher(file.lines().get(number - 1));
        if (!begin.matches()) {
            return 0;
        }
        int end = number + 1;
        while (hasRows(begin.group(1)) && end < until && isRow(file.lines().get(end - 1))) {
            end++;
        }
        return end - number;
    }

    private static boolean hasRows(String kind) {
        return kind.equals("table") || kind.equals("reading");
    }

    /** Whether it is a table of words that are read as others. */
    boolean isReading() {
        Matcher begin = BEGIN.matcher(file.lines().get(first - 1));
        return begin.matches() && begin.group(1).equals("reading");
    }

    /** A row of a table with no {@code @table} above it. */
    static boolean isStrayRow(String line) {
        return isRow(line) && line.strip().endsWith("|");
    }

    private static boolean isRow(String line) {
        return ROW.matcher(line).matches();
    }

    /** The line; empty after saying what cannot be read. */
    Optional<TemplateLine> read(Set<String> variables) {
        TemplateCursor cursor = new TemplateCursor(file, first, until, variables, vocabulary, found);
        String line = cursor.line();
        int indent = TemplateCursor.skipBlanks(line, 0, line.length());
        BlockMarks marks = cursor.marks(line, indent);
        Matcher begin = BEGIN.matcher(line);
        if (!begin.matches()) {
            return Optional.empty();
        }
        Location place = cursor.place();
        int from = begin.group(2) == null ? line.length() : begin.start(2);
        TemplateLines.Head head = new TemplateLines.Head(line, marks, from, place);
        if (hasRows(begin.group(1))) {
            return new TableReader(cursor).read(head);
        }
        return Optional.of(new TemplateLine.TextLine(
                marks.condition(), marks.loop(), LAYOUTS.get(begin.group(1)), cursor.text(line, from, marks), place));
    }
}
