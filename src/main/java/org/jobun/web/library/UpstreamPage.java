package org.jobun.web.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.CatalogFiles;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Outcome;
import org.jobun.library.SideBySide;
import org.jobun.review.UpstreamWorkbook;
import org.jobun.service.CompareReleases;
import org.jobun.service.KeepRelease;
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

    private static void put(Exchange exchange, CompareReleases.Result result, Map<String, Object> values) {
        List<TaskView> tasks = new ArrayList<>();
        boolean mayWrite = exchange.visitor().may(Access.REVIEWER);
        result.worklist().tasks().forEach(task -> tasks.add(view(tasks.size() + 1, task, mayWrite)));
        values.put("tasks", tasks);
        values.put("unchanged", result.worklist().unchanged());
        values.put("errors", result.errors().stream().map(ProblemLine::of).toList());
    }

    private static TaskView view(int number, Task task, boolean mayWrite) {
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

    /** The worklist as a workbook. */
    Answer file(Exchange exchange) throws IOException {
        CompareReleases.Result result = last(exchange).get().orElseThrow(Refusal::notFound);
        return Answer.download(
                "付属の更新の作業一覧.xlsx", XLSX, UpstreamWorkbook.of(result.worklist().tasks()));
    }
}
