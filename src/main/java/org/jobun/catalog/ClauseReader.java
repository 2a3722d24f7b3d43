package org.jobun.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
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

    /** The clause; empty after reporting a file that has no front matter or no text. */
    Optional<Clause> read(SourceFile file) {
        return FrontMatter.read(file, found).flatMap(front -> read(file, front));
    }

    private Optional<Clause> read(SourceFile file, FrontMatter front) {
        String id = checkedId(front.fields().required("id", "CLAUSE"), file, front.fields());
        List<Block> paragraphs = new BlockTree(file, vocabulary, found).read(front.bodyStart(), front.bodyEnd());
        if (paragraphs.isEmpty()) {
            found.add(Diagnostic.of(Code.CLS_01, file.place()).with("key", "本文").with("variant", "CLAUSE"));
            return Optional.empty();
        }
        Clause clause = clause(id, paragraphs, front, file);
        rejectDoubledLabels(clause);
        front.fields().rejectOthers();
        FactNames.check(clause.caption(), Set.of(), vocabulary, found);
        return Optional.of(clause);
    }

    private Clause clause(String id, List<Block> paragraphs, FrontMatter front, SourceFile file) {
        Fields fields = front.fields();
        return new Clause(
                id,
                caption(fields),
                vocabulary.usualWords().in(fields.text("caption").orElse("")),
                fields.text("alternative").orElse(""),
                fields.mapping("when")
                        .map(new ConditionReader(vocabulary, found)::read)
                        .orElse(Condition.ALWAYS),
                fields.validity("valid"),
                datedBy(fields, found),
                fields.texts("basis"),
                fields.texts("answers"),
                fields.texts("requires"),
                fields.texts("stands_for"),
                fields.texts("covers").stream().map(ClauseReader::cover).toList(),
                overrides(fields),
                fields.oneOf("status", Clause.Status.class).orElse(Clause.Status.DRAFT),
                paragraphs,
                commentary(file, front.bodyEnd()),
                file,
                fields.place("id"));
    }

    /** {@code duty} or {@code duty#label}. */
    private static Clause.Cover cover(String written) {
        int mark = written.indexOf('#');
        return mark < 0
                ? new Clause.Cover(written, "")
                : new Clause.Cover(written.substring(0, mark), written.substring(mark + 1));
    }

    private TemplateText caption(Fields fields) {
        return fields.text("caption")
                .map(text -> TemplateText.parse(text, fields.place("caption"), found))
                .orElse(TemplateText.empty());
    }

    private List<RefExpression> overrides(Fields fields) {
        return fields.texts("overrides").stream()
                .map(written -> new RefParser(found).parse(written, fields.place("overrides")))
                .toList();
    }

    /** Path of the date that {@code dated_by} names; that of the conclusion where it names none. */
    static String datedBy(Fields fields, Diagnostics found) {
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

    private void rejectDoubledLabels(Clause clause) {
        Set<String> seen = new HashSet<>();
        for (Block block : clause.blocks()) {
            if (!block.label().isEmpty() && !seen.add(block.label())) {
                found.add(Diagnostic.of(Code.CLS_05, block.place()).with("label", block.label()));
            }
        }
    }

    private static String commentary(SourceFile file, int bodyEnd) {
        int from = bodyEnd + 1;
        return from > file.lines().size()
                ? ""
                : file.text(from, file.lines().size() + 1).strip();
    }
}
