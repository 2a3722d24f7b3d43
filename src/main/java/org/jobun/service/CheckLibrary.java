package org.jobun.service;

import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.check.CheckCatalog;
import org.jobun.check.proof.Proof;
import org.jobun.check.proof.ProveCatalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.draft.DraftPapers;

/** Checks a catalog, and proves on request that no answer of any matter makes a wrong paper. */
public final class CheckLibrary {
    private CheckLibrary() {}

    /** What of a catalog is proved. */
    public enum Scope {
        /** Nothing: it is only checked. */
        NOTHING,
        /** For the municipalities of the catalogs laid over ours; for all where there are none. */
        LAID_OVER,
        /** For all municipalities. */
        ALL
    }

    /**
     * Checks a catalog.
     *
     * @param found what reading it found; it is proved only where there is no error
     * @return the proof, where one was asked for
     */
    public static Outcome<Proof> of(Catalog catalog, Scope scope, Diagnostics found) {
        Diagnostics all = new Diagnostics();
        all.addAll(found);
        all.addAll(catalog.once(Scope.NOTHING, () -> check(catalog)));
        if (scope == Scope.NOTHING || all.hasErrors()) {
            return new Outcome<>(Optional.empty(), all);
        }
        Catalog proved =
                scope == Scope.ALL ? catalog : catalog.once(Scope.LAID_OVER, catalog::withMunicipalitiesLaidOver);
        Proof proof = proved.once(Proof.class, () -> ProveCatalog.of(proved));
        proof.faults().forEach(fault -> all.add(fault.diagnostic()));
        return Outcome.of(proof, all);
    }

    private static Diagnostics check(Catalog catalog) {
        Diagnostics found = new Diagnostics();
        CheckCatalog check = new CheckCatalog(catalog, found);
        check.all();
        check.amendments();
        check.openQuestions();
        new DraftPapers(catalog).compileAll(found);
        catalog.styleFiles().values().forEach(file -> found.addAll(file.read().diagnostics()));
        return found;
    }
}
