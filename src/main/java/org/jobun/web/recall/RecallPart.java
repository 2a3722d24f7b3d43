package org.jobun.web.recall;

import org.jobun.web.Part;
import org.jobun.web.http.Access;
import org.jobun.web.http.Routes;
import org.jobun.web.register.RegisterDesk;

/** The pages of 是正. */
public final class RecallPart implements Part {
    private final RegisterDesk desk;

    public RecallPart(RegisterDesk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(Routes routes) {
        RecallPage page = new RecallPage(desk);
        routes.get("/recall", Access.SIGNED_IN, page::show).get("/recall.xlsx", Access.SIGNED_IN, page::workbook);
    }
}
