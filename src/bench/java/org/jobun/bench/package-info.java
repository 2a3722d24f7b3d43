/**
 * Jobun beside what users would pick instead, on one contract; apart from the product, in the Maven profile {@code bench}.
 * {@code src/bench/run} builds and runs it. What each contender is given is made by {@link org.jobun.bench.Prepare}; the
 * peers never see a class of Jobun.
 */
package org.jobun.bench;
