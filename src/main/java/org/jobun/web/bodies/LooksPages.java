package org.jobun.web.bodies;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.house.HouseStyle;
import org.jobun.house.ImportedStyle;
import org.jobun.matter.Matter;
import org.jobun.matter.Municipality;
import org.jobun.render.formats.Formats;
import org.jobun.service.DraftClause;
import org.jobun.service.MakeSet;
import org.jobun.store.CatalogFile;
import org.jobun.store.CatalogFolder;
import org.jobun.store.FileSource;
import org.jobun.stylefile.StyleFile;
import org.jobun.web.ProblemLine;
import org.jobun.web.Workspace;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Upload;

/** How papers of a body look: its own Word file and fonts, what was understood of them, and a paper beside. */
final class LooksPages {
    private static final String FONTS = "ttf|otf|ttc|woff2?";

    private final ProfileDesk desk;

    LooksPages(ProfileDesk desk) {
        this.desk = desk;
    }

    /** Something that was understood of the Word file. */
    public record Understood(String label, String value) {}

    /** A file that is kept. */
    public record FileLine(String path, String name, String size) {}

    /** The page. */
    Answer show(Exchange exchange) {
        return page(exchange, 200, List.of());
    }

    private Answer page(Exchange exchange, int status, List<ProblemLine> refused) {
        ProfileDesk.Profile profile = desk.profile(exchange.place("body"));
        Catalog catalog = desk.catalog();
        StyleFile style = catalog.styleFiles().get(profile.id());
        Optional<Outcome<ImportedStyle>> read = Optional.ofNullable(style).map(StyleFile::read);
        Map<String, Object> values = new HashMap<>();
        values.put("id", profile.id());
        values.put("name", profile.name());
        values.put("refused", refused);
        values.put("style", read.isPresent());
        values.put(
                "understood",
                read.flatMap(Outcome::value).map(LooksPages::understood).orElse(List.of()));
        values.put(
                "problems",
                read.map(Outcome::diagnostics).map(LooksPages::lines).orElse(List.of()));
        values.put("kept", kept(profile.id()));
        values.put("saved", exchange.query("saved").equals("1"));
        values.put("mayChange", exchange.visitor().may(Access.REVIEWER));
        return Answer.html(status, desk.office().pages().page("body-looks", exchange, values))
                .showingFrames();
    }

    private List<FileLine> kept(String id) {
        List<FileLine> lines = new ArrayList<>();
        for (CatalogFile file : desk.store().catalogFolder().files(CatalogFolder.EVERY_BODY)) {
            if (file.path().startsWith("municipalities/" + id + "/")) {
                String name = file.path().substring(file.path().lastIndexOf('/') + 1);
                lines.add(new FileLine(file.path(), name, (file.length() + 1023) / 1024 + " KB"));
            }
        }
        return lines;
    }

    private static List<ProblemLine> lines(Diagnostics found) {
        return found.sorted().stream().map(ProblemLine::of).toList();
    }

    private static List<Understood> understood(ImportedStyle style) {
        HouseStyle.PageFrame page = style.word().section().frame();
        List<Understood> lines = new ArrayList<>();
        lines.add(new Understood("用紙", millimetres(page.width()) + " × " + millimetres(page.height()) + " mm"));
        lines.add(new Understood(
                "余白",
                "上 " + millimetres(page.top()) + "、右 " + millimetres(page.right()) + "、下 " + millimetres(page.bottom())
                        + "、左 " + millimetres(page.left()) + " mm"));
        lines.add(new Understood("本文の大きさ", points(style.bodySize())));
        lines.add(new Understood("行の間隔", points(style.linePitch())));
        lines.add(new Understood("本文の書体", style.bodyFont().orElse("見本になし（団体の書式による）")));
        lines.add(new Understood("見出しの書体", style.headingFont().orElse("見本になし（団体の書式による）")));
        lines.add(new Understood("スタイル", style.word().styles().all().size() + "個"));
        lines.add(new Understood("ヘッダーとフッター", style.word().section().running().size() + "個"));
        return lines;
    }

    private static String millimetres(int mpt) {
        return String.format(Locale.ROOT, "%.1f", mpt * 25.4 / 72_000);
    }

    private static String points(int mpt) {
        return String.format(Locale.ROOT, "%.1f pt", mpt / 1000.0);
    }

