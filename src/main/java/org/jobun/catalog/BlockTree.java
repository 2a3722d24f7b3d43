package org.jobun.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Vocabulary;
import org.jobun.source.SourceFile;

/** Reads the text of a clause: its blocks as a tree, by indentation. */
final class BlockTree {
    /** 項, 号, ア, (ア), a, (a). */
    private static final int DEEPEST = 6;
    /** Blanks of one level. */
    private static final int STEP = 2;

    private final SourceFile file;
    private final Vocabulary vocabulary;
    private final Diagnostics found;

    BlockTree(SourceFile file, Vocabulary vocabulary, Diagnostics found) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.found = found;
    }

    /**
     * The text of a block on one line, however many its author used.
     *
     * @param depth 0 a 項, 1 a 号, 2 ア, 3 (ア), 4 a, 5 (a)
     * @param number of its first line
     * @param insert where it is a table, a formula or a note, else null
     */
    private record Line(int depth, int number, int textStart, StringBuilder text, InsertLines insert) {
        Line(int depth, int number, int textStart, StringBuilder text) {
            this(depth, number, textStart, text, null);
        }
    }

    /** The blocks of some lines of the file, the last of which is not among them. */
    List<Block> read(int firstLine, int untilLine) {
        return new Levels(lines(firstLine, untilLine)).blocks(0, Map.of());
    }

    private List<Line> lines(int firstLine, int untilLine) {
        List<Line> lines = new ArrayList<>();
        int number = firstLine;
        while (number < untilLine) {
            String line = file.lines().get(number - 1);
            int rows = line.isBlank() || lines.isEmpty() ? 0 : InsertLines.count(file, number, untilLine);
            if (rows > 0) {
                int indent = TemplateCursor.skipBlanks(line, 0, line.length());
                InsertLines own = new InsertLines(file, number, number + rows, vocabulary, found);
                lines.add(new Line(indent / STEP, number, indent, new StringBuilder(), own));
            } else if (InsertLines.isStrayRow(line)) {
                found.add(Diagnostic.of(Code.CLS_21, file.at(number, 1, line.length()))
                        .with("found", line.strip()));
            } else if (!line.isBlank()) {
                addLine(lines, number, line);
            }
            number += Math.max(1, rows);
        }
        return lines;
    }

    private void addLine(List<Line> lines, int number, String line) {
        int indent = TemplateCursor.skipBlanks(line, 0, line.length());
        boolean dash = line.startsWith("- ", indent) || line.strip().equals("-");
        if (dash) {
            addBlock(lines, number, line, indent);
        } else if (lines.isEmpty()) {
            lines.add(new Line(0, number, indent, new StringBuilder(line)));
        } else if (last(lines).insert() != null) {
            found.add(Diagnostic.of(Code.CLS_21, file.at(number, 1, line.length()))
                    .with("found", line.strip())
                    .with("variant", "BEHIND"));
        } else {
            last(lines).text().append(line.strip());
        }
    }

    private static Line lastBlock(List<Line> lines) {
        int at = lines.size() - 1;
        while (lines.get(at).insert() != null) {
            at--;
        }
        return lines.get(at);
    }

    private void addBlock(List<Line> lines, int number, String line, int indent) {
        int depth = indent / STEP;
        int deepestAllowed = lines.isEmpty() ? 0 : lastBlock(lines).depth() + 1;
        if (indent % STEP != 0 || depth > deepestAllowed || depth >= DEEPEST) {
            int most = Math.min(deepestAllowed, DEEPEST - 1);
            found.add(Diagnostic.of(Code.CLS_03, file.at(number, indent + 1, 1))
                    .with("found", indent)
                    .with("expected", STEP * most));
            depth = Math.min(depth, most);
        }
        lines.add(new Line(depth, number, Math.min(indent + STEP, line.length()), new StringBuilder(line)));
    }

    private static Line last(List<Line> lines) {
        return lines.get(lines.size() - 1);
    }

    /** The lines from top to bottom, each with those below it. */
    private final class Levels {
        private final List<Line> lines;
        private int next;

        Levels(List<Line> lines) {
            this.lines = lines;
        }

        /** @param loops of the blocks above, by the name of their variable */
        List<Block> blocks(int depth, Map<String, Block.Loop> loops) {
            List<Block> blocks = new ArrayList<>();
            while (next < lines.size()
                    && lines.get(next).depth() == depth
                    && lines.get(next).insert() == null) {
                blocks.add(block(lines.get(next++), loops));
            }
            return blocks;
        }

        private Block block(Line line, Map<String, Block.Loop> loops) {
            String text = line.text().toString();
            Location place = file.at(line.number(), line.textStart() + 1, 1);
            BlockMarks marks = BlockMarks.read(text, line.textStart(), place, vocabulary, found);
            Location start = new Location(
                    file.shown(), line.number(), marks.start() + 1, marks.end() - marks.start(), place.excerpt());
            TemplateText template = TemplateText.parse(text.substring(marks.start(), marks.end()), start, found);
            Map<String, Block.Loop> inner = new HashMap<>(loops);
            if (marks.loop() != null) {
                inner.put(marks.loop().variable(), marks.loop());
            }
            FactNames.check(template, inner.keySet(), vocabulary, found);
            List<Block.Insert> inserts = new ArrayList<>();
            List<Block> items = new ArrayList<>();
            // What is indented deeper than the block belongs to what is below it.
            boolean more = true;
            while (more) {
                int before = next;
                while (next < lines.size()
                        && lines.get(next).insert() != null
                        && lines.get(next).depth() >= line.depth()
                        && (items.isEmpty() || lines.get(next).depth() == line.depth())) {
                    InsertLines written = lines.get(next++).insert();
                    written.read(inner.keySet())
                            .ifPresent(
                                    read -> inserts.add(new Block.Insert(read, !items.isEmpty(), written.isReading())));
                }
                items.addAll(blocks(line.depth() + 1, inner));
                more = next > before;
            }
            return new Block(marks.label(), marks.condition(), marks.loop(), template, inserts, items, start);
        }
    }
}
