package org.jobun.store;

import java.time.Instant;

/**
 * A municipality as it is kept.
 *
 * @param id as in {@code municipalities/<id>.yaml}
 * @param name as people call it
 * @param profile the text of that file
 * @param version counts every change, 1 for the first
 */
public record KeptBody(String id, String name, String profile, long version, Who savedBy, Instant savedAt) {}
