package org.jobun.service;

import org.jobun.catalog.Catalog;
import org.jobun.recall.Question;

/**
 * From what contracts were drafted, and from what they would be now.
 *
 * @param before the catalog that the sets were made from
 * @param now the catalog of today
 */
public record RecallCatalogs(Catalog before, Catalog now) {
    Catalog after(Question question) {
        return after(now, question);
    }

    /** From what contracts are drafted as they are to be: a clause that is asked for is taken as it holds on the day. */
    static Catalog after(Catalog now, Question question) {
        boolean holds = question.kind() == Question.Kind.CLAUSE
                && now.versions(question.clause()).stream()
                        .anyMatch(version -> version.validity().contains(question.day()));
        return holds ? now.asOn(question.clause(), question.day()) : now;
    }
}