    /** Takes a Word file in, unless it cannot be taken for a model. */
    Answer style(Exchange exchange) {
        String id = desk.profile(exchange.place("body")).id();
        Upload file = upload(exchange);
        String path = "municipalities/" + id + "/style.docx";
        StyleFile style = new StyleFile(path, file.name(), file.bytes());
        return take(exchange, id, path, file, style.read().diagnostics());
    }

    /** Takes a font in, unless it is none. */
    Answer font(Exchange exchange) {
        String id = desk.profile(exchange.place("body")).id();
        Upload file = upload(exchange);
        String end = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String path = "municipalities/" + id + "/fonts/" + file.name();
        if (!end.matches(FONTS) || !CatalogFolder.isPath(path)) {
            throw new Refusal(422, "「" + file.name() + "」は、フォントのファイルではありません。", "TTF、OTF、TTC、WOFFのファイルを選んでください。");
        }
        return take(exchange, id, path, file, new Diagnostics());
    }

    private static Upload upload(Exchange exchange) {
        return exchange.upload("file").orElseThrow(() -> new Refusal(422, "ファイルが選ばれていません。", "ファイルを選んで、もう一度送信してください。"));
    }

    /** Keeps a file whose own problems are no errors, and with which the catalog has none. */
    private Answer take(Exchange exchange, String id, String path, Upload file, Diagnostics own) {
        Diagnostics found = new Diagnostics();
        found.addAll(own);
        if (!found.hasErrors()) {
            found.addAll(desk.catalogs().with(path, file.bytes()).diagnostics());
        }
        if (found.hasErrors()) {
            List<ProblemLine> errors = found.sorted().stream()
                    .filter(Diagnostic::isError)
                    .map(ProblemLine::of)
                    .toList();
            return page(exchange, 422, errors);
        }
        desk.store()
                .catalogFolder()
                .put(
                        CatalogFolder.EVERY_BODY,
                        path,
                        FileSource.of(file.bytes()),
                        exchange.visitor().login());
        desk.catalog();
        return Answer.see("/bodies/" + id + "/looks?saved=1");
    }

    /** Removes a file of the body. */
    Answer remove(Exchange exchange) {
        String id = desk.profile(exchange.place("body")).id();
        String path = exchange.field("path");
        boolean own = path.startsWith("municipalities/" + id + "/");
        if (!own || !desk.store().catalogFolder().remove(CatalogFolder.EVERY_BODY, path)) {
            throw Refusal.notFound();
        }
        desk.catalog();
        return Answer.see("/bodies/" + id + "/looks?saved=1");
    }

    /** A paper of the body, with values of nobody, as it will be printed. */
    Answer sample(Exchange exchange) throws IOException {
        Catalog catalog = desk.catalog();
        Municipality body = Optional.ofNullable(catalog.municipalities().get(exchange.place("body")))
                .orElseThrow(Refusal::notFound);
        Workspace workspace = desk.office().workspace(exchange.visitor());
        Document paper = paper(catalog, body, workspace)
                .orElseThrow(() -> new Refusal(422, "見本の文書を作ることができませんでした。", "団体の情報に足りないものを入力してください。"));
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        workspace.renderers().of("pdf").render(paper, out);
        return Answer.shown("見本.pdf", "application/pdf", out.toByteArray());
    }

    private static Optional<Document> paper(Catalog catalog, Municipality body, Workspace workspace) {
        DraftClause draft = new DraftClause(catalog, workspace.drafting());
        String paper = catalog.templates().containsKey("contract")
                ? "contract"
                : catalog.templates().keySet().iterator().next();
        Diagnostics found = new Diagnostics();
        Optional<Clause> first = catalog.templates().get(paper).clauseLines().stream()
                .flatMap(line -> catalog.slot(line.slot()).stream())
                .findFirst();
        Optional<Matter> matter = first.flatMap(clause -> draft.example(clause, body, true))
                .flatMap(text ->
                        workspace
                                .readMatter()
                                .contracts("見本.yaml", text.getBytes(StandardCharsets.UTF_8), found)
                                .stream()
                                .findFirst());
        MakeSet.Request request = new MakeSet.Request(
                List.of(paper), List.of(Formats.find("docx").orElseThrow()), Optional.empty(), false);
        return matter.flatMap(known -> workspace.makeSet().of(known, request).value())
                .flatMap(made -> made.papers().stream().findFirst());
    }
}
