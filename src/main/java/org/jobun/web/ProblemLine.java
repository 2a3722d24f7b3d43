package org.jobun.web;

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
    private static final DiagnosticText TEXT = new DiagnosticText(Language.JA);

    /** A problem that leads nowhere. */
    public static ProblemLine of(Diagnostic problem) {
        return of(problem, "");
    }

    /** @param href what it leads to on the page, or empty */
    public static ProblemLine of(Diagnostic problem, String href) {
        return at(problem, problem.location().toString(), href);
    }

    /** A problem of papers, which has a legal position instead of a place in a file. */
    public static ProblemLine ofPaper(Diagnostic problem, String href) {
        return at(problem, problem.position(), href);
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
