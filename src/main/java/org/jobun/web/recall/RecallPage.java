package org.jobun.web.recall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.recall.Proposal;
import org.jobun.recall.Question;
import org.jobun.service.MakeRecall;
import org.jobun.service.ProfileGaps;
import org.jobun.service.RecallBook;
import org.jobun.service.RecallSets;
import org.jobun.store.Act;
import org.jobun.web.Office;
import org.jobun.web.ProblemLine;
import org.jobun.web.batches.BatchPages;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.library.Option;
import org.jobun.web.matters.Times;
import org.jobun.web.register.RegisterDesk;

/** 是正: what changed is asked for, the sets that it reaches are shown, and the command that makes their papers. */
final class RecallPage {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SIZE = 20;

    /** As people call them. */
    static final Map<Question.Kind, String> KINDS = kinds();

    private final RegisterDesk desk;

    RecallPage(RegisterDesk desk) {
        this.desk = desk;
    }

    private static Map<Question.Kind, String> kinds() {
        Map<Question.Kind, String> kinds = new LinkedHashMap<>();
        kinds.put(Question.Kind.CLAUSE, "条項（版）");
        kinds.put(Question.Kind.LAW, "法令の改正");
        kinds.put(Question.Kind.RULE, "団体の規程");
        kinds.put(Question.Kind.FIRM, "業者");
        kinds.put(Question.Kind.FACT, "案件の値");
        return kinds;
    }

    /** What was found for a question. */
    private record Result(Question question, List<MakeRecall.Done> sets, List<ProblemLine> problems) {}

    /** What a visit was shown last: its other pages and its workbook are of the same. */
    private static final class Last {
        private Result result;

        synchronized Optional<Result> of(Question question) {
            return Optional.ofNullable(result).filter(known -> known.question().equals(question));
        }

        synchronized Result keep(Result other) {
            result = other;
            return other;
        }
    }

    Answer show(Exchange exchange) throws IOException {
        AskedChange asked = AskedChange.of(exchange, desk.office().catalog());
        Map<String, Object> values = new HashMap<>();
        values.put("asked", asked);
        values.put("kinds", options(asked.kind()));
        values.put("jobs", new RecallDesk(desk.office(), exchange.visitor()).list());
        values.put("states", BatchPages.STATES);
        values.put("times", new Times(desk.office().clock()));
        values.put("bodies", desk.bodies(exchange, asked.body()));
        values.put(
                "roles",
                new ProfileGaps(desk.office().catalog())
                        .rules().keySet().stream().sorted().toList());
        Optional<Question> question = asked.question();
        if (question.isPresent()) {
            put(exchange, asked, question.get(), values);
        }
        int status = asked.isAsked() && question.isEmpty() ? 422 : 200;
        return Answer.html(status, desk.office().pages().page("recall", exchange, values));
    }

    private static List<Option> options(String chosen) {
        List<Option> options = new ArrayList<>();
        KINDS.forEach((kind, label) ->
                options.add(new Option(kind.name(), label, kind.name().equalsIgnoreCase(chosen))));
        return options;
    }

    private void put(Exchange exchange, AskedChange asked, Question question, Map<String, Object> values)
            throws IOException {
        Result result = exchange.query("page").isEmpty() ? fresh(exchange, question) : known(exchange, question);
        List<MakeRecall.Done> sets = result.sets();
        int last = Math.max(1, (sets.size() + SIZE - 1) / SIZE);
        int page = Math.min(last, number(exchange.query("page")));
        Catalog catalog = desk.office().catalog();
        values.put("count", sets.size());
        values.put("amend", count(sets, Proposal.AMENDMENT));
        values.put("notice", count(sets, Proposal.NOTICE));
        values.put("nothing", count(sets, Proposal.NOTHING));
        values.put("problems", result.problems());
        values.put("page", page);
        values.put("last", last);
        values.put("command", asked.command(question));
        values.put(
                "sets",
                sets.stream()
                        .skip((page - 1L) * SIZE)
                        .limit(SIZE)
                        .map(set -> ReachedView.of(set, paper -> title(catalog, paper)))
                        .toList());
    }

    private static String title(Catalog catalog, String paper) {
        return Optional.ofNullable(catalog.templates().get(paper))
                .map(Template::title)
                .orElse(paper);
    }

    static int number(String written) {
        return written.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(written) : 1;
    }

    private static long count(List<MakeRecall.Done> sets, Proposal proposal) {
        return sets.stream().filter(set -> set.proposal() == proposal).count();
    }

    /** The sets that were shown for a question. */
    List<MakeRecall.Done> found(Exchange exchange, Question question) throws IOException {
        return known(exchange, question).sets();
    }

    private Result known(Exchange exchange, Question question) throws IOException {
        Optional<Result> known = last(exchange).of(question);
        return known.isPresent() ? known.get() : fresh(exchange, question);
    }

    private Last last(Exchange exchange) {
        return desk.office().workspace(exchange.visitor()).keep(Last.class, Last::new);
    }

    private Result fresh(Exchange exchange, Question question) throws IOException {
        Office office = desk.office();
        Diagnostics found = new Diagnostics();
        desk.search(exchange);
        List<MakeRecall.Done> sets = MakeRecall.bySet(
                new RecallSets(office.store(), exchange.visitor().reach(), office.catalog()).of(question, found));
        exchange.record(
                Act.RECALL, question.kind() + " " + question.what() + " " + question.day() + " → " + sets.size(), "");
        List<ProblemLine> problems = found.sorted().stream()
                .filter(Diagnostic::isError)
                .map(ProblemLine::of)
                .toList();
        return last(exchange).keep(new Result(question, sets, problems));
    }

    /** The sets that are reached as a workbook, with columns for how far each is. */
    Answer workbook(Exchange exchange) throws IOException {
        Question question = AskedChange.of(exchange, desk.office().catalog())
                .question()
                .orElseThrow(() -> new Refusal(422, "何が変わったかを読み取ることができません。", "「是正」の画面で探してから、書き出してください。"));
        Result result = known(exchange, question);
        exchange.record("是正の一覧（" + result.sets().size() + "件）", "");
        return Answer.download(RecallBook.FILE, XLSX, RecallBook.of(result.sets()));
    }
}
