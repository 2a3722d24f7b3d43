package org.jobun.batch;

import java.util.List;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.issue.Versions;

/**
 * What is the same for all matters of a batch.
 *
 * @param catalogVersion hash of the catalog
 * @param program its version
 * @param words language of messages in reports
 */
record BatchSetup(Catalog catalog, String catalogVersion, BatchRequest request, String program, DiagnosticText words) {
    static BatchSetup of(Catalog catalog, BatchRequest request, String program, DiagnosticText words) {
        return new BatchSetup(catalog, Versions.ofCatalog(catalog), request, program, words);
    }

    /** The key of a matter; problems with others are part of it. */
    MatterKey key(Entry entry, CrossChecks cross) {
        return MatterKey.of(this, entry, cross.of(entry.index()));
    }

    List<RowResult.Message> messages(Diagnostics found) {
        return Messages.of(found, words);
    }
}
