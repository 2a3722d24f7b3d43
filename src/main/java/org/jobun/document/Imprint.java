package org.jobun.document;

/**
 * 由来: from what a paper was made, so that an edited copy can be led back to it.
 *
 * @param matter id of the matter
 * @param municipality id of the municipality
 * @param comma between the members of a list: 、 or ，
 * @param relative true where provisions are called by their place (前条), false where articles are always numbered
 */
public record Imprint(String matter, String municipality, char comma, boolean relative) {}
