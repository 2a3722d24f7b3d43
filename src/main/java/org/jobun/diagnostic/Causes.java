package org.jobun.diagnostic;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Separates causes from consequences: a misspelt fact makes a text fail, an unanswered choice leaves a set of
 * alternatives without a clause and references without a target. One cause is reported once.
 */
final class Causes {
    private static final String ANYWHERE = "";
    private static final String IN_FILE = "file\0";
    private static final String ON_LINE = "line\0";

    private static final Pattern CLAUSE_FILE = Pattern.compile("/([^/]+)/([^/@]+)(?:@[^/]*)?\\.md$");

    /** Left without a clause or a place because something before them went wrong. */
    private static final Set<Code> OF_SELECTION = Set.of(Code.REF_02, Code.REF_03, Code.SEL_02, Code.SEL_03);
    /** A clause that could not be chosen. */
    private static final Set<Code> SELECTION_FAILED = Set.of(Code.FCT_07, Code.FCT_03, Code.SEL_02, Code.TPL_02);
    /** Found while a text was carried out that had been found wrong when it was read. */
    private static final Set<Code> OF_TEXT = Set.of(Code.CLS_11, Code.REF_02, Code.REF_03);

    /** Seen in the finished words, long after the author's slip. */
    private static final Set<Code> OF_WORDS = Set.of(Code.DOC_01, Code.DOC_02);

    private static final Set<Code> OF_TEMPLATE = Set.of(Code.TPL_04);
    private static final Set<Code> TEMPLATE_FAILED = Set.of(Code.TPL_01, Code.TPL_02);
    private static final Set<Code> OF_FACT = Set.of(Code.FCT_04, Code.FCT_07, Code.FCT_09, Code.FCT_11);

    /** Codes of errors, by what ties a consequence to its cause: one look-up for each problem, however many there are. */
    private final Map<String, Set<Code>> codes = new HashMap<>();

    private final Map<String, Integer> errorsInFile = new HashMap<>();
    private final Map<String, List<String>> filesOfClause = new HashMap<>();

    private Causes(List<Diagnostic> all) {
        for (Diagnostic one : all) {
            if (one.isError()) {
                String file = one.location().file();
                note(ANYWHERE, one);
                note(IN_FILE + file, one);
                note(ON_LINE + file + ":" + one.location().line(), one);
                noteValue("fact", one);
                noteValue("reference", one);
                noteValue("id", one);
                errorsInFile.merge(file, 1, Integer::sum);
            }
        }
        errorsInFile
                .keySet()
                .forEach(file -> clauseOf(file)
                        .ifPresent(clause -> filesOfClause
                                .computeIfAbsent(clause, fresh -> new ArrayList<>())
                                .add(file)));
    }

    private void note(String key, Diagnostic one) {
        codes.computeIfAbsent(key, fresh -> EnumSet.noneOf(Code.class)).add(one.code());
    }

    private void noteValue(String name, Diagnostic one) {
        String value = one.values().get(name);
        if (value != null) {
            note(name + "\0" + value, one);
        }
    }

    /** {@code clauses/a/b@2023-04-01.md} would hold {@code a.b}. */
    private static Optional<String> clauseOf(String file) {
        Matcher clause = CLAUSE_FILE.matcher(file);
        return clause.find() ? Optional.of(clause.group(1) + "." + clause.group(2)) : Optional.empty();
    }

    /** The diagnostics without those that follow from another. */
    static List<Diagnostic> of(List<Diagnostic> all) {
        Causes causes = new Causes(all);
        return all.stream().filter(one -> !causes.isConsequence(one)).toList();
    }

    private boolean isConsequence(Diagnostic one) {
        Code code = one.code();
        String file = one.location().file();
        return OF_SELECTION.contains(code)
                        && anywhere().anyMatch(cause -> SELECTION_FAILED.contains(cause) && cause != code)
                || OF_TEXT.contains(code)
                        && with(ON_LINE + file + ":" + one.location().line())
                                .anyMatch(cause -> !OF_TEXT.contains(cause))
                || OF_TEMPLATE.contains(code) && anywhere().anyMatch(TEMPLATE_FAILED::contains)
                || OF_FACT.contains(code) && withValue("fact", one, "fact").anyMatch(cause -> !OF_FACT.contains(cause))
                || code == Code.FCT_04 && withValue("fact", one, "fact").anyMatch(Code.FCT_07::equals)
                || code == Code.SEL_03
                        && withValue("reference", one, "required").anyMatch(Code.REF_01::equals)
                || code == Code.LAW_05 && withValue("id", one, "id").anyMatch(Code.LAW_02::equals)
                || code == Code.LAW_08 && with(IN_FILE + file).anyMatch(Code.LAW_07::equals)
                || code == Code.SEL_01 && anywhere().anyMatch(Code.CLS_06::equals)
                || OF_WORDS.contains(code) && with(IN_FILE + file).anyMatch(cause -> !OF_WORDS.contains(cause))
                || isMissingBecauseUnreadable(one);
    }

    private Stream<Code> anywhere() {
        return with(ANYWHERE);
    }

    private Stream<Code> with(String key) {
        return codes.getOrDefault(key, Set.of()).stream();
    }

    /** Codes of errors whose value of a name is that of another name here. */
    private Stream<Code> withValue(String name, Diagnostic one, String own) {
        String value = one.values().get(own);
        return value == null ? Stream.empty() : with(name + "\0" + value);
    }

    /** A clause that is unknown because its own file could not be read. */
    private boolean isMissingBecauseUnreadable(Diagnostic one) {
        String name = one.code() == Code.TPL_02
                ? one.values().get("clause")
                : one.code() == Code.REF_01 ? one.values().get("reference") : null;
        return name != null
                && filesOfClause.getOrDefault(name, List.of()).stream()
                        .anyMatch(file -> errorsInFile.get(file)
                                > (one.isError() && one.location().file().equals(file) ? 1 : 0));
    }
}
