package org.jobun.store;

/**
 * Who did something.
 *
 * @param id of the account
 * @param name as the pages show it; the id where there is no such account any more
 */
public record Who(String id, String name) {}
