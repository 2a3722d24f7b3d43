package org.jobun.interview;

import java.util.List;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Matter;

/**
 * What a catalog asks of a matter. Everything is taken from the catalog: its vocabulary, conditions, texts and rules. What is
 * expensive is prepared once. Thread safe.
 */
public final class Interview {
    private final Catalog catalog;
    private final Reasons reasons;
    private final Relevance relevance;

    public Interview(Catalog catalog) {
        this.catalog = catalog;
        this.reasons = new Reasons(catalog);
        this.relevance = new Relevance(catalog);
    }

    /** The questions as the answers stand. */
    public Questionnaire of(Answers answers) {
        List<Matter> contracts = answers.contracts(catalog, new Diagnostics());
        return new AskQuestions(catalog, reasons, answers, contracts, relevance.of(answers, contracts)).all();
    }

    /** What the questions are asked from. */
    public Catalog catalog() {
        return catalog;
    }

    /** Prepares what the first question of a matter of any body would wait for. */
    public void warmUp() {
        relevance.prepare();
        catalog.municipalities().keySet().stream()
                .findFirst()
                .ifPresent(body -> of(Answers.empty("-", body, catalog.vocabulary())));
    }
}
