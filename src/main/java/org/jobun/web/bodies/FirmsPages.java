package org.jobun.web.bodies;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.FirmFile;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.lists.FirmTable;
import org.jobun.matter.Firm;
import org.jobun.matter.FirmRegister;
import org.jobun.matter.Municipality;
import org.jobun.store.Act;
import org.jobun.store.CatalogFile;
import org.jobun.store.CatalogFolder;
import org.jobun.store.FileSource;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Upload;

/** The register of firms of a body: what is in it, what is wrong with it, another one in its place. */
final class FirmsPages {
    private static final int MOST = 200;
    private static final String FORMS = "xlsx|csv|yaml";

    private final ProfileDesk desk;

    FirmsPages(ProfileDesk desk) {
        this.desk = desk;
    }

    /** A firm as the page shows it. */
    public record Line(Firm firm, String state) {}

    Answer show(Exchange exchange) {
        exchange.record("名簿の閲覧", "");
        return page(exchange, 200, List.of());
    }

    private Answer page(Exchange exchange, int status, List<ProblemLine> refused) {
        ProfileDesk.Profile profile = desk.profile(exchange.place("body"));
        Optional<FirmRegister> register = Optional.ofNullable(
                        desk.catalog().municipalities().get(profile.id()))
                .flatMap(Municipality::firms);
        String words = exchange.query("q");
        List<Firm> firms = register.map(known -> known.search(words)).orElse(List.of());
        Map<String, Object> values = new HashMap<>();
        values.put("id", profile.id());
        values.put("name", profile.name());
        values.put("words", words);
        values.put("there", register.isPresent());
        values.put("kept", kept(profile.id()).map(CatalogFile::path).orElse(""));
        values.put("count", firms.size());
        values.put("most", MOST);
        values.put("firms", firms.stream().limit(MOST).map(this::line).toList());
        values.put(
                "problems", register.map(known -> lines(known.read().found())).orElse(List.of()));
        values.put("refused", refused);
        values.put("saved", exchange.query("saved").equals("1"));
        values.put("mayChange", exchange.visitor().may(Access.REVIEWER));
        return Answer.html(status, desk.office().pages().page("body-firms", exchange, values));
    }

    private static List<ProblemLine> lines(Diagnostics found) {
        return found.sorted().stream().map(ProblemLine::of).toList();
    }

    private Line line(Firm firm) {
        String until = firm.value("suspended_until");
        boolean suspended = firm.isSuspendedOn(desk.office().today());
        boolean ended = firm.hasEndedBy(desk.office().today());
        String stop = "指名停止中" + (until.isEmpty() ? "" : "（" + until + "まで）");
        return new Line(firm, suspended ? stop : ended ? "登録の期限切れ" : "");
    }

    private Optional<CatalogFile> kept(String id) {
        return desk.store().catalogFolder().files(CatalogFolder.EVERY_BODY).stream()
                .filter(file ->
                        FirmFile.municipality(file.path()).filter(id::equals).isPresent())
                .findFirst();
    }

    /** Takes a register in, in place of the one that is there, unless nothing can be read of it. */
    Answer take(Exchange exchange) {
        String id = desk.profile(exchange.place("body")).id();
        Upload file = exchange.upload("file")
                .orElseThrow(() -> new Refusal(422, "ファイルが選ばれていません。", "名簿のファイルを選んで、もう一度送信してください。"));
        String end = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!end.matches(FORMS)) {
            throw new Refusal(
                    422, "「" + file.name() + "」は、名簿にできません。", "Excel（.xlsx）、CSV（.csv）又はYAML（.yaml）のファイルを選んでください。");
        }
        FirmRegister.Read read = FirmTable.read(
                file.name(), file.bytes(), desk.catalog().vocabulary().headings());
        if (read.firms().isEmpty()) {
            return page(
                    exchange,
                    422,
                    read.found().sorted().stream()
                            .filter(Diagnostic::isError)
                            .map(ProblemLine::of)
                            .toList());
        }
        String path = "municipalities/" + id + "/firms." + end;
        CatalogFolder folder = desk.store().catalogFolder();
        kept(id).map(CatalogFile::path)
                .filter(other -> !other.equals(path))
                .ifPresent(other -> folder.remove(CatalogFolder.EVERY_BODY, other));
        folder.put(
                CatalogFolder.EVERY_BODY,
                path,
                FileSource.of(file.bytes()),
                exchange.visitor().login());
        desk.catalog();
        return Answer.see("/bodies/" + id + "/firms?saved=1");
    }

    /** The file as it was taken in. */
    Answer file(Exchange exchange) {
        String id = desk.profile(exchange.place("body")).id();
        CatalogFile kept = kept(id).orElseThrow(Refusal::notFound);
        exchange.record(Act.EXPORT, "名簿の取得", "");
        byte[] bytes =
                desk.store().catalogFolder().overlay(CatalogFolder.EVERY_BODY).get(kept.path());
        String name = kept.path().substring(kept.path().lastIndexOf('/') + 1);
        return Answer.download(id + "-" + name, "application/octet-stream", bytes);
    }

    Answer remove(Exchange exchange) {
        String id = desk.profile(exchange.place("body")).id();
        String path = kept(id).map(CatalogFile::path).orElseThrow(Refusal::notFound);
        desk.store().catalogFolder().remove(CatalogFolder.EVERY_BODY, path);
        desk.catalog();
        return Answer.see("/bodies/" + id + "/firms?saved=1");
    }
}
