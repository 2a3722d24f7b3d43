/**
 * 変更: two states of a paper side by side, piece by piece. What differs in substance is told apart from what only follows from other
 * numbers. {@code change.amend} writes it as 改め文 and applies it.
 */
package org.jobun.change;
