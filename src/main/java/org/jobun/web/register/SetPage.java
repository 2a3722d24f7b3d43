package org.jobun.web.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.catalog.Clause;
import org.jobun.library.ClauseWords;
import org.jobun.library.DayWords;
import org.jobun.register.Retention;
import org.jobun.service.SearchRegister;
import org.jobun.store.Act;
import org.jobun.store.FileSource;
import org.jobun.store.KeptFile;
import org.jobun.store.NamedSource;
import org.jobun.store.RegisterEntry;
import org.jobun.store.RegisterHeld;
import org.jobun.store.RegisterState;
import org.jobun.store.StoredFile;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Upload;
import org.jobun.web.library.DayField;
import org.jobun.web.library.Option;
import org.jobun.web.matters.Times;

/** One set of the register: what is known of it, what became of it, what lies beside it. */
final class SetPage {
    private static final String PDF = "application/pdf";
    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    /** Letters of a note; more is no note. */
    private static final int LONGEST_NOTE = 400;

    private final RegisterDesk desk;

    SetPage(RegisterDesk desk) {
        this.desk = desk;
    }

    /** A state that somebody said. */
    public record StateView(String word, String since, String note, String by, String at) {}

    /** A file as its manifest lists it. */
    public record FileView(String name, String title, String hash, String href) {}

    /**
     * A clause of a paper.
     *
     * @param caption or its id where it has none; empty where the catalog does not know this version
     * @param href of its page; empty where the catalog does not know this version
     */
    public record ClauseView(String paper, String label, String id, String version, String caption, String href) {}

    /** What is being said of a set, as somebody typed it. */
    private record Said(String state, DayField day, String note, String error) {
        static final Said NOTHING = new Said("", DayField.of(""), "", "");

        static Said of(Exchange exchange) {
            String state = exchange.field("state");
            String note = exchange.field("note").strip();
            String error = RegisterState.of(state).isEmpty() ? "状態を選んでください。" : "";
            return new Said(state, DayField.needed(exchange.field("on")), note, error);
        }

        boolean isReadable() {
            return error.isEmpty() && day.error().isEmpty() && note.length() <= LONGEST_NOTE;
        }
    }

    Answer show(Exchange exchange) throws IOException {
        SearchRegister.Found found = found(exchange);
        exchange.record(Act.VIEW, "台帳「" + found.entry().line().about().name() + "」の画面", matter(found));
        return page(exchange, 200, found, Said.NOTHING);
    }

    private SearchRegister.Found found(Exchange exchange) throws IOException {
        return desk.search(exchange).one(exchange.place("id")).orElseThrow(Refusal::notFound);
    }

    private static String matter(SearchRegister.Found found) {
        return found.kept().map(set -> set.matterKey()).orElse("");
    }

    private Answer page(Exchange exchange, int status, SearchRegister.Found found, Said said) {
        RegisterEntry entry = found.entry();
        Map<String, Object> values = new HashMap<>();
        values.put("set", SetView.of(entry.line()));
        values.put("entry", entry);
        values.put("keepUntil", keepUntil(exchange, entry));
        values.put("done", exchange.query("done"));
        found.kept().ifPresent(set -> values.put("kept", set));
        values.put("states", states(entry));
        values.put("files", files(found));
        values.put("clauses", clauses(found));
        values.put("choices", choices(said.state()));
        values.put("stateError", said.error());
        values.put("on", said.day());
        values.put("note", said.note());
        values.put("noteError", said.note().length() > LONGEST_NOTE ? "備考は、" + LONGEST_NOTE + "字までで入力してください。" : "");
        return Answer.html(status, desk.office().pages().page("register-set", exchange, values));
    }

    private String keepUntil(Exchange exchange, RegisterEntry entry) {
        return Retention.until(entry.line(), desk.register(exchange).retentions())
                .map(DayWords::day)
                .orElse("");
    }

    private List<StateView> states(RegisterEntry entry) {
        Times times = new Times(desk.office().clock());
        return entry.states().stream()
                .map(one -> new StateView(
                        one.state().word(), DayWords.day(one.since()), one.note(), one.by(), times.of(one.at())))
                .toList();
    }

    private static List<FileView> files(SearchRegister.Found found) {
        return found.entry().files().stream()
                .map(file -> new FileView(file.name(), file.title(), file.hash(), href(found, file.hash())))
                .toList();
    }

    private static String href(SearchRegister.Found found, String hash) {
        return found.kept()
                .filter(set -> set.files().stream().anyMatch(file -> file.hash().equals(hash)))
                .map(set -> "/matters/" + set.matterKey() + "/sets/" + set.issue() + "/files/" + hash)
                .orElse("");
    }

