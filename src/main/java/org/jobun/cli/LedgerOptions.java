package org.jobun.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jobun.approval.CheckApproved;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.ledger.Line;
import org.jobun.store.CatalogFolder;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import org.jobun.store.StoreSettings;
import picocli.CommandLine.Mixin;

/** Options of commands that make final papers: whose ledger says what is approved. Without them the lists of the catalog do. */
final class LedgerOptions {
    @Mixin
    private WebDataOptions data = new WebDataOptions();

    /**
     * What was read, once, before anything is made.
     *
     * @param lines of the ledger; none where none is named
     * @param overlay files that the office keeps over the catalog
     */
    record Read(List<Line> lines, Map<String, byte[]> overlay) {
        /** Who says what of a catalog is approved. */
        CheckApproved approval(Catalog catalog) {
            return CheckApproved.byLedgerOrLists(catalog, () -> lines);
        }

        /** The catalog with what the office keeps. */
        java.util.Optional<Catalog> catalog(CatalogOptions options, Diagnostics found) throws IOException {
            CatalogReader reader = options.layers(CatalogFiles.bundled(), found);
            return (overlay.isEmpty() ? reader : reader.layer(overlay)).read();
        }
    }

    /** @throws StoreException if there is no data, or it cannot be opened */
    Read read(Console console) throws IOException {
        if (!data.isGiven()) {
            return new Read(List.of(), Map.of());
        }
        StoreSettings settings = data.of(StoreSettings.in(data.folder()));
        if (!Store.isThere(settings)) {
            throw new StoreException(console.text("web-no-data", "folder", data.folder()));
        }
        try (Store store = Store.open(settings, Clock.systemUTC(), new SecureRandom())) {
            return new Read(store.approvals().lines(), store.catalogFolder().overlay(CatalogFolder.EVERY_BODY));
        }
    }
}
