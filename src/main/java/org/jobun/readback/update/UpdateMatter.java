package org.jobun.readback.update;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.MakingDate;
import org.jobun.matter.Fact;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.matter.Parts;
import org.jobun.matter.WrittenDay;
import org.jobun.matter.WrittenNumber;
import org.jobun.matter.WrittenShare;
import org.jobun.readback.FactChange;
import org.jobun.readback.Reading;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;
import org.jobun.text.Compatible;

/**
 * Takes values that were changed in Word over into the matter file. A value is taken only if the paper made from the
 * changed file prints exactly what stands in Word; comments and order of the file stay.
 */
public final class UpdateMatter {
    private static final Pattern CELL = Pattern.compile("([a-z_.]+)\\[([0-9]{1,6})]\\.([a-z_]+)");

    private final Catalog catalog;
    private final DraftPapers drafts;

    public UpdateMatter(Catalog catalog) {
        this.catalog = catalog;
        this.drafts = new DraftPapers(catalog);
    }

    /**
     * What becomes of the file.
     *
     * @param text of the file with the values taken over
     * @param taken changes that are in it, with the lines removed and added ({@code - } and {@code + })
     * @param left changes that are not: computed values, new cells of lists, former values that still stand somewhere
     * @param otherwise values that the paper made from the changed file prints otherwise than Word does: what stands in Word, and
     *     what is computed
     */
    public record Result(
            String text, Map<FactChange, List<String>> taken, List<FactChange> left, List<FactChange> otherwise) {}

    /** Takes over the values of a reading; empty after reporting a matter that cannot be read, or is another. */
    public Optional<Result> of(Reading reading, SourceFile file, Diagnostics found) {
        Optional<Matter> matter = matter(file, found);
        if (matter.isEmpty() || !isMadeFrom(matter.get(), reading, file, found)) {
            return Optional.empty();
        }
        SourceFile now = file;
        Map<FactChange, List<String>> taken = new LinkedHashMap<>();
        List<FactChange> left = new ArrayList<>();
        for (FactChange change : reading.facts()) {
            Optional<Edit> edit = change.everywhere() ? edit(change, now) : Optional.empty();
            Optional<SourceFile> next = edit.flatMap(known -> decode(file.path(), known.text()));
            boolean holds = next.isPresent() && prints(change, reading.paper().id(), next.get());
            if (holds) {
                now = next.get();
                taken.put(change, edit.get().lines());
            } else {
                left.add(change);
            }
        }
        return Optional.of(new Result(
                String.join("\n", now.lines()),
                taken,
                left,
                taken.isEmpty() ? List.of() : otherwise(reading, left, now)));
    }

    /** A file knows its matter; one that was cut into parts has a number behind its id. */
    private static boolean isMadeFrom(Matter matter, Reading reading, SourceFile file, Diagnostics found) {
        boolean own = Parts.of(matter, new Diagnostics()).stream()
                .map(Matter::id)
                .anyMatch(reading.paper().matter()::equals);
        if (!own && !matter.id().equals(reading.paper().matter())) {
            found.add(Diagnostic.of(Code.RDB_05, file.place())
                    .with("made", reading.paper().matter())
                    .with("id", matter.id()));
            return false;
        }
        return true;
    }

    /** What follows from the values taken over, held against what stands in Word. */
    private List<FactChange> otherwise(Reading reading, List<FactChange> left, SourceFile file) {
        Map<String, List<String>> printed =
                document(reading.paper().id(), file).map(PrintedValues::of).orElse(Map.of());
        List<FactChange> otherwise = new ArrayList<>();
        printed.forEach((fact, texts) -> {
            List<String> standing = reading.values().texts().getOrDefault(fact, texts);
            boolean known = left.stream().anyMatch(change -> change.fact().equals(fact));
            standing.stream()
                    .distinct()
                    .filter(text -> !known && !texts.contains(text))
                    .forEach(text -> otherwise.add(new FactChange(
                            fact,
                            catalog.vocabulary().find(fact).map(FactType::label).orElse(fact),
                            text,
                            texts.get(0),
                            true)));
        });
        return otherwise;
    }

    private record Edit(String text, List<String> lines) {}

    private static Optional<SourceFile> decode(String path, String text) {
        return SourceFile.decode(path, text.getBytes(StandardCharsets.UTF_8), new Diagnostics());
    }

    private Optional<Matter> matter(SourceFile file, Diagnostics found) {
        return new MatterReader(catalog.vocabulary(), catalog.municipalities(), found).read(file);
    }

