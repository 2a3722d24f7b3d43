package org.jobun.store;

import java.time.Instant;

/**
 * Somebody who is signed in.
 *
 * @param id names the session without opening it: the SHA-256 of its token
 * @param formToken what every form has to send back
 * @param endsAt in any case
 */
public record Session(String id, Person person, String formToken, Instant createdAt, Instant seenAt, Instant endsAt) {}
