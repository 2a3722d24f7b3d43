package org.jobun.web.renewal;

import org.jobun.web.Office;
import org.jobun.web.Part;
import org.jobun.web.batches.BatchPages;
import org.jobun.web.http.Access;
import org.jobun.web.http.Routes;
import org.jobun.web.register.RegisterDesk;

/** The pages of 年度更新; its rows are looked at, mended and made on the pages of 一括. */
public final class RenewalPart implements Part {
    private final Office office;
    private final BatchPages batches;
    private final RegisterDesk register;

    public RenewalPart(Office office, BatchPages batches, RegisterDesk register) {
        this.office = office;
        this.batches = batches;
        this.register = register;
    }

    @Override
    public void addTo(Routes routes) {
        RenewalPage page = new RenewalPage(office, batches, register);
        RenewedMatters matters = new RenewedMatters(office, batches);
        routes.get("/renewal", Access.SIGNED_IN, page::show)
                .post("/renewal/table", Access.SIGNED_IN, page::table)
                .upload("/renewal", Access.SIGNED_IN, page::upload)
                .post("/renewal/{id}/matters", Access.SIGNED_IN, matters::add);
    }
}
