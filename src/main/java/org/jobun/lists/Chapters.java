package org.jobun.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.FactType;
import org.jobun.matter.HeadingWords;
import org.jobun.matter.ReadCell;
import org.jobun.matter.Vocabulary;

/**
 * Takes the lines of a file in their order. A chapter that is called like a fact gives that fact; all other items become the tree of
 * the work, but where a chapter says that it holds the work, only what is in it.
 */
final class Chapters {
    private final Vocabulary vocabulary;
    private final Optional<FactType> tree;
    private final boolean alone;
    private final Map<String, List<Map<String, String>>> rows;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Diagnostics found;
    private Levels levels = new Levels();
    private final List<Open> open = new ArrayList<>();
    private final List<FactType> known;
    /** Whether every line is an item, as none has a mark. */
    private boolean bare;
    /** Whether a chapter of the file holds the work. */
    private boolean chaptered;

    private Left left;
    private Map<String, String> last;

    /** A chapter that lines may stand in. */
    private record Open(int level, String title, FactType about) {}

    /** Lines without a place, one after the other. */
    private record Left(Location place, List<String> texts) {}

    /**
     * Nothing yet.
     *
     * @param alone whether the tree is all that is wanted, whatever chapters are called
     */
    Chapters(
            Vocabulary vocabulary,
            Optional<FactType> tree,
            boolean alone,
            Map<String, List<Map<String, String>>> rows,
            Diagnostics found) {
        this.vocabulary = vocabulary;
        this.tree = tree;
        this.alone = alone;
        this.rows = rows;
        this.found = found;
        this.known = vocabulary.all().stream()
                .filter(type -> type.from() == FactType.Origin.MATTER && type.kind() != FactType.Kind.CHOICE)
                .filter(type -> type.kind() != FactType.Kind.FLAG)
                .toList();
    }

    /** Looks at everything before the first line is taken. */
    void prepare(List<Piece> pieces) {
        List<Line> lines = new ArrayList<>();
        List<String> leaves = new ArrayList<>();
        pieces.forEach(piece -> piece.accept(new Piece.Visitor<Void>() {
            @Override
            public Void line(Line line) {
                lines.add(line);
                return null;
            }

            @Override
            public Void grid(Grid grid) {
                return null;
            }

            @Override
            public Void leaf(Leaf leaf) {
                leaves.add(leaf.title());
                return null;
            }
        }));
        boolean leaf = !alone && leaves.stream().anyMatch(title -> isTree(about(title)));
        prepare(lines, leaf);
    }

    private boolean isTree(Optional<FactType> about) {
        return about.isPresent() && about.equals(tree);
    }

    /** Goes to another sheet. */
    void begin(Leaf leaf) {
        end();
        open.clear();
        levels = new Levels();
        last = null;
        if (!alone) {
            open.add(new Open(0, leaf.title(), about(leaf.title()).orElse(null)));
        }
    }

    private void prepare(List<Line> lines, boolean leaf) {
        bare = lines.stream()
                .allMatch(line -> family(line).isEmpty() || line.kind().equals(Line.NOTE));
        chaptered = leaf
                || !alone
                        && lines.stream()
                                .filter(line -> !family(line).isEmpty())
                                .anyMatch(line -> isTree(about(title(line))));
    }

    /** What says at which level a line stands; empty for a line that only goes on. */
    private static String family(Line line) {
        boolean own = line.kind().equals(Line.HEADING) || line.kind().equals(Line.COUNTED);
        return own ? line.kind() : Mark.of(line.text()).map(Mark::family).orElse("");
    }

    private static String title(Line line) {
        return Mark.of(line.text())
                .map(Mark::rest)
                .filter(rest -> !rest.isEmpty())
                .orElse(line.text());
    }

    /** Values of facts that are no lists. */
    Map<String, String> values() {
        return values;
    }

    /** Titles of the chapters that are open, the innermost last. */
    List<String> open() {
        return open.stream().map(Open::title).toList();
    }

    void take(Line line) {
        if (line.kind().equals(Line.NOTE)) {
            left(line.text(), line.place());
        } else if (bare && (alone || tree.isPresent() && !chaptered)) {
            item(line, levels.of(Line.INDENTED, line.depth()), line.text());
        } else if (family(line).isEmpty()) {
            goesOn(line);
        } else {
            item(line, level(line), title(line));
        }
    }

    private int level(Line line) {
        if (line.kind().equals(Line.HEADING)) {
            return levels.of(Line.HEADING, line.depth());
        }
        Optional<Mark> mark = Mark.of(line.mark().isEmpty() ? line.text() : line.mark());
        boolean told = mark.isPresent()
                && (line.kind().equals(Line.INDENTED) || !line.mark().isEmpty());
        return told ? levels.of(mark.get().family()) : levels.of(Line.COUNTED, line.depth());
    }

    private void item(Line line, int level, String text) {
        open.removeIf(chapter -> chapter.level() >= level);
        last = null;
        if (level == 1) {
            end();
        }
        Optional<String[]> named = named(text);
        Optional<FactType> about =
                alone ? Optional.empty() : about(named.map(pair -> pair[0]).orElse(text));
        FactType within = within();
        open.add(new Open(level, text, about.orElse(null)));
        if (about.isPresent() && (named.isPresent() || !about.equals(Optional.ofNullable(within)))) {
            named.ifPresent(pair -> give(about.get(), pair[1], line.place()));
        } else if (within != null && within.levelColumn().isEmpty()) {
            give(within, text, line.place());
        } else if (within != null || !chaptered && tree.isPresent()) {
            treeItem(level - base(), text, line.place());
        } else {
            left(line.text(), line.place());
        }
    }

