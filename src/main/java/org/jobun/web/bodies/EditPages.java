package org.jobun.web.bodies;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.library.SideBySide;
import org.jobun.store.Act;
import org.jobun.store.KeptBody;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** A text of the catalog in the office's own words, written beside that of the program: checked at each pause, proved when asked. */
final class EditPages {
    /** Characters of a text that is written here. */
    private static final int LONGEST = 200_000;

    private static final String ADDRESS = "/bodies/folder/edit";

    private final ProfileDesk desk;
    private final OwnTexts texts;
    private final TextProofs proofs = new TextProofs();
    private final EffectPages effects;

    EditPages(ProfileDesk desk, EffectPages effects) {
        this.desk = desk;
        this.effects = effects;
        this.texts = new OwnTexts(desk);
    }

    /** The text as it is in force, to be written on. */
    Answer show(Exchange exchange) {
        OwnTexts.Text text = texts.find(exchange.query("path"));
        return page(exchange, 200, text, text.current(), List.of());
    }

    /** What the text as it was sent would give; only that part of the page for those who have script. */
    Answer look(Exchange exchange) {
        OwnTexts.Text text = texts.find(exchange.field("path"));
        if (exchange.header("X-Part").isEmpty()) {
            return page(exchange, 200, text, sent(exchange), List.of());
        }
        Map<String, Object> values = new HashMap<>();
        putFound(exchange, text, sent(exchange), values);
        return Answer.html(desk.office().pages().page("own-found", exchange, values));
    }

    /** Begins to prove the text as it was sent. */
    Answer prove(Exchange exchange) {
        OwnTexts.Text text = texts.find(exchange.field("path"));
        texts.attempt(text.path(), sent(exchange))
                .catalog()
                .ifPresent(catalog -> proofs.begin(session(exchange), text.path(), sent(exchange), catalog));
        return look(exchange);
    }

    /** Begins to look what the text as it was sent changes in examples and matters. */
    Answer affect(Exchange exchange) {
        OwnTexts.Text text = texts.find(exchange.field("path"));
        texts.attempt(text.path(), sent(exchange))
                .catalog()
                .ifPresent(catalog -> effects.begin(exchange, text.path() + "\n" + sent(exchange), catalog));
        return look(exchange);
    }

    /** Keeps the text, unless it has errors or somebody else has changed the catalog meanwhile. */
    Answer save(Exchange exchange) {
        OwnTexts.Text text = texts.find(exchange.field("path"));
        if (othersAreNotMeant(exchange)) {
            return page(exchange, 422, text, sent(exchange), List.of(reachesOthers()));
        }
        if (texts.attempt(text.path(), sent(exchange)).fails()) {
            return page(exchange, 422, text, sent(exchange), List.of());
        }
        return change(exchange, text, sent(exchange));
    }

    /** Lets go of the office's own text: that of the program is in force again. */
    Answer remove(Exchange exchange) {
        OwnTexts.Text text = texts.find(exchange.field("path"));
        if (othersAreNotMeant(exchange)) {
            return page(exchange, 422, text, text.current(), List.of(reachesOthers()));
        }
        return desk.catalogs().with(text.path(), (byte[]) null).value().isEmpty()
                ? page(
                        exchange,
                        422,
                        text,
                        text.current(),
                        List.of(problem("この文言をやめると、ほかの独自のファイルに誤りが出ます。", "先に、この文言を使うファイルを直してください。")))
                : change(exchange, text, null);
    }

    private Answer change(Exchange exchange, OwnTexts.Text text, String fresh) {
        byte[] bytes = fresh == null ? null : fresh.getBytes(StandardCharsets.UTF_8);
        boolean kept = desk.store()
                .catalogFolder()
                .change(
                        exchange.field("state"),
                        text.path(),
                        bytes,
                        exchange.visitor().login());
        if (!kept) {
            ProblemLine changed =
                    problem("この画面を開いた後に、ほかの人が条項集又は団体を変えました。まだ保存していません。", "書いた文言は、この画面に残っています。左の欄を確かめて、もう一度保存してください。");
            return page(exchange, 409, texts.find(text.path()), sent(exchange), List.of(changed));
        }
        exchange.record(Act.BODY, (fresh == null ? "独自の文言をやめる: " : "独自の文言の保存: ") + text.path(), "");
        desk.catalog();
        return Answer.see(ADDRESS + "?saved=1&path=" + text.path());
    }

    private static ProblemLine problem(String text, String hint) {
        return new ProblemLine("error", "エラー", text, hint, "", "", "");
    }

    private boolean othersAreNotMeant(Exchange exchange) {
        return bodies().size() > 1 && !exchange.field("all").equals("yes");
    }

    private ProblemLine reachesOthers() {
        return new ProblemLine(
                "error",
                "エラー",
                "この文言は、" + String.join("、", bodies()) + "の書類のすべてに使われます。",
                "それでよいときは「すべての団体の書類に使う」に印を付けて、もう一度保存してください。",
                "",
                "",
                "#f-all");
    }

    private List<String> bodies() {
        return desk.store().bodies().all().stream().map(KeptBody::name).toList();
    }

    private Answer page(Exchange exchange, int status, OwnTexts.Text text, String written, List<ProblemLine> refused) {
        Map<String, Object> values = new HashMap<>();
        values.put("written", text.path());
        values.put("ours", text.ours().orElse(""));
        values.put("isOwn", text.own().isPresent());
        values.put("text", written);
        values.put("state", desk.store().catalogFolder().state());
        values.put("municipalities", desk.catalog().municipalities().values());
        values.put("body", body(exchange));
        values.put("bodies", bodies());
        values.put("refused", refused);
        values.put("saved", exchange.query("saved").equals("1"));
        putFound(exchange, text, written, values);
        return Answer.html(status, desk.office().pages().page("own-edit", exchange, values));
    }

    private void putFound(Exchange exchange, OwnTexts.Text text, String written, Map<String, Object> values) {
        OwnTexts.Trial trial = texts.attempt(text.path(), written);
        values.put("problems", trial.problems());
        values.put("fails", trial.fails());
        values.put("effects", effects.of(exchange, text.path() + "\n" + written));
        values.put("proof", proofs.of(session(exchange), text.path(), written));
        Optional<SideBySide> side = trial.catalog().flatMap(fresh -> texts.drafted(text.path(), body(exchange), fresh));
        side.ifPresent(known -> values.put("side", known));
    }

    /** As a file has it: lines end as everywhere, the last one too. */
    private static String sent(Exchange exchange) {
        String text = exchange.field("text").replace("\r\n", "\n").stripTrailing();
        if (text.length() > LONGEST) {
            throw new Refusal(422, "文言が長すぎます（" + LONGEST + "字まで）。", "前の画面に戻り、分けて書いてください。");
        }
        return text + "\n";
    }

    private String body(Exchange exchange) {
        String sent = exchange.method().equals("POST") ? exchange.field("body") : exchange.query("body");
        Catalog catalog = desk.catalog();
        return catalog.municipalities().containsKey(sent)
                ? sent
                : catalog.municipalities().keySet().iterator().next();
    }

    private static String session(Exchange exchange) {
        return exchange.visitor().session();
    }
}
