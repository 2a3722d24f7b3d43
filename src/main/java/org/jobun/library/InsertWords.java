package org.jobun.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jobun.catalog.Block;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateText;
import org.jobun.matter.Condition;

/**
 * Tables, formulas and notes of a clause as a reader is shown them: a line for each row, its cells apart.
 *
 * @param loops variable → list of the loops around
 * @param label of a list, by its path
 */
record InsertWords(
        TextWords words, Map<String, String> loops, Function<Condition, String> when, Function<String, String> label) {
    static final String APART = "｜";

    /** Adds those of a block that stand below its text, or those behind all that is below it. */
    void add(Block block, boolean closing, int depth, List<Line> lines) {
        block.inserts().stream()
                .filter(insert -> insert.closing() == closing)
                .forEach(insert -> add(insert.line(), depth, lines));
    }

    private void add(TemplateLine line, int depth, List<Line> lines) {
        if (line instanceof TemplateLine.TableLines table) {
            table.rows().forEach(row -> lines.add(row(row, depth)));
        } else {
            line.texts()
                    .forEach(text ->
                            lines.add(new Line(depth, "", when.apply(line.condition()), "", words.of(text, loops))));
        }
    }

    private Line row(TemplateLine.Row row, int depth) {
        Map<String, String> inner = new HashMap<>(loops);
        if (row.loop() != null) {
            inner.put(row.loop().variable(), row.loop().list());
        }
        List<Run> runs = new ArrayList<>();
        for (TemplateText text : row.texts()) {
            if (!runs.isEmpty()) {
                runs.add(Run.of(Run.Kind.WORDS, APART));
            }
            runs.addAll(words.of(text, inner));
        }
        return new Line(
                depth,
                "",
                when.apply(row.condition()),
                row.loop() == null ? "" : label.apply(row.loop().list()),
                runs);
    }
}
