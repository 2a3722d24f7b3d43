package org.jobun.interview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.FactType;

/** The kinds of matter that one can begin from: the examples that come with the catalog. */
public final class StartingPoints {
    /** Columns of lists whose rows are firms or persons. */
    private static final Set<String> OF_FIRMS = Set.of("address", "corporate_number");

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
        files.forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            Answers.read(path, text, catalog.vocabulary(), new Diagnostics())
                    .ifPresent(answers -> all.add(points.of(answers, title(text, answers))));
        });
        return all;
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
                    .filter(StartingPoints::isOfTheKind)
                    .isPresent();
            (kept ? carried : cleared).add(path);
        }
        return new StartingPoint(answers.id(), title, answers, carried, cleared);
    }

    /** Whether an answer belongs to the kind of matter: choices, terms that have a usual value, lists of work. */
    private static boolean isOfTheKind(FactType type) {
        return switch (type.kind()) {
            case CHOICE, FLAG, FRACTION -> true;
            case LIST -> type.values().keySet().stream().allMatch(column -> isOfTheKind(type, column));
            default -> !type.fallback().isEmpty();
        };
    }

    private static boolean isOfTheKind(FactType list, String column) {
        return switch (list.columnKind(column)) {
            case TEXT, LEVEL, NUMBER -> !OF_FIRMS.contains(column);
            default -> false;
        };
    }

    /** The first line of the file, where it is a comment: 例1: …; else the name of the work. */
    private static String title(String text, Answers answers) {
        String first = text.lines().findFirst().orElse("").strip();
        return first.startsWith("#")
                ? first.substring(1).strip()
                : answers.text("contract.name").orElse(answers.id());
    }
}
