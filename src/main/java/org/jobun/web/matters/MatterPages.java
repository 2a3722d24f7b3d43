package org.jobun.web.matters;

import org.jobun.web.Office;
import org.jobun.web.Part;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Routes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The pages of 案件. */
public final class MatterPages implements Part {
    private static final String ONE = "/matters/{key}";

    private final Office office;

    public MatterPages(Office office) {
        this.office = office;
    }

    @Override
    public void addTo(Routes routes) {
        list(routes);
        one(routes);
        files(routes);
        sets(routes);
        whole(routes);
        wholeLists(routes);
        returned(routes);
    }

    private void sets(Routes routes) {
        FreezePage sets = new FreezePage(office);
        BesidePage beside = new BesidePage(office);
        routes.get(ONE + "/freeze", Access.SIGNED_IN, sets::show)
                .post(ONE + "/freeze", Access.SIGNED_IN, sets::freeze)
                .get(ONE + "/beside", Access.SIGNED_IN, beside::show)
                .get(ONE + "/beside/file", Access.SIGNED_IN, beside::file)
                .get(ONE + "/sets/{issue}", Access.SIGNED_IN, sets::set)
                .get(ONE + "/sets/{issue}/zip", Access.SIGNED_IN, sets::zip)
                .get(ONE + "/sets/{issue}/files/{hash}", Access.SIGNED_IN, sets::file);
    }

    private void list(Routes routes) {
        ListPage list = new ListPage(office);
        routes.get("/matters", Access.SIGNED_IN, list::show)
                .get("/matters/new", Access.SIGNED_IN, list::fresh)
                .post("/matters", Access.SIGNED_IN, list::begin)
                .upload("/matters/file", Access.SIGNED_IN, list::takeIn);
        DeletedPage deleted = new DeletedPage(office);
        routes.get("/matters/deleted", Access.SIGNED_IN, deleted::show)
                .post("/matters/deleted/{key}", Access.SIGNED_IN, deleted::bringBack);
    }

    private void one(Routes routes) {
        ShownOfVisits shown = new ShownOfVisits(office);
        MatterPage page = new MatterPage(office, shown);
        routes.get(ONE, Access.SIGNED_IN, page::show)
                .post(ONE, Access.SIGNED_IN, page::save)
                .post(ONE + "/live", Access.SIGNED_IN, new LivePage(office, shown)::change)
                .get(ONE + "/here", Access.SIGNED_IN, this::here)
                .get(ONE + "/firms", Access.SIGNED_IN, new PickFirmPage(office)::show)
                .get(ONE + "/effects", Access.SIGNED_IN, new EffectsPage(office)::show)
                .get(ONE + "/why/{contract}/{paper}/{clause}", Access.SIGNED_IN, new WhyPage(office)::show);
    }

    /** A page that is still looked at says so, and hears who else is there. */
    private Answer here(Exchange exchange) {
        String key = new MatterDesk(office, exchange.visitor())
                .kept(exchange.place("key"))
                .key();
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        new Others(office, exchange.visitor()).in(key).forEach(names::add);
        return Answer.json(names.toString());
    }

    private void wholeLists(Routes routes) {
        ListsPage lists = new ListsPage(office);
        routes.get(ONE + "/lists", Access.SIGNED_IN, lists::show)
                .post(ONE + "/lists", Access.SIGNED_IN, lists::paste)
                .upload(ONE + "/lists/file", Access.SIGNED_IN, lists::file);
    }

    private void returned(Routes routes) {
        ReturnedPage returned = new ReturnedPage(office);
        routes.get(ONE + "/returned", Access.SIGNED_IN, returned::show)
                .upload(ONE + "/returned/file", Access.SIGNED_IN, returned::file)
                .upload(ONE + "/returned/take", Access.SIGNED_IN, returned::take)
                .upload(ONE + "/returned/table", Access.SIGNED_IN, returned::table)
                .upload(ONE + "/returned/reply", Access.SIGNED_IN, returned::reply);
    }

    private void files(Routes routes) {
        PaperFiles files = new PaperFiles(office);
        routes.get(ONE + "/pdf/{contract}/{paper}", Access.SIGNED_IN, files::pdf)
                .get(ONE + "/word/{contract}/{paper}", Access.SIGNED_IN, files::word);
    }

    private void whole(Routes routes) {
        CalendarPage calendar = new CalendarPage(office);
        routes.get(ONE + "/calendar", Access.SIGNED_IN, calendar::show)
                .post(ONE + "/calendar", Access.SIGNED_IN, calendar::save);
        MorePage more = new MorePage(office);
        FromPage from = new FromPage(office);
        routes.get(ONE + "/more", Access.SIGNED_IN, more::show)
                .post(ONE + "/copy", Access.SIGNED_IN, more::copy)
                .post(ONE + "/next-year", Access.SIGNED_IN, more::nextYear)
                .get(ONE + "/from/{last}", Access.SIGNED_IN, from::show)
                .get(ONE + "/from/{last}/file", Access.SIGNED_IN, from::file)
                .get(ONE + "/file", Access.SIGNED_IN, more::file)
                .upload(ONE + "/compare", Access.SIGNED_IN, more::compare)
                .post(ONE + "/undo", Access.SIGNED_IN, more::undo)
                .post(ONE + "/redo", Access.SIGNED_IN, more::redo)
                .post(ONE + "/delete", Access.SIGNED_IN, more::delete);
    }
}
