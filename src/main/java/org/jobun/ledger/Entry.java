package org.jobun.ledger;

/**
 * What somebody does.
 *
 * @param body id of the municipality for which it counts, or empty for all of an office
 * @param person id of the account
 * @param name as it was then
 * @param step what kind of thing
 * @param says everything else, in the form of the step
 */
public record Entry(String body, String person, String name, String step, String says) {}
