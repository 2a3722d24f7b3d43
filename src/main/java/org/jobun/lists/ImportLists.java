package org.jobun.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.matter.FactType;
import org.jobun.matter.Vocabulary;
import org.jobun.sheet.TextSource;

/**
 * Takes lists out of files that people have: numbered lists and headings become the tree of the work, tables the lists whose columns
 * they have, chapters the facts that they are about. What has no place is said, with its place and its words; nothing is lost.
 */
public final class ImportLists {
    /** The list that numbered items become where no chapter says otherwise. */
    private static final String TREE = "work.items";

    private final Vocabulary vocabulary;
    private final List<FactType> lists;

    public ImportLists(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.lists = vocabulary.all().stream()
                .filter(type -> type.kind() == FactType.Kind.LIST && type.from() == FactType.Origin.MATTER)
                .toList();
    }

    /** Lists that a file may be taken into. */
    public List<FactType> lists() {
        return lists;
    }

    /** The list of the work, which is a tree; empty where the vocabulary has none. */
    public Optional<FactType> tree() {
        return lists.stream()
                .filter(list -> list.path().equals(TREE))
                .findFirst()
                .or(() -> lists.stream()
                        .filter(list -> list.levelColumn().isPresent())
                        .findFirst());
    }

    /**
     * What a file holds: {@code .docx}, {@code .xlsx}, {@code .csv}.
     *
     * @param name as the user knows it
     * @param into the list that all of it belongs to; empty where each part finds its own
     */
    public Outcome<ImportedLists> of(byte[] bytes, String name, Optional<FactType> into) {
        Diagnostics found = new Diagnostics();
        Optional<ImportedLists> lists =
                ListFileSource.pieces(bytes, name, found).map(pieces -> read(pieces, into, found));
        if (lists.isPresent() && lists.get().isEmpty()) {
            found.add(Diagnostic.of(Code.IMP_01, Location.ofFile(name)).with("variant", "NOTHING"));
        }
        return new Outcome<>(lists, found);
    }

    /**
     * What somebody pasted: lines of a list, or cells between tabs.
     *
     * @param into the list that it belongs to
     */
    public Outcome<ImportedLists> ofText(String text, FactType into) {
        Diagnostics found = new Diagnostics();
        if (isColumn(text, into)) {
            return new Outcome<>(Optional.of(column(text, into)), found);
        }
        boolean cells = !isIndentedBy(text);
        Optional<List<Piece>> pieces = cells
                ? ListFileSource.pieces(TextSource.pasted("貼り付けたもの", text), found)
                : Optional.of(PastedLines.of(text));
        return new Outcome<>(pieces.map(all -> read(all, Optional.of(into), found)), found);
    }

    /** Whether a text is the one column of a list, below its heading: then nothing in it is a number of an item. */
    private static boolean isColumn(String text, FactType list) {
        String first = text.strip().lines().findFirst().orElse("").strip();
        return list.values().size() == 1 && list.values().containsValue(first);
    }

    private static ImportedLists column(String text, FactType list) {
        List<Map<String, String>> rows = new ArrayList<>();
        try {
            TextSource source = TextSource.pasted(list.label(), text.stripLeading());
            source.read(
                    list.label(),
                    row -> row.cells()
                            .values()
                            .forEach(cell -> rows.add(Map.of(
                                    TableMatch.keyColumn(list), cell.text().strip()))));
        } catch (IOException unclosed) {
            rows.clear();
            text.strip().lines().forEach(line -> rows.add(Map.of(TableMatch.keyColumn(list), line.strip())));
        }
        List<Map<String, String>> below = rows.isEmpty() ? rows : rows.subList(1, rows.size());
        return new ImportedLists(below.isEmpty() ? Map.of() : Map.of(list.path(), below), Map.of());
    }

    /** Whether tabs stand at the head of lines only. */
    private static boolean isIndentedBy(String text) {
        return text.lines().allMatch(line -> line.strip().indexOf('\t') < 0);
    }

