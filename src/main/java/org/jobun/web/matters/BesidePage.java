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
import org.jobun.service.ComparePapers;
import org.jobun.service.HeldFile;
import org.jobun.service.HeldPaper;
import org.jobun.service.HeldSets;
import org.jobun.store.IssuedSet;
import org.jobun.store.Sets;
import org.jobun.store.StoredFile;
import org.jobun.web.Office;
import org.jobun.web.ProblemLine;
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

    Answer show(Exchange exchange) throws IOException {
        MatterDesk.Open open = new MatterDesk(office, exchange.visitor()).open(exchange.place("key"));
        List<IssuedSet> sets = sets(exchange).of(open.kept().key());
        String after = chosen(exchange.query("after"), sets, NOW);
        String before = chosen(exchange.query("before"), sets, latest(sets, after));
        boolean numbers = exchange.query("numbers").equals("yes");
        Diagnostics found = new Diagnostics();
        Map<String, Object> values = new HashMap<>();
        values.put("kept", open.kept());
        values.put("address", MatterView.address(open.kept().key()));
        values.put("sets", sets);
        values.put("befores", states(sets, before));
        values.put("afters", states(sets, after));
        values.put("numbers", numbers);
        List<ComparedPaper> compared = sets.isEmpty()
                ? List.of()
                : compare(office.workspace(exchange.visitor()))
                        .of(papers(before, open, exchange), papers(after, open, exchange), found);
        BesideStyle style = style(office.catalog(), open.answers());
        values.put("style", style);
        values.put("papers", BesidePaper.of(compared, style, numbers));
        values.put(
                "problems",
                found.sorted().stream().map(one -> ProblemLine.ofPaper(one, "")).toList());
        return Answer.html(office.pages().page("matter-beside", exchange, values));
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
        sets.forEach(set -> states.add(new State(
                String.valueOf(set.issue()), "確定第" + set.issue() + "号", chosen.equals(String.valueOf(set.issue())))));
        states.add(new State(NOW, "いまの案", chosen.equals(NOW)));
        return states;
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
