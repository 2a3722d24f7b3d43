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

    private record Definition(int index, Definitions.Term term) {}

    public static void of(Document document, Matter matter, Catalog catalog, Diagnostics found) {
        CheckDefinitions check = new CheckDefinitions(document, matter, catalog, found);
        check.collect();
        check.judge();
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

    private void judge() {
        Map<String, List<Definition>> definitions = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            for (Definitions.Term term : Definitions.in(texts.get(i).words())) {
                if (isPartyWord(term.word())) {
                    // Used wherever a party is named, by what the house calls it.
                    continue;
                }
                definitions
                        .computeIfAbsent(term.word(), word -> new ArrayList<>())
                        .add(new Definition(i, term));
            }
        }
        Set<String> terms = new TreeSet<>(definitions.keySet());
        definitions.forEach((word, all) -> {
            Definition first = all.get(0);
            all.stream()
                    .skip(1)
                    .filter(other ->
                            !other.term().articleOnly() || !first.term().articleOnly())
                    .forEach(other -> report(Code.DOC_05, word, other.index()));
            boolean used = false;
            for (int i = 0; i < texts.size(); i++) {
                Text text = texts.get(i);
                boolean here = !first.term().articleOnly()
                        || text.article() == texts.get(first.index()).article();
                boolean uses = here && Definitions.uses(text.words(), word, terms);
                if (uses && i < first.index()) {
                    report(Code.DOC_04, word, i);
                }
                used |= uses && i > first.index() || i == first.index() && usesTwice(text.words(), word);
            }
            if (!used) {
                report(Code.DOC_06, word, first.index());
            }
        });
    }

    private boolean isPartyWord(String word) {
        return matter.municipality().style().parties().contains(word);
    }

    /** Used in the very text that defines it, after the definition. */
    private static boolean usesTwice(String text, String word) {
        int defined = text.indexOf("「" + word + "」");
        return defined >= 0 && text.indexOf(word, defined + word.length() + 2) >= 0;
    }

    private void report(Code code, String word, int index) {
        Article article = texts.get(index).article();
        // That a term is not needed here is due to the answers of the matter; the others are slips in a text.
        Location its = place(article);
        Diagnostic diagnostic = Diagnostic.of(
                        code, code == Code.DOC_06 ? matter.file().place() : its)
                .with("paper", document.title())
                .with("found", word);
        if (code == Code.DOC_06) {
            diagnostic = diagnostic.with("clause", its.file());
        }
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