    private List<ClauseView> clauses(SearchRegister.Found found) {
        Optional<ClauseWords> words = desk.office().hasCatalog()
                ? Optional.of(
                        new ClauseWords(desk.office().catalog(), desk.office().today()))
                : Optional.empty();
        Map<String, String> titles = new HashMap<>();
        found.entry().files().forEach(file -> titles.putIfAbsent(file.paper(), file.title()));
        return found.clauses().stream()
                .map(held -> clause(held, titles.getOrDefault(held.paper(), held.paper()), words))
                .toList();
    }

    private ClauseView clause(RegisterHeld.Place held, String paper, Optional<ClauseWords> words) {
        Optional<Clause> known = words.flatMap(there -> desk.office().catalog().versions(held.clause()).stream()
                .filter(one -> one.version().equals(held.version()))
                .findFirst());
        String caption = known.map(one -> words.orElseThrow().caption(one)).orElse("");
        return new ClauseView(
                paper,
                held.label(),
                held.clause(),
                held.version(),
                caption.isEmpty() ? held.clause() : caption,
                known.map(SetPage::href).orElse(""));
    }

    private static String href(Clause clause) {
        String version = clause.version().equals("-") ? "" : "?version=" + clause.version();
        return "/library/clauses/" + clause.id() + version;
    }

    private static List<Option> choices(String chosen) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "選んでください", chosen.isEmpty())));
        Stream.of(RegisterState.values())
                .forEach(state -> options.add(
                        new Option(state.word(), state.word(), state.word().equals(chosen))));
        return options;
    }

    /** Says what became of it: first asks whether that is right, then writes it down. */
    Answer state(Exchange exchange) throws IOException {
        SearchRegister.Found found = found(exchange);
        Said said = Said.of(exchange);
        if (!said.isReadable() || found.entry().line().isErased()) {
            return page(exchange, 422, found, said);
        }
        if (!exchange.field("sure").equals("yes")) {
            return sure(exchange, found, said);
        }
        RegisterState state = RegisterState.of(said.state()).orElseThrow();
        String id = found.entry().line().id();
        if (!desk.register(exchange)
                .state(
                        id,
                        state,
                        said.day().day(),
                        said.note(),
                        exchange.visitor().name())) {
            throw Refusal.notFound();
        }
        exchange.record(Act.REGISTER, id + "　" + state.word() + "　" + said.day().day(), matter(found));
        return Answer.see("/register/" + id + "?done=state");
    }

    private Answer sure(Exchange exchange, SearchRegister.Found found, Said said) {
        Map<String, Object> values = new HashMap<>();
        values.put("set", SetView.of(found.entry().line()));
        values.put("state", said.state());
        values.put("on", said.day());
        values.put("note", said.note());
        values.put(
                "over",
                RegisterState.of(said.state()).map(RegisterState::isOver).orElse(false));
        return Answer.html(desk.office().pages().page("register-state", exchange, values));
    }

    /** Puts a signed paper beside it. */
    Answer attach(Exchange exchange) throws IOException {
        SearchRegister.Found found = found(exchange);
        Upload file = exchange.upload("file")
                .orElseThrow(() -> refused(found, "ファイルが選ばれていません。", "調印した書類の PDF ファイルを選んで、もう一度送信してください。"));
        boolean isPdf = file.bytes().length > MAGIC.length
                && Arrays.equals(file.bytes(), 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        if (!isPdf) {
            throw refused(found, "「" + file.name() + "」は、PDF ではありません。", "調印した書類を PDF にして、選び直してください。");
        }
        String id = found.entry().line().id();
        NamedSource source = new NamedSource(file.name(), FileSource.of(file.bytes()));
        if (found.entry().line().isErased()
                || !desk.register(exchange)
                        .attach(id, source, exchange.visitor().name())) {
            throw Refusal.notFound();
        }
        exchange.record(Act.REGISTER, id + "　" + file.name(), matter(found));
        return Answer.see("/register/" + id + "?done=attached");
    }

    private static Refusal refused(SearchRegister.Found found, String sentence, String hint) {
        String address = "/register/" + found.entry().line().id();
        return new Refusal(422, sentence, hint, new Refusal.Way(address, "台帳の一式に戻る"));
    }

    /** A paper that lies beside it. */
    Answer attached(Exchange exchange) throws IOException {
        SearchRegister.Found found = found(exchange);
        KeptFile file = found.entry().attached().stream()
                .filter(one -> one.hash().equals(exchange.place("hash")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        byte[] bytes = desk.register(exchange)
                .attachedFile(file.hash())
                .map(StoredFile::bytes)
                .orElseThrow(Refusal::notFound);
        exchange.record("台帳に添えた書類（" + file.name() + "）", matter(found));
        String type =
                file.name().toLowerCase(java.util.Locale.ROOT).endsWith(".pdf") ? PDF : "application/octet-stream";
        return Answer.download(file.name(), type, bytes);
    }
}
