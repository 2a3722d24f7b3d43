package org.jobun.catalog;

import java.util.HashSet;
import java.util.Set;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Vocabulary;
import org.jobun.source.SourceFile;

/** The lines of a template below its front matter, with the place that is being read. Columns are indexes into a line, from 0. */
final class TemplateCursor {
    private final SourceFile file;
    private final Vocabulary vocabulary;
    private final Diagnostics found;
    private final int end;
    /** Names of rows of the loops around. */
    private final Set<String> outer;

    private int number;

    TemplateCursor(SourceFile file, FrontMatter front, Vocabulary vocabulary, Diagnostics found) {
        this(file, front.bodyStart(), front.bodyEnd(), Set.of(), vocabulary, found);
    }

    /**
     * @param until number of the line behind the last
     * @param outer names of rows of the loops around
     */
    TemplateCursor(SourceFile file, int first, int until, Set<String> outer, Vocabulary vocabulary, Diagnostics found) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.found = found;
        this.outer = Set.copyOf(outer);
        this.number = first;
        this.end = until;
    }

    /** Whether a line is left that has something on it. */
    boolean hasText() {
        return hasLine() && !line().isBlank();
    }

    /** Whether a line is left. */
    boolean hasLine() {
        return number < end;
    }

    /** The line. */
    String line() {
        return file.lines().get(number - 1);
    }

    /** Goes on to the next line. */
    void next() {
        number++;
    }

    /** The whole line as a place for messages. */
    Location place() {
        return place(0, line().length());
    }

    private Location place(int from, int to) {
        return file.at(number, from + 1, to - from);
    }

    /** The marks that begin at a column, and where the text behind them begins. */
    BlockMarks marks(String line, int from) {
        return BlockMarks.read(line, from, file.at(number, from + 1, 1), vocabulary, found);
    }

    /** The text from a column on, without blanks at its end. */
    TemplateText text(String line, int from, BlockMarks marks) {
        String rest = from < line.length() ? line.substring(from).stripTrailing() : "";
        return text(line, from, from + rest.length(), marks);
    }

    /** The text from a column up to the label behind it. */
    TemplateText labelled(String line, int from, BlockMarks marks) {
        int end = Math.max(from, Math.min(marks.end(), line.length()));
        return text(line, from, from + line.substring(from, end).stripTrailing().length(), marks);
    }

    /** The text between two columns, as it is. */
    TemplateText text(String line, int from, int to, BlockMarks marks) {
        String raw = line.substring(from, Math.max(from, to));
        TemplateText text = TemplateText.parse(raw, file.at(number, from + 1, raw.length()), found);
        Set<String> variables = new HashSet<>(outer);
        if (marks.loop() != null) {
            variables.add(marks.loop().variable());
        }
        FactNames.check(text, variables, vocabulary, found);
        return text;
    }

    /** Reports a line, or the rest of one, that is none of those known. */
    void reject(int from, String text) {
        reject(place(from, line().length()), text);
    }

    /** Reports what cannot be read, at a place. */
    void reject(Location place, String text) {
        found.add(Diagnostic.of(Code.TPL_01, place).with("found", text));
    }

    /** Reports a row of a table with more or fewer cells than the table has columns. */
    void rejectRow(int cells, int columns) {
        found.add(Diagnostic.of(Code.CLS_22, place()).with("found", cells).with("expected", columns));
    }

    /** The first column from one on that is no blank, or the end. */
    static int skipBlanks(String line, int from, int to) {
        int at = from;
        while (at < to && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** The column behind the last character before one that is no blank, or the start. Full-width blanks are room to write in. */
    static int withoutBlanks(String line, int from, int to) {
        int at = to;
        while (at > from && line.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }
}
