package org.jobun.web.matters;

import java.util.Locale;
import org.jobun.matter.FiscalYear;
import org.jobun.store.MatterFilter;
import org.jobun.web.Office;
import org.jobun.web.http.Visitor;

/** Names for new matters, which name their folders until the officer gives a number: 2026-012. */
final class NewIds {
    private final Office office;
    private final Visitor visitor;

    NewIds(Office office, Visitor visitor) {
        this.office = office;
        this.visitor = visitor;
    }

    String next() {
        int year = FiscalYear.of(office.today());
        int count = office.store()
                .matters(visitor.reach())
                .list(MatterFilter.all().onPage(1, 1))
                .total();
        return year + "-" + String.format(Locale.ROOT, "%03d", count + 1);
    }
}
