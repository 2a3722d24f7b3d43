package org.jobun.web.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.catalog.CatalogFiles;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.library.SideBySide;
import org.jobun.review.UpstreamWorkbook;
import org.jobun.service.CompareReleases;
import org.jobun.service.DecideUpstream;
import org.jobun.service.KeepRelease;
import org.jobun.store.Act;
import org.jobun.store.UpstreamDecision;
import org.jobun.upstream.Task;
import org.jobun.web.FolderZip;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Upload;

/** 付属の更新: what a new release of the program changed where the office words something itself, as a worklist. */
final class UpstreamPage {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LONGEST = 400;

    private final LibraryDesk desk;

    UpstreamPage(LibraryDesk desk) {
        this.desk = desk;
    }

    /** What a visit was shown last, to be had as a file. */
    private static final class Last {
        private CompareReleases.Result result;

        synchronized Optional<CompareReleases.Result> get() {
            return Optional.ofNullable(result);
        }

        synchronized void keep(CompareReleases.Result other) {
            result = other;
        }
    }

    /**
     * A task as the page shows it.
     *
     * @param kind of what it is about, in words
     * @param what happened
     * @param advice what is to be done
     * @param proposal their text with both changes; empty where they meet
     * @param edit where the text of the office is worded; empty where it is not
     * @param decision word of what was decided; empty where nothing was
     * @param by who decided
     */
    public record TaskView(
            int number,
            String kind,
            String name,
            String id,
            String what,
            String advice,
            String path,
            String edit,
            String proposal,
            String key,
            String decision,
            String reason,
            String by,
            List<SideBySide.Row> released,
            List<SideBySide.Row> rewritten) {
        public TaskView {
            released = List.copyOf(released);
            rewritten = List.copyOf(rewritten);
        }
    }

    Answer show(Exchange exchange) {
        return page(exchange, 200, List.of());
    }

    private Answer page(Exchange exchange, int status, List<ProblemLine> problems) {
        Map<String, Object> values = new HashMap<>();
        values.put("hasOwn", desk.hasOwn());
        values.put("mayCompare", exchange.visitor().may(Access.REVIEWER));
        values.put("problems", problems);
        KeepRelease.former(desk.office().store())
                .map(KeepRelease.Former::release)
                .ifPresent(known -> values.put("adopted", known));
        last(exchange).get().ifPresent(result -> put(exchange, result, values));
        return Answer.html(status, desk.office().pages().page("library-upstream", exchange, values));
    }

    private Last last(Exchange exchange) {
        return desk.office().workspace(exchange.visitor()).keep(Last.class, Last::new);
    }

    private DecideUpstream decide() {
        return new DecideUpstream(desk.office().store());
    }

    private void put(Exchange exchange, CompareReleases.Result result, Map<String, Object> values) {
        List<TaskView> tasks = new ArrayList<>();
        boolean mayWrite = exchange.visitor().may(Access.REVIEWER);
        Map<String, UpstreamWorkbook.Said> said = decide().said();
        result.worklist()
                .tasks()
                .forEach(task -> tasks.add(view(
                        tasks.size() + 1,
                        task,
                        mayWrite,
                        said.getOrDefault(task.key(), UpstreamWorkbook.Said.NOTHING))));
        values.put(
                "open", tasks.stream().filter(task -> task.decision().isEmpty()).count());
        values.put(
                "choices",
                Stream.of(UpstreamDecision.Choice.values())
                        .map(UpstreamDecision.Choice::word)
                        .toList());
        values.put("tasks", tasks);
        values.put("unchanged", result.worklist().unchanged());
        values.put("errors", result.errors().stream().map(ProblemLine::of).toList());
    }

    private static TaskView view(int number, Task task, boolean mayWrite, UpstreamWorkbook.Said said) {
        boolean isWritten = mayWrite && task.kind() != Task.Kind.FILE && task.kind() != Task.Kind.BODY;
        return new TaskView(
                number,
                UpstreamWorkbook.kind(task),
                task.name(),
                task.id(),
                UpstreamWorkbook.what(task),
                UpstreamWorkbook.advice(task),
                task.path(),
                isWritten ? "/bodies/folder/edit?path=" + ClauseLink.encoded(task.path()) : "",
                isWritten ? task.proposal().orElse("") : "",
                task.key(),
                said.decision(),
                said.reason(),
                said.place().file(),
                task.released(),
                task.rewritten());
    }

    /** Compares with the release before, which somebody sends. */
    Answer compare(Exchange exchange) {
        Upload zip = exchange.upload("zip")
                .orElseThrow(() -> new Refusal(422, "ファイルが選ばれていません。", "前の版の条項集の ZIP ファイルを選んで、もう一度送信してください。"));
        return compared(exchange, FolderZip.read(zip.bytes()));
    }

    /** Compares with the release that was adopted before. */
    Answer compareAdopted(Exchange exchange) {
        return compared(
                exchange,
                KeepRelease.former(desk.office().store())
                        .map(KeepRelease.Former::files)
                        .orElseThrow(Refusal::notFound));
    }

    private Answer compared(Exchange exchange, Map<String, byte[]> old) {
        Outcome<CompareReleases.Result> compared = CompareReleases.of(old, CatalogFiles.bundled(), desk.own());
        if (compared.value().isEmpty()) {
            return page(
                    exchange,
                    422,
                    compared.diagnostics().sorted().stream()
                            .filter(Diagnostic::isError)
                            .map(ProblemLine::of)
                            .toList());
        }
        last(exchange).keep(compared.value().get());
        return Answer.see("/library/upstream#list");
    }

    /** Keeps what was decided about one task. */
    Answer decided(Exchange exchange) {
        CompareReleases.Result result = last(exchange).get().orElseThrow(Refusal::notFound);
        String reason = exchange.field("reason").strip();
        String decision = exchange.field("decision");
        if (UpstreamDecision.Choice.of(decision).isEmpty() || reason.length() > LONGEST) {
            throw new Refusal(
                    422,
                    "判断を残すことができません。",
                    "判断を選び、理由を" + LONGEST + "字までで入力してください。",
                    new Refusal.Way("/library/upstream#list", "付属の更新に戻る"));
        }
        Task task = result.worklist().tasks().stream()
                .filter(one -> one.key().equals(exchange.field("task")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        UpstreamWorkbook.Said said = new UpstreamWorkbook.Said(decision, reason, Location.ofFile(""));
        decide().take(
                        List.of(task),
                        Map.of(task.key(), said),
                        exchange.visitor().name(),
                        new Diagnostics());
        exchange.record(Act.UPSTREAM, task.id() + "　" + decision, "");
        return Answer.see("/library/upstream#t-" + task.key().substring(0, 12));
    }

    /** The worklist as a workbook. */
    Answer file(Exchange exchange) throws IOException {
        CompareReleases.Result result = last(exchange).get().orElseThrow(Refusal::notFound);
        return Answer.download(
                "付属の更新の作業一覧.xlsx", XLSX, UpstreamWorkbook.of(result.worklist().tasks(), decide().said()));
    }
}
