package org.jobun.web.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jobun.store.Act;
import org.jobun.store.LedgerEntry;

/**
 * Puts into the ledger who saw a matter and who took a file, before the answer is sent: what cannot be recorded is not shown. No
 * page has to remember it. Whoever stays in a matter is recorded once in a while, not with each key.
 */
final class Recording {
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final int MOST = 10_000;
    private static final String MATTERS = "/matters/";

    private final Consumer<List<LedgerEntry>> ledger;
    private final Clock clock;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    Recording(Consumer<List<LedgerEntry>> ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    Answer recorded(Exchange exchange, Answer answer) {
        if (exchange.knownVisitor().isPresent() && answer.status() < 400) {
            List<LedgerEntry> entries = new ArrayList<>();
            exchange.noted().forEach(note -> entries.add(entry(exchange, note.act(answer), note.about(), note.what())));
            if (entries.isEmpty() && answer.isFile()) {
                entries.add(entry(exchange, Act.DOWNLOAD, matter(exchange), exchange.path()));
            } else if (entries.isEmpty() && isView(exchange, answer)) {
                entries.add(entry(exchange, Act.VIEW, matter(exchange), "案件の画面"));
            }
            if (!entries.isEmpty()) {
                ledger.accept(entries);
            }
        }
        return answer;
    }

    private boolean isView(Exchange exchange, Answer answer) {
        if (!exchange.method().equals("GET")
                || answer.status() != 200
                || matter(exchange).isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        seen.values().removeIf(until -> seen.size() > MOST || until.isBefore(now));
        String visit = exchange.visitor().session() + " " + matter(exchange);
        return seen.putIfAbsent(visit, now.plus(AGAIN)) == null;
    }

    private static String matter(Exchange exchange) {
        return exchange.path().startsWith(MATTERS) ? exchange.optionalPlace("key") : "";
    }

    private static LedgerEntry entry(Exchange exchange, Act act, String matter, String what) {
        Visitor visitor = exchange.visitor();
        return new LedgerEntry(visitor.person(), visitor.name(), exchange.address(), act, matter, what);
    }
}
