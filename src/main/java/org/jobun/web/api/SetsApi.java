package org.jobun.web.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Outcome;
import org.jobun.store.Act;
import org.jobun.store.IssuedSet;
import org.jobun.store.KeptFile;
import org.jobun.store.RequestKeys;
import org.jobun.store.Sets;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.matters.FreezeMatter;
import org.jobun.web.matters.MatterDesk;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Final sets: listed, made, their files by hash. */
final class SetsApi {
    private static final String KEY = "Idempotency-Key";

    private final Office office;

    SetsApi(Office office) {
        this.office = office;
    }

    private Sets sets(Exchange exchange) {
        return office.store().sets(exchange.visitor().reach());
    }

    private MatterDesk.Open open(Exchange exchange) {
        return new MatterDesk(office, exchange.visitor()).open(exchange.place("key"));
    }

    Answer list(Exchange exchange) {
        List<IssuedSet> sets = sets(exchange).of(open(exchange).kept().key());
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode all = root.putArray("sets");
        sets.forEach(set -> all.add(json(set)));
        return Answer.json(root.toString());
    }

    private static ObjectNode json(IssuedSet set) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("issue", set.issue());
        node.put("issuedAt", set.issuedAt().toString());
        node.put("issuedBy", set.issuedBy().name());
        node.put("matterVersion", set.matterVersion());
        ArrayNode files = node.putArray("files");
        set.files().forEach(file -> files.add(json(file)));
        return node;
    }

    static ObjectNode json(KeptFile file) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", file.name());
        node.put("sha256", file.hash());
        node.put("bytes", file.length());
        return node;
    }

    /** Makes the set of a matter final, once for each key of its sender. */
    Answer issue(Exchange exchange) throws IOException {
        MatterDesk.Open open = open(exchange);
        String key = exchange.header(KEY)
                .filter(sent -> sent.matches("[\\x21-\\x7e]{1,200}"))
                .orElseThrow(() -> new Refusal(400, KEY + " がありません。", "送信ごとに別の、200字までの英数字を書いてください。"));
        String person = exchange.visitor().person();
        Optional<RequestKeys.Former> former =
                office.store().requestKeys().take(person, key, open.kept().key());
        if (former.isPresent()) {
            return again(exchange, open, former.get());
        }
        Optional<Answer> answer = Optional.empty();
        try {
            answer = Optional.of(issue(exchange, open, key));
            return answer.get();
        } finally {
            if (answer.filter(made -> made.status() == 201).isEmpty()) {
                office.store().requestKeys().giveBack(person, key);
            }
        }
    }

    private Answer issue(Exchange exchange, MatterDesk.Open open, String key) throws IOException {
        Outcome<IssuedSet> made = new FreezeMatter(office, exchange.visitor()).of(open);
        if (made.value().isEmpty()) {
            return new Problems(office.catalog()).unprocessable(made.diagnostics());
        }
        IssuedSet set = made.value().get();
        office.store().requestKeys().end(exchange.visitor().person(), key, String.valueOf(set.issue()));
        exchange.record(Act.ISSUE, "確定（API、第" + set.issue() + "号）", set.matterKey());
        return created(set);
    }

    private static Answer created(IssuedSet set) {
        Answer answer = Answer.json(json(set).toString());
        return new Answer(201, answer.type(), answer.headers(), answer.body());
    }

    /** What came of the first request of a key. */
    private Answer again(Exchange exchange, MatterDesk.Open open, RequestKeys.Former former) {
        if (!former.about().equals(open.kept().key())) {
            throw new Refusal(422, "この " + KEY + " は、別の案件に使われています。", "別の値を書いてください。");
        }
        if (former.result().isEmpty()) {
            throw new Refusal(409, "同じ " + KEY + " の送信を処理しています。", "少し待ってから、もう一度送信してください。");
        }
        return created(sets(exchange)
                .find(open.kept().key(), Integer.parseInt(former.result()))
                .orElseThrow(Refusal::notFound));
    }

    /** A file of any set within reach. */
    Answer file(Exchange exchange) {
        String hash = exchange.place("sha256");
        byte[] bytes = sets(exchange).file(hash).orElseThrow(Refusal::notFound).bytes();
        exchange.record("確定した書類の取得（API、" + hash + "）", "");
        return Answer.download(hash, "application/octet-stream", bytes).with("ETag", "\"" + hash + "\"");
    }
}
