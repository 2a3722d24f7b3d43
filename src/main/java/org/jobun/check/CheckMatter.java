package org.jobun.check;

import org.jobun.calendar.CheckDates;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Matter;

/** What is looked at in a matter itself, before any paper is drafted: rules of the catalog, its days, parties and special terms. */
public final class CheckMatter {
    private CheckMatter() {}

    /** @param finalPaper whether what is only suspicious in a draft is an error */
    public static void of(Matter matter, boolean finalPaper, Catalog catalog, Diagnostics found) {
        CheckRules.of(matter, catalog, found);
        new CheckDates(catalog.schedule(), catalog.vocabulary(), catalog.laws()).check(matter, found);
        CheckParties.of(matter, finalPaper, found);
        CheckSpecialTerms.ofMatter(matter, catalog, found);
    }
}
