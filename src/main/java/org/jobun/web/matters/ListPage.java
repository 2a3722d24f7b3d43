package org.jobun.web.matters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.interview.Answers;
import org.jobun.interview.StartingPoint;
import org.jobun.interview.StartingPoints;
import org.jobun.matter.FiscalYear;
import org.jobun.source.Beside;
import org.jobun.source.SourceFile;
import org.jobun.store.MatterFilter;
import org.jobun.store.MatterLine;
import org.jobun.store.MatterList;
import org.jobun.web.Office;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Upload;

/** 案件: the list, and new matters. */
final class ListPage {
    private static final int SIZE = 50;

    private final Office office;

    ListPage(Office office) {
        this.office = office;
    }

    Answer show(Exchange exchange) {
        MatterFilter filter = filter(exchange);
        MatterList list = office.store().matters(exchange.visitor().reach()).list(filter);
        int thisYear = FiscalYear.of(office.today());
        Map<String, Object> values = new HashMap<>();
        values.put("list", list);
        values.put("filter", filter);
        values.put("year", filter.fiscalYear().isPresent() ? filter.fiscalYear().getAsInt() : 0);
        values.put(
                "years",
                IntStream.rangeClosed(thisYear - 5, thisYear + 1)
                        .map(i -> 2 * thisYear - 4 - i)
                        .boxed()
                        .toList());
        values.put("states", List.of(Headings.OPEN, Headings.FROZEN, Headings.CHANGED));
        values.put("divisions", office.store().people().divisions());
        values.put("faulty", !office.hasCatalog());
        values.put("bodies", office.hasCatalog() ? office.catalog().municipalities() : Map.of());
        values.put(
                "others",
                office.store()
                        .presence()
                        .others(
                                list.lines().stream().map(MatterLine::key).toList(),
                                exchange.visitor().person()));
        values.put("pages", (list.total() + SIZE - 1) / SIZE);
        return Answer.html(office.pages().page("matters", exchange, values));
    }

    private static MatterFilter filter(Exchange exchange) {
        MatterFilter filter = MatterFilter.all().withWords(exchange.query("q"));
        OptionalInt year = number(exchange.query("year"), 1900, 2200);
        filter = year.isPresent() ? filter.ofYear(year.getAsInt()) : filter;
        filter = exchange.query("state").isEmpty() ? filter : filter.inState(exchange.query("state"));
        filter = exchange.query("division").isEmpty() ? filter : filter.ofDivision(exchange.query("division"));
        filter = exchange.query("by").equals("next") ? filter.by(MatterFilter.Order.NEXT_DAY) : filter;
        return filter.onPage(number(exchange.query("page"), 1, 100_000).orElse(1), SIZE);
    }

    private static OptionalInt number(String text, int least, int most) {
        if (!text.matches("[0-9]{1,6}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** The page where a new matter begins. */
    Answer fresh(Exchange exchange) {
        return fresh(exchange, List.of());
    }

    private Answer fresh(Exchange exchange, List<ProblemLine> problems) {
        Map<String, Object> values = new HashMap<>();
        Map<Boolean, List<StartingPoint>> points =
                office.workspace(exchange.visitor()).interview().startingPoints().stream()
                        .collect(Collectors.partitioningBy(point -> StartingPoints.isKind(point, office.catalog())));
        values.put("kinds", points.get(true));
        values.put("examples", points.get(false));
        values.put("bodies", office.catalog().municipalities());
        values.put("problems", problems);
        values.put("body", exchange.field("body"));
        return Answer.html(problems.isEmpty() ? 200 : 422, office.pages().page("matter-new", exchange, values));
    }

    /** Begins a matter from a starting point. */
    Answer begin(Exchange exchange) {
        String body = exchange.field("body");
        if (!office.catalog().municipalities().containsKey(body)) {
            throw new Refusal(422, "団体が選ばれていません。", "前の画面に戻り、団体を選んでください。");
        }
        Optional<StartingPoint> point = office.workspace(exchange.visitor()).interview().startingPoints().stream()
                .filter(one -> one.id().equals(exchange.field("from")))
                .findFirst();
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        String id = new NewIds(office, exchange.visitor()).next();
        Answers answers = point.map(one -> one.begin(id, body))
                .orElseGet(() -> Answers.empty(id, body, office.catalog().vocabulary()));
        return Answer.see(MatterView.address(desk.create(answers).kept().key()));
    }

    /** The file of the specification that came with a matter file, under whatever name; nothing where none came. */
    private static Beside sent(Optional<Upload> specification) {
        return (name, place, found) -> specification.isPresent()
                ? SourceFile.decode(
                        specification.get().name(), specification.get().bytes(), found)
                : Beside.NOTHING.read(name, place, found);
    }

    /** Takes in a matter file. */
    Answer takeIn(Exchange exchange) {
        Optional<Upload> file = exchange.upload("file");
        if (file.isEmpty()) {
            throw new Refusal(422, "ファイルが選ばれていません。", "前の画面に戻り、案件のファイル（.yaml）を選んでください。");
        }
        Diagnostics found = new Diagnostics();
        Optional<Answers> answers = Answers.read(
                file.get().name(),
                file.get().bytes(),
                sent(exchange.upload("specification")),
                office.catalog().vocabulary(),
                found);
        if (answers.isEmpty()) {
            return fresh(
                    exchange,
                    found.sorted().stream()
                            .map(one -> ProblemLine.ofPaper(one, ""))
                            .toList());
        }
        return Answer.see(MatterView.address(new MatterDesk(office, exchange.visitor())
                .create(answers.get())
                .kept()
                .key()));
    }
}
