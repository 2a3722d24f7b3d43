/**
 * 新旧の対照: which part of one text became which part of another, and what differs in it. Knows nothing of where the texts come
 * from; {@code redline.pdf} compares a paper with an earlier PDF of it.
 */
package org.jobun.redline;
