package org.jobun.catalog;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.Vocabulary;
import org.jobun.text.Nearest;

/**
 * Checks the names in {@code ${…}} and {@code <#if …>} against the vocabulary when a file is read, so that a misspelt fact is
 * found in every clause and not only in those that a matter happens to choose.
 */
final class FactNames {
    /** Names that are not facts: party words and what assembly adds. */
    static final Set<String> OWN_NAMES = Set.of("client", "contractor", "annex_mark");

    private static final Pattern NAME = Pattern.compile("\\$\\{\\s*([A-Za-z_]+(?:\\.[A-Za-z_0-9]+)*)");
    private static final Set<String> FORMS = Set.of("kin", "formal", "digits", "western", "label", "sign", "parts");

    private FactNames() {}

    static void check(TemplateText text, Set<String> variables, Vocabulary vocabulary, Diagnostics found) {
        for (TextGrammar.Name written : names(text.source())) {
            String name = written.name();
            String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            boolean known = OWN_NAMES.contains(name)
                    || variables.contains(first)
                    || vocabulary.isWord(name)
                    || isFact(name, vocabulary);
            if (!known) {
                Location place = text.placeOf(written.start() + 1);
                found.add(Diagnostic.of(
                                Code.FCT_01,
                                new Location(
                                        place.file(), place.line(), place.column(), name.length(), place.excerpt()))
                        .with("fact", name)
                        .with("nearest", Nearest.sentence(name, vocabulary.paths())));
            }
        }
    }

    /** Those in {@code ${…}} and in conditions; of a text that is refused, those at the beginning of {@code ${…}}. */
    private static List<TextGrammar.Name> names(String source) {
        if (source.indexOf("${") < 0 && source.indexOf("<#") < 0) {
            return List.of();
        }
        TextGrammar grammar = TextGrammar.of(source);
        if (grammar.faults().isEmpty()) {
            return grammar.names();
        }
        return NAME.matcher(source)
                .results()
                .map(found -> new TextGrammar.Name(found.start(1), found.group(1), Condition.ALWAYS))
                .toList();
    }

    private static boolean isFact(String name, Vocabulary vocabulary) {
        if (vocabulary.find(name).isPresent()) {
            return true;
        }
        int dot = name.lastIndexOf('.');
        return dot > 0
                && FORMS.contains(name.substring(dot + 1))
                && vocabulary
                        .find(name.substring(0, dot))
                        .filter(type -> type.kind() != FactType.Kind.LIST)
                        .isPresent();
    }
}
