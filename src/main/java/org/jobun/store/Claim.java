package org.jobun.store;

/**
 * The right of a server to run a job, until its lease ends.
 *
 * @param number counts the claims of the job: what an earlier one still writes is refused
 */
public record Claim(String jobId, String server, long number) {}
