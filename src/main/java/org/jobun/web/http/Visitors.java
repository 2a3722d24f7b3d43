package org.jobun.web.http;

import java.util.Optional;

/** Knows the people by their cookie, by the word of a proxy, and programs by their token. */
public interface Visitors {
    /** Whoever asks; empty for strangers. */
    Optional<Visitor> of(Exchange exchange);
}
