package org.jobun.web.http;

import java.util.Optional;

/** Knows the people by their cookie. */
public interface Visitors {
    /**
     * The person who asks.
     *
     * @param cookie of the session, as sent
     */
    Optional<Visitor> of(Optional<String> cookie, Exchange exchange);
}
