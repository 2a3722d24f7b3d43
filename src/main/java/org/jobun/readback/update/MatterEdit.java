package org.jobun.readback.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Fact;
import org.jobun.matter.Matter;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;
import org.jobun.source.YamlWords;

/**
 * A matter file in which one value is replaced or added; comments and order stay.
 *
 * @param text of the whole file
 * @param lines removed and added ({@code - } and {@code + })
 */
record MatterEdit(String text, List<String> lines) {

    /** The cell of a list: {@code delivery.items[1].amount}; rows are counted from 1. */
    record Cell(String list, int row, String column) {
        private static final Pattern FACT = Pattern.compile("([a-z_.]+)\\[([0-9]{1,6})]\\.([a-z_]+)");

        static Optional<Cell> of(String fact) {
            Matcher cell = FACT.matcher(fact);
            return cell.matches()
                    ? Optional.of(new Cell(cell.group(1), Integer.parseInt(cell.group(2)), cell.group(3)))
                    : Optional.empty();
        }

        /** What a file has in the cell, where that is one value. */
        private Optional<YamlNode.Scalar> in(SourceFile file) {
            Optional<YamlNode> node = YamlReader.read(file, new Diagnostics()).map(root -> (YamlNode) root);
            for (String name : list.split("\\.")) {
                node = node.flatMap(parent -> below(parent, name));
            }
            return node.flatMap(this::rowOf)
                    .flatMap(found -> below(found, column))
                    .filter(YamlNode.Scalar.class::isInstance)
                    .map(YamlNode.Scalar.class::cast);
        }

        private Optional<YamlNode> rowOf(YamlNode node) {
            return node instanceof YamlNode.Sequence rows
                            && row > 0
                            && row <= rows.items().size()
                    ? Optional.of(rows.items().get(row - 1))
                    : Optional.empty();
        }
    }

    private static Optional<YamlNode> below(YamlNode parent, String name) {
        return parent instanceof YamlNode.Mapping mapping && mapping.entries().containsKey(name)
                ? Optional.of(mapping.entries().get(name).value())
                : Optional.empty();
    }

    /** Replaces a cell of a list that is on one line as it is read: in a row of its own lines or in braces. */
    static Optional<MatterEdit> ofCell(SourceFile file, Cell cell, String value) {
        return cell.in(file).flatMap(former -> {
            Location place = former.location();
            String line = file.lines().get(place.line() - 1);
            int from = letter(line, place.column());
            int to = endOfCell(line, from, former.text());
            return to <= from ? Optional.empty() : Optional.of(replaced(file, place, from, to, value));
        });
    }

    private static int endOfCell(String line, int from, String former) {
        if (line.startsWith("\"", from) || line.startsWith("'", from)) {
            return line.indexOf(line.charAt(from), from + 1) + 1;
        }
        return line.startsWith(former, from) ? from + former.length() : from;
    }

    /** Replaces a value that is on one line, with whatever quotes it had. */
    static Optional<MatterEdit> ofValue(SourceFile file, Location place, String value) {
        String line = file.lines().get(place.line() - 1);
        int from = letter(line, place.column());
        int to = endOfScalar(line, from);
        boolean onOneLine = from >= 0 && from < line.length() && "|>&*".indexOf(line.charAt(from)) < 0;
        return onOneLine ? Optional.of(replaced(file, place, from, to, value)) : Optional.empty();
    }

    /** Answers a choice: in place of the answer that the file has, else below {@code choices:}. */
    static Optional<MatterEdit> ofChoice(SourceFile file, Matter matter, String path, String value) {
        Optional<Location> own = matter.facts()
                .find(path)
                .filter(fact -> fact.source() == Fact.Source.MATTER)
                .map(Fact::place);
        if (own.isPresent()) {
            return own.get().file().equals(file.shown()) ? ofValue(file, own.get(), value) : Optional.empty();
        }
        String line = path + ": " + YamlWords.value(value);
        Optional<YamlNode.Mapping> choices = root(file)
                .flatMap(root -> below(root, "choices"))
                .flatMap(YamlNode::asMapping)
                .filter(answers -> !answers.entries().isEmpty());
        if (choices.isEmpty()) {
            return Optional.of(added(file, file.lines().size(), List.of("", "choices:", "  " + line)));
        }
        YamlNode.Entry last = List.copyOf(choices.get().entries().values())
                .get(choices.get().entries().size() - 1);
        String before = file.lines().get(last.key().line() - 1);
        boolean ownLine =
                before.substring(0, letter(before, last.key().column())).isBlank()
                        && last.value().plain().isPresent()
                        && last.value().location().line() == last.key().line();
        return ownLine
                ? Optional.of(added(
                        file,
                        last.key().line(),
                        List.of(before.substring(0, letter(before, last.key().column())) + line)))
                : Optional.empty();
    }

