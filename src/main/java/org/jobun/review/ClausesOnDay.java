package org.jobun.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.document.Anchor;
import org.jobun.document.Article;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Label;
import org.jobun.document.Origin;
import org.jobun.document.Paragraph;
import org.jobun.library.ClauseWords;
import org.jobun.library.Line;
import org.jobun.library.PaperContents;

/** The clauses of a catalog that hold on a day, each as an article without a number, by the papers that may have them. */
public final class ClausesOnDay {
    private static final Label NO_NUMBER = new Label("", 1, 0);

    private final Catalog catalog;
    private final LocalDate day;
    private final ClauseWords words;

    /** @param day on which the versions hold and statutes are named */
    public ClausesOnDay(Catalog catalog, LocalDate day) {
        this.catalog = catalog;
        this.day = day;
        this.words = new ClauseWords(catalog, day);
    }

    /** Id of a paper → ids of the clauses that it may have, each clause only with the first paper; those of no paper under no id. */
    public Map<String, Set<String>> papers() {
        Map<String, Set<String>> papers = new LinkedHashMap<>();
        Set<String> left = new LinkedHashSet<>(catalog.clauses().keySet());
        for (Template paper : catalog.templates().values()) {
            Set<String> clauses = new LinkedHashSet<>();
            paper.clauseLines().stream()
                    .flatMap(line -> catalog.slot(line.slot()).stream())
                    .map(Clause::id)
                    .filter(left::remove)
                    .forEach(clauses::add);
            papers.put(paper.id(), clauses);
        }
        papers.put("", left);
        return papers;
    }

    /** Id of a clause → its article, of all clauses of which a version holds on the day. */
    public Map<String, Article> articles() {
        Map<String, String> conditions = conditions();
        Map<String, Article> articles = new LinkedHashMap<>();
        catalog.clauses()
                .values()
                .forEach(versions -> versions.stream()
                        .filter(clause -> clause.status() != Clause.Status.WITHDRAWN)
                        .filter(clause -> clause.validity().contains(day))
                        .findFirst()
                        .ifPresent(clause ->
                                articles.put(clause.id(), article(clause, conditions.getOrDefault(clause.id(), "")))));
        return articles;
    }

    /** The article of one version, whether it holds on the day or not. */
    public Article article(Clause clause) {
        return article(clause, words.condition(clause));
    }

    /** Id of a clause → when the first paper that has it takes it, in words. */
    private Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (Template paper : catalog.templates().values()) {
            for (PaperContents.Entry entry :
                    PaperContents.of(paper, catalog, words).entries()) {
                entry.clauses().stream()
                        .filter(clause -> clause.validity().contains(day))
                        .forEach(clause -> conditions.putIfAbsent(clause.id(), entry.when(clause)));
            }
        }
        return conditions;
    }

    /** What tells alternatives apart stands behind what they are called. */
    private Article article(Clause clause, String when) {
        String caption = words.caption(clause);
        return new Article(
                new Anchor(clause.id()),
                new Origin(clause.id(), clause.version()),
                false,
                NO_NUMBER,
                (caption.isEmpty() ? clause.id() : caption) + (when.isEmpty() ? "" : "／" + when),
                paragraphs(words.lines(clause)));
    }

    private static List<Paragraph> paragraphs(List<Line> lines) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < lines.size(); i = end) {
            end = endOf(lines, i);
            paragraphs.add(new Paragraph(anchor(i), label(lines.get(i)), text(lines.get(i)), items(lines, i + 1, end)));
        }
        return paragraphs;
    }

    private static List<Item> items(List<Line> lines, int from, int to) {
        List<Item> items = new ArrayList<>();
        int end = 0;
        for (int i = from; i < to; i = end) {
            end = Math.min(to, endOf(lines, i));
            items.add(new Item(anchor(i), label(lines.get(i)), text(lines.get(i)), items(lines, i + 1, end)));
        }
        return items;
    }

    /** Where what stands below a line ends. */
    private static int endOf(List<Line> lines, int at) {
        int end = at + 1;
        while (end < lines.size() && lines.get(end).depth() > lines.get(at).depth()) {
            end++;
        }
        return end;
    }

    private static Anchor anchor(int at) {
        return new Anchor(String.valueOf(at));
    }

    private static Label label(Line line) {
        return new Label(line.label(), 1, line.depth() + 1);
    }

    private static List<Inline> text(Line line) {
        String remark = line.remark().isEmpty() ? "" : "〔" + line.remark() + "〕";
        return List.of(new Inline.Words(remark + line.text()));
    }
}
