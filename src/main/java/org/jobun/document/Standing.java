package org.jobun.document;

/**
 * Where a paper stands in its set.
 *
 * @param number from 1, in the order of the set: papers as they are read, then forms by their numbers
 * @param of how many papers the set has, also those that are not made
 * @param mark what a form is called by at its head, e.g. 別記様式第1号; empty for other papers
 */
public record Standing(int number, int of, String mark) {
    /** Of a paper that belongs to no set. */
    public static final Standing ALONE = new Standing(1, 1, "");
}
