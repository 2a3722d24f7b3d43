package org.jobun.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pages that say what went wrong and what to do; never where in the program. */
final class ErrorPages {
    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    Answer refused(Exchange exchange, Refusal refusal) {
        return page(exchange, refusal);
    }

    Answer failed(Exchange exchange) {
        return page(
                exchange,
                new Refusal(
                        500, "サーバの都合により、処理を終えることができませんでした。", "入力した内容は、最後に保存したところまで残っています。もう一度行っても同じときは、管理者に知らせてください。"));
    }

    /** To the page where one signs in, and back. */
    Answer signIn(Exchange exchange) {
        if (exchange.wantsData() || !exchange.method().equals("GET")) {
            return page(exchange, new Refusal(401, "サインインの有効期間が過ぎました。", "別の画面でサインインしてから、もう一度送信してください。"));
        }
        return Answer.see("/signin?next=" + URLEncoder.encode(exchange.path(), StandardCharsets.UTF_8));
    }

    /** The program has only just started: the page asks again by itself. */
    Answer waiting(Exchange exchange) {
        return Answer.html(503, pages.page("waiting", exchange, Map.of()))
                .with("Refresh", "1")
                .with("Retry-After", "1");
    }

    private Answer page(Exchange exchange, Refusal why) {
        if (exchange.wantsData()) {
            return problem(why.status(), why.getMessage(), why.hint());
        }
        Map<String, Object> values =
                Map.of("status", why.status(), "sentence", why.getMessage(), "hint", why.hint(), "way", why.way());
        return Answer.html(why.status(), pages.page("error", exchange, values));
    }

    /** For programs, as RFC 9457 wants it. */
    private static Answer problem(int status, String sentence, String hint) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("type", "about:blank");
        problem.put("title", sentence);
        problem.put("status", status);
        problem.put("hint", hint);
        return Answer.text(status, "application/problem+json", problem.toString());
    }
}
