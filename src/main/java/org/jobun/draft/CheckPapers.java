package org.jobun.draft;

import java.util.List;
import org.jobun.catalog.Catalog;
import org.jobun.check.CheckDefinitions;
import org.jobun.check.CheckDocument;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.house.HouseSettings;
import org.jobun.matter.Matter;

/** The last look at finished papers: their words, their terms, and what they call the parties. */
final class CheckPapers {
    private CheckPapers() {}

    static void of(List<Document> documents, Matter matter, Catalog catalog, Diagnostics found) {
        HouseSettings.PartyWords house = matter.municipality().style().parties();
        for (Document document : documents) {
            CheckDocument.words(document, catalog, found);
            CheckDefinitions.of(document, matter, catalog, found);
            CheckDocument.parties(document, List.of(house.client(), house.contractor()), catalog, found);
        }
    }
}
