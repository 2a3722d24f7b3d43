package org.jobun.document;

/**
 * The clause a provision was made from.
 *
 * @param clause id, e.g. {@code subcontracting.approval}
 * @param version first day of the version used (ISO date), or {@code -} where it has none
 */
public record Origin(String clause, String version) {}
