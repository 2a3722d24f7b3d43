package org.jobun.diagnostic;

import java.util.List;
import java.util.Set;

/**
 * Tells causes from consequences: a misspelt fact makes a text fail, an unanswered choice leaves a set of
 * alternatives without a clause and references without a target. One cause is told once.
 */
final class Causes {
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

    private final List<Diagnostic> all;

    private Causes(List<Diagnostic> all) {
        this.all = all;
    }

    /** The diagnostics without those that follow from another. */
    static List<Diagnostic> of(List<Diagnostic> all) {
        Causes causes = new Causes(all);
        return all.stream().filter(one -> !causes.isConsequence(one)).toList();
    }

    private boolean isConsequence(Diagnostic one) {
        return all.stream().anyMatch(other -> other != one && other.isError() && follows(one, other));
    }

    private static boolean follows(Diagnostic one, Diagnostic cause) {
        return OF_SELECTION.contains(one.code())
                        && SELECTION_FAILED.contains(cause.code())
                        && one.code() != cause.code()
                || OF_TEXT.contains(one.code()) && isSameLine(one, cause) && !OF_TEXT.contains(cause.code())
                || OF_TEMPLATE.contains(one.code()) && TEMPLATE_FAILED.contains(cause.code())
                || OF_FACT.contains(one.code()) && !OF_FACT.contains(cause.code()) && isSame("fact", one, "fact", cause)
                || one.code() == Code.SEL_03
                        && cause.code() == Code.REF_01
                        && isSame("required", one, "reference", cause)
                || one.code() == Code.LAW_05 && cause.code() == Code.LAW_02 && isSame("id", one, "provision", cause)
                || one.code() == Code.SEL_01 && cause.code() == Code.CLS_06
                || OF_WORDS.contains(one.code())
                        && !OF_WORDS.contains(cause.code())
                        && one.location().file().equals(cause.location().file())
                || isMissingBecauseUnreadable(one, cause);
    }

    /** A clause that is unknown because its own file could not be read. */
    private static boolean isMissingBecauseUnreadable(Diagnostic one, Diagnostic cause) {
        String name = one.code() == Code.TPL_02
                ? one.values().get("clause")
                : one.code() == Code.REF_01 ? one.values().get("reference") : null;
        return name != null && cause.location().file().matches(".*/\\Q" + name.replace('.', '/') + "\\E(@[^/]*)?\\.md");
    }

    private static boolean isSameLine(Diagnostic one, Diagnostic other) {
        return one.location().file().equals(other.location().file())
                && one.location().line() == other.location().line();
    }

    private static boolean isSame(String name, Diagnostic one, String otherName, Diagnostic other) {
        String value = one.values().get(name);
        return value != null && value.equals(other.values().get(otherName));
    }
}
