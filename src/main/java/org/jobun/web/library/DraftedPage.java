package org.jobun.web.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.Clause;
import org.jobun.diagnostic.Outcome;
import org.jobun.library.ArticleWords;
import org.jobun.library.Line;
import org.jobun.library.SideBySide;
import org.jobun.matter.Condition;
import org.jobun.matter.Municipality;
import org.jobun.service.DraftClause;
import org.jobun.web.ProblemLine;
import org.jobun.web.Workspace;
import org.jobun.web.http.Action;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;

/** A clause as papers of a body have it, and beside it as those of another body do. */
final class DraftedPage implements Action {
    private final LibraryDesk desk;

    DraftedPage(LibraryDesk desk) {
        this.desk = desk;
    }

    /** An article as drafted. */
    public record ArticleView(String paper, String label, String caption, List<Line> lines) {
        public ArticleView {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a body has.
     *
     * @param articles as drafted
     * @param reasons why versions are not in, a sentence each
     * @param problems that kept the papers from being drafted
     */
    public record BodyView(
            String id, String name, List<ArticleView> articles, List<String> reasons, List<ProblemLine> problems) {
        public BodyView {
            articles = List.copyOf(articles);
            reasons = List.copyOf(reasons);
            problems = List.copyOf(problems);
        }

        List<String> texts() {
            List<String> texts = new ArrayList<>();
            articles.forEach(article -> {
                texts.add(article.label() + (article.caption().isEmpty() ? "" : "（" + article.caption() + "）"));
                article.lines().stream().map(Line::whole).forEach(texts::add);
            });
            return texts;
        }
    }

    @Override
    public Answer on(Exchange exchange) {
        LibraryDesk.Shelf shelf = desk.shelf();
        Clause clause = ClausePage.clause(exchange, shelf, desk);
        Map<String, Municipality> bodies = shelf.catalog().municipalities();
        String one = bodies.containsKey(exchange.query("one"))
                ? exchange.query("one")
                : bodies.keySet().iterator().next();
        String two = exchange.query("two");
        boolean usual = !exchange.query("answers").equals("example");
        Workspace workspace = desk.office().workspace(exchange.visitor());
        BodyView first = view(clause, bodies.get(one), usual, shelf, workspace);
        Map<String, Object> values = new HashMap<>();
        values.put("clause", ClauseLink.of(clause, shelf.words()));
        values.put("version", exchange.query("version"));
        values.put("ones", SearchPage.bodies(shelf, one).stream().skip(1).toList());
        values.put("twos", SearchPage.bodies(shelf, bodies.containsKey(two) ? two : ""));
        values.put("usual", usual);
        values.put("first", first);
        if (bodies.containsKey(two)) {
            BodyView second = view(clause, bodies.get(two), usual, shelf, workspace);
            values.put("second", second);
            values.put("side", SideBySide.of(first.texts(), second.texts()));
        }
        return Answer.html(desk.office().pages().page("library-drafted", exchange, values));
    }

    private BodyView view(
            Clause clause, Municipality body, boolean usual, LibraryDesk.Shelf shelf, Workspace workspace) {
        DraftClause draft = new DraftClause(shelf.catalog(), workspace.drafting());
        Optional<String> example = draft.example(clause, body, usual);
        if (example.isEmpty()) {
            return new BodyView(body.id(), body.name(), List.of(), List.of("この条項を使う案件は、規則の許す答えの中にありません。"), List.of());
        }
        Outcome<DraftClause.Result> outcome = draft.draft(clause, example.get());
        List<ProblemLine> problems = outcome.value().isPresent()
                ? List.of()
                : outcome.diagnostics().sorted().stream()
                        .filter(problem -> problem.isError())
                        .map(ProblemLine::of)
                        .toList();
        return new BodyView(
                body.id(),
                body.name(),
                outcome.value().map(DraftedPage::articles).orElse(List.of()),
                outcome.value().map(result -> reasons(result, shelf)).orElse(List.of()),
                problems);
    }

    private static List<ArticleView> articles(DraftClause.Result result) {
        return result.articles().stream()
                .map(drafted -> new ArticleView(
                        drafted.paper(),
                        drafted.article().label().text(),
                        drafted.article().caption(),
                        ArticleWords.lines(drafted.article())))
                .toList();
    }

    private static List<String> reasons(DraftClause.Result result, LibraryDesk.Shelf shelf) {
        return result.refused().stream()
                .map(refused -> refused.paper() + "「" + shelf.words().caption(refused.clause()) + "」"
                        + version(refused.clause()) + ": " + reason(refused, shelf))
                .distinct()
                .toList();
    }

    private static String version(Clause clause) {
        return clause.version().equals("-") ? "" : "（" + org.jobun.library.ClauseWords.period(clause) + "）";
    }

    private static String reason(DraftClause.Refused refused, LibraryDesk.Shelf shelf) {
        return switch (refused.reason()) {
            case APPLIES -> "使います。";
            case CONDITION -> condition(refused, shelf);
            case PERIOD -> "基準日に有効な版ではありません。";
            case WITHDRAWN -> "取り下げられています。";
            case TEMPLATE -> "この文書は、この案件では置きません。";
        };
    }

    private static String condition(DraftClause.Refused refused, LibraryDesk.Shelf shelf) {
        String failed = refused.tests().stream()
                .filter(test -> !test.holds())
                .map(Condition.Test::fact)
                .map(path -> shelf.catalog()
                        .vocabulary()
                        .find(path)
                        .map(type -> type.label())
                        .orElse(path))
                .distinct()
                .reduce((a, b) -> a + "、" + b)
                .orElse("");
        return shelf.words().condition(refused.clause()) + "に使います（この案件では、" + failed + "の答えが違います）。";
    }
}
