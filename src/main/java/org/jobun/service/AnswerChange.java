package org.jobun.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.matter.PrintedValue;
import org.jobun.text.Digits;

/**
 * An answer that two states of a matter give differently.
 *
 * @param was empty where it was not answered
 * @param is empty where it is not answered any more
 */
record AnswerChange(FactType type, Optional<FactValue> was, Optional<FactValue> is) {
    /** All of them, in the order of the vocabulary; what only follows from answers is none. */
    static List<AnswerChange> between(Catalog catalog, Matter before, Matter after) {
        List<AnswerChange> changes = new ArrayList<>();
        for (FactType type : catalog.vocabulary().all()) {
            Optional<FactValue> was = before.facts().value(type.path());
            Optional<FactValue> is = after.facts().value(type.path());
            if (type.from() == FactType.Origin.MATTER && !was.equals(is)) {
                changes.add(new AnswerChange(type, was, is));
            }
        }
        return changes;
    }

    String wasPrinted(Digits digits) {
        return printed(was, digits);
    }

    String isPrinted(Digits digits) {
        return printed(is, digits);
    }

    private static String printed(Optional<FactValue> value, Digits digits) {
        return value.map(known -> PrintedValue.usual(known, digits)).orElse("－");
    }
}
