package org.jobun.web.matters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobun.change.ComparedPaper;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Outcome;
import org.jobun.diagnostic.Wording;
import org.jobun.document.Document;
import org.jobun.house.BesideStyle;
import org.jobun.interview.Answers;
import org.jobun.readback.Remark;
import org.jobun.readback.update.Difference;
import org.jobun.readback.update.ReturnedPaper;
import org.jobun.review.BesideFiles;
import org.jobun.service.AmendContract;
import org.jobun.service.HeldFile;
import org.jobun.service.HeldPaper;
import org.jobun.service.ReadEdited;
import org.jobun.service.SettleEdited;
import org.jobun.source.SourceFile;
import org.jobun.web.Office;
import org.jobun.web.ProblemLine;
import org.jobun.web.TableFile;
import org.jobun.web.Workspace;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Upload;

/**
 * 戻ってきた Word: what a returned file says otherwise than its matter, by kind, to be taken over or refused in comments. The file goes
 * from page to page with the form, so that nothing of it is kept here. Works without script.
 */
final class ReturnedPage {
    private static final String TAKE = "take";
    private static final String REFUSE = "refuse";
    private static final int LARGEST = 8 << 20;
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Wording WORDS = Wording.of("messages", Language.JA);

    private final Office office;

    ReturnedPage(Office office) {
        this.office = office;
    }

    /**
     * A difference with what is to become of it.
     *
     * @param choice {@code take}, {@code refuse}, or empty where it is not decided
     * @param reason that the comment gives; empty for the usual one
     * @param becomes what it becomes in the matter, in words; empty where the change says it itself
     */
    public record Row(Difference difference, String choice, String reason, String becomes) {}

    /** Differences of a kind. */
    public record Group(String label, List<Row> rows) {}

    /** The returned file, as it came. */
    private record Sent(String name, byte[] docx) {}

    /** A matter, the file beside it, and what was found. */
    private record Read(MatterDesk.Open open, Sent sent, Optional<ReturnedPaper> paper, List<Diagnostic> found) {
        List<Difference> differences() {
            return paper.map(ReturnedPaper::differences).orElse(List.of());
        }
    }

    Answer show(Exchange exchange) {
        return page(exchange, 200, values(open(exchange)));
    }

    private MatterDesk.Open open(Exchange exchange) {
        return new MatterDesk(office, exchange.visitor()).open(exchange.place("key"));
    }

    private static Map<String, Object> values(MatterDesk.Open open) {
        Map<String, Object> values = new HashMap<>();
        values.put("kept", open.kept());
        values.put("address", MatterView.address(open.kept().key()));
        values.put("name", "");
        return values;
    }

    private Answer page(Exchange exchange, int status, Map<String, Object> values) {
        return Answer.html(status, office.pages().page("matter-returned", exchange, values));
    }

    /** Shows what differs in a file that came back. */
    Answer file(Exchange exchange) {
        Upload file = exchange.upload("file")
                .orElseThrow(() -> new Refusal(422, "ファイルが選ばれていません。", "戻ってきた Word のファイル（.docx）を選んでください。"));
        Read read = read(exchange, open(exchange), new Sent(file.name(), file.bytes()));
        return page(exchange, read.paper().isPresent() ? 200 : 422, values(read, exchange, read.found()));
    }

    private Read read(Exchange exchange, MatterDesk.Open open, Sent sent) {
        if (sent.docx().length > LARGEST) {
            throw new Refusal(413, "ファイルが大きすぎます。", "8メガバイトまでの Word のファイルを選んでください。");
        }
        Diagnostics found = new Diagnostics();
        Optional<SourceFile> matter =
                SourceFile.decode(Answers.FILE, open.kept().text().getBytes(StandardCharsets.UTF_8), found);
        Outcome<ReadEdited> edited = ReadEdited.of(sent.docx(), sent.name());
        found.addAll(edited.diagnostics());
        Optional<ReturnedPaper> paper = Optional.empty();
        if (matter.isPresent() && edited.value().isPresent() && !found.hasErrors()) {
            Outcome<ReturnedPaper> settled = new SettleEdited(
                            office.workspace(exchange.visitor()).catalog())
                    .of(edited.value().get(), matter.get());
            found.addAll(settled.diagnostics());
            paper = settled.value();
        }
        return new Read(open, sent, paper, found.sorted());
    }

