package org.jobun.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.assembly.Selection;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.check.proof.ExampleMatter;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Article;
import org.jobun.document.Document;
import org.jobun.draft.Drafting;
import org.jobun.draft.MakingDate;
import org.jobun.draft.PaperSet;
import org.jobun.library.ClauseUse;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.Matter;
import org.jobun.matter.Municipality;
import org.jobun.source.SourceFile;

/** What a clause becomes in the papers of a body: its articles as drafted, or why there are none. */
public final class DraftClause {
    private static final Pattern BODY = Pattern.compile("(?m)^municipality:.*$");

    private final Catalog catalog;
    private final Drafting drafting;
    private final ExampleMatter examples;

    public DraftClause(Catalog catalog, Drafting drafting) {
        this.catalog = catalog;
        this.drafting = drafting;
        this.examples = new ExampleMatter(catalog);
    }

    /** An article, or the clause that it comes from as another paper has it. */
    public record Drafted(String paper, Article article) {}

    /**
     * Why a version is not in.
     *
     * @param tests of its condition as they came out
     */
    public record Refused(String paper, Clause clause, Selection.Reason reason, List<Condition.Test> tests) {
        public Refused {
            tests = List.copyOf(tests);
        }
    }

    /**
     * What came of a clause, or of the set of alternatives that it is one of.
     *
     * @param articles in order of papers
     * @param refused the versions looked at that are not in
     */
    public record Result(List<Drafted> articles, List<Refused> refused) {
        public Result {
            articles = List.copyOf(articles);
            refused = List.copyOf(refused);
        }
    }

    /**
     * An example in which the clause stands, as a matter file; empty where the rules allow none.
     *
     * @param usual whether a body's usual answers go before those of the example
     */
    public Optional<String> example(Clause clause, Municipality body, boolean usual) {
        Condition period = new Condition.Days(
                clause.datedBy(),
                clause.validity().from(),
                clause.validity().until() == null
                        ? null
                        : clause.validity().until().minusDays(1));
        boolean dated = clause.validity().from() != null || clause.validity().until() != null;
        return new ClauseUse(catalog)
                .places(clause).stream()
                        .map(place -> place.when(clause))
                        .map(when -> dated ? Condition.all(when, period) : when)
                        .flatMap(when -> examples.where(when).stream())
                        .findFirst()
                        .map(text -> of(body, text, usual));
    }

    /**
     * A matter file made one of a body.
     *
     * @param usual whether choices that the body's profile answers are left to it
     */
    public String of(Municipality body, String matter, boolean usual) {
        String own = BODY.matcher(matter).replaceFirst(Matcher.quoteReplacement("municipality: " + body.id()));
        if (!usual) {
            return own;
        }
        for (FactType type : catalog.vocabulary().choices()) {
            if (body.facts().containsKey(type.path())) {
                own = own.replaceAll("(?m)^  " + Pattern.quote(type.path()) + ":.*\n", "");
            }
        }
        return own.replaceFirst("(?m)^choices:\\s*\\z", "");
    }

    /** Drafts the papers of a matter that may have the clause, and takes out what it became. */
    public Outcome<Result> draft(Clause clause, String matterFile) {
        Diagnostics found = new Diagnostics();
        Optional<Matter> matter = SourceFile.decode("例.yaml", matterFile.getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> new ReadMatter(catalog).whole(file, found));
        List<String> papers =
                new ClauseUse(catalog).papers(clause).stream().map(Template::id).toList();
        Optional<PaperSet> set = matter.flatMap(known -> MakingDate.of(known, Optional.empty(), false, found))
                .flatMap(making -> {
                    Outcome<PaperSet> outcome = drafting.draft(matter.get(), making, papers);
                    found.addAll(outcome.diagnostics());
                    return outcome.value();
                });
        return new Outcome<>(set.map(drafted -> result(clause, drafted, papers)), found);
    }

    private Result result(Clause clause, PaperSet set, List<String> papers) {
        Set<String> ids = new LinkedHashSet<>();
        catalog.slot(clause.slot()).forEach(member -> ids.add(member.id()));
        List<Drafted> articles = new ArrayList<>();
        for (Document paper : set.documents()) {
            paper.articles().stream()
                    .filter(article -> ids.contains(article.origin().clause()))
                    .forEach(article -> articles.add(new Drafted(paper.title(), article)));
        }
        List<Refused> refused = set.selection().decisions().stream()
                .filter(decision ->
                        !decision.in() && ids.contains(decision.clause().id()))
                .filter(decision -> papers.contains(decision.paper()))
                .map(decision -> new Refused(
                        title(decision.paper()), decision.clause(), decision.reason(), decision.tests(set.matter())))
                .toList();
        return new Result(articles, refused);
    }

    private String title(String paper) {
        return catalog.template(paper).map(Template::title).orElse(paper);
    }
}
