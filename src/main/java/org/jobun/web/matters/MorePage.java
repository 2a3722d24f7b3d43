package org.jobun.web.matters;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.interview.Answers;
import org.jobun.interview.NextYear;
import org.jobun.interview.Place;
import org.jobun.matter.FactType;
import org.jobun.store.Act;
import org.jobun.store.KeptMatter;
import org.jobun.web.Office;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Upload;

/** What one does with a matter as a whole: copies, next year's, files to hand over and to take back, its history. */
final class MorePage {
    /** What the store calls the first step of a matter. */
    private static final String MADE = "create";

    private final Office office;

    MorePage(Office office) {
        this.office = office;
    }

    /**
     * An answer that differs between what is kept and what came back.
     *
     * @param name of its field: a path, or path, row and column
     */
    public record Difference(String name, String label, String ours, String theirs) {}

    Answer show(Exchange exchange) {
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        MatterDesk.Open open = desk.open(exchange.place("key"));
        Map<String, Object> values = values(open);
        values.put("clock", new Times(office.clock()));
        values.put("history", desk.matters().history(open.kept().key()));
        values.put("labels", labels(desk, open));
        return Answer.html(office.pages().page("matter-more", exchange, values));
    }

    private Map<String, Object> values(MatterDesk.Open open) {
        Map<String, Object> values = new HashMap<>();
        values.put("kept", open.kept());
        values.put("address", MatterView.address(open.kept().key()));
        return values;
    }

    /** The steps of the history in words: their answers by label. */
    private Map<String, String> labels(MatterDesk desk, MatterDesk.Open open) {
        Map<String, String> labels = new HashMap<>();
        desk.matters().history(open.kept().key()).forEach(step -> {
            List<String> names = new ArrayList<>();
            for (String path : step.step().split(",")) {
                names.add(office.catalog()
                        .vocabulary()
                        .find(path)
                        .map(FactType::label)
                        .orElse(path.equals(MADE) ? "作成" : path));
            }
            labels.put(step.step(), String.join("、", names));
        });
        return labels;
    }

    Answer copy(Exchange exchange) {
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        MatterDesk.Open open = desk.open(exchange.place("key"));
        Answers copy = open.answers().withId(new NewIds(office, exchange.visitor()).next());
        return Answer.see(MatterView.address(desk.create(copy).kept().key()));
    }

    /** Makes next year's matter and shows what differs from this one's papers. */
    Answer nextYear(Exchange exchange) {
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        MatterDesk.Open open = desk.open(exchange.place("key"));
        NextYear next = NextYear.of(open.answers(), new NewIds(office, exchange.visitor()).next());
        MatterDesk.Open made = desk.create(next.answers());
        return Answer.see(
                MatterView.address(made.kept().key()) + "/from/" + open.kept().key());
    }

    /** The matter file, for the command line, another office or a member of a consortium. */
    Answer file(Exchange exchange) {
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        KeptMatter kept = desk.kept(exchange.place("key"));
        exchange.record(Act.EXPORT, "案件ファイルの取得", kept.key());
        String name = office.hasCatalog() ? desk.open(kept).answers().id() : kept.key();
        return Answer.download(name + ".yaml", "application/yaml", kept.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Shows what differs in a file that came back. */
    Answer compare(Exchange exchange) {
        MatterDesk.Open open = new MatterDesk(office, exchange.visitor()).open(exchange.place("key"));
        Upload file = exchange.upload("file")
                .orElseThrow(() -> new Refusal(422, "ファイルが選ばれていません。", "戻って来た案件のファイル（.yaml）を選んでください。"));
        Diagnostics found = new Diagnostics();
        Optional<Answers> theirs =
                Answers.read(file.name(), file.bytes(), office.catalog().vocabulary(), found);
        Map<String, Object> values = values(open);
        values.put("name", file.name());
        values.put(
                "problems",
                found.sorted().stream().map(one -> ProblemLine.ofPaper(one, "")).toList());
        values.put(
                "differences",
                theirs.map(answers -> differences(open.answers(), answers)).orElse(List.of()));
        return Answer.html(theirs.isPresent() ? 200 : 422, office.pages().page("matter-compare", exchange, values));
    }

    private List<Difference> differences(Answers ours, Answers theirs) {
        Set<String> paths = new LinkedHashSet<>(ours.paths());
        paths.addAll(theirs.paths());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            for (Place place : places(ours, theirs, path)) {
                String mine = FormAnswers.standing(ours, place);
                String other = FormAnswers.standing(theirs, place);
                if (!mine.equals(other)) {
                    differences.add(new Difference(FormAnswers.name(place), label(place), mine, other));
                }
            }
        }
        return differences;
    }

    private static List<Place> places(Answers ours, Answers theirs, String path) {
        int rows = Math.max(ours.rows(path).size(), theirs.rows(path).size());
        List<Place> places = new ArrayList<>();
        if (rows == 0) {
            places.add(Place.of(path));
        }
        for (int row = 1; row <= rows; row++) {
            Set<String> columns = new LinkedHashSet<>();
            List.of(ours, theirs).forEach(one -> one.rows(path).forEach(cells -> columns.addAll(cells.keySet())));
            int number = row;
            columns.forEach(column -> places.add(new Place(path, number, column)));
        }
        return places;
    }

    private String label(Place place) {
        Optional<FactType> type = office.catalog().vocabulary().find(place.path());
        String label = type.map(FactType::label).orElse(place.path());
        return place.row() == 0
                ? label
                : label + "（" + place.row() + "行目）"
                        + type.map(known -> known.values().getOrDefault(place.column(), place.column()))
                                .orElse(place.column());
    }

    Answer undo(Exchange exchange) {
        return step(exchange, true);
    }

    Answer redo(Exchange exchange) {
        return step(exchange, false);
    }

    private Answer step(Exchange exchange, boolean back) {
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        MatterDesk.Open open = desk.open(exchange.place("key"));
        String key = open.kept().key();
        String by = exchange.visitor().person();
        (back
                        ? desk.matters().undo(key, open.kept().version(), by)
                        : desk.matters().redo(key, open.kept().version(), by))
                .match(
                        saved -> saved,
                        conflict -> {
                            throw new Refusal(409, "他の人が先に変更したので、戻しませんでした。", "案件を開き直して、内容を確かめてください。");
                        },
                        gone -> {
                            throw Refusal.notFound();
                        });
        return Answer.see(MatterView.address(key) + "?group=" + exchange.field("group"));
    }

    Answer delete(Exchange exchange) {
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        KeptMatter kept = desk.kept(exchange.place("key"));
        desk.matters()
                .delete(kept.key(), kept.version(), exchange.visitor().person())
                .match(
                        deleted -> deleted,
                        conflict -> {
                            throw new Refusal(409, "他の人が先に変更したので、削除しませんでした。", "案件を開き直して、内容を確かめてください。");
                        },
                        gone -> {
                            throw Refusal.notFound();
                        });
        exchange.record(Act.MATTER, "案件の削除（" + kept.heading().name() + "）", kept.key());
        return Answer.see("/matters/deleted");
    }
}
