package org.jobun.web.matters;

import java.util.HashMap;
import java.util.Map;
import org.jobun.store.Act;
import org.jobun.store.KeptMatter;
import org.jobun.store.Store;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** Matters that were deleted: who did it and when, and bringing them back. */
final class DeletedPage {
    private final Office office;

    DeletedPage(Office office) {
        this.office = office;
    }

    Answer show(Exchange exchange) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "deleted", new MatterDesk(office, exchange.visitor()).matters().deleted());
        values.put("days", Store.DELETED_FOR.toDays());
        values.put("times", new Times(office.clock()));
        return Answer.html(office.pages().page("matters-deleted", exchange, values));
    }

    Answer bringBack(Exchange exchange) {
        KeptMatter back = new MatterDesk(office, exchange.visitor())
                .matters()
                .bringBack(exchange.place("key"), exchange.visitor().person())
                .orElseThrow(() -> new Refusal(
                        404,
                        "この案件は、削除した案件の中にありません。",
                        "ほかの人が既に元に戻したか、保存の期間が過ぎています。",
                        new Refusal.Way("/matters/deleted", "削除した案件へ")));
        exchange.record(Act.MATTER, "案件の復元（" + back.heading().name() + "）", back.key());
        return Answer.see(MatterView.address(back.key()));
    }
}
