package org.jobun.web.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.change.BesideTable;
import org.jobun.change.ComparedPaper;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Article;
import org.jobun.house.BesideStyle;
import org.jobun.library.ArticleWords;
import org.jobun.library.Line;
import org.jobun.library.SideBySide;
import org.jobun.matter.Condition;
import org.jobun.matter.Municipality;
import org.jobun.review.BesideFiles;
import org.jobun.service.CompareCatalogs;
import org.jobun.service.DraftClause;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlDraft;
import org.jobun.source.YamlReader;
import org.jobun.web.ProblemLine;
import org.jobun.web.TableFile;
import org.jobun.web.Workspace;
import org.jobun.web.http.Action;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

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
     * @param articles as shown
     * @param drafted the same as they are
     * @param reasons why versions are not in, a sentence each
     * @param problems that kept the papers from being drafted
     */
    public record BodyView(
            String id,
            String name,
            List<ArticleView> articles,
            List<Article> drafted,
            List<String> reasons,
            List<ProblemLine> problems) {
        public BodyView {
            articles = List.copyOf(articles);
            drafted = List.copyOf(drafted);
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

    /** What is asked for. */
    private record Asked(Clause clause, String one, String two, boolean usual, Drafts drafts) {}

    private Asked asked(Exchange exchange) {
        LibraryDesk.Shelf shelf = desk.shelf();
        Clause clause = ClausePage.clause(exchange, shelf, desk);
        Map<String, Municipality> bodies = shelf.catalog().municipalities();
        String one = bodies.containsKey(exchange.query("one"))
                ? exchange.query("one")
                : bodies.keySet().iterator().next();
        String two = bodies.containsKey(exchange.query("two")) ? exchange.query("two") : "";
        boolean usual = !exchange.query("answers").equals("example");
        Optional<String> matter = Optional.ofNullable(LibraryDesk.examples().get(exchange.query("matter")));
        Workspace workspace = desk.office().workspace(exchange.visitor());
        return new Asked(clause, one, two, usual, new Drafts(clause, usual, matter, shelf, workspace));
    }

    @Override
    public Answer on(Exchange exchange) {
        LibraryDesk.Shelf shelf = desk.shelf();
        Asked asked = asked(exchange);
        Map<String, Municipality> bodies = shelf.catalog().municipalities();
        BodyView first = asked.drafts().of(bodies.get(asked.one()));
        Map<String, Object> values = new HashMap<>();
        values.put("clause", ClauseLink.of(asked.clause(), shelf.words()));
        values.put("version", exchange.query("version"));
        values.put(
                "ones", SearchPage.bodies(shelf, asked.one()).stream().skip(1).toList());
        values.put("twos", SearchPage.bodies(shelf, asked.two()));
        values.put("usual", asked.usual());
        values.put("matters", matters(LibraryDesk.examples(), exchange.query("matter")));
        values.put("first", first);
        if (!asked.two().isEmpty()) {
            BodyView second = asked.drafts().of(bodies.get(asked.two()));
            values.put("query", query(exchange));
            values.put("second", second);
            values.put("side", SideBySide.of(first.texts(), second.texts()));
        }
        return Answer.html(desk.office().pages().page("library-drafted", exchange, values));
    }

    private static String query(Exchange exchange) {
        return Stream.of("version", "one", "two", "answers", "matter")
                .filter(name -> !exchange.query(name).isEmpty())
                .map(name -> name + "=" + ClauseLink.encoded(exchange.query(name)))
                .collect(Collectors.joining("&"));
    }

    /** What both bodies have as a file. */
    Answer file(Exchange exchange) throws IOException {
        Asked asked = asked(exchange);
        if (asked.two().isEmpty()) {
            throw Refusal.notFound();
        }
        Catalog catalog = desk.shelf().catalog();
        BodyView first = asked.drafts().of(catalog.municipalities().get(asked.one()));
        BodyView second = asked.drafts().of(catalog.municipalities().get(asked.two()));
        if (!first.problems().isEmpty() || !second.problems().isEmpty()) {
            throw Refusal.notFound();
        }
        ComparedPaper compared = CompareCatalogs.of(
                first.drafted(),
                second.drafted(),
                new CompareCatalogs.State(catalog, desk.office().today()));
        BesideTable.Heads heads = new BesideTable.Heads(first.name(), second.name());
        return TableFile.of(
                new BesideFiles.Table(List.of(compared), BesideStyle.CONTRACT, heads, true, List.of()),
                "",
                exchange.query("format"));
    }

    private static List<Option> matters(Map<String, String> examples, String chosen) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "この条項を使う案件を組み立てる", chosen.isEmpty())));
        examples.forEach((id, text) -> options.add(new Option(id, name(id, text), id.equals(chosen))));
        return options;
    }

    private static String name(String id, String text) {
        Diagnostics ignored = new Diagnostics();
        return SourceFile.decode(id, text.getBytes(StandardCharsets.UTF_8), ignored)
                .flatMap(file -> YamlReader.read(file, ignored))
                .map(YamlDraft::of)
                .map(draft -> draft.get("contract", "name"))
                .filter(name -> !name.isEmpty())
                .orElse(id);
    }

    /** What is drafted for each body. */
    private record Drafts(
            Clause clause, boolean usual, Optional<String> matter, LibraryDesk.Shelf shelf, Workspace workspace) {
        BodyView of(Municipality body) {
            DraftClause draft = new DraftClause(shelf.catalog(), workspace.drafting());
            Optional<String> text =
                    matter.map(known -> draft.of(body, known, usual)).or(() -> draft.example(clause, body, usual));
            return view(clause, body, draft, text, shelf);
        }
    }

    private static BodyView view(
            Clause clause, Municipality body, DraftClause draft, Optional<String> example, LibraryDesk.Shelf shelf) {
        if (example.isEmpty()) {
            return new BodyView(
                    body.id(), body.name(), List.of(), List.of(), List.of("この条項を使う案件は、規則の許す答えの中にありません。"), List.of());
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
                outcome.value().map(DraftedPage::drafted).orElse(List.of()),
                outcome.value().map(result -> reasons(result, shelf)).orElse(List.of()),
                problems);
    }

    private static List<Article> drafted(DraftClause.Result result) {
        return result.articles().stream().map(DraftClause.Drafted::article).toList();
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
