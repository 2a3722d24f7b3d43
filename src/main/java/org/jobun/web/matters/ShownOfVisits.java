package org.jobun.web.matters;

import org.jobun.web.Office;
import org.jobun.web.http.Visitor;

/** What the pages of each visit show. It goes with the workspace of the visit. */
final class ShownOfVisits {
    private final Office office;

    ShownOfVisits(Office office) {
        this.office = office;
    }

    Shown of(Visitor visitor) {
        return office.workspace(visitor).keep(Shown.class, Shown::new);
    }
}
