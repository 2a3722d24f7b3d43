package org.jobun.web.bodies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.change.ComparedPaper;
import org.jobun.house.BesideStyle;
import org.jobun.review.BesideFiles;
import org.jobun.service.AffectedMatters;
import org.jobun.store.KeptMatter;
import org.jobun.store.MatterFilter;
import org.jobun.store.MatterLine;
import org.jobun.store.Matters;
import org.jobun.store.Reach;
import org.jobun.web.BesidePaper;
import org.jobun.web.ProblemLine;
import org.jobun.web.TableFile;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** What a text that is being written changes: in the examples that come with the program and in every matter that the office keeps. */
final class EffectPages {
    private static final String EXAMPLE = "example:";
    private static final int ON_A_PAGE = 1000;

    private final ProfileDesk desk;
    private final TextEffects effects = new TextEffects();

    EffectPages(ProfileDesk desk) {
        this.desk = desk;
    }

    /** Begins to look what a text of a catalog changes. */
    void begin(Exchange exchange, String written, Catalog fresh) {
        AffectedMatters matters =
                new AffectedMatters(desk.catalog(), fresh, desk.office().today());
        effects.begin(session(exchange), written, matters, looked(exchange), this::text);
    }

    /** How it stands with a text of this visit. */
    TextEffects.Standing of(Exchange exchange, String written) {
        return effects.of(session(exchange), written);
    }

    private static String session(Exchange exchange) {
        return exchange.visitor().session();
    }

    /** All matters, of which those out of reach are only counted, and the examples. */
    private List<TextEffects.Looked> looked(Exchange exchange) {
        List<TextEffects.Looked> looked = new ArrayList<>();
        Reach reach = exchange.visitor().reach();
        int page = 1;
        List<MatterLine> lines;
        do {
            lines = matters().list(MatterFilter.all().onPage(page++, ON_A_PAGE)).lines();
            lines.forEach(line -> looked.add(new TextEffects.Looked(
                    line.key(),
                    line.heading().name(),
                    reach.holds(line.heading().division()))));
        } while (lines.size() == ON_A_PAGE);
        examples().forEach((id, text) -> looked.add(new TextEffects.Looked(EXAMPLE + id, "例　" + name(text, id), true)));
        return looked;
    }

    private Matters matters() {
        return desk.store().matters(Reach.everything());
    }

    private static Map<String, String> examples() {
        Map<String, String> examples = new TreeMap<>();
        CatalogFiles.examples()
                .forEach((path, bytes) -> examples.put(
                        path.replaceFirst("^matters/", "").replaceFirst("\\.yaml$", ""),
                        new String(bytes, StandardCharsets.UTF_8)));
        return examples;
    }

    private static String name(String text, String otherwise) {
        String name = ProfileDesk.draft(text).get("contract", "name");
        return name.isEmpty() ? otherwise : name;
    }

    private Optional<String> text(String key) {
        return key.startsWith(EXAMPLE)
                ? Optional.ofNullable(examples().get(key.substring(EXAMPLE.length())))
                : matters().find(key).map(KeptMatter::text);
    }

    /** A matter whose papers are asked for; refused where it is out of reach, or nothing was looked for. */
    private AffectedMatters.Affected affected(Exchange exchange, String key) {
        boolean isThere = key.startsWith(EXAMPLE)
                || desk.store().matters(exchange.visitor().reach()).find(key).isPresent();
        if (!isThere) {
            throw Refusal.notFound();
        }
        return effects.one(session(exchange), key)
                .orElseThrow(() -> new Refusal(404, "影響を調べた結果は、もう残っていません。", "文言の書換えの画面で、もう一度「影響を調べる」を選んでください。"));
    }

    private String title(String key) {
        return text(key).map(text -> name(text, key)).orElse(key);
    }

    /** 対照 of the papers of one matter. */
    Answer beside(Exchange exchange) {
        String key = exchange.query("matter");
        AffectedMatters.Affected affected = affected(exchange, key);
        record(exchange, key);
        boolean numbers = exchange.query("numbers").equals("yes");
        BesideStyle style = style(affected.papers());
        Map<String, Object> values = new HashMap<>();
        values.put("name", title(key));
        values.put("key", key);
        values.put("numbers", numbers);
        values.put("style", style);
        values.put("papers", BesidePaper.of(affected.papers(), style, numbers));
        values.put(
                "problems",
                affected.errors().stream()
                        .map(one -> ProblemLine.ofPaper(one, ""))
                        .toList());
        return Answer.html(desk.office().pages().page("own-beside", exchange, values));
    }

    /** The same as a file. */
    Answer file(Exchange exchange) throws IOException {
        String key = exchange.query("matter");
        List<ComparedPaper> papers = affected(exchange, key).papers();
        record(exchange, key);
        BesideStyle style = style(papers);
        String about = style.before() + "はいまの条項集、" + style.after() + "は書き換えた条項集による書類である。";
        return TableFile.of(new BesideFiles.Table(papers, style, false, List.of(about)), "", exchange.query("format"));
    }

    private static void record(Exchange exchange, String key) {
        if (!key.startsWith(EXAMPLE)) {
            exchange.record("文言の書換えによる違いの閲覧", key);
        }
    }

    private static BesideStyle style(List<ComparedPaper> papers) {
        return papers.stream().findFirst().map(ComparedPaper::style).orElse(BesideStyle.CONTRACT);
    }
}
