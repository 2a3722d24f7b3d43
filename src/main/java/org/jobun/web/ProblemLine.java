package org.jobun.web;

import java.util.regex.Pattern;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Severity;

/**
 * A problem as pages show it, in the words that the command line has for it.
 *
 * @param severity as a class of style: {@code error}, {@code warning}, {@code note}
 * @param severityLabel エラー, 警告, 注意
 * @param code stable name of its kind
 * @param place in the file, or legal position, or empty
 * @param href what it leads to on the page, or empty
 */
public record ProblemLine(
        String severity, String severityLabel, String text, String hint, String code, String place, String href) {
    private static final Pattern IDS = Pattern.compile("（[a-z0-9-]+(?:[._][a-z0-9_-]+)+）");
    private static final DiagnosticText TEXT = new DiagnosticText(Language.JA);

    /** A problem that leads nowhere. */
    public static ProblemLine of(Diagnostic problem) {
        return of(problem, "");
    }

    /** @param href what it leads to on the page, or empty */
    public static ProblemLine of(Diagnostic problem, String href) {
        return at(problem, problem.location().toString(), href);
    }

    /** A problem of papers, which has a legal position instead of a place in a file, and labels instead of ids. */
    public static ProblemLine ofPaper(Diagnostic problem, String href) {
        ProblemLine line = at(problem, problem.position(), href);
        return new ProblemLine(
                line.severity(),
                line.severityLabel(),
                withoutIds(line.text()),
                withoutIds(line.hint()),
                line.code(),
                line.place(),
                line.href());
    }

    /** Messages give the id of a fact or clause behind its label, for whoever writes files: 作業の場所（work.site）. */
    private static String withoutIds(String text) {
        return IDS.matcher(text).replaceAll("");
    }

    private static ProblemLine at(Diagnostic problem, String place, String href) {
        return new ProblemLine(
                name(problem.severity()),
                TEXT.severity(problem.severity()),
                TEXT.found(problem),
                TEXT.hint(problem),
                problem.code().id(),
                place,
                href);
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(java.util.Locale.ROOT);
    }
}
