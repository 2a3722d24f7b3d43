/**
 * What a matter is asked, in which order, why, and what each answer changes; answers as a set, and as a matter file. Everything is
 * taken from the catalog: nothing here names a clause or a paper.
 */
package org.jobun.interview;