    private Map<String, Object> values(Read read, Exchange exchange, List<Diagnostic> found) {
        Map<String, Object> values = values(read.open());
        values.put("name", read.sent().name());
        values.put("data", Base64.getEncoder().encodeToString(read.sent().docx()));
        values.put("readable", read.paper().isPresent());
        values.put("paper", read.paper().map(paper -> paper.paper().name()).orElse(""));
        values.put("groups", groups(read.differences(), exchange));
        values.put("problems", lines(found));
        return values;
    }

    private Row row(Difference one, Exchange exchange) {
        String becomes = switch (one.kind()) {
            case CHOICE -> answer(one.becomes());
            case OWN_WORDS, FORBIDDEN -> one.becomes().replaceFirst("(?s)　.*", "");
            case VALUE, NOT_IN_MATTER -> "";
        };
        return new Row(one, exchange.field("c" + one.number()), exchange.field("r" + one.number()), becomes);
    }

    /** An answer in words, of one as it is written: path: value. */
    private String answer(String written) {
        String[] parts = written.split(": ", 2);
        return office.catalog()
                .vocabulary()
                .find(parts[0])
                .filter(type -> parts.length == 2)
                .map(type -> type.label() + "　" + type.values().getOrDefault(parts[1], parts[1]))
                .orElse(written);
    }

    private List<Group> groups(List<Difference> differences, Exchange exchange) {
        Map<Difference.Kind, List<Row>> groups = new LinkedHashMap<>();
        for (Difference.Kind kind : Difference.Kind.values()) {
            groups.put(kind, new ArrayList<>());
        }
        differences.forEach(one -> groups.get(one.kind()).add(row(one, exchange)));
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(
                        WORDS.text("returned.kind."
                                + group.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        group.getValue()))
                .toList();
    }

    private static Sent sent(Exchange exchange) {
        try {
            return new Sent(exchange.field("name"), Base64.getDecoder().decode(exchange.field("data")));
        } catch (IllegalArgumentException broken) {
            throw new Refusal(400, "送信された内容を読み取ることができませんでした。", "戻ってきたファイルを、もう一度選んでください。");
        }
    }

    /** The file beside the matter that its differences were shown of. */
    private Read again(Exchange exchange) {
        MatterDesk.Open open = open(exchange);
        if (!exchange.field("version").equals(String.valueOf(open.kept().version()))) {
            throw faster();
        }
        return read(exchange, open, sent(exchange));
    }

    private static Refusal faster() {
        return new Refusal(409, "案件が先に変更されたので、取り込みませんでした。", "戻ってきたファイルを、もう一度選んでください。");
    }

