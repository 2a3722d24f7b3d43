package org.jobun.web.api;

import java.io.IOException;
import org.jobun.web.Office;
import org.jobun.web.Part;
import org.jobun.web.batches.BatchPages;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Routes;
import org.jobun.web.http.Visitor;

/** The routes of the HTTP interface. They are for programs with a token; a cookie opens none of them. */
public final class ApiPages implements Part {
    /** Where all paths of the interface begin. */
    public static final String ROOT = "/api/v1";

    private final Office office;
    private final Operations operations;

    public ApiPages(Office office, BatchPages batches) {
        this.office = office;
        this.operations = new Operations(office, batches);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(ROOT + "/openapi.json", Access.ANYBODY, exchange -> document());
        for (Operation one : operations.all()) {
            if (one.method().equals("POST")) {
                routes.upload(ROOT + one.path(), Access.ANYBODY, exchange -> answer(one, exchange));
            } else {
                routes.add(one.method(), ROOT + one.path(), Access.ANYBODY, exchange -> answer(one, exchange));
            }
        }
        new TokenPages(office).addTo(routes);
    }

    private Answer document() {
        awaitCatalog();
        return Answer.json(new OpenApi(operations.all(), office.catalog(), office.version()).text());
    }

    private void awaitCatalog() {
        if (!office.isReady()) {
            throw new Refusal(503, "条項集を読み込んでいます。", "数秒待ってから、もう一度送信してください。");
        }
    }

    private Answer answer(Operation one, Exchange exchange) throws IOException {
        Visitor visitor = exchange.knownVisitor()
                .filter(Visitor::isProgram)
                .orElseThrow(() ->
                        new Refusal(401, "トークンがないか、期限が切れています。", "Authorization: Bearer に、「アカウント」の画面で作ったトークンを書いてください。"));
        if (!visitor.scopes().contains(one.scope().word())) {
            throw new Refusal(
                    403, "このトークンには、この操作が許されていません。", "権限「" + one.scope().word() + "」のあるトークンを使ってください。");
        }
        awaitCatalog();
        return one.action().on(exchange);
    }
}
