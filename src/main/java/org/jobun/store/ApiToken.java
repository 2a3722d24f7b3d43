package org.jobun.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What lets a program in, for a person.
 *
 * @param label what it is for
 * @param scopes what it may do, as the HTTP interface calls it
 */
public record ApiToken(
        String id,
        Person person,
        String label,
        Set<String> scopes,
        Instant createdAt,
        Optional<Instant> usedAt,
        Optional<Instant> endsAt) {}