    /** 件名：〇〇 as a name and what it is. */
    private static Optional<String[]> named(String text) {
        int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
        boolean both = colon > 0 && colon < text.length() - 1 && colon <= 20;
        return both
                ? Optional.of(new String[] {
                    text.substring(0, colon).strip(), text.substring(colon + 1).strip()
                })
                : Optional.empty();
    }

    /** The fact that the innermost chapter which is about one is about; null where none is. */
    private FactType within() {
        FactType about = null;
        for (Open chapter : open) {
            about = chapter.about() == null ? about : chapter.about();
        }
        return about;
    }

    /** The level of the chapter that holds the work; 0 where none does. */
    private int base() {
        return open.stream()
                .filter(chapter ->
                        chapter.about() != null && Optional.of(chapter.about()).equals(tree))
                .mapToInt(Open::level)
                .max()
                .orElse(0);
    }

    /** The fact that is called so; none where it only sounds like it. */
    private Optional<FactType> about(String title) {
        FactType best = null;
        int most = HeadingWords.SAME - 1;
        for (FactType type : known) {
            int score = title.length() > 40 ? 0 : vocabulary.headings().chapter(title, type);
            if (score > most) {
                most = score;
                best = type;
            }
        }
        return Optional.ofNullable(best);
    }

    private void treeItem(int level, String text, Location place) {
        FactType list = tree.orElseThrow();
        String key = TableMatch.keyColumn(list);
        Map<String, String> row = new LinkedHashMap<>();
        list.levelColumn().ifPresent(column -> row.put(column, String.valueOf(deep(list, level, text, place))));
        row.put(key, text);
        rows.computeIfAbsent(list.path(), fresh -> new ArrayList<>()).add(row);
        last = row;
    }

    /** A level that the list has, and that its former row allows. */
    private int deep(FactType list, int level, String text, Location place) {
        List<Map<String, String>> before = rows.getOrDefault(list.path(), List.of());
        String column = list.levelColumn().orElseThrow();
        int former = before.isEmpty()
                ? 0
                : Integer.parseInt(before.get(before.size() - 1).getOrDefault(column, "1"));
        int allowed = Math.max(1, Math.min(level, former + 1));
        Diagnostics own = new Diagnostics();
        while (allowed > 1
                && new ReadCell(own)
                        .of(list, column, 1, String.valueOf(allowed), place)
                        .isEmpty()) {
            allowed--;
        }
        if (!own.isEmpty()) {
            found.add(Diagnostic.of(Code.IMP_04, place).with("found", text).with("level", allowed));
        }
        return allowed;
    }

    /** A line without a mark goes on with the item before it, or is what its chapter says. */
    private void goesOn(Line line) {
        Optional<String[]> named = alone ? Optional.empty() : named(line.text());
        Optional<FactType> about = named.flatMap(pair -> about(pair[0]));
        FactType within = within();
        if (within != null && about(line.text()).equals(Optional.of(within)) && !alone) {
            // The title of a sheet or chapter once more.
            return;
        }
        if (about.isPresent()) {
            give(about.get(), named.get()[1], line.place());
        } else if (last != null) {
            last.merge(TableMatch.keyColumn(tree.orElseThrow()), line.text(), Chapters::joined);
        } else if (within != null && Optional.of(within).equals(tree)) {
            treeItem(1, line.text(), line.place());
        } else if (within != null) {
            give(within, line.text(), line.place());
        } else {
            left(line.text(), line.place());
        }
    }

    private static String joined(String before, String more) {
        return before + (before.endsWith("。") ? "" : "　") + more;
    }

    /** What a chapter says of its fact: a row of a list, a text, or a value that can be read. */
    private void give(FactType type, String text, Location place) {
        if (type.kind() == FactType.Kind.LIST) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put(TableMatch.keyColumn(type), text);
            type.levelColumn().ifPresent(column -> row.put(column, "1"));
            rows.computeIfAbsent(type.path(), fresh -> new ArrayList<>()).add(row);
        } else if (type.kind() == FactType.Kind.TEXT) {
            values.merge(type.path(), text, Chapters::joined);
        } else if (values.containsKey(type.path())) {
            left(text, place);
        } else {
            ReadCell trial = new ReadCell(new Diagnostics());
            Optional<String> read = trial.of(type, text, place);
            read.ifPresent(value -> values.put(type.path(), value));
            if (read.isEmpty()) {
                left(type.label() + "　" + text, place);
            }
        }
    }

    /** A table of names and what they are: 履行場所 beside 本庁舎. False where most rows are something else. */
    boolean pairs(Grid grid) {
        if (grid.width() != 2 || alone) {
            return false;
        }
        List<List<Grid.Cell>> named = grid.rows().stream()
                .filter(row -> !row.get(1).isBlank() && about(title(row.get(0))).isPresent())
                .toList();
        if (named.size() * 2 < grid.rows().size()) {
            return false;
        }
        grid.rows().forEach(row -> {
            if (named.contains(row)) {
                give(
                        about(title(row.get(0))).orElseThrow(),
                        row.get(1).text().strip(),
                        row.get(1).place());
            } else if (!Grid.words(row).isEmpty()) {
                left(Grid.words(row), row.get(0).place());
            }
        });
        return true;
    }

    private static String title(Grid.Cell cell) {
        return TableMatch.withoutMark(cell.text().strip());
    }

    /** Remembers what has no place; what stands together is said together. */
    void left(String text, Location place) {
        left = left == null ? new Left(place, new ArrayList<>()) : left;
        left.texts().add(text);
    }

    /** Says what is left. */
    void end() {
        if (left != null) {
            found.add(Diagnostic.of(Code.IMP_06, left.place()).with("found", String.join("　", left.texts())));
        }
        left = null;
    }
}
