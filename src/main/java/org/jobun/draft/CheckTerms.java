package org.jobun.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jobun.assembly.Selection;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.TemplateText;
import org.jobun.check.Definitions;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Article;
import org.jobun.document.Document;
import org.jobun.house.HouseWords;

/**
 * A warning for each term of the catalog that a text laid over it uses while nothing in its set defines it. Texts of the catalog
 * itself are proved once for all answers.
 */
final class CheckTerms {
    private final Catalog catalog;
    /** The words of a house → terms of the catalog as it prints them. */
    private final Map<HouseWords, Set<String>> terms = new ConcurrentHashMap<>();

    CheckTerms(Catalog catalog) {
        this.catalog = catalog;
    }

    private Set<String> terms(HouseWords words) {
        Set<String> defined = new TreeSet<>();
        catalog.texts().forEach(text -> addDefined(words.in(text.source()), defined));
        return defined;
    }

    void of(Selection selection, List<Document> documents, HouseWords words, Diagnostics found) {
        if (catalog.overlay().isEmpty()) {
            return;
        }
        Set<String> all = terms.computeIfAbsent(words, this::terms);
        Set<String> missing = new TreeSet<>(all);
        missing.removeAll(definedIn(selection, words));
        if (missing.isEmpty()) {
            return;
        }
        for (Document document : documents) {
            document.blocks().forEach(block -> {
                if (block instanceof Article article && isLaidOver(article)) {
                    report(document, article, missing, all, found);
                }
            });
        }
    }

    private boolean isLaidOver(Article article) {
        return catalog.versions(article.origin().clause()).stream()
                .filter(clause -> clause.version().equals(article.origin().version()))
                .anyMatch(clause ->
                        catalog.overlay().paths().contains(clause.file().path()));
    }

    private void report(Document document, Article article, Set<String> missing, Set<String> terms, Diagnostics found) {
        String words = article.typed();
        for (String term : missing) {
            if (Definitions.uses(words, term, terms)) {
                found.add(Diagnostic.of(
                                Code.DOC_08,
                                catalog.place(
                                        article.origin().clause(),
                                        article.origin().version()))
                        .at(document.name() + article.label().text())
                        .with("paper", document.title())
                        .with("found", term));
            }
        }
    }

    private static Set<String> definedIn(Selection selection, HouseWords words) {
        List<TemplateText> texts = new ArrayList<>();
        selection
                .papers()
                .forEach(paper -> paper.lines().forEach(line -> {
                    if (line.clause() == null) {
                        texts.addAll(line.line().texts());
                    } else {
                        line.clause().blocks().forEach(block -> texts.addAll(block.texts()));
                    }
                }));
        Set<String> defined = new TreeSet<>();
        texts.forEach(text -> addDefined(words.in(text.source()), defined));
        return defined;
    }

    /** Terms of one article are no affair of others; words of the parties are written by the house. */
    private static void addDefined(String text, Set<String> terms) {
        Definitions.in(text).stream()
                .filter(term -> !term.articleOnly() && !term.word().contains("$"))
                .map(Definitions.Term::word)
                .filter(word -> word.length() > 1)
                .forEach(terms::add);
    }
}
