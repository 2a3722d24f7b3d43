package org.jobun.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.matter.Matter;
import org.jobun.matter.Vocabulary;
import org.jobun.source.SourceFile;
import org.jobun.text.Validity;

/**
 * 特約 of one matter: articles that its officer writes, in the notation of clauses but without conditions. They are the rows of the
 * list {@value #FACT}: a row with a caption begins an article, one without continues it with a further 項.
 */
public final class SpecialTerms {
    /** The list that holds them. */
    public static final String FACT = "special_terms";

    private static final String CAPTION = "caption";
    private static final String PAPER = "paper";
    private static final String OVERRIDES = "overrides";
    private static final String TEXT = "text";
    private static final String ID = "special-terms.";
    /** Stands in the name of what they are written in, as in no file of a catalog. */
    private static final String MARK = "（特約";

    private final Matter matter;
    private final Vocabulary vocabulary;
    private final Diagnostics found;

    private SpecialTerms(Matter matter, Vocabulary vocabulary, Diagnostics found) {
        this.matter = matter;
        this.vocabulary = vocabulary;
        this.found = found;
    }

    /** Whether a matter has any. */
    public static boolean areIn(Matter matter) {
        return !matter.facts().rows(FACT).isEmpty();
    }

    /** Whether a text is of a special term: nobody else has it, and it need not be kept. */
    public static boolean isOfOne(TemplateText text) {
        return text.place().file().contains(MARK);
    }

    /**
     * One of the articles.
     *
     * @param paper that it was written for; empty where it stands with what it speaks of
     */
    public record Term(Clause clause, String paper) {}

    /** The articles, each as a clause of its own; what cannot be read is reported and left out. */
    public static List<Clause> of(Matter matter, Vocabulary vocabulary, Diagnostics found) {
        return terms(matter, vocabulary, found).stream().map(Term::clause).toList();
    }

    /** The same with the papers for which they were written. */
    public static List<Term> terms(Matter matter, Vocabulary vocabulary, Diagnostics found) {
        return new SpecialTerms(matter, vocabulary, found).terms();
    }

    private List<Term> terms() {
        List<Written> written = new ArrayList<>();
        for (Map<String, String> row : matter.facts().rows(FACT)) {
            if (written.isEmpty() || !row.getOrDefault(CAPTION, "").isBlank()) {
                written.add(new Written(
                        row.getOrDefault(CAPTION, ""),
                        row.getOrDefault(PAPER, "").strip(),
                        new ArrayList<>(),
                        new ArrayList<>()));
            }
            written.get(written.size() - 1).add(row);
        }
        List<Term> terms = new ArrayList<>();
        for (Written article : written) {
            clause(article, terms.size() + 1, terms);
        }
        return terms;
    }

    /** An article as it was written, row by row. */
    private record Written(String caption, String paper, List<String> overrides, List<String> lines) {
        void add(Map<String, String> row) {
            String instead = row.getOrDefault(OVERRIDES, "").strip();
            if (!instead.isEmpty()) {
                overrides.add(instead);
            }
            String text = row.getOrDefault(TEXT, "").stripTrailing();
            if (!text.isBlank()) {
                boolean further = !lines.isEmpty() && !text.startsWith("- ");
                lines.addAll(((further ? "- " : "") + text).lines().toList());
            }
        }
    }

    private void clause(Written article, int number, List<Term> into) {
        String name = matter.file().path() + MARK + number + "）";
        SourceFile file = new SourceFile(name, article.lines(), hash(article));
        Location place = new Location(
                name, 1, 1, 1, article.lines().isEmpty() ? "" : article.lines().get(0));
        if (article.lines().isEmpty()) {
            found.add(Diagnostic.of(Code.SPT_07, listPlace()).with("number", number));
            return;
        }
        List<Block> paragraphs =
                new BlockTree(file, vocabulary, found).read(1, article.lines().size() + 1);
        TemplateText caption = TemplateText.parse(article.caption(), place, found);
        FactNames.check(caption, Set.of(), vocabulary, found);
        List<RefExpression> overrides = article.overrides().stream()
                .map(written ->
                        new RefParser(found).parse(written.replace("[[", "").replace("]]", ""), place))
                .toList();
        Clause clause = clause(ID + number, caption, overrides, paragraphs, file, place);
        if (clause.texts().stream().anyMatch(text -> text.source().indexOf('<') >= 0)) {
            found.add(Diagnostic.of(Code.SPT_07, place).with("number", number).with("variant", "CONDITION"));
            return;
        }
        if (!paragraphs.isEmpty()) {
            into.add(new Term(clause, article.paper()));
        }
    }

    private Location listPlace() {
        return matter.facts().find(FACT).orElseThrow().place();
    }

    private Clause clause(
            String id,
            TemplateText caption,
            List<RefExpression> overrides,
            List<Block> paragraphs,
            SourceFile file,
            Location place) {
        return new Clause(
                id,
                caption,
                vocabulary.usualWords().in(caption.source()),
                "",
                Condition.ALWAYS,
                Validity.ALWAYS,
                "dates.conclusion",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                overrides,
                Clause.Status.APPROVED,
                paragraphs,
                "",
                file,
                place);
    }

    private static String hash(Written article) {
        String all = article.caption() + "\n" + article.paper() + article.overrides() + "\n"
                + String.join("\n", article.lines());
        return SourceFile.sha256(all.getBytes(StandardCharsets.UTF_8));
    }
}
