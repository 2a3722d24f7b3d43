package org.jobun.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.matter.ConditionReader;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Fields;
import org.jobun.source.SourceFile;

/** Reads a template file: front matter, then one block a line. */
final class TemplateReader {
    private static final Map<String, TemplateLine.Layout> LAYOUTS = Map.of(
            "flush", TemplateLine.Layout.FLUSH,
            "center", TemplateLine.Layout.CENTER,
            "end", TemplateLine.Layout.END,
            "note", TemplateLine.Layout.NOTE);
    private static final Pattern TABLE =
            Pattern.compile("(?<summary>.*?)\\s*\\((?<widths>[0-9, ]+)\\)(?:\\s+head\\s+(?<head>[0-9]))?\\s*");
    private static final Pattern COMMAND = Pattern.compile("@([a-z]+)(?:\\s+(.*))?");
    private static final Pattern CLAUSE = Pattern.compile("\\*(\\?)?\\s+([a-z0-9.-]+)\\s*");
    /** Empty rows of a form, to be filled in by hand. */
    private static final Pattern ROWS = Pattern.compile("\\{rows ([0-9]{1,2})\\}\\s*");

    private static final String SEAL = " 印";

    private final Vocabulary vocabulary;
    private final Diagnostics found;
    private SourceFile file;
    private int number;
    private int end;

    TemplateReader(Vocabulary vocabulary, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.found = found;
    }

