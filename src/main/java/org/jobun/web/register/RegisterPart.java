package org.jobun.web.register;

import org.jobun.web.Part;
import org.jobun.web.http.Access;
import org.jobun.web.http.Routes;

/** The pages of 台帳. */
public final class RegisterPart implements Part {
    private static final String ONE = "/register/{id}";

    private final RegisterDesk desk;

    public RegisterPart(RegisterDesk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(Routes routes) {
        RegisterListPage list = new RegisterListPage(desk);
        RetentionPage retention = new RetentionPage(desk);
        routes.get("/retention", Access.SIGNED_IN, retention::show)
                .post("/retention/rule", Access.ADMINISTRATOR, retention::rule)
                .post("/retention/erase", Access.ADMINISTRATOR, retention::erase);
        SetPage set = new SetPage(desk);
        routes.get("/register", Access.SIGNED_IN, list::show)
                .get("/register.xlsx", Access.SIGNED_IN, list::workbook)
                .get(ONE, Access.SIGNED_IN, set::show)
                .post(ONE + "/state", Access.SIGNED_IN, set::state)
                .upload(ONE + "/attached", Access.SIGNED_IN, set::attach)
                .get(ONE + "/attached/{hash}", Access.SIGNED_IN, set::attached);
    }
}
