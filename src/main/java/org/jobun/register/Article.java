package org.jobun.register;

/**
 * An article of a paper as it was issued.
 *
 * @param clause id of the clause that it was made from
 * @param label its number as printed: 第12条; empty where it has none
 * @param words what it says, with its caption, a line for each paragraph
 */
public record Article(String clause, String label, String words) {}
