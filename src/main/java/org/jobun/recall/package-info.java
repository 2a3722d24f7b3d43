/**
 * 是正: which issued sets a change reaches: of a clause, of the law, of a body's rule, of a firm or a value; where in their papers, and
 * what is to be done about each. Nothing is drafted here, and nothing is sent.
 */
package org.jobun.recall;
