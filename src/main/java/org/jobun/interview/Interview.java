package org.jobun.interview;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Matter;

/**
 * What a catalog asks of a matter. Everything is taken from the catalog: its vocabulary, conditions, texts and rules. What is
 * expensive is prepared once. Thread safe.
 */
public final class Interview {
    private final Catalog catalog;
    /** Found beside whoever makes this: the first matter comes later. */
    private final CompletableFuture<Reasons> reasons;

    private final Relevance relevance;
    private List<StartingPoint> startingPoints;

    public Interview(Catalog catalog) {
        this.catalog = catalog;
        this.reasons = CompletableFuture.supplyAsync(() -> new Reasons(catalog));
        this.relevance = new Relevance(catalog);
    }

    /** The questions as the answers stand. */
    public Questionnaire of(Answers answers) {
        List<Matter> contracts = contracts(answers);
        return new AskQuestions(catalog, reasons.join(), answers, contracts, relevance.of(answers, contracts)).all();
    }

    private List<Matter> contracts(Answers answers) {
        return answers.contracts(catalog, new Diagnostics());
    }

    /** What the questions are asked from. */
    public Catalog catalog() {
        return catalog;
    }

    /** The kinds of matter that one can begin from, and the examples, as they come with the program. */
    public synchronized List<StartingPoint> startingPoints() {
        if (startingPoints == null) {
            startingPoints = StartingPoints.bundled(catalog);
        }
        return startingPoints;
    }

    /** Prepares what the first key would wait for that makes a matter ask for something else. */
    public void warmUp() {
        relevance.prepare();
    }

    /**
     * Finds out what some answers ask, so that it need not be found out at the next start either, once it is kept.
     *
     * @return false where that is known
     */
    public boolean prepare(Answers answers) {
        return relevance.prepare(contracts(answers));
    }

    /** Keeps beside the catalog what was prepared, where that can be done. */
    public void keepPrepared() {
        relevance.keep();
    }
}
