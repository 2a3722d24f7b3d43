package org.jobun.web.http;

import java.io.IOException;

/** What answers a request. */
public interface Action {
    /** The answer; throws {@link Refusal} where there is none, and where a disk or the database fails. */
    Answer on(Exchange exchange) throws IOException;
}
