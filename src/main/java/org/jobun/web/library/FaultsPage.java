package org.jobun.web.library;

import java.util.Map;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.web.Office;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Access;
import org.jobun.web.http.Action;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;

/** What is wrong with a catalog that cannot be drafted with, where, and how it is mended. */
final class FaultsPage implements Action {
    private final Office office;

    FaultsPage(Office office) {
        this.office = office;
    }

    @Override
    public Answer on(Exchange exchange) {
        if (office.hasCatalog()) {
            return Answer.see("/library");
        }
        Map<String, Object> values = Map.of(
                "faults",
                office.foundInCatalog().sorted().stream()
                        .filter(Diagnostic::isError)
                        .map(ProblemLine::of)
                        .toList(),
                "mayChange",
                exchange.visitor().may(Access.REVIEWER));
        return Answer.html(office.pages().page("library-faults", exchange, values));
    }
}
