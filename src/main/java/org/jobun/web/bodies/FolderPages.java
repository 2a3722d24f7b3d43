package org.jobun.web.bodies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jobun.catalog.Catalog;
import org.jobun.check.proof.Proof;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.service.CheckLibrary;
import org.jobun.service.OverlayChanges;
import org.jobun.store.Act;
import org.jobun.store.CatalogFolder;
import org.jobun.store.KeptBody;
import org.jobun.web.FolderZip;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** The office's own catalog folder: taken in as a zip, checked, given back as it came. */
final class FolderPages {
    private final ProfileDesk desk;

    FolderPages(ProfileDesk desk) {
        this.desk = desk;
    }

    /**
     * A file that changes something.
     *
     * @param written whether it can be written on here
     */
    public record ChangeLine(String path, String kind, boolean written) {}

    /** A kind of file that is begun here. */
    public record KindLine(String value, String label, boolean chosen) {}

    private static String label(OverlayChanges.Kind kind) {
        return switch (kind) {
            case ADDED -> "追加";
            case REPLACED -> "差替え";
            case WITHDRAWN -> "取下げ";
        };
    }

    /** What the folder has. */
    Answer show(Exchange exchange) {
        return page(exchange, 200, List.of());
    }

    private Answer page(Exchange exchange, int status, List<ProblemLine> problems) {
        desk.catalogs().refresh(desk.office());
        Map<String, Object> values = new HashMap<>();
        values.put("faulty", !desk.office().hasCatalog());
        values.put("changes", changes());
        values.put("problems", problems);
        values.put("bodies", bodies());
        values.put("state", desk.store().catalogFolder().state());
        values.put("saved", exchange.query("saved").equals("1"));
        values.put("kinds", kinds(exchange.query("kind")));
        values.put("wanted", exchange.query("name"));
        values.put("wrongName", status == 422 && problems.isEmpty());
        values.put("mayChange", exchange.visitor().may(Access.REVIEWER));
        return Answer.html(status, desk.office().pages().page("body-folder", exchange, values));
    }

    private static List<KindLine> kinds(String chosen) {
        List<KindLine> kinds = new ArrayList<>();
        for (FreshText.Kind kind : FreshText.Kind.values()) {
            kinds.add(new KindLine(kind.id(), kind.label(), kind.id().equals(chosen)));
        }
        return kinds;
    }

    /** Leads to a file that is begun: nothing of it is kept yet. */
    Answer begin(Exchange exchange) {
        return FreshText.path(exchange.query("kind"), exchange.query("name").strip())
                .map(path -> Answer.see("/bodies/folder/edit?path=" + path))
                .orElseGet(() -> page(exchange, 422, List.of()));
    }

    private List<ChangeLine> changes() {
        Set<String> withdrawn = desk.office().hasCatalog() ? OverlayChanges.withdrawn(desk.catalog()) : Set.of();
        List<ChangeLine> changes = new ArrayList<>();
        OverlayChanges.of(desk.catalogs().ours(), desk.catalogs().own(), withdrawn)
                .forEach((path, kind) -> changes.add(new ChangeLine(path, label(kind), OwnTexts.isText(path))));
        return changes;
    }

    /** Takes a zip into force in place of what the folder has, unless it has errors. */
    Answer upload(Exchange exchange) {
        byte[] zip = exchange.upload("zip")
                .orElseThrow(() -> new Refusal(422, "ファイルが選ばれていません。", "ZIPファイルを選んで、もう一度送信してください。"))
                .bytes();
        Map<String, byte[]> files = FolderZip.read(zip);
        if (!exchange.field("state").equals(desk.store().catalogFolder().state())) {
            return page(
                    exchange,
                    409,
                    List.of(new ProblemLine(
                            "error", "エラー", "この画面を開いた後に、ほかの人が条項集又は団体を変えました。", "下の一覧を確かめて、もう一度送信してください。", "", "", "")));
        }
        if (reachesOthers(files) && !exchange.field("all").equals("yes")) {
            return page(
                    exchange,
                    422,
                    List.of(new ProblemLine(
                            "error",
                            "エラー",
                            "この条項集は、" + String.join("、", bodies()) + "の書類のすべてに使われます。",
                            "それでよいときは「すべての団体の書類に使う」に印を付けて、もう一度送信してください。一つの団体だけの条項は、その団体のサーバー（データのフォルダー）に取り込みます。",
                            "",
                            "",
                            "#f-all")));
        }
        Diagnostics found = check(files);
        if (found.hasErrors()) {
            List<ProblemLine> errors = found.sorted().stream()
                    .filter(Diagnostic::isError)
                    .map(ProblemLine::of)
                    .toList();
            return page(exchange, 422, errors);
        }
        keep(files, exchange);
        desk.catalog();
        return Answer.see("/bodies/folder?saved=1");
    }

    /** Whether clauses of a folder would come into papers of several bodies of the office. */
    private boolean reachesOthers(Map<String, byte[]> files) {
        return bodies().size() > 1 && files.keySet().stream().anyMatch(path -> !path.startsWith("municipalities/"));
    }

    private List<String> bodies() {
        return desk.store().bodies().all().stream().map(KeptBody::name).toList();
    }

    /** Reads and checks files over those of the program; of bodies that the office keeps, those that the zip has not too. */
    private Diagnostics check(Map<String, byte[]> files) {
        Map<String, byte[]> all = new TreeMap<>(files);
        desk.catalogs().own().forEach((path, bytes) -> {
            if (FolderZip.isProfile(path)) {
                all.putIfAbsent(path, bytes);
            }
        });
        Outcome<Catalog> read = desk.catalogs().with(all);
        if (read.diagnostics().hasErrors() || read.value().isEmpty()) {
            return read.diagnostics();
        }
        Outcome<Proof> checked = CheckLibrary.of(read.value().get(), CheckLibrary.Scope.NOTHING, read.diagnostics());
        return checked.diagnostics();
    }

    /** The zip was looked at beside what was there then; all of it is kept, or nothing. */
    private void keep(Map<String, byte[]> files, Exchange exchange) {
        List<CatalogFolder.Part> parts = new ArrayList<>();
        files.forEach((path, bytes) ->
                parts.add(new CatalogFolder.Part(path, FolderZip.isProfile(path) ? name(bytes) : "", bytes)));
        boolean kept = desk.store()
                .catalogFolder()
                .replaceAll(exchange.field("state"), parts, exchange.visitor().login());
        if (!kept) {
            throw new Refusal(409, "団体又は条項集を、ほかの人が同時に変えました。何も取り込んでいません。", "独自の条項集の画面を開き直して、もう一度送信してください。");
        }
        exchange.record(Act.BODY, "独自の条項集の取込み（" + files.size() + "ファイル）", "");
    }

    private static String name(byte[] profile) {
        return ProfileDesk.draft(new String(profile, StandardCharsets.UTF_8)).get("municipality", "name");
    }

    /** The folder as it is, profiles of the office among its files. */
    Answer download(Exchange exchange) throws IOException {
        Map<String, byte[]> own = desk.catalogs().own();
        if (own.isEmpty()) {
            throw Refusal.notFound();
        }
        return Answer.download("独自の条項集.zip", "application/zip", FolderZip.write(own));
    }
}
