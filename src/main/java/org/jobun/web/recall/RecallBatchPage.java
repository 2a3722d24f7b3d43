package org.jobun.web.recall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jobun.catalog.Template;
import org.jobun.library.DayWords;
import org.jobun.recall.Proposal;
import org.jobun.recall.Question;
import org.jobun.service.MakeRecall;
import org.jobun.service.RecallBook;
import org.jobun.store.Act;
import org.jobun.store.Job;
import org.jobun.store.KeptFile;
import org.jobun.store.MendedCell;
import org.jobun.store.StoredFile;
import org.jobun.text.FileName;
import org.jobun.web.FolderZip;
import org.jobun.web.Office;
import org.jobun.web.batches.BatchPages;
import org.jobun.web.batches.JobDesk;
import org.jobun.web.batches.JobKind;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.library.DayField;
import org.jobun.web.library.Option;
import org.jobun.web.matters.Times;
import org.jobun.web.register.CalledByPeople;

/** One batch of a recall: what is to be done about each set, the making of its papers, and what one takes from it. */
final class RecallBatchPage {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int SIZE = 20;
    private static final int LONGEST_REASON = 400;
    private static final int MOST_SETS = 10_000;
    /** What the names of fields begin with. */
    private static final String DECISION = "decision ";

    private static final String REASON = "reason ";

    private final Office office;
    private final BatchPages batches;
    private final RecallPage recall;

    RecallBatchPage(Office office, BatchPages batches, RecallPage recall) {
        this.office = office;
        this.batches = batches;
        this.recall = recall;
    }

    private RecallDesk desk(Exchange exchange) {
        return new RecallDesk(office, exchange.visitor());
    }

    /**
     * A row as the page shows it.
     *
     * @param decision word of what was decided; empty where the proposal stands
     * @param error what is wrong with what was typed; empty where nothing is
     */
    public record RowView(
            int number,
            ReachedView reached,
            String decision,
            String reason,
            String error,
            boolean made,
            String problem,
            List<KeptFile> files) {}

    /** Begins a batch of what was asked for; nothing is made yet. */
    Answer begin(Exchange exchange) throws IOException {
        AskedChange asked = AskedChange.sent(exchange, office.catalog());
        Question question =
                asked.question().orElseThrow(() -> new Refusal(422, "何が変わったかを読み取ることができません。", "「是正」の画面で探してから、進んでください。"));
        DayField date = DayField.needed(exchange.field("date").strip());
        if (date.day() == null) {
            throw refused(asked, "変更契約の締結日を読み取ることができません。", date.error());
        }
        String reason = exchange.field("reason").strip();
        if (reason.length() > LONGEST_REASON) {
            throw refused(asked, "理由が長すぎます。", LONGEST_REASON + "字までで入力してください。");
        }
        Map<String, String> values = values(asked, exchange.field("set"));
        List<String> sets = recall.found(exchange, question).stream()
                .map(one -> one.set().id())
                .limit(MOST_SETS)
                .toList();
        RecallPlan plan = new RecallPlan(question, date.day(), reason, values, sets);
        Job job = desk(exchange).create(name(asked, question), plan);
        exchange.record(Act.RECALL, "是正「" + job.name() + "」の準備（" + sets.size() + "件）", "");
        return Answer.see(address(job));
    }

    private static Refusal refused(AskedChange asked, String sentence, String hint) {
        return new Refusal(422, sentence, hint, new Refusal.Way("/recall?" + asked.query(), "是正の画面に戻る"));
    }

