package org.jobun.catalog;

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
    private int number;

    TemplateCursor(SourceFile file, FrontMatter front, Vocabulary vocabulary, Diagnostics found) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.found = found;
        this.number = front.bodyStart();
        this.end = front.bodyEnd();
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
        Set<String> variables =
                marks.loop() == null ? Set.of() : Set.of(marks.loop().variable());
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
