/**
 * The main path: a matter in, a paper set out. {@link org.jobun.draft.DraftPapers} is the method to read
 * first.
 */
package org.jobun.draft;
