package org.jobun.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.change.ComparePaper;
import org.jobun.change.ComparedPaper;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Imprint;
import org.jobun.document.Inline;
import org.jobun.document.Standing;
import org.jobun.house.HouseSettings;
import org.jobun.house.NumberingScheme;
import org.jobun.review.ClausesOnDay;

/** What differs in the clauses of a catalog on two days, or in those of two catalogs: the clauses as they are written, of all papers. */
public final class CompareCatalogs {
    private static final HouseSettings LOOKS = HouseSettings.plain(NumberingScheme.Captions.ABOVE);

    /** What clauses are called that no paper asks for. */
    private static final String NO_PAPER = "文書に置かない条項";

    private final State after;
    private final Map<String, Article> old;
    private final Map<String, Article> now;

    private CompareCatalogs(State before, State after) {
        this.after = after;
        this.old = new ClausesOnDay(before.catalog(), before.day()).articles();
        this.now = new ClausesOnDay(after.catalog(), after.day()).articles();
    }

    /** A catalog as it is on a day. */
    public record State(Catalog catalog, LocalDate day) {}

    /** The clauses that differ, by the papers that have them first, in the order of the second catalog; none where nothing does. */
    public static List<ComparedPaper> of(State before, State after) {
        Map<String, Set<String>> papers = new ClausesOnDay(after.catalog(), after.day()).papers();
        Set<String> known = new LinkedHashSet<>();
        papers.values().forEach(known::addAll);
        Map<String, Set<String>> former = new ClausesOnDay(before.catalog(), before.day()).papers();
        former.forEach((paper, clauses) -> clauses.stream()
                .filter(known::add)
                .forEach(clause -> papers.computeIfAbsent(paper, id -> new LinkedHashSet<>())
                        .add(clause)));
        CompareCatalogs compare = new CompareCatalogs(before, after);
        List<ComparedPaper> compared = new ArrayList<>();
        papers.forEach((paper, clauses) -> {
            Optional<Template> template =
                    after.catalog().template(paper).or(() -> before.catalog().template(paper));
            compare.paper(paper, template.map(Template::title).orElse(NO_PAPER), clauses)
                    .ifPresent(compared::add);
        });
        return compared;
    }

    /** Two versions of a clause, or two clauses of which a paper takes one, side by side. */
    public static ComparedPaper of(Clause before, Clause after, State state) {
        ClausesOnDay clauses = new ClausesOnDay(state.catalog(), state.day());
        return of(List.of(clauses.article(before)), List.of(clauses.article(after)), state);
    }

    /** Articles of a clause as two bodies have them, side by side. */
    public static ComparedPaper of(List<Article> before, List<Article> after, State state) {
        List<Block> olds = List.copyOf(before);
        List<Block> news = List.copyOf(after);
        ComparePaper compare = new ComparePaper(state.catalog()::slotOf);
        return new ComparedPaper(frame("", "条項", news, state.day()), compare.of(olds, news));
    }

    private Optional<ComparedPaper> paper(String id, String title, Set<String> clauses) {
        Map<String, Article> gone = new LinkedHashMap<>();
        Map<String, Article> come = new LinkedHashMap<>();
        for (String clause : clauses) {
            Article before = old.get(clause);
            Article later = now.get(clause);
            if (!says(before).equals(says(later))) {
                put(clause, before, gone);
                put(clause, later, come);
            }
        }
        List<Block> olds = List.copyOf(gone.values());
        List<Block> news = List.copyOf(come.values());
        return olds.isEmpty() && news.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ComparedPaper(frame(id, title, news, after.day()), new ComparePaper().of(olds, news)));
    }

    private static void put(String clause, Article article, Map<String, Article> articles) {
        if (article != null) {
            articles.put(clause, article);
        }
    }

    /** All that a clause says; the number of its version is not among it. */
    private static String says(Article article) {
        if (article == null) {
            return "";
        }
        StringBuilder says = new StringBuilder(article.caption());
        article.provisions()
                .forEach(part -> says.append('\n')
                        .append(part.label().text())
                        .append('\t')
                        .append(Inline.textOf(part.text())));
        return says.toString();
    }

    /** A paper that holds what is compared. */
    static Document frame(String id, String title, List<Block> blocks, LocalDate day) {
        return new Document(
                id.isEmpty() ? "clauses" : id,
                title,
                title,
                "条項集の対照",
                "条項集",
                false,
                day,
                new Imprint("library", "library", '、', false),
                Standing.ALONE,
                LOOKS.scheme(id, "articles"),
                LOOKS.pages(),
                blocks);
    }
}