    Optional<Template> read(SourceFile source) {
        this.file = source;
        Optional<FrontMatter> front = FrontMatter.read(source, found);
        if (front.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = front.get().fields();
        String numbering = fields.text("numbering").orElse("articles");
        if (!Set.of("articles", "numbers", "outline").contains(numbering)) {
            found.add(Diagnostic.of(Code.CLS_10, fields.place("numbering"))
                    .with("key", "numbering")
                    .with("found", numbering)
                    .with("expected", "articles, numbers, outline"));
        }
        number = front.get().bodyStart();
        end = front.get().bodyEnd();
        Template template = new Template(
                fields.required("id"),
                fields.required("name"),
                title(fields),
                numbering,
                fields.text("annex_of").orElse(""),
                fields.number("order").orElse(Template.LAST),
                page(fields).equals("wide"),
                page(fields).equals("dense"),
                fields.mapping("when")
                        .map(when -> new ConditionReader(vocabulary, found).read(when))
                        .orElse(Condition.ALWAYS),
                fields.texts("answers"),
                lines(),
                source);
        fields.rejectOthers();
        return Optional.of(template);
    }

    /** Words only: a title stands in heads, in lists and in properties of files, which no value reaches. */
    private String title(Fields fields) {
        String title = fields.required("title");
        if (title.contains("${") || title.contains("[[") || title.contains("<#")) {
            found.add(Diagnostic.of(Code.TPL_05, fields.place("title")).with("found", title));
        }
        return title;
    }

    private String page(Fields fields) {
        String page = fields.text("page").orElse("upright");
        if (!Set.of("upright", "wide", "dense").contains(page)) {
            found.add(Diagnostic.of(Code.CLS_10, fields.place("page"))
                    .with("key", "page")
                    .with("found", page)
                    .with("expected", "upright, wide, dense"));
        }
        return page;
    }

    private List<TemplateLine> lines() {
        List<TemplateLine> lines = new ArrayList<>();
        while (number < end) {
            String line = file.lines().get(number - 1);
            if (line.isBlank()) {
                number++;
            } else {
                line(line).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<TemplateLine> line(String line) {
        Location place = file.at(number, 1, line.length());
        BlockMarks marks = marks(line, 0);
        String rest = line.substring(marks.start());
        Matcher clause = CLAUSE.matcher(rest);
        Matcher command = COMMAND.matcher(rest);
        if (clause.matches()) {
            number++;
            return Optional.of(
                    new TemplateLine.ClauseLine(marks.condition(), clause.group(2), clause.group(1) != null, place));
        }
        if (rest.startsWith("# ")) {
            TemplateText text = text(line, marks.start() + 2, line.length(), marks);
            number++;
            return Optional.of(new TemplateLine.TitleLine(marks.condition(), text, place));
        }
        if (command.matches()) {
            int from = command.group(2) == null ? line.length() : marks.start() + command.start(2);
            return command(command.group(1), from, line, marks, place);
        }
        if (rest.startsWith("*") || rest.startsWith("|") || rest.startsWith("#")) {
            return bad(place, rest);
        }
        TemplateText text = text(line, marks.start(), line.length(), marks);
        number++;
        return Optional.of(
                new TemplateLine.TextLine(marks.condition(), marks.loop(), TemplateLine.Layout.BODY, text, place));
    }

    private Optional<TemplateLine> command(String name, int from, String line, BlockMarks marks, Location place) {
        if (name.equals("table")) {
            return table(line.substring(from), marks, place);
        }
        if (name.equals("form")) {
            number++;
            return Optional.of(new TemplateLine.FormLine(marks.condition(), place));
        }
        if (name.equals("approval")) {
            number++;
            return Optional.of(new TemplateLine.ApprovalLine(marks.condition(), place));
        }
        TemplateText text = text(line, from, line.length(), marks);
        number++;
        if (name.equals("stamp")) {
            return Optional.of(new TemplateLine.StampLine(marks.condition(), text, place));
        }
        if (name.equals("signature")) {
            return Optional.of(new TemplateLine.SignatureLines(marks.condition(), text, parties(), place));
        }
        TemplateLine.Layout layout = LAYOUTS.get(name.toLowerCase(Locale.ROOT));
        if (layout == null) {
            number--;
            return bad(place, "@" + name);
        }
        return Optional.of(new TemplateLine.TextLine(marks.condition(), marks.loop(), layout, text, place));
    }

    private Optional<TemplateLine> table(String inside, BlockMarks marks, Location place) {
        Matcher matcher = TABLE.matcher(inside);
        if (!matcher.matches()) {
            return bad(place, "@table " + inside);
        }
        number++;
        List<Integer> widths = new ArrayList<>();
        for (String width : matcher.group("widths").split(",")) {
            if (!width.isBlank()) {
                widths.add(Integer.parseInt(width.strip()));
            }
        }
        int head = matcher.group("head") == null ? 0 : Integer.parseInt(matcher.group("head"));
        List<TemplateLine.Row> rows = new ArrayList<>();
        while (number < end) {
            String line = file.lines().get(number - 1);
            Matcher repeated = ROWS.matcher(line);
            boolean many = repeated.lookingAt();
            BlockMarks rowMarks = marks(line, many ? repeated.end() : 0);
            if (!line.startsWith("|", rowMarks.start())) {
                break;
            }
            TemplateLine.Row row = row(line, rowMarks, widths.size());
            rows.addAll(Collections.nCopies(many ? Integer.parseInt(repeated.group(1)) : 1, row));
            number++;
        }
        if (rows.isEmpty() || widths.stream().mapToInt(Integer::intValue).sum() != 1000) {
            found.add(Diagnostic.of(Code.TPL_01, place).with("found", "@table " + inside));
        }
        return Optional.of(
                new TemplateLine.TableLines(marks.condition(), matcher.group("summary"), widths, head, rows, place));
    }

    private TemplateLine.Row row(String line, BlockMarks marks, int columns) {
        List<TemplateLine.Cell> cells = new ArrayList<>();
        int from = marks.start() + 1;
        int bar = line.indexOf('|', from);
        while (bar >= 0) {
            cells.add(cell(line, from, bar, marks));
            from = bar + 1;
            bar = line.indexOf('|', from);
        }
        if (cells.size() != columns) {
            found.add(Diagnostic.of(Code.TPL_01, file.at(number, 1, line.length()))
                    .with("found", cells.size() + " ≠ " + columns));
            while (cells.size() < columns) {
                cells.add(new TemplateLine.Cell(false, List.of()));
            }
        }
        return new TemplateLine.Row(marks.condition(), marks.loop(), cells.subList(0, columns));
    }

    private TemplateLine.Cell cell(String line, int from, int to, BlockMarks marks) {
        int start = skipBlanks(line, from, to);
        boolean heading = start < to && line.charAt(start) == '!';
        start = heading ? skipBlanks(line, start + 1, to) : start;
        int last = to;
        while (last > start && line.charAt(last - 1) == ' ') {
            last--;
        }
        List<TemplateText> lines = new ArrayList<>();
        // A mark parts two lines, so that one alone leaves two lines to write on.
        int at = start;
        while (at <= last && start < last) {
            int pilcrow = line.indexOf('¶', at);
            int stop = pilcrow < 0 || pilcrow >= last ? last : pilcrow;
            // Full-width blanks at the end of a cell are room to write in.
            int endOfText = stop;
            while (endOfText > at && line.charAt(endOfText - 1) == ' ') {
                endOfText--;
            }
            lines.add(parsed(line, skipBlanks(line, at, stop), endOfText, marks));
            at = stop + 1;
        }
        return new TemplateLine.Cell(heading, lines);
    }

    private static int skipBlanks(String line, int from, int to) {
        int at = from;
        while (at < to && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Parties until a line that is neither a role at the margin with indented lines below nor one of these. */
    private List<TemplateLine.Party> parties() {
        List<TemplateLine.Party> parties = new ArrayList<>();
        while (number < end && !file.lines().get(number - 1).isBlank()) {
            String role = file.lines().get(number - 1);
            BlockMarks marks = marks(role, 0);
            TemplateText roleText = text(role, marks.start(), role.length(), marks);
            number++;
            List<TemplateLine.PartyLine> lines = new ArrayList<>();
            boolean seal = false;
            while (number < end && file.lines().get(number - 1).startsWith("  ")) {
                String line = file.lines().get(number - 1).stripTrailing();
                seal |= line.endsWith(SEAL);
                partyLine(line.endsWith(SEAL) ? line.substring(0, line.length() - SEAL.length()) : line, marks)
                        .ifPresent(lines::add);
                number++;
            }
            parties.add(new TemplateLine.Party(marks.condition(), marks.loop(), roleText, lines, seal));
        }
        return parties;
    }

    private Optional<TemplateLine.PartyLine> partyLine(String line, BlockMarks party) {
        BlockMarks marks = marks(line, skipBlanks(line, 0, line.length()));
        int colon = line.indexOf(':', marks.start());
        if (colon < 0) {
            found.add(Diagnostic.of(Code.TPL_01, file.at(number, marks.start() + 1, line.length() - marks.start()))
                    .with("found", line.strip()));
            return Optional.empty();
        }
        TemplateText value = text(line, skipBlanks(line, colon + 1, line.length()), line.length(), party);
        return Optional.of(new TemplateLine.PartyLine(
                marks.condition(), line.substring(marks.start(), colon).strip(), value));
    }

    private BlockMarks marks(String line, int from) {
        return BlockMarks.read(line, from, file.at(number, from + 1, 1), vocabulary, found);
    }

    private TemplateText text(String line, int from, int to, BlockMarks marks) {
        return parsed(
                line,
                from,
                from + line.substring(from, Math.max(from, to)).stripTrailing().length(),
                marks);
    }

    private TemplateText parsed(String line, int from, int to, BlockMarks marks) {
        String raw = line.substring(from, Math.max(from, to));
        TemplateText text = TemplateText.parse(raw, file.at(number, from + 1, raw.length()), found);
        Set<String> variables =
                marks.loop() == null ? Set.of() : Set.of(marks.loop().variable());
        FactNames.check(text, variables, vocabulary, found);
        return text;
    }

    private Optional<TemplateLine> bad(Location place, String text) {
        found.add(Diagnostic.of(Code.TPL_01, place).with("found", text));
        number++;
        return Optional.empty();
    }
}
