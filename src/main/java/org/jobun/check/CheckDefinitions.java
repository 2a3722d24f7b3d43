package org.jobun.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.TextBlock;
import org.jobun.matter.Matter;

/** Terms of a finished paper: defined once, used after their definition and not before, never left unused. */
public final class CheckDefinitions {
    /** What stands for a value in the words of authors. */
    private static final String VALUE = "○";

    private final Document document;
    private final Matter matter;
    private final Catalog catalog;
    private final Diagnostics found;
    private final List<Text> texts = new ArrayList<>();

    private CheckDefinitions(Document document, Matter matter, Catalog catalog, Diagnostics found) {
        this.document = document;
        this.matter = matter;
        this.catalog = catalog;
        this.found = found;
    }

    /** A text of the paper; of no article where the template has it. */
    private record Text(Article article, String words) {}

    /**
     * A term where it is defined.
     *
     * @param index of the text that defines it
     */
    private record Definition(int index, Definitions.Term term) {}

    /** Reports terms of a paper that are defined twice, used before they are defined, or not used. */
    public static void of(Document document, Matter matter, Catalog catalog, Diagnostics found) {
        CheckDefinitions check = new CheckDefinitions(document, matter, catalog, found);
        check.collect();
        check.terms();
    }

    private void collect() {
        for (Block block : document.blocks()) {
            if (block instanceof TextBlock text) {
                texts.add(new Text(null, words(text.text())));
            } else if (block instanceof Article article) {
                article.texts().forEach(text -> texts.add(new Text(article, words(text))));
            }
        }
    }

    /** Words of authors; a value may hold any word without meaning the term. */
    private static String words(List<Inline> text) {
        return Inline.typed(text).replace('，', '、');
    }

    private void terms() {
        Map<String, List<Definition>> definitions = definitions();
        Set<String> terms = new TreeSet<>(definitions.keySet());
        definitions.forEach((word, all) -> {
            definedAgain(word, all);
            uses(word, all.get(0), terms);
        });
    }

    /** Every definition by its word, in order; what the parties are called is used wherever a party is named, what a value says nobody knows. */
    private Map<String, List<Definition>> definitions() {
        Map<String, List<Definition>> definitions = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            for (Definitions.Term term : Definitions.in(texts.get(i).words())) {
                if (!isPartyWord(term.word()) && !term.word().contains(VALUE)) {
                    definitions
                            .computeIfAbsent(term.word(), word -> new ArrayList<>())
                            .add(new Definition(i, term));
                }
            }
        }
        return definitions;
    }

    private void definedAgain(String word, List<Definition> all) {
        boolean firstIsLocal = all.get(0).term().articleOnly();
        all.stream()
                .skip(1)
                .filter(other -> !other.term().articleOnly() || !firstIsLocal)
                .forEach(other -> report(Code.DOC_05, word, other.index()));
    }

    private void uses(String word, Definition definition, Set<String> terms) {
        boolean used = usesTwice(texts.get(definition.index()).words(), word);
        for (int i = 0; i < texts.size(); i++) {
            boolean uses =
                    reaches(definition, i) && Definitions.uses(texts.get(i).words(), word, terms);
            if (uses && i < definition.index()) {
                report(Code.DOC_04, word, i);
            }
            used |= uses && i > definition.index();
        }
        if (!used) {
            report(Code.DOC_06, word, definition.index());
        }
    }

    /** Whether a definition is meant for a text: one of an article alone for no other. */
    private boolean reaches(Definition definition, int index) {
        return !definition.term().articleOnly()
                || texts.get(index).article() == texts.get(definition.index()).article();
    }

    private boolean isPartyWord(String word) {
        return matter.municipality().style().parties().contains(word);
    }

    /** Used in the very text that defines it, after the definition. */
    private static boolean usesTwice(String text, String word) {
        int defined = text.indexOf("「" + word + "」");
        return defined >= 0 && text.indexOf(word, defined + word.length() + 2) >= 0;
    }

    /** That a term is not needed here is due to the answers of the matter; the others are slips in a text. */
    private void report(Code code, String word, int index) {
        Article article = texts.get(index).article();
        Location text = place(article);
        boolean notNeeded = code == Code.DOC_06;
        Diagnostic diagnostic = Diagnostic.of(code, notNeeded ? matter.file().place() : text)
                .with("paper", document.title())
                .with("found", word);
        diagnostic = notNeeded ? diagnostic.with("clause", text.file()) : diagnostic;
        found.add(
                article == null
                        ? diagnostic
                        : diagnostic.at(document.name() + article.label().text()));
    }

    private Location place(Article article) {
        if (article == null) {
            return catalog.template(document.id())
                    .map(template -> template.file().place())
                    .orElse(Location.ofFile(document.id()));
        }
        return catalog.place(article.origin().clause(), article.origin().version());
    }
}
