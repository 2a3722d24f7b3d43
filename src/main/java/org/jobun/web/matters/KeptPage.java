package org.jobun.web.matters;

import java.util.HashMap;
import java.util.Map;
import org.jobun.store.KeptMatter;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;

/** A matter while the catalog cannot be used: what is kept of it, and its final sets. */
final class KeptPage {
    private final Office office;

    KeptPage(Office office) {
        this.office = office;
    }

    Answer show(Exchange exchange) {
        KeptMatter kept = new MatterDesk(office, exchange.visitor()).kept(exchange.place("key"));
        Map<String, Object> values = new HashMap<>();
        values.put("kept", kept);
        values.put("address", MatterView.address(kept.key()));
        values.put("sets", office.store().sets(exchange.visitor().reach()).of(kept.key()));
        values.put("times", new Times(office.clock()));
        return Answer.html(office.pages().page("matter-kept", exchange, values));
    }
}
