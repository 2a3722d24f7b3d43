package org.jobun.web.matters;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jobun.store.Presence;
import org.jobun.store.Who;
import org.jobun.web.Office;
import org.jobun.web.http.Visitor;

/** Who else has a matter open, and that this visitor has. */
final class Others {
    /** A key pressed within it says nothing new to the others. */
    private static final Duration SAID = Duration.ofSeconds(15);

    private final Office office;
    private final Visitor visitor;
    private final Presence presence;

    Others(Office office, Visitor visitor) {
        this.office = office;
        this.visitor = visitor;
        this.presence = office.store().presence();
    }

    /** When a visit last said that it is in a matter. */
    private static final class Said {
        private final Map<String, Instant> at = new ConcurrentHashMap<>();

        boolean isOld(String key, Instant now) {
            Instant before = at.get(key);
            boolean old = before == null || before.isBefore(now.minus(SAID));
            if (old) {
                at.put(key, now);
            }
            return old;
        }
    }

    /** Names of those who have a matter open beside this visitor, who is in it from now on. */
    List<String> in(String key) {
        stay(key);
        return presence.others(key, visitor.person()).stream().map(Who::name).toList();
    }

    /** This visitor is still there. */
    void stay(String key) {
        if (office.workspace(visitor)
                .keep(Said.class, Said::new)
                .isOld(key, office.clock().instant())) {
            presence.here(key, visitor.session(), visitor.person());
        }
    }
}
