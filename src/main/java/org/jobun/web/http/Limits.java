package org.jobun.web.http;

import java.time.Duration;

/**
 * What a server bears.
 *
 * @param connections at a time; others wait until one ends
 * @param idle a connection is closed after so long without a byte
 * @param head the first line and the headers of a request are there within this time
 * @param body a form is there within this time; a large upload has more, by its size
 */
public record Limits(int connections, Duration idle, Duration head, Duration body) {
    /** For an office. */
    public static final Limits USUAL =
            new Limits(400, Duration.ofSeconds(30), Duration.ofSeconds(15), Duration.ofSeconds(20));
}
