package org.jobun.web.bodies;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.check.proof.Proof;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Article;
import org.jobun.draft.DraftPapers;
import org.jobun.library.ArticleWords;
import org.jobun.library.Line;
import org.jobun.library.SideBySide;
import org.jobun.matter.Municipality;
import org.jobun.service.CheckLibrary;
import org.jobun.service.DraftClause;
import org.jobun.store.CatalogFolder;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Refusal;

/** Texts of the catalog as the office writes them in place of those of the program, and what one would give before it is kept. */
final class OwnTexts {
    private final ProfileDesk desk;

    OwnTexts(ProfileDesk desk) {
        this.desk = desk;
    }

    /**
     * A file of the catalog.
     *
     * @param ours as the program has it; empty where it has none
     * @param own as the office has it; empty where it has none
     */
    record Text(String path, Optional<String> ours, Optional<String> own) {
        /** What is in force; how one begins where there is none. */
        String current() {
            return own.or(() -> ours).orElseGet(() -> FreshText.of(path));
        }
    }

    /**
     * What a text would give.
     *
     * @param problems those of the file, and errors wherever they are
     * @param catalog with it, where it has no error
     */
    record Trial(List<ProblemLine> problems, Optional<Catalog> catalog) {
        boolean fails() {
            return catalog.isEmpty();
        }
    }

    /** Whether a path is that of a text that is written here: a clause, a template, a rule and the like, no profile, style or font. */
    static boolean isText(String path) {
        return CatalogFolder.isPath(path) && (path.endsWith(".md") || path.endsWith(".yaml"));
    }

    /** The file of a path; refused where none can be there. */
    Text find(String path) {
        if (!isText(path)) {
            throw Refusal.notFound();
        }
        return new Text(
                path,
                Optional.ofNullable(desk.catalogs().ours().get(path)).map(OwnTexts::text),
                Optional.ofNullable(desk.catalogs().own().get(path)).map(OwnTexts::text));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Tries a text with everything else that the office keeps. */
    Trial attempt(String path, String text) {
        Outcome<Catalog> read = desk.catalogs().with(path, text.getBytes(StandardCharsets.UTF_8));
        List<Diagnostic> found = read.value()
                .map(catalog -> CheckLibrary.of(catalog, CheckLibrary.Scope.NOTHING, read.diagnostics())
                        .diagnostics())
                .orElse(read.diagnostics())
                .sorted();
        boolean fails = found.stream().anyMatch(Diagnostic::isError);
        List<ProblemLine> problems = found.stream()
                .filter(one -> one.isError() || one.location().file().equals(path))
                .map(ProblemLine::of)
                .toList();
        return new Trial(problems, fails ? Optional.empty() : read.value());
    }

    /** Proves a catalog for all bodies; what does not hold. */
    static List<ProblemLine> prove(Catalog catalog) {
        Optional<Proof> proof = CheckLibrary.of(catalog, CheckLibrary.Scope.ALL, new Diagnostics())
                .value();
        return proof.map(Proof::faults).orElse(List.of()).stream()
                .map(fault -> ProblemLine.of(fault.diagnostic()))
                .toList();
    }

    /** The articles that a clause becomes for a body, as it is in force and as it would be; empty where the file is no clause. */
    Optional<SideBySide> drafted(String path, String body, Catalog fresh) {
        Optional<Clause> after = clause(path, fresh);
        if (after.isEmpty()) {
            return Optional.empty();
        }
        Catalog now = desk.catalog();
        List<String> before = clause(path, now)
                .or(() -> now.versions(after.get().id()).stream().findFirst())
                .map(clause -> words(clause, body, now))
                .orElse(List.of());
        return Optional.of(SideBySide.of(before, words(after.get(), body, fresh)));
    }

    private static Optional<Clause> clause(String path, Catalog catalog) {
        return catalog.clauses().values().stream()
                .flatMap(List::stream)
                .filter(clause -> clause.file().path().equals(path))
                .findFirst();
    }

    private static List<String> words(Clause clause, String body, Catalog catalog) {
        Municipality municipality = Optional.ofNullable(catalog.municipalities().get(body))
                .orElseGet(() -> catalog.municipalities().values().iterator().next());
        DraftClause draft = new DraftClause(catalog, new DraftPapers(catalog));
        List<String> words = new ArrayList<>();
        draft.example(clause, municipality, true)
                .flatMap(matter -> draft.draft(clause, matter).value())
                .ifPresent(result -> result.articles().forEach(one -> addWords(one.paper(), one.article(), words)));
        return words;
    }

    private static void addWords(String paper, Article article, List<String> words) {
        String caption = article.caption().isEmpty() ? "" : "（" + article.caption() + "）";
        words.add(paper + "　" + article.label().text() + caption);
        ArticleWords.lines(article).stream().map(Line::whole).forEach(words::add);
    }
}