    private Optional<Edit> edit(FactChange change, SourceFile file) {
        Matcher cell = CELL.matcher(change.fact());
        if (cell.matches()) {
            return cell(file, cell.group(1), Integer.parseInt(cell.group(2)), cell.group(3), change.after());
        }
        Optional<FactType> type = catalog.vocabulary().find(change.fact());
        Optional<Matter> matter = matter(file, new Diagnostics());
        if (type.isEmpty() || matter.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> value = written(type.get(), change.after());
        Optional<Fact> fact = matter.get().facts().find(change.fact());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean own = fact.isPresent() && fact.get().source() == Fact.Source.MATTER;
        return own ? inPlace(file, fact.get().place(), value.get()) : Optional.of(atEnd(file, change, value.get()));
    }

    /** Replaces a cell of a list that stands on one line as it is read: in a row of its own lines or in braces. */
    private static Optional<Edit> cell(SourceFile file, String list, int row, String column, String printed) {
        Optional<YamlNode> node = YamlReader.read(file, new Diagnostics()).map(root -> (YamlNode) root);
        for (String name : list.split("\\.")) {
            node = node.flatMap(parent -> below(parent, name));
        }
        Optional<YamlNode.Scalar> old = node.filter(found -> found instanceof YamlNode.Sequence)
                .map(found -> ((YamlNode.Sequence) found).items())
                .filter(rows -> row > 0 && row <= rows.size())
                .flatMap(rows -> below(rows.get(row - 1), column))
                .filter(found -> found instanceof YamlNode.Scalar)
                .map(found -> (YamlNode.Scalar) found);
        // Amounts in lists are grouped when they are printed; all else is printed as written.
        String digits = Compatible.of(printed.strip()).replace(",", "");
        boolean amount = column.equals("amount") && digits.matches("[0-9]{1,15}");
        return old.flatMap(scalar -> inCell(file, scalar, quoted(amount ? digits : printed.strip())));
    }

    /** Columns count characters, of which some (𠮷) are two letters of Java. */
    private static int letter(String line, int column) {
        return line.codePointCount(0, line.length()) < column - 1
                ? line.length()
                : line.offsetByCodePoints(0, column - 1);
    }

    private static Optional<YamlNode> below(YamlNode parent, String name) {
        return parent instanceof YamlNode.Mapping mapping && mapping.entries().containsKey(name)
                ? Optional.of(mapping.entries().get(name).value())
                : Optional.empty();
    }

    private static Optional<Edit> inCell(SourceFile file, YamlNode.Scalar old, String value) {
        int number = old.location().line() - 1;
        String line = file.lines().get(number);
        int from = letter(line, old.location().column());
        int to = from;
        if (line.startsWith("\"", from) || line.startsWith("'", from)) {
            to = line.indexOf(line.charAt(from), from + 1) + 1;
        } else if (line.startsWith(old.text(), from)) {
            to = from + old.text().length();
        }
        if (to <= from) {
            return Optional.empty();
        }
        String changed = line.substring(0, from) + value + line.substring(to);
        List<String> lines = new ArrayList<>(file.lines());
        lines.set(number, changed);
        return Optional.of(new Edit(String.join("\n", lines), List.of("- " + line.strip(), "+ " + changed.strip())));
    }

    /** Replaces a value that stands on one line, with whatever quotes it had. */
    private static Optional<Edit> inPlace(SourceFile file, Location place, String value) {
        List<String> lines = new ArrayList<>(file.lines());
        String line = lines.get(place.line() - 1);
        int from = letter(line, place.column());
        int to = endOfScalar(line, from);
        if (from < 0 || from >= line.length() || "|>&*".indexOf(line.charAt(from)) >= 0) {
            return Optional.empty();
        }
        String changed = line.substring(0, from) + value + line.substring(to);
        lines.set(place.line() - 1, changed);
        return Optional.of(new Edit(String.join("\n", lines), List.of("- " + line.strip(), "+ " + changed.strip())));
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

    private static Edit atEnd(SourceFile file, FactChange change, String value) {
        String line = change.fact() + ": " + value;
        String text = String.join("\n", file.lines()).stripTrailing() + "\n\n" + line + "\n";
        return new Edit(text, List.of("+ " + line));
    }

    /** The value as a matter file has it, from the value as it is printed. */
    private static Optional<String> written(FactType type, String printed) {
        String plain = Compatible.of(printed.strip());
        return switch (type.kind()) {
            case TEXT -> Optional.of(quoted(printed.strip()));
            case NUMBER, LEVEL ->
                WrittenNumber.count(plain, type.label()).map(String::valueOf).toOptional();
            case MONEY -> WrittenNumber.yen(plain).map(String::valueOf).toOptional();
            case DATE -> WrittenDay.day(plain).map(String::valueOf).toOptional();
            case FRACTION, SHARE ->
                WrittenShare.fraction(plain).map(FactValue.Fraction::plain).toOptional();
            case MONTH -> WrittenDay.month(plain).map(String::valueOf).toOptional();
            case CHOICE ->
                type.values().entrySet().stream()
                        .filter(value -> value.getValue().equals(printed.strip()))
                        .map(Map.Entry::getKey)
                        .findFirst();
            case FLAG, LIST -> Optional.empty();
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s*\\n\\s*", " ") + "\"";
    }

    /** The proof: the paper made from the changed file says what stands in Word. */
    private boolean prints(FactChange change, String paper, SourceFile file) {
        return document(paper, file)
                .map(document -> values(document, change.fact()).contains(change.after()))
                .orElse(false);
    }

    private Optional<Document> document(String paper, SourceFile file) {
        Diagnostics found = new Diagnostics();
        return matter(file, found)
                .flatMap(matter -> MakingDate.of(matter, Optional.empty(), false, found)
                        .flatMap(making -> drafts.draft(matter, making).value()))
                .flatMap(set -> set.document(paper));
    }

    private static List<String> values(Document document, String fact) {
        return PrintedValues.of(document).getOrDefault(fact, List.of());
    }
}
