package org.jobun.web.matters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.diagnostic.Outcome;
import org.jobun.interview.Answers;
import org.jobun.lists.ImportLists;
import org.jobun.lists.ImportedLists;
import org.jobun.lists.ListText;
import org.jobun.matter.FactType;
import org.jobun.web.Office;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Upload;

/** A list of a matter filled as a whole: pasted out of Excel or Word, or taken from a file. Works without script. */
final class ListsPage {
    private static final String REPLACE = "replace";
    /** What is kept of the paths in the history. */
    private static final int STEPS = 3;

    private final Office office;

    ListsPage(Office office) {
        this.office = office;
    }

    /**
     * A list that something was taken into.
     *
     * @param count of its rows, or 0 for a value that is no list
     */
    public record Taken(String href, String label, int count) {}

    Answer show(Exchange exchange) {
        MatterDesk.Open open = new MatterDesk(office, exchange.visitor()).open(exchange.place("key"));
        return page(exchange, 200, open, list(exchange.query("list")), Result.NOTHING);
    }

    /** What came of a form. */
    private record Result(List<Taken> taken, List<String> kept, List<ProblemLine> problems, String clash) {
        static final Result NOTHING = new Result(List.of(), List.of(), List.of(), "");
    }

    private ImportLists lists() {
        return new ImportLists(office.catalog().vocabulary());
    }

    private Optional<FactType> list(String path) {
        return lists().lists().stream().filter(list -> list.path().equals(path)).findFirst();
    }

    private Answer page(Exchange exchange, int status, MatterDesk.Open open, Optional<FactType> list, Result result) {
        Map<String, Object> values = new HashMap<>();
        String address = MatterView.address(open.kept().key());
        values.put("kept", open.kept());
        values.put("address", address);
        values.put("lists", lists().lists());
        values.put("list", list.map(FactType::path).orElse(""));
        values.put("label", list.map(FactType::label).orElse(""));
        values.put("tree", list.flatMap(FactType::levelColumn).isPresent());
        values.put(
                "columns",
                list.map(known -> List.copyOf(known.values().values())).orElse(List.of()));
        values.put("text", list.map(known -> text(open.answers(), known)).orElse(""));
        values.put("taken", result.taken());
        values.put("left", result.kept());
        values.put("problems", result.problems());
        values.put("clash", result.clash());
        return Answer.html(status, office.pages().page("matter-lists", exchange, values));
    }

    private static String text(Answers answers, FactType list) {
        return ListText.of(list, answers.rows(list.path()));
    }

    /** The list becomes what stands in the form. */
    Answer paste(Exchange exchange) {
        FactType list = list(exchange.field("list")).orElseThrow(Refusal::notFound);
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        MatterDesk.Open open = desk.open(exchange.place("key"));
        String typed = exchange.field("text");
        if (!plain(exchange.field("was")).equals(plain(text(open.answers(), list)))) {
            return page(exchange, 409, open, Optional.of(list), new Result(List.of(), List.of(), List.of(), typed));
        }
        Outcome<ImportedLists> read = lists().ofText(typed, list);
        List<Map<String, String>> rows = read.value()
                .map(found -> found.rows().getOrDefault(list.path(), List.<Map<String, String>>of()))
                .orElse(List.of());
        if (rows.isEmpty() && !typed.isBlank()) {
            Result refused = new Result(List.of(), List.of(), problems(read), typed);
            return page(exchange, 422, open, Optional.of(list), refused);
        }
        MatterDesk.Open now = saved(desk, open, open.answers().withRows(list.path(), rows), list.path());
        Taken taken = new Taken(href(now, list), list.label(), rows.size());
        Result result = new Result(List.of(taken), List.of(), problems(read), "");
        return page(exchange, 200, now, Optional.of(list), result);
    }

    /** Browsers send other line ends, and none behind the last line. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static List<ProblemLine> problems(Outcome<ImportedLists> read) {
        return read.diagnostics().sorted().stream().map(ProblemLine::of).toList();
    }

    private static String href(MatterDesk.Open open, FactType type) {
        return MatterView.address(open.kept().key()) + "?question=" + type.path() + "#q-" + type.path();
    }

    private static MatterDesk.Open saved(MatterDesk desk, MatterDesk.Open open, Answers answers, String step) {
        if (answers.text().equals(open.kept().text())) {
            return open;
        }
        // Each is a step of its own in the history: what is changed in one go again and again is one step elsewhere.
        return desk.save(open, answers, step + ",まとめて入力" + (open.kept().version() + 1))
                .orElseThrow(() -> new Refusal(409, "他の人が先に変更したので、保存しませんでした。", "画面を開き直して、もう一度入力してください。"));
    }

    /** Takes lists out of a file, each into its own place or all of them into one. */
    Answer file(Exchange exchange) {
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        MatterDesk.Open open = desk.open(exchange.place("key"));
        Upload file = exchange.upload("file")
                .orElseThrow(() -> new Refusal(422, "ファイルが選ばれていません。", "Word、Excel又はCSVのファイルを選んでください。"));
        Optional<FactType> shown = list(exchange.field("list"));
        Optional<FactType> into = exchange.field("into").equals("auto") ? Optional.empty() : shown;
        Outcome<ImportedLists> read = lists().of(file.bytes(), file.name(), into);
        if (read.value().isEmpty() || read.value().get().isEmpty()) {
            return page(exchange, 422, open, shown, new Result(List.of(), List.of(), problems(read), ""));
        }
        Merging merging = new Merging(open.answers(), exchange.field("mode").equals(REPLACE));
        merging.take(read.value().get());
        String step = String.join(",", merging.paths.stream().limit(STEPS).toList());
        MatterDesk.Open now = saved(desk, open, merging.answers, step);
        List<Taken> taken = merging.paths.stream()
                .flatMap(path -> office.catalog().vocabulary().find(path).stream())
                .map(type -> new Taken(
                        href(now, type),
                        type.label(),
                        read.value()
                                .get()
                                .rows()
                                .getOrDefault(type.path(), List.of())
                                .size()))
                .toList();
        return page(exchange, 200, now, shown, new Result(taken, merging.kept(), problems(read), ""));
    }

    /** Lays what was found over the answers: lists behind what is there or in its place, values only where there are none. */
    private final class Merging {
        private final boolean replaces;
        private Answers answers;
        private final Set<String> paths = new LinkedHashSet<>();
        private final Map<String, String> left = new LinkedHashMap<>();

        Merging(Answers answers, boolean replaces) {
            this.answers = answers;
            this.replaces = replaces;
        }

        void take(ImportedLists lists) {
            lists.rows().forEach((path, rows) -> {
                List<Map<String, String>> all = new ArrayList<>(replaces ? List.of() : answers.rows(path));
                all.addAll(rows);
                answers = answers.withRows(path, all);
                paths.add(path);
            });
            lists.values().forEach((path, value) -> {
                if (answers.isAnswered(path)) {
                    if (!answers.text(path).orElse("").equals(value)) {
                        left.put(path, value);
                    }
                } else {
                    answers = answers.with(path, value);
                    paths.add(path);
                }
            });
        }

        /** Values that were found but not taken, with what they are called. */
        List<String> kept() {
            List<String> kept = new ArrayList<>();
            left.forEach((path, value) -> kept.add(office.catalog()
                            .vocabulary()
                            .find(path)
                            .map(FactType::label)
                            .orElse(path)
                    + ": " + value));
            return kept;
        }
    }
}
