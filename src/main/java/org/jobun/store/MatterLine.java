package org.jobun.store;

import java.time.Instant;

/** A matter in a list: all but its text. */
public record MatterLine(String key, Heading heading, long version, Who savedBy, Instant savedAt) {}
