package org.jobun.store;

import java.time.Instant;

/**
 * A matter as it is kept.
 *
 * @param key its name in addresses of pages and of its file, {@code [a-z0-9-]+}
 * @param heading what lists show
 * @param text its matter file
 * @param version counts every change, 1 for the first; a save names the version that it changes
 */
public record KeptMatter(
        String key,
        Heading heading,
        String text,
        long version,
        Who createdBy,
        Instant createdAt,
        Who savedBy,
        Instant savedAt) {}
