package org.jobun.interview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.catalog.Catalog;
import org.jobun.matter.FactType;
import org.jobun.matter.Matter;

/** Which questions of a matter are asked. */
final class Relevance {
    private final Catalog catalog;

    Relevance(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Path → standing, of every fact that a matter gives. */
    Map<String, Question.Standing> of(Answers answers, List<Matter> contracts) {
        Map<String, Question.Standing> standings = new HashMap<>();
        catalog.vocabulary().all().stream()
                .filter(type -> type.from() == FactType.Origin.MATTER)
                .forEach(type -> standings.put(type.path(), Question.Standing.ASKED));
        return standings;
    }
}
