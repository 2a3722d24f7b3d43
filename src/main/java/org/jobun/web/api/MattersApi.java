package org.jobun.web.api;

import java.util.Optional;
import java.util.OptionalInt;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.interview.Answers;
import org.jobun.store.Heading;
import org.jobun.store.KeptMatter;
import org.jobun.store.MatterFilter;
import org.jobun.store.MatterLine;
import org.jobun.store.MatterList;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.matters.MatterDesk;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Matters of the divisions that a token reaches. */
final class MattersApi {
    private static final int SIZE = 100;

    private final Office office;

    MattersApi(Office office) {
        this.office = office;
    }

    Answer list(Exchange exchange) {
        MatterFilter filter = MatterFilter.all().withWords(exchange.query("q"));
        OptionalInt year = number(exchange.query("year"));
        filter = year.isPresent() ? filter.ofYear(year.getAsInt()) : filter;
        filter = filter.onPage(Math.max(1, number(exchange.query("page")).orElse(1)), SIZE);
        MatterList found = desk(exchange).matters().list(filter);
        exchange.record("案件の一覧（API）", "");
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("total", found.total());
        ArrayNode matters = root.putArray("matters");
        found.lines().forEach(line -> matters.add(line(line)));
        return Answer.json(root.toString());
    }

    private static OptionalInt number(String text) {
        return text.matches("[0-9]{1,6}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private MatterDesk desk(Exchange exchange) {
        return new MatterDesk(office, exchange.visitor());
    }

    private static ObjectNode line(MatterLine line) {
        return heading(line.key(), line.heading(), line.version());
    }

    private static ObjectNode heading(String key, Heading heading, long version) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("key", key);
        node.put("name", heading.name());
        node.put("municipality", heading.body());
        heading.fiscalYear().ifPresent(year -> node.put("fiscalYear", year));
        node.put("division", heading.division());
        node.put("state", heading.state());
        heading.next().ifPresent(next -> {
            node.put("nextDay", next.day().toString());
            node.put("nextIs", next.what());
        });
        node.put("version", version);
        return node;
    }

    /** Keeps a new matter. */
    Answer create(Exchange exchange) {
        Diagnostics found = new Diagnostics();
        Optional<Answers> answers = SentAnswers.of(exchange, office.catalog().vocabulary(), found);
        if (answers.isEmpty()) {
            return new Problems(office.catalog()).unprocessable(found);
        }
        MatterDesk.Open made = desk(exchange).create(answers.get());
        Answer answer = whole(made);
        return new Answer(201, answer.type(), answer.headers(), answer.body())
                .with("Location", ApiPages.ROOT + "/matters/" + made.kept().key());
    }

    /** A matter: as JSON, or as its file where that is asked for. */
    Answer get(Exchange exchange) {
        MatterDesk.Open open = desk(exchange).open(exchange.place("key"));
        exchange.record("案件の表示（API）", open.kept().key());
        boolean file = exchange.header("Accept").orElse("").contains("yaml");
        return file
                ? Answer.text(200, SentAnswers.YAML, open.answers().text()).with("ETag", tag(open.kept()))
                : whole(open);
    }

    private static Answer whole(MatterDesk.Open open) {
        KeptMatter kept = open.kept();
        ObjectNode node = heading(kept.key(), kept.heading(), kept.version());
        node.set("matter", SentAnswers.json(open.answers()));
        return Answer.json(node.toString()).with("ETag", tag(kept));
    }

    private static String tag(KeptMatter kept) {
        return "\"" + kept.version() + "\"";
    }

    /** Puts other answers in place of those of the version that the sender has seen. */
    Answer replace(Exchange exchange) {
        Diagnostics found = new Diagnostics();
        MatterDesk.Open open = desk(exchange).open(exchange.place("key"));
        String seen = exchange.header("If-Match")
                .orElseThrow(() -> new Refusal(428, "If-Match がありません。", "読み出したときの ETag を If-Match に書いて送信してください。"));
        if (!seen.equals(tag(open.kept()))) {
            return changed(open.kept());
        }
        Optional<Answers> answers = SentAnswers.of(exchange, office.catalog().vocabulary(), found);
        if (answers.isEmpty()) {
            return new Problems(office.catalog()).unprocessable(found);
        }
        return desk(exchange)
                .save(open, answers.get(), "api")
                .map(MattersApi::whole)
                .orElseGet(() -> changed(desk(exchange).open(open.kept().key()).kept()));
    }

    private Answer changed(KeptMatter now) {
        return new Problems(office.catalog())
                .answer(412, "他の人が先に変更しました。", "もう一度読み出し、変更を重ねてから送信してください。", JsonNodeFactory.instance.arrayNode())
                .with("ETag", tag(now));
    }
}
