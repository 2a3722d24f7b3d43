package org.jobun.batch;

/**
 * How a batch ended.
 *
 * @param matters in the input, or in its shard
 * @param made matters whose sets are there
 * @param madeNow of these, how many were made by this run
 * @param failed matters with errors
 * @param complete false where it was stopped before the end
 */
public record BatchSummary(int matters, int made, int madeNow, int failed, boolean complete) {}
