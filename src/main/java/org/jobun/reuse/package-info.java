/**
 * What is remembered between matters, so that the next one costs less: a decorator of {@link org.jobun.draft.Drafting} that
 * gives what the main path would give, to the letter. Nothing here decides on words or numbers. What it remembers of one
 * municipality is used for no other, and is gone when its session is closed.
 */
package org.jobun.reuse;
