package org.jobun.catalog;

import java.util.List;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.Condition;

/**
 * 規則: answers and facts that must not be combined, or that must be looked at.
 *
 * @param when the combination it speaks about
 * @param message what to say, with {@code ${fact}} where a value goes
 * @param hint the way out
 * @param basis provisions it rests on
 */
public record Rule(
        String id,
        Severity severity,
        Condition when,
        String message,
        String hint,
        List<String> basis,
        List<String> answers,
        Location place) {
    public Rule {
        basis = List.copyOf(basis);
        answers = List.copyOf(answers);
    }
}