    private static Set<Integer> chosen(Read read, Exchange exchange, String choice) {
        return read.differences().stream()
                .map(Difference::number)
                .filter(number -> exchange.field("c" + number).equals(choice))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Takes over what was chosen, and shows what is left. */
    Answer take(Exchange exchange) {
        Read read = again(exchange);
        Set<Integer> numbers = chosen(read, exchange, TAKE);
        if (read.paper().isEmpty() || numbers.isEmpty()) {
            Map<String, Object> values = values(read, exchange, read.found());
            values.put("nothing", true);
            return page(exchange, 422, values);
        }
        ReturnedPaper.Settled settled = read.paper().get().take(numbers);
        Diagnostics found = new Diagnostics();
        Optional<Answers> answers =
                Answers.read(Answers.FILE, settled.text(), office.catalog().vocabulary(), found);
        settled.told().forEach(found::add);
        if (answers.isEmpty() || found.hasErrors()) {
            return page(exchange, 422, values(read, exchange, found.sorted()));
        }
        MatterDesk.Open now = new MatterDesk(office, exchange.visitor())
                .save(
                        read.open(),
                        answers.get(),
                        "戻ったWordの取込み" + (read.open().kept().version() + 1))
                .orElseThrow(ReturnedPage::faster);
        return taken(exchange, now, read, settled, found);
    }

    /** What became of it, and what was left: the file cannot be held against a matter that already says some of it. */
    private Answer taken(
            Exchange exchange, MatterDesk.Open now, Read read, ReturnedPaper.Settled settled, Diagnostics found) {
        Map<String, Object> values = values(now);
        values.put("settled", settled);
        values.put(
                "open",
                read.differences().stream()
                        .filter(one -> !settled.taken().contains(one))
                        .toList());
        values.put("problems", lines(found.sorted()));
        return page(exchange, 200, values);
    }

    private static List<ProblemLine> lines(List<Diagnostic> found) {
        return found.stream().map(one -> ProblemLine.ofPaper(one, "")).toList();
    }

    /** The returned file with a comment at each difference that is refused. */
    Answer reply(Exchange exchange) {
        Read read = again(exchange);
        Set<Integer> refused = chosen(read, exchange, REFUSE);
        if (read.paper().isEmpty() || refused.isEmpty()) {
            throw new Refusal(422, "受け入れない違いが選ばれていません。", "前の画面に戻り、「受け入れない」を選んでください。");
        }
        Map<Integer, String> words = new LinkedHashMap<>();
        read.differences().stream()
                .filter(one -> refused.contains(one.number()))
                .forEach(one -> words.put(one.number(), comment(one, exchange.field("r" + one.number()))));
        Remark.Signed signed = new Remark.Signed(AmendContract.AUTHOR, Optional.of(office.today()));
        String name = "回答_" + read.sent().name();
        exchange.record("書類の取得（" + name + "）", read.open().kept().key());
        return Answer.download(name, WORD, read.paper().get().reply(words, signed));
    }

    /** 新旧対照表 of the paper as our matter has it and as it came back. */
    Answer table(Exchange exchange) throws IOException {
        Read read = again(exchange);
        ReturnedPaper paper =
                read.paper().orElseThrow(() -> new Refusal(422, "戻ってきたファイルを読み取ることができません。", "戻ってきたファイルを、もう一度選んでください。"));
        Workspace workspace = office.workspace(exchange.visitor());
        List<HeldPaper> ours = BesidePage.drafted(workspace, read.open().answers(), office.today()).stream()
                .filter(one -> isOf(paper, one.document().orElseThrow()))
                .toList();
        HeldFile file = new HeldFile(read.sent().name(), read.sent().docx().length, read.sent()::docx);
        HeldPaper theirs = new HeldPaper(
                paper.paper().id(), paper.paper().name(), Optional.empty(), Optional.of(file), Optional.empty());
        List<ComparedPaper> differing =
                BesidePage.compare(workspace).of(ours, List.of(theirs), new Diagnostics()).stream()
                        .filter(one -> !one.isSame())
                        .toList();
        BesideStyle style = BesidePage.style(office.catalog(), read.open().answers());
        String about = style.before() + "は案件の書類、" + style.after() + "は戻ってきたファイルである。";
        exchange.record("書類の取得（新旧対照表）", read.open().kept().key());
        return TableFile.of(
                new BesideFiles.Table(differing, style, false, List.of(about)), "", exchange.field("format"));
    }

    private static boolean isOf(ReturnedPaper returned, Document paper) {
        return paper.id().equals(returned.paper().id())
                && paper.imprint().matter().equals(returned.paper().matter());
    }

    private static String comment(Difference difference, String reason) {
        if (!reason.isBlank()) {
            return reason.strip();
        }
        return difference.why().isEmpty() || difference.kind() != Difference.Kind.FORBIDDEN
                ? WORDS.text("returned.refusal")
                : WORDS.text("returned.refusal.why", Map.of("why", difference.why()));
    }
}
