package org.jobun.store;

/**
 * A token that was just made.
 *
 * @param secret shown once; it is nowhere else
 */
public record NewApiToken(String secret, ApiToken token) {}