    private ImportedLists read(List<Piece> pieces, Optional<FactType> into, Diagnostics found) {
        List<FactType> wanted = into.map(List::of).orElse(lists);
        TableMatch match = new TableMatch(wanted, vocabulary.headings());
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        Optional<FactType> tree = into.or(this::tree);
        Chapters chapters = new Chapters(vocabulary, tree, into.isPresent(), rows, found);
        chapters.prepare(pieces);
        Tables tables = new Tables(match, into, chapters, rows, found);
        pieces.forEach(piece -> piece.accept(tables));
        chapters.end();
        return new ImportedLists(rows, chapters.values());
    }

    /** Goes through a file: lines to the chapters, tables to the lists that they are. */
    private final class Tables implements Piece.Visitor<Void> {
        private final TableMatch match;
        private final Optional<FactType> into;
        private final Chapters chapters;
        private final Map<String, List<Map<String, String>>> rows;
        private final Diagnostics found;
        private TableMatch.Fit former;

        Tables(
                TableMatch match,
                Optional<FactType> into,
                Chapters chapters,
                Map<String, List<Map<String, String>>> rows,
                Diagnostics found) {
            this.match = match;
            this.into = into;
            this.chapters = chapters;
            this.rows = rows;
            this.found = found;
        }

        @Override
        public Void line(Line line) {
            chapters.take(line);
            former = null;
            return null;
        }

        @Override
        public Void leaf(Leaf leaf) {
            chapters.begin(leaf);
            former = null;
            return null;
        }

        @Override
        public Void grid(Grid grid) {
            List<String> captions = new ArrayList<>(grid.caption());
            captions.addAll(chapters.open());
            List<TableMatch.Fit> fits = match.best(grid, captions);
            if (fits.size() == 1) {
                take(grid, fits.get(0));
            } else if (fits.isEmpty()
                    && former != null
                    && former.columns().keySet().stream().allMatch(at -> at < grid.width())) {
                // A table that was cut by an empty row, or by the end of a page, goes on without its headings.
                add(grid, goingOn(former));
            } else if (fits.isEmpty() && into.isPresent() && TableMatch.isBare(grid, into.get())) {
                take(grid, TableMatch.inOrder(grid, into.get()));
            } else {
                unplaced(grid, fits);
            }
            return null;
        }

        private void take(Grid grid, TableMatch.Fit fit) {
            former = fit;
            add(grid, fit);
            for (int row = 0; row < fit.first() - 1; row++) {
                List<Grid.Cell> head = grid.rows().get(row);
                boolean title = head.stream()
                                .filter(cell -> !cell.isBlank() && !cell.covered())
                                .count()
                        == 1;
                if (title) {
                    chapters.left(Grid.words(head), head.get(0).place());
                }
            }
        }

        private void add(Grid grid, TableMatch.Fit fit) {
            new TableRows(vocabulary.headings(), found)
                    .add(grid, fit, rows.computeIfAbsent(fit.list().path(), fresh -> new ArrayList<>()));
            rows.values().removeIf(List::isEmpty);
        }

        private TableMatch.Fit goingOn(TableMatch.Fit fit) {
            return new TableMatch.Fit(
                    fit.list(), 0, fit.columns(), fit.levels(), fit.serial(), fit.left(), fit.worth(), fit.named());
        }

        private void unplaced(Grid grid, List<TableMatch.Fit> fits) {
            former = null;
            if (fits.isEmpty() && chapters.pairs(grid)) {
                return;
            }
            Diagnostic left = Diagnostic.of(Code.IMP_02, grid.place()).with("found", grid.words());
            found.add(
                    fits.isEmpty()
                            ? left.with("lists", "")
                            : left.with("variant", "SEVERAL")
                                    .with(
                                            "lists",
                                            fits.stream()
                                                    .map(fit -> fit.list().label() + "（"
                                                            + fit.list().path() + "）")
                                                    .limit(6)
                                                    .collect(Collectors.joining("、"))));
        }
    }
}