    private static Optional<YamlNode> root(SourceFile file) {
        return YamlReader.read(file, new Diagnostics()).map(root -> (YamlNode) root);
    }

    /** Adds rows at the end of a list; empty where the file has the list on one line. */
    static Optional<MatterEdit> ofRows(SourceFile file, String list, List<Map<String, String>> rows) {
        Optional<YamlNode> former = root(file).flatMap(root -> below(root, list));
        if (former.isEmpty()) {
            List<String> lines = new ArrayList<>(List.of("", list + ":"));
            rows.forEach(row -> lines.addAll(lines("  ", row)));
            return Optional.of(added(file, file.lines().size(), lines));
        }
        if (!(former.get() instanceof YamlNode.Sequence sequence)
                || sequence.items().isEmpty()) {
            return Optional.empty();
        }
        Location first = sequence.items().get(0).location();
        String begun = file.lines().get(first.line() - 1);
        int dash = begun.indexOf('-');
        if (dash < 0 || !begun.substring(0, dash).isBlank()) {
            return Optional.empty();
        }
        int end = first.line();
        while (end < file.lines().size() && isOfList(file.lines().get(end), dash)) {
            end++;
        }
        while (file.lines().get(end - 1).isBlank()) {
            end--;
        }
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.addAll(lines(begun.substring(0, dash), row)));
        return Optional.of(added(file, end, lines));
    }

    /** Whether a line goes on with a list whose rows begin at a column. */
    private static boolean isOfList(String line, int dash) {
        int column = line.length() - line.stripLeading().length();
        return line.isBlank() || column > dash || column == dash && line.startsWith("-", dash);
    }

    private static List<String> lines(String indent, Map<String, String> row) {
        List<String> lines = new ArrayList<>();
        row.forEach((column, cell) -> lines.add(
                indent + (lines.isEmpty() ? "- " : "  ") + YamlWords.key(column) + ": " + YamlWords.value(cell)));
        return lines;
    }

    private static MatterEdit added(SourceFile file, int behind, List<String> fresh) {
        List<String> lines = new ArrayList<>(file.lines());
        int at = behind;
        boolean end = at >= lines.size();
        while (end && at > 0 && lines.get(at - 1).isBlank()) {
            at--;
        }
        lines.addAll(at, fresh);
        return new MatterEdit(
                String.join("\n", lines),
                fresh.stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> "+ " + line.strip())
                        .toList());
    }

    private static int endOfScalar(String line, int from) {
        if (from < line.length() && (line.charAt(from) == '"' || line.charAt(from) == '\'')) {
            int close = line.indexOf(line.charAt(from), from + 1);
            return close < 0 ? line.length() : close + 1;
        }
        int comment = line.indexOf(" #", from);
        String scalar = comment < 0 ? line.substring(from) : line.substring(from, comment);
        return from + scalar.stripTrailing().length();
    }

    /** Columns count characters, of which some (𠮷) are two letters of Java. */
    private static int letter(String line, int column) {
        return line.codePointCount(0, line.length()) < column - 1
                ? line.length()
                : line.offsetByCodePoints(0, column - 1);
    }

    private static MatterEdit replaced(SourceFile file, Location place, int from, int to, String value) {
        List<String> lines = new ArrayList<>(file.lines());
        String line = lines.get(place.line() - 1);
        String changed = line.substring(0, from) + value + line.substring(to);
        lines.set(place.line() - 1, changed);
        return new MatterEdit(String.join("\n", lines), List.of("- " + line.strip(), "+ " + changed.strip()));
    }

    /** Adds a value at the end of the file. */
    static MatterEdit atEnd(SourceFile file, String fact, String value) {
        String line = fact + ": " + value;
        String text = String.join("\n", file.lines()).stripTrailing() + "\n\n" + line + "\n";
        return new MatterEdit(text, List.of("+ " + line));
    }
}
