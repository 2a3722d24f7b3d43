package org.jobun.web.app;

import java.time.Duration;

/**
 * How often a server that runs looks after itself.
 *
 * @param look whether another server has changed the catalog of the office
 * @param tidy what has ended goes: sessions, matters deleted long ago
 */
public record Rhythm(Duration look, Duration tidy) {
    /** Seconds between servers, an hour for what is only in the way. */
    public static final Rhythm USUAL = new Rhythm(Duration.ofSeconds(3), Duration.ofHours(1));
}
