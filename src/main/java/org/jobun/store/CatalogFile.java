package org.jobun.store;

import java.time.Instant;

/**
 * A file that lies over the catalog of the program.
 *
 * @param path as in a catalog: {@code municipalities/aobano/style.docx}
 * @param hash SHA-256
 * @param length in bytes
 */
public record CatalogFile(String path, String hash, long length, Who savedBy, Instant savedAt) {}
