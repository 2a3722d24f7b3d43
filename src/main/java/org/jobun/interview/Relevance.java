package org.jobun.interview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobun.catalog.Catalog;
import org.jobun.check.proof.Influence;
import org.jobun.matter.Matter;

/** Which questions of a matter are asked ({@link Influence}); what was found for answers that are alike is remembered. Thread safe. */
final class Relevance {
    private final Influence influence;

    Relevance(Catalog catalog) {
        this.influence = new Influence(catalog);
    }

    /** Prepares what the first matter that answers as none before would wait for. */
    void prepare() {
        influence.prepare();
    }

    /** Finds out what answers ask, for {@link #keep}; false where it is known. */
    boolean prepare(List<Matter> contracts) {
        return influence.prepare(contracts);
    }

    /** Keeps beside the catalog what was prepared. */
    void keep() {
        influence.keep();
    }

    /** Path → standing, of every fact that a matter gives. */
    Map<String, Question.Standing> of(Answers answers, List<Matter> contracts) {
        Map<String, Question.Standing> standings = new LinkedHashMap<>();
        influence
                .of(contracts)
                .forEach((path, reach) -> standings.put(path, standing(reach, answers.isAnswered(path))));
        return standings;
    }

    private static Question.Standing standing(Influence.Reach reach, boolean answered) {
        return switch (reach) {
            case NOW -> Question.Standing.ASKED;
            case LATER -> Question.Standing.LATER;
            case NEVER -> answered ? Question.Standing.KEPT : Question.Standing.IDLE;
        };
    }
}
