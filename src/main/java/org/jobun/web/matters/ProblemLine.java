package org.jobun.web.matters;

import java.util.Locale;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Language;
import org.jobun.interview.Place;
import org.jobun.interview.Problem;

/**
 * A problem as a page shows it.
 *
 * @param severity name of its style
 * @param severityLabel エラー, 注意 …
 * @param place legal position or place in a file, or empty
 * @param href where it can be mended, or empty
 */
public record ProblemLine(
        String severity, String severityLabel, String code, String text, String hint, String place, String href) {
    private static final DiagnosticText WORDS = new DiagnosticText(Language.JA);

    /** A problem that leads to no question. */
    public static ProblemLine of(Diagnostic one) {
        return line(one, "");
    }

    /** @param matter address of its page */
    static ProblemLine of(Problem problem, String matter) {
        return line(
                problem.diagnostic(),
                problem.place().map(place -> matter + questionAt(place)).orElse(""));
    }

    /** The part of an address that leads to the question of a fact. */
    static String questionAt(Place place) {
        return "?question=" + place.path() + "#q-" + place.path();
    }

    private static ProblemLine line(Diagnostic one, String href) {
        return new ProblemLine(
                one.severity().name().toLowerCase(Locale.ROOT),
                WORDS.severity(one.severity()),
                one.code().id(),
                WORDS.found(one),
                WORDS.hint(one),
                one.position() == null ? "" : one.position(),
                href);
    }
}
