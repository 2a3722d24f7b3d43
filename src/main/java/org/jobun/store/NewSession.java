package org.jobun.store;

/**
 * A session that was just begun.
 *
 * @param token for the cookie; it is nowhere else
 */
public record NewSession(String token, Session session) {}
