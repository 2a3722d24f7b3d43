/**
 * 新旧の対照: which part of one text became which part of another, and what differs in it. Knows nothing of where the texts come
 * from; {@code redline.pdf} reads an earlier PDF as passages to be compared.
 */
package org.jobun.redline;
