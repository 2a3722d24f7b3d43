package org.jobun.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.matter.ConditionReader;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Fields;
import org.jobun.source.SourceFile;

/** Reads a clause file: front matter, text, commentary. */
final class ClauseReader {
    private static final Map<String, String> DATES = Map.of(
            "notice", "dates.notice",
            "conclusion", "dates.conclusion",
            "start", "dates.start",
            "end", "dates.end");

    private final Vocabulary vocabulary;
    private final Diagnostics found;

    ClauseReader(Vocabulary vocabulary, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.found = found;
    }

    Optional<Clause> read(SourceFile file) {
        Optional<FrontMatter> front = FrontMatter.read(file, found);
        if (front.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = front.get().fields();
        String id = checkedId(fields.required("id", "CLAUSE"), file, fields);
        int bodyEnd = front.get().bodyEnd();
        List<Block> paragraphs =
                new BlockTree(file, vocabulary, found).read(front.get().bodyStart(), bodyEnd);
        if (paragraphs.isEmpty()) {
            found.add(Diagnostic.of(Code.CLS_01, file.place()).with("key", "本文").with("variant", "CLAUSE"));
            return Optional.empty();
        }
        rejectDoubledLabels(paragraphs, new HashSet<>());
        Clause clause = new Clause(
                id,
                caption(fields),
                fields.text("alternative").orElse(""),
                fields.mapping("when")
                        .map(when -> new ConditionReader(vocabulary, found).read(when))
                        .orElse(Condition.ALWAYS),
                fields.validity("valid"),
                datedBy(fields),
                fields.texts("basis"),
                fields.texts("answers"),
                fields.texts("requires"),
                fields.oneOf("status", Clause.Status.class).orElse(Clause.Status.DRAFT),
                paragraphs,
                commentary(file, bodyEnd),
                file,
                fields.place("id"));
        fields.rejectOthers();
        FactNames.check(clause.caption(), Set.of(), vocabulary, found);
        return Optional.of(clause);
    }

    private TemplateText caption(Fields fields) {
        return fields.text("caption")
                .map(text -> TemplateText.parse(text, fields.place("caption"), found))
                .orElse(TemplateText.empty());
    }

    private String datedBy(Fields fields) {
        String written = fields.text("dated_by").orElse("conclusion");
        if (!DATES.containsKey(written)) {
            found.add(Diagnostic.of(Code.CLS_10, fields.place("dated_by"))
                    .with("key", "dated_by")
                    .with("found", written)
                    .with("expected", "notice, conclusion, start, end"));
        }
        return DATES.getOrDefault(written, "dates.conclusion");
    }

    /** {@code clauses/a/b@2023-04-01.md} holds {@code a.b}; a file elsewhere ends in {@code a/b.md} too. */
    private String checkedId(String id, SourceFile file, Fields fields) {
        String stem = file.path().replaceFirst("\\.md$", "").replaceFirst("@[^@/]*$", "");
        String[] parts = stem.split("/");
        String expected = parts.length < 2 ? stem : parts[parts.length - 2] + "." + parts[parts.length - 1];
        if (!id.isEmpty() && !id.equals(expected)) {
            found.add(Diagnostic.of(Code.CLS_02, fields.place("id"))
                    .with("found", id)
                    .with("expected", expected));
        }
        return expected;
    }

    private void rejectDoubledLabels(List<Block> blocks, Set<String> seen) {
        for (Block block : blocks) {
            if (!block.label().isEmpty() && !seen.add(block.label())) {
                found.add(Diagnostic.of(Code.CLS_05, block.place()).with("label", block.label()));
            }
            rejectDoubledLabels(block.items(), seen);
        }
    }

    private static String commentary(SourceFile file, int bodyEnd) {
        int from = bodyEnd + 1;
        return from > file.lines().size()
                ? ""
                : file.text(from, file.lines().size() + 1).strip();
    }

    /** The blocks of a text as a tree, by indentation. */
    static final class BlockTree {
        private static final int DEEPEST = 4;
        private final SourceFile file;
        private final Vocabulary vocabulary;
        private final Diagnostics found;

        BlockTree(SourceFile file, Vocabulary vocabulary, Diagnostics found) {
            this.file = file;
            this.vocabulary = vocabulary;
            this.found = found;
        }

        /** One line of a block with its depth: 0 a 項, 1 a 号, 2 ア, 3 (ア). */
        private record Line(int depth, int number, int textStart, StringBuilder text) {}

        List<Block> read(int firstLine, int untilLine) {
            List<Line> lines = lines(firstLine, untilLine);
            int[] next = {0};
            return blocks(lines, next, 0, new HashMap<>());
        }

        private List<Line> lines(int firstLine, int untilLine) {
            List<Line> lines = new ArrayList<>();
            for (int number = firstLine; number < untilLine; number++) {
                String line = file.lines().get(number - 1);
                if (line.isBlank()) {
                    continue;
                }
                int indent = indent(line);
                boolean dash = line.startsWith("- ", indent) || line.strip().equals("-");
                if (dash) {
                    addBlock(lines, number, line, indent);
                } else if (lines.isEmpty()) {
                    lines.add(new Line(0, number, indent, new StringBuilder(line)));
                } else {
                    lines.get(lines.size() - 1).text().append(line.strip());
                }
            }
            return lines;
        }

        private void addBlock(List<Line> lines, int number, String line, int indent) {
            int depth = indent / 2;
            int deepestAllowed =
                    lines.isEmpty() ? 0 : lines.get(lines.size() - 1).depth() + 1;
            if (indent % 2 != 0 || depth > deepestAllowed || depth >= DEEPEST) {
                found.add(Diagnostic.of(Code.CLS_03, file.at(number, indent + 1, 1))
                        .with("found", indent)
                        .with("expected", 2 * Math.min(deepestAllowed, DEEPEST - 1)));
                depth = Math.min(depth, Math.min(deepestAllowed, DEEPEST - 1));
            }
            lines.add(new Line(depth, number, Math.min(indent + 2, line.length()), new StringBuilder(line)));
        }

        private static int indent(String line) {
            int indent = 0;
            while (indent < line.length() && line.charAt(indent) == ' ') {
                indent++;
            }
            return indent;
        }

        private List<Block> blocks(List<Line> lines, int[] next, int depth, Map<String, Block.Loop> loops) {
            List<Block> blocks = new ArrayList<>();
            while (next[0] < lines.size() && lines.get(next[0]).depth() == depth) {
                Line line = lines.get(next[0]++);
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
                List<Block> items = blocks(lines, next, depth + 1, inner);
                blocks.add(new Block(marks.label(), marks.condition(), marks.loop(), template, items, start));
            }
            return blocks;
        }
    }
}
