package org.jobun.interview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.FactType;
import org.jobun.matter.Municipality;

/** The kinds of matter that one can begin from: the examples that come with the catalog. */
public final class StartingPoints {
    /** Columns of lists whose rows are firms or persons. */
    private static final Set<String> OF_FIRMS = Set.of("address", "corporate_number");

    /** The choice that says what kind of contract a matter is. */
    private static final String KIND = "kind";

    private static final Pattern NUMBER = Pattern.compile("^# 例([0-9]{1,6}): ");

    private final Catalog catalog;

    private StartingPoints(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Those that come with the program, in order of their ids. */
    public static List<StartingPoint> bundled(Catalog catalog) {
        return of(catalog, CatalogFiles.examples());
    }

    /**
     * Those of matter files.
     *
     * @param files by path; what cannot be read as a matter file is no starting point
     */
    public static List<StartingPoint> of(Catalog catalog, Map<String, byte[]> files) {
        StartingPoints points = new StartingPoints(catalog);
        List<StartingPoint> all = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        List<String> paths = texts.keySet().stream()
                .sorted(Comparator.comparingInt(path -> number(texts.get(path))))
                .toList();
        paths.forEach(path -> {
            String text = texts.get(path);
            boolean ofKind = path.startsWith(CatalogFiles.KINDS);
            Answers.read(path, text, catalog.vocabulary(), new Diagnostics())
                    .ifPresent(answers ->
                            all.add(points.of(answers, ofKind ? points.kind(answers) : points.title(text, answers))));
        });
        all.sort(Comparator.comparingInt(points::place));
        return all;
    }

    /** What the kind of a matter is called. */
    private String kind(Answers answers) {
        return catalog.vocabulary()
                .find(KIND)
                .map(type -> type.values().get(answers.text(KIND).orElse(type.fallback())))
                .orElse(answers.id());
    }

    /** Whether a starting point is a kind of contract as the vocabulary has it, and no example of one. */
    public static boolean isKind(StartingPoint point, Catalog catalog) {
        return kinds(catalog).contains(point.id());
    }

    private static List<String> kinds(Catalog catalog) {
        return catalog.vocabulary()
                .find(KIND)
                .map(type -> List.copyOf(type.values().keySet()))
                .orElse(List.of());
    }

    /** Kinds come first, in the order of the vocabulary; examples behind them. */
    private int place(StartingPoint point) {
        List<String> kinds = kinds(catalog);
        int place = kinds.indexOf(point.id());
        return place < 0 ? kinds.size() : place;
    }

    /** A copy of a matter as a starting point: 案件を複製. */
    public static StartingPoint copyOf(Answers answers, String title, Catalog catalog) {
        return new StartingPoints(catalog).of(answers, title);
    }

    private StartingPoint of(Answers answers, String title) {
        List<String> carried = new ArrayList<>();
        List<String> cleared = new ArrayList<>();
        for (String path : answers.paths()) {
            boolean kept = catalog.vocabulary()
                    .find(path)
                    .filter(type -> isOfTheKind(type, answers))
                    .isPresent();
            (kept ? carried : cleared).add(path);
        }
        return new StartingPoint(answers.id(), title, answers, carried, cleared);
    }

    /**
     * Whether an answer belongs to the kind of matter: choices, terms that have a usual value, lists of work. A list of work may have a
     * column of days or amounts; it is carried over as long as no row says one.
     */
    private static boolean isOfTheKind(FactType type, Answers answers) {
        return switch (type.kind()) {
            case CHOICE, FLAG, FRACTION, RATE -> true;
            case LIST ->
                type.values().keySet().stream()
                        .allMatch(column -> isOfTheKind(type, column) || isEmpty(type, column, answers));
            default -> !type.fallback().isEmpty();
        };
    }

    /** Whether a column that a list of work may leave out is left out in every row. */
    private static boolean isEmpty(FactType list, String column, Answers answers) {
        return !OF_FIRMS.contains(column)
                && answers.rows(list.path()).stream()
                        .allMatch(row -> row.getOrDefault(column, "").isBlank());
    }

    private static boolean isOfTheKind(FactType list, String column) {
        return switch (list.columnKind(column)) {
            case TEXT, LEVEL, NUMBER -> !OF_FIRMS.contains(column);
            default -> false;
        };
    }

    /**
     * The first line of the file, where it is a comment, without its number and the body that it was written for: 例1: …（青葉野市）;
     * else the name of the work.
     */
    private String title(String text, Answers answers) {
        String first = text.lines().findFirst().orElse("").strip();
        if (!first.startsWith("#")) {
            return answers.text("contract.name").orElse(answers.id());
        }
        String body = Optional.ofNullable(catalog.municipalities().get(answers.municipality()))
                .map(Municipality::name)
                .orElse(answers.municipality());
        return first.substring(1)
                .strip()
                .replaceFirst("^例[0-9]+: ", "")
                .replace("（" + body + "）", "")
                .replace("。" + body, "");
    }

    /** Examples come by their numbers; any other file behind them, by its name. */
    private static int number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Integer.parseInt(number.group(1)) : Integer.MAX_VALUE;
    }
}
