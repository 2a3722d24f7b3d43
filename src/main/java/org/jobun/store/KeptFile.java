package org.jobun.store;

/**
 * A file of a set, a job or a catalog.
 *
 * @param hash SHA-256 in small hexadecimal digits
 * @param length in bytes
 */
public record KeptFile(String name, String hash, long length) {}
