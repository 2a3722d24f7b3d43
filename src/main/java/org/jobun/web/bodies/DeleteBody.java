package org.jobun.web.bodies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.store.Act;
import org.jobun.store.KeptBody;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** Taking out a body of the office's own. Its versions stay; where the program has one of its id, that one counts again. */
final class DeleteBody {
    private final ProfileDesk desk;

    DeleteBody(ProfileDesk desk) {
        this.desk = desk;
    }

    /** What will happen, and the button. */
    Answer ask(Exchange exchange) {
        return page(exchange, 200, kept(exchange), List.of());
    }

    private KeptBody kept(Exchange exchange) {
        return desk.store().bodies().find(exchange.place("body")).orElseThrow(Refusal::notFound);
    }

    private Answer page(Exchange exchange, int status, KeptBody body, List<ProblemLine> problems) {
        Map<String, Object> values = new HashMap<>();
        values.put("body", body);
        values.put("problems", problems);
        values.put("ours", desk.catalogs().ours().containsKey(ProfileDesk.path(body.id())));
        return Answer.html(status, desk.office().pages().page("body-delete", exchange, values));
    }

    /** Takes it out, unless the catalog would have errors without it or somebody has changed it. */
    Answer delete(Exchange exchange) {
        KeptBody body = kept(exchange);
        Diagnostics found =
                desk.catalogs().with(ProfileDesk.path(body.id()), null).diagnostics();
        if (found.hasErrors()) {
            List<ProblemLine> errors = found.sorted().stream()
                    .filter(Diagnostic::isError)
                    .map(ProblemLine::of)
                    .toList();
            return page(exchange, 422, body, errors);
        }
        if (!exchange.field("version").equals(String.valueOf(body.version()))) {
            throw changed();
        }
        desk.store()
                .bodies()
                .delete(body.id(), body.version(), exchange.visitor().person())
                .match(
                        deleted -> deleted,
                        conflict -> {
                            throw changed();
                        },
                        gone -> {
                            throw Refusal.notFound();
                        });
        exchange.record(Act.BODY, "団体の削除（" + body.name() + "）", "");
        desk.catalog();
        return Answer.see("/bodies");
    }

    private static Refusal changed() {
        return new Refusal(
                409, "ほかの人が先に変えたので、削除しませんでした。", "団体を開き直して、内容を確かめてください。", new Refusal.Way("/bodies", "団体の一覧へ"));
    }
}
