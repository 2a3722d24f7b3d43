package org.jobun.web.recall;

import org.jobun.web.Part;
import org.jobun.web.batches.BatchPages;
import org.jobun.web.http.Access;
import org.jobun.web.http.Routes;
import org.jobun.web.register.RegisterDesk;

/** The pages of 是正. */
public final class RecallPart implements Part {
    private static final String ONE = "/recall/batches/{id}";

    private final RegisterDesk desk;
    private final BatchPages batches;

    public RecallPart(RegisterDesk desk, BatchPages batches) {
        this.desk = desk;
        this.batches = batches;
    }

    @Override
    public void addTo(Routes routes) {
        RecallPage page = new RecallPage(desk);
        routes.get("/recall", Access.SIGNED_IN, page::show).get("/recall.xlsx", Access.SIGNED_IN, page::workbook);
        RecallBatchPage batch = new RecallBatchPage(desk.office(), batches, page);
        routes.post("/recall/batches", Access.SIGNED_IN, batch::begin)
                .get(ONE, Access.SIGNED_IN, batch::show)
                .get(ONE + "/progress", Access.SIGNED_IN, batch::progress)
                .post(ONE + "/decisions", Access.SIGNED_IN, batch::decide)
                .post(ONE + "/run", Access.SIGNED_IN, batch::run)
                .post(ONE + "/stop", Access.SIGNED_IN, batch::stop)
                .post(ONE + "/delete", Access.SIGNED_IN, batch::delete)
                .get(ONE + "/list.xlsx", Access.SIGNED_IN, batch::list)
                .get(ONE + "/zip", Access.SIGNED_IN, batch::zip)
                .get(ONE + "/files/{hash}", Access.SIGNED_IN, batch::file);
    }
}
