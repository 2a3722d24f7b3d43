package org.jobun.web.matters;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.calendar.DayWords;
import org.jobun.change.BesideTable;
import org.jobun.change.ComparedPaper;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.house.BesideStyle;
import org.jobun.interview.DraftPreview;
import org.jobun.interview.NextYear;
import org.jobun.review.BesideFiles;
import org.jobun.web.BesidePaper;
import org.jobun.web.Office;
import org.jobun.web.TableFile;
import org.jobun.web.Workspace;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;

/** What differs from the papers of the matter that a matter was made from: last year's. */
final class FromPage {
    private final Office office;

    FromPage(Office office) {
        this.office = office;
    }

    /** Both matters and their papers beside each other. */
    private record Asked(MatterDesk.Open now, MatterDesk.Open last, List<ComparedPaper> papers) {}

    /**
     * A day that was moved, as people read it.
     *
     * @param path of the question
     */
    public record MovedDay(String path, String from, String to, boolean weekend) {}

    private static List<MovedDay> moved(NextYear next) {
        return next.moved().stream()
                .map(one ->
                        new MovedDay(one.place().path(), DayWords.of(one.from()), DayWords.of(one.to()), one.weekend()))
                .toList();
    }

    private Asked asked(Exchange exchange) throws IOException {
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        MatterDesk.Open now = desk.open(exchange.place("key"));
        MatterDesk.Open last = desk.open(exchange.place("last"));
        Workspace workspace = office.workspace(exchange.visitor());
        DraftPreview preview = new DraftPreview(workspace.catalog(), workspace.drafting());
        return new Asked(
                now,
                last,
                BesidePage.compare(workspace)
                        .of(
                                preview.of(last.answers(), office.today()),
                                preview.of(now.answers(), office.today()),
                                workspace.catalog(),
                                new Diagnostics()));
    }

    Answer show(Exchange exchange) throws IOException {
        Asked asked = asked(exchange);
        boolean numbers = exchange.query("numbers").equals("yes");
        String address = MatterView.address(asked.now().kept().key());
        Map<String, Object> values = new HashMap<>();
        values.put("kept", asked.now().kept());
        values.put("address", address);
        values.put("last", asked.last().kept());
        NextYear next =
                NextYear.of(asked.last().answers(), asked.now().answers().id());
        values.put("moved", moved(next));
        values.put("cleared", next.cleared());
        values.put("vocabulary", office.catalog().vocabulary());
        BesideStyle style = BesidePage.style(office.catalog(), asked.now().answers());
        values.put("style", style);
        values.put("papers", BesidePaper.of(asked.papers(), style, numbers));
        values.put("numbers", numbers);
        values.put("paperAddress", address);
        return Answer.html(office.pages().page("matter-from", exchange, values));
    }

    /** The same as a file. */
    Answer file(Exchange exchange) throws IOException {
        Asked asked = asked(exchange);
        BesideStyle style = BesidePage.style(office.catalog(), asked.now().answers());
        List<ComparedPaper> differing =
                asked.papers().stream().filter(paper -> !paper.isSame()).toList();
        Answer file = TableFile.of(
                new BesideFiles.Table(differing, style, new BesideTable.Heads("前年度", "今年度"), false, List.of()),
                "",
                exchange.query("format"));
        exchange.record("書類の取得（新旧対照表）", asked.now().kept().key());
        return file;
    }
}
