package org.jobun.web.matters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.change.ComparePaper;
import org.jobun.change.ComparedPaper;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.house.BesideStyle;
import org.jobun.interview.Answers;
import org.jobun.interview.DraftPreview;
import org.jobun.matter.Municipality;
import org.jobun.review.BesideFiles;
import org.jobun.service.ComparePapers;
import org.jobun.service.HeldFile;
import org.jobun.service.HeldPaper;
import org.jobun.service.HeldSets;
import org.jobun.store.IssuedSet;
import org.jobun.store.Sets;
import org.jobun.store.StoredFile;
import org.jobun.web.BesidePaper;
import org.jobun.web.Office;
import org.jobun.web.ProblemLine;
import org.jobun.web.TableFile;
import org.jobun.web.Workspace;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;

/** 対照: what differs between two final sets of a matter, or between one and the papers as they are now. */
final class BesidePage {
    private static final String NOW = "now";

    private final Office office;

    BesidePage(Office office) {
        this.office = office;
    }

    /** A state of the papers that may be chosen. */
    public record State(String value, String label, boolean chosen) {}

    /** What is compared. */
    private record Asked(MatterDesk.Open open, List<IssuedSet> sets, String before, String after) {
        String query() {
            return "before=" + before + "&after=" + after;
        }
    }

    private Asked asked(Exchange exchange) {
        MatterDesk.Open open = new MatterDesk(office, exchange.visitor()).open(exchange.place("key"));
        List<IssuedSet> sets = sets(exchange).of(open.kept().key());
        String after = chosen(exchange.query("after"), sets, NOW);
        return new Asked(open, sets, chosen(exchange.query("before"), sets, latest(sets, after)), after);
    }

    private List<ComparedPaper> compared(Asked asked, Exchange exchange, Diagnostics found) throws IOException {
        return asked.sets().isEmpty()
                ? List.of()
                : compare(office.workspace(exchange.visitor()))
                        .of(
                                papers(asked.before(), asked.open(), exchange),
                                papers(asked.after(), asked.open(), exchange),
                                found);
    }

    Answer show(Exchange exchange) throws IOException {
        Asked asked = asked(exchange);
        boolean numbers = exchange.query("numbers").equals("yes");
        Diagnostics found = new Diagnostics();
        Map<String, Object> values = new HashMap<>();
        values.put("kept", asked.open().kept());
        values.put("address", MatterView.address(asked.open().kept().key()));
        values.put("sets", asked.sets());
        values.put("befores", states(asked.sets(), asked.before()));
        values.put("afters", states(asked.sets(), asked.after()));
        values.put("numbers", numbers);
        values.put("query", asked.query());
        BesideStyle style = style(office.catalog(), asked.open().answers());
        values.put("style", style);
        values.put("papers", BesidePaper.of(compared(asked, exchange, found), style, numbers));
        values.put(
                "problems",
                found.sorted().stream().map(one -> ProblemLine.ofPaper(one, "")).toList());
        return Answer.html(office.pages().page("matter-beside", exchange, values));
    }

    /** The same as a file. */
    Answer file(Exchange exchange) throws IOException {
        Asked asked = asked(exchange);
        List<ComparedPaper> differing = compared(asked, exchange, new Diagnostics()).stream()
                .filter(paper -> !paper.isSame())
                .toList();
        BesideStyle style = style(office.catalog(), asked.open().answers());
        String about = style.before() + "は" + label(asked.before()) + "、" + style.after() + "は" + label(asked.after())
                + "である。";
        Answer file = TableFile.of(
                new BesideFiles.Table(differing, style, false, List.of(about)), "", exchange.query("format"));
        exchange.record("書類の取得（新旧対照表）", asked.open().kept().key());
        return file;
    }

    private static String label(String state) {
        return state.equals(NOW) ? "いまの案" : "確定第" + state + "号";
    }

    static ComparePapers compare(Workspace workspace) {
        return new ComparePapers(new ComparePaper(workspace.catalog()::slotOf), workspace.renderers());
    }

    /** How the body of a matter sets two states beside each other; the usual way where it has no body yet. */
    static BesideStyle style(Catalog catalog, Answers answers) {
        Municipality body = catalog.municipalities().get(answers.municipality());
        return body == null ? BesideStyle.CONTRACT : body.style().pages().beside();
    }

    /** The papers of answers as they are drafted now. */
    static List<HeldPaper> drafted(Workspace workspace, Answers answers, LocalDate today) {
        return new DraftPreview(workspace.catalog(), workspace.drafting())
                .of(answers, today).contracts().stream()
                        .flatMap(contract -> contract.documents().stream())
                        .map(HeldPaper::of)
                        .toList();
    }

    private Sets sets(Exchange exchange) {
        return office.store().sets(exchange.visitor().reach());
    }

    private static String chosen(String asked, List<IssuedSet> sets, String otherwise) {
        boolean known = asked.equals(NOW) || sets.stream().anyMatch(set -> asked.equals(String.valueOf(set.issue())));
        return known ? asked : otherwise;
    }

    /** The latest issue that is not the other state itself. */
    private static String latest(List<IssuedSet> sets, String other) {
        return sets.stream()
                .map(set -> String.valueOf(set.issue()))
                .filter(issue -> !issue.equals(other))
                .findFirst()
                .orElse(NOW);
    }

    private static List<State> states(List<IssuedSet> sets, String chosen) {
        List<State> states = new ArrayList<>();
        sets.forEach(set -> states.add(state(String.valueOf(set.issue()), chosen)));
        states.add(state(NOW, chosen));
        return states;
    }

    private static State state(String value, String chosen) {
        return new State(value, label(value), chosen.equals(value));
    }

    private List<HeldPaper> papers(String state, MatterDesk.Open open, Exchange exchange) {
        if (state.equals(NOW)) {
            return drafted(office.workspace(exchange.visitor()), open.answers(), office.today());
        }
        Sets sets = sets(exchange);
        IssuedSet set = sets.find(open.kept().key(), Integer.parseInt(state)).orElseThrow();
        Map<String, HeldFile> files = new LinkedHashMap<>();
        set.files()
                .forEach(file -> files.put(
                        file.name(), new HeldFile(file.name(), file.length(), () -> bytes(sets.file(file.hash())))));
        return HeldSets.of(set.manifest().getBytes(StandardCharsets.UTF_8), files);
    }

    private static byte[] bytes(Optional<StoredFile> file) throws IOException {
        return file.map(StoredFile::bytes).orElseThrow(() -> new IOException("not there"));
    }
}
