package org.jobun.store;

import java.time.Instant;
import java.util.List;

/**
 * A set that is final: 確定. It never changes; what follows is its next issue.
 *
 * @param issue 1, 2, … within its matter
 * @param manifest as the maker of the set wrote it
 * @param matterText the matter file that it was made from
 * @param files in the order in which they were given
 */
public record IssuedSet(
        String id,
        String matterKey,
        int issue,
        String manifest,
        String matterText,
        long matterVersion,
        Who issuedBy,
        Instant issuedAt,
        List<KeptFile> files) {}
