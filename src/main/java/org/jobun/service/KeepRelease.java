package org.jobun.service;

import java.util.Map;
import java.util.Optional;
import org.jobun.approval.Actor;
import org.jobun.approval.Says;
import org.jobun.catalog.CatalogFiles;
import org.jobun.issue.ProgramVersion;
import org.jobun.store.AdoptedReleases;
import org.jobun.store.Store;

/** Keeps the files of a release with its adoption, and finds the one that was adopted before the one that is here now. */
public final class KeepRelease {
    private KeepRelease() {}

    /**
     * A release that was adopted before.
     *
     * @param program its version
     */
    public record Former(AdoptedReleases.Release release, Map<String, byte[]> files) {}

    /**
     * Keeps the catalog of this program.
     *
     * @return its digest, for the ledger
     */
    public static String now(Store store) {
        return store.releases().keep(ProgramVersion.NUMBER, CatalogFiles.bundled());
    }

    /** What an adoption by somebody says: which release it is, whose files are kept where they may adopt at all. */
    public static Says adopting(Store store, Actor actor) {
        Says says = Says.of(Map.of());
        return actor.powers().contains(Actor.Power.APPROVE) ? says.withRelease(now(store)) : says;
    }

    /** The last release that was adopted and is not the one of this program. */
    public static Optional<Former> former(Store store) {
        return former(store, CatalogFiles.bundled());
    }

    /** The last release that was adopted and is not this one. */
    static Optional<Former> former(Store store, Map<String, byte[]> now) {
        AdoptedReleases releases = store.releases();
        String digest = AdoptedReleases.digest(now);
        return releases.all().stream()
                .filter(one -> !one.digest().equals(digest))
                .findFirst()
                .flatMap(one -> releases.files(one.digest()).map(files -> new Former(one, files)));
    }
}