    /** Values in lines of {@code 項目=値}; each names a fact, by its name or its label. */
    private Map<String, String> values(AskedChange asked, String written) {
        CalledByPeople people = new CalledByPeople(office.catalog());
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : written.strip().lines().filter(one -> !one.isBlank()).toList()) {
            CalledByPeople.Meant meant = people.value(line.strip());
            if (!meant.problem().isEmpty()) {
                throw refused(asked, "新しい値「" + line.strip() + "」を読み取ることができません。", meant.problem());
            }
            int at = meant.id().indexOf('=');
            values.put(meant.id().substring(0, at), meant.id().substring(at + 1));
        }
        if (asked.values() && values.isEmpty()) {
            throw refused(asked, "新しい値がありません。", "「項目=新しい値」の形で入力してください。");
        }
        return values;
    }

    private static String name(AskedChange asked, Question question) {
        String what = question.kind() == Question.Kind.LAW ? "" : " " + asked.what();
        return RecallPage.KINDS.get(question.kind()) + what + " " + question.day();
    }

    private static String address(Job job) {
        return "/recall/batches/" + job.id();
    }

    Answer show(Exchange exchange) throws IOException {
        Job job = desk(exchange).job(exchange.place("id"));
        if (JobDesk.isUnderWay(job)) {
            return Answer.html(office.pages().page("batch-running", exchange, common(job)))
                    .showingFrames();
        }
        return page(exchange, 200, job, Map.of());
    }

    private Map<String, Object> common(Job job) {
        Map<String, Object> values = new HashMap<>();
        values.put("job", job);
        values.put("kind", JobKind.RECALL);
        values.put("address", address(job));
        values.put("states", BatchPages.STATES);
        values.put("times", new Times(office.clock()));
        return values;
    }

    /** @param wrong id of a set → what is wrong with what was typed for it */
    private Answer page(Exchange exchange, int status, Job job, Map<String, String> wrong) throws IOException {
        RecallDesk desk = desk(exchange);
        List<RecallRow> all = desk.rows(job);
        String only = exchange.query("only");
        List<RecallRow> wanted = all.stream()
                .filter(row -> wrong.isEmpty() ? isWanted(row, only) : wrong.containsKey(row.set()))
                .toList();
        int last = Math.max(1, (wanted.size() + SIZE - 1) / SIZE);
        int page = Math.min(last, RecallPage.number(exchange.query("page")));
        Map<String, Object> values = common(job);
        RecallPlan plan = desk.plan(job);
        values.put("date", DayWords.day(plan.date()));
        values.put("reason", plan.reason());
        values.put("only", only);
        values.put("tabs", tabs(all, only));
        values.put("count", all.size());
        values.put(
                "toMake",
                all.stream().filter(row -> row.proposal() != Proposal.NOTHING).count());
        values.put("made", all.stream().filter(RecallRow::isMade).count());
        values.put(
                "failed", all.stream().filter(row -> !row.problem().isEmpty()).count());
        values.put("page", page);
        values.put("last", last);
        values.put("words", List.of(Proposal.NOTHING.word(), Proposal.NOTICE.word(), Proposal.AMENDMENT.word()));
        values.put("wrong", wrong);
        values.put(
                "rows",
                wanted.stream()
                        .skip((page - 1L) * SIZE)
                        .limit(SIZE)
                        .map(row -> view(exchange, row, wrong.getOrDefault(row.set(), "")))
                        .toList());
        return Answer.html(status, office.pages().page("recall-batch", exchange, values));
    }

    /** A tab is a choice of rows, with how many there are. */
    private static List<Option> tabs(List<RecallRow> all, String chosen) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("", "すべて");
        labels.put("amendment", Proposal.AMENDMENT.word());
        labels.put("notice", Proposal.NOTICE.word());
        labels.put("nothing", Proposal.NOTHING.word());
        labels.put("failed", "作れなかったもの");
        List<Option> tabs = new ArrayList<>();
        labels.forEach((value, label) -> tabs.add(new Option(
                value,
                label + " " + all.stream().filter(row -> isWanted(row, value)).count() + "件",
                value.equals(chosen))));
        return tabs;
    }

    private static boolean isWanted(RecallRow row, String only) {
        return switch (only) {
            case "amendment" -> row.proposal() == Proposal.AMENDMENT;
            case "notice" -> row.proposal() == Proposal.NOTICE;
            case "nothing" -> row.proposal() == Proposal.NOTHING;
            case "failed" -> !row.problem().isEmpty();
            default -> true;
        };
    }

    private RowView view(Exchange exchange, RecallRow row, String error) {
        UnaryOperator<String> titles =
                paper -> office.catalog().template(paper).map(Template::title).orElse(paper);
        boolean isTyped = !error.isEmpty();
        return new RowView(
                row.number(),
                ReachedView.of(row.decided(), titles),
                isTyped
                        ? exchange.field(DECISION + row.set())
                        : row.decision().map(one -> one.proposal().word()).orElse(""),
                isTyped
                        ? exchange.field(REASON + row.set())
                        : row.decision().map(MakeRecall.Decision::reason).orElse(""),
                error,
                row.isMade(),
                row.problem(),
                row.isMade() ? row.row().orElseThrow().files() : List.of());
    }

    /** Keeps what was decided about the rows that were shown, or about all of them. */
    Answer decide(Exchange exchange) throws IOException {
        RecallDesk desk = desk(exchange);
        Job job = desk.job(exchange.place("id"));
        String every = exchange.field("every");
        List<MendedCell> cells = new ArrayList<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (RecallRow row : desk.rows(job)) {
            boolean isSent = exchange.fields().containsKey(DECISION + row.set());
            if (!every.isEmpty() || isSent) {
                String decision = every.isEmpty() ? exchange.field(DECISION + row.set()) : word(every);
                String reason = exchange.field(every.isEmpty() ? REASON + row.set() : "reason")
                        .strip();
                String error = error(row, decision, reason);
                if (!error.isEmpty()) {
                    wrong.put(row.set(), error);
                } else if (isOther(row, decision, reason)) {
                    cells.addAll(desk.cells(row.set(), decision, reason));
                }
            }
        }
        if (!wrong.isEmpty() && !every.isEmpty()) {
            throw new Refusal(
                    422,
                    wrong.values().iterator().next(),
                    "前の画面に戻り、理由を入力してください。",
                    new Refusal.Way(address(job), "是正の一括に戻る"));
        }
        if (!cells.isEmpty()) {
            JobDesk.saved(desk.batches()
                    .mend(job.id(), version(exchange), cells, exchange.visitor().person()));
        }
        if (!wrong.isEmpty()) {
            return page(exchange, 422, desk.job(job.id()), wrong);
        }
        return Answer.see(address(job) + "?only=" + exchange.field("only") + "&page="
                + RecallPage.number(exchange.field("page")) + "&saved=" + cells.size() / 2);
    }

    private static long version(Exchange exchange) {
        String sent = exchange.field("version");
        return sent.matches("[0-9]{1,15}") ? Long.parseLong(sent) : 0;
    }

    private static String word(String every) {
        return every.equals("proposed") ? "" : every;
    }

    private static boolean isOther(RecallRow row, String decision, String reason) {
        String stands = row.decision().map(one -> one.proposal().word()).orElse("");
        String said = row.decision().map(MakeRecall.Decision::reason).orElse("");
        return !stands.equals(decision) || !said.equals(decision.isEmpty() ? "" : reason);
    }

    private static String error(RecallRow row, String decision, String reason) {
        if (!decision.isEmpty() && RecallDesk.proposal(decision).isEmpty()) {
            return "対応を選んでください。";
        }
        if (reason.length() > LONGEST_REASON) {
            return "理由は、" + LONGEST_REASON + "字までで入力してください。";
        }
        boolean isLeft =
                decision.equals(Proposal.NOTHING.word()) && row.proposed().proposal() != Proposal.NOTHING;
        return isLeft && reason.isEmpty() ? "対応不要とする理由を入力してください。" : "";
    }

    Answer run(Exchange exchange) throws IOException {
        RecallDesk desk = desk(exchange);
        Job job = desk.job(exchange.place("id"));
        int total = desk.plan(job).sets().size();
        JobDesk.saved(desk.batches().start(job.id(), job.version(), total, job.settings()));
        batches.wake();
        return Answer.see(address(job));
    }

    Answer progress(Exchange exchange) {
        Job job = desk(exchange).job(exchange.place("id"));
        Answer page = Answer.framed(office.pages().page("batch-progress", exchange, common(job)));
        return JobDesk.isUnderWay(job) ? page.with("Refresh", "2") : page;
    }

    Answer stop(Exchange exchange) {
        RecallDesk desk = desk(exchange);
        desk.batches().stop(desk.job(exchange.place("id")).id());
        return Answer.see("/recall/batches/" + exchange.place("id"));
    }

    Answer delete(Exchange exchange) {
        if (!exchange.field("sure").equals("yes")) {
            throw new Refusal(422, "「削除してよい」に印がありません。", "前の画面に戻り、印を付けてから削除してください。");
        }
        RecallDesk desk = desk(exchange);
        if (!desk.batches().delete(desk.job(exchange.place("id")).id())) {
            throw new Refusal(409, "実行しているので、削除できません。", "先に停止してください。");
        }
        return Answer.see("/recall");
    }

    /** The list with columns for how far each is. */
    Answer list(Exchange exchange) throws IOException {
        RecallDesk desk = desk(exchange);
        Job job = desk.job(exchange.place("id"));
        exchange.record("是正「" + job.name() + "」の一覧", "");
        return Answer.download(RecallBook.FILE, XLSX, book(desk.rows(job)));
    }

    private static byte[] book(List<RecallRow> rows) throws IOException {
        return RecallBook.of(rows.stream().map(RecallRow::done).toList());
    }

    /** All papers that were made, with the list. */
    Answer zip(Exchange exchange) throws IOException {
        RecallDesk desk = desk(exchange);
        Job job = desk.job(exchange.place("id"));
        List<RecallRow> rows = desk.rows(job);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(RecallBook.FILE, book(rows));
        for (RecallRow row : rows) {
            if (row.isMade()) {
                row.row().orElseThrow().files().forEach(file -> files.put(file.name(), bytes(desk, job, file.hash())));
            }
        }
        exchange.record("是正「" + job.name() + "」の取得（ZIP）", "");
        return Answer.download("是正 " + FileName.safe(job.name()) + ".zip", "application/zip", FolderZip.write(files));
    }

    private static byte[] bytes(RecallDesk desk, Job job, String hash) {
        return desk.batches().file(job.id(), hash).map(StoredFile::bytes).orElseThrow(Refusal::notFound);
    }

    /** One paper. */
    Answer file(Exchange exchange) throws IOException {
        RecallDesk desk = desk(exchange);
        Job job = desk.job(exchange.place("id"));
        KeptFile file = desk.rows(job).stream()
                .filter(RecallRow::isMade)
                .flatMap(row -> row.row().orElseThrow().files().stream())
                .filter(one -> one.hash().equals(exchange.place("hash")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        exchange.record("是正「" + job.name() + "」の取得（" + file.name() + "）", "");
        return Answer.download(
                file.name().substring(file.name().lastIndexOf('/') + 1), WORD, bytes(desk, job, file.hash()));
    }
}
