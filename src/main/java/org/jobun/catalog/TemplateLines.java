package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;

/** Reads the lines of a template, one block a line; tables and signatures take the lines below them. */
final class TemplateLines {
    private static final Map<String, TemplateLine.Layout> LAYOUTS = Map.of(
            "flush", TemplateLine.Layout.FLUSH,
            "center", TemplateLine.Layout.CENTER,
            "end", TemplateLine.Layout.END,
            "formula", TemplateLine.Layout.FORMULA,
            "note", TemplateLine.Layout.NOTE);
    private static final Pattern COMMAND = Pattern.compile("@([a-z]+)(?:\\s+(.*))?");
    private static final Pattern CLAUSE = Pattern.compile("\\*(\\+{0,2})(\\?)?\\s+([a-z0-9.-]+)\\s*");

    private static final String SCHEDULE = "@schedule";

    private final TemplateCursor cursor;

    TemplateLines(TemplateCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * A line with its marks.
     *
     * @param from where the words of its command begin; for a line without one, where its text begins
     */
    record Head(String line, BlockMarks marks, int from, Location place) {
        /** What is behind its command, or the text. */
        String words() {
            return line.substring(from);
        }
    }

    List<TemplateLine> read() {
        List<TemplateLine> lines = new ArrayList<>();
        while (cursor.hasLine()) {
            if (cursor.hasText()) {
                next().ifPresent(lines::add);
            } else {
                cursor.next();
            }
        }
        return lines;
    }

    /** When the 別表 is there to which the lines that are read belong; outside of one, always. */
    private Condition schedule = Condition.ALWAYS;

    private Optional<TemplateLine> next() {
        String line = cursor.line();
        BlockMarks marks = cursor.marks(line, 0);
        boolean begins = line.startsWith(SCHEDULE, marks.start());
        schedule = begins ? marks.condition() : schedule;
        marks = begins ? marks : marks.onlyWhere(schedule);
        Matcher command = COMMAND.matcher(line.substring(marks.start()));
        Location place = cursor.place();
        if (!command.matches()) {
            Optional<TemplateLine> read = withoutCommand(new Head(line, marks, marks.start(), place));
            cursor.next();
            return read;
        }
        int from = command.group(2) == null ? line.length() : marks.start() + command.start(2);
        return command(command.group(1), new Head(line, marks, from, place));
    }

    private Optional<TemplateLine> withoutCommand(Head head) {
        String words = head.words();
        Matcher clause = CLAUSE.matcher(words);
        if (clause.matches()) {
            boolean noneAllowed = clause.group(2) != null;
            int branch = clause.group(1).length();
            return Optional.of(new TemplateLine.ClauseLine(
                    head.marks().condition(), clause.group(3), noneAllowed, branch, head.place()));
        }
        if (words.startsWith("# ")) {
            TemplateText title = cursor.text(head.line(), head.from() + 2, head.marks());
            return Optional.of(new TemplateLine.TitleLine(head.marks().condition(), title, head.place()));
        }
        if (words.startsWith("*") || words.startsWith("|") || words.startsWith("#")) {
            cursor.reject(head.place(), words);
            return Optional.empty();
        }
        return Optional.of(text(head, TemplateLine.Layout.BODY));
    }

    private Optional<TemplateLine> command(String name, Head head) {
        switch (name) {
            case "table":
                return new TableReader(cursor).read(head);
            case "signature":
                return Optional.of(new SignatureReader(cursor).read(head));
            default:
                Optional<TemplateLine> read = oneLine(name, head);
                cursor.next();
                return read;
        }
    }

    private Optional<TemplateLine> oneLine(String name, Head head) {
        switch (name) {
            case "form":
                return Optional.of(new TemplateLine.FormLine(head.marks().condition(), head.place()));
            case "schedule":
                return schedule(head);
            case "approval":
                return Optional.of(new TemplateLine.ApprovalLine(head.marks().condition(), head.place()));
            case "stamp":
                TemplateText words = cursor.text(head.line(), head.from(), head.marks());
                return Optional.of(new TemplateLine.StampLine(head.marks().condition(), words, head.place()));
            default:
                Optional<TemplateLine> structure = new StructureLines(cursor).read(name, head);
                if (structure.isPresent()) {
                    return structure;
                }
                if (LAYOUTS.containsKey(name)) {
                    return Optional.of(text(head, LAYOUTS.get(name)));
                }
                cursor.reject(head.place(), "@" + name);
                return Optional.empty();
        }
    }

    private Optional<TemplateLine> schedule(Head head) {
        String label = head.marks().label();
        if (label.isEmpty()) {
            cursor.reject(head.place(), head.line().strip());
            return Optional.empty();
        }
        TemplateText title = cursor.labelled(head.line(), head.from(), head.marks());
        return Optional.of(new TemplateLine.ScheduleLine(head.marks().condition(), label, title, head.place()));
    }

    private TemplateLine text(Head head, TemplateLine.Layout layout) {
        TemplateText words = cursor.text(head.line(), head.from(), head.marks());
        return new TemplateLine.TextLine(head.marks().condition(), head.marks().loop(), layout, words, head.place());
    }
}
