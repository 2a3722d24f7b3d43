package org.jobun.web.approval;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jobun.catalog.Catalog;
import org.jobun.web.Office;
import org.jobun.web.Part;
import org.jobun.web.http.Access;
import org.jobun.web.http.Routes;
import org.jobun.web.register.RegisterDesk;

/** The pages of 審査. */
public final class ApprovalPart implements Part {
    private final ReviewDesk desk;
    private final RegisterDesk register;

    /**
     * How the office keeps its catalog.
     *
     * @param refresh takes into force what was changed, here or on another server
     * @param having the same catalog with some files in place of those of their paths
     * @param program without anything of the office
     * @param examples texts of the matters that come with the program, by name
     */
    public record Catalogs(
            Runnable refresh,
            Function<Map<String, byte[]>, Optional<Catalog>> having,
            Supplier<Optional<Catalog>> program,
            Supplier<Map<String, String>> examples) {}

    public ApprovalPart(Office office, RegisterDesk register, Catalogs catalogs) {
        this.desk = new ReviewDesk(office, catalogs);
        this.register = register;
    }

    @Override
    public void addTo(Routes routes) {
        ItemPage item = new ItemPage(desk, register);
        DecisionPage decision = new DecisionPage(desk);
        LedgerPage ledger = new LedgerPage(desk);
        RulePage rule = new RulePage(desk);
        WorklistPage list = new WorklistPage(desk);
        routes.get("/approval", Access.SIGNED_IN, list::show)
                .get("/approval/papers.zip", Access.SIGNED_IN, decision::papers)
                .get("/approval/decided", Access.SIGNED_IN, decision::show)
                .upload("/approval/decided", Access.SIGNED_IN, decision::take)
                .get("/approval/ledger", Access.SIGNED_IN, ledger::show)
                .get("/approval/ledger.jsonl", Access.SIGNED_IN, ledger::file)
                .get("/approval/rule", Access.SIGNED_IN, rule::show)
                .post("/approval/rule", Access.SIGNED_IN, rule::save)
                .post("/approval/submit", Access.SIGNED_IN, new SubmitChosen(desk, list)::on)
                .post("/approval/adopt", Access.SIGNED_IN, new AdoptRelease(desk)::on)
                .get(ItemLink.ADDRESS, Access.SIGNED_IN, item::show)
                .post(ItemLink.ADDRESS, Access.SIGNED_IN, new TakeStep(desk, item)::on);
    }
}
