package org.jobun.redline.pdf;

/**
 * A paragraph, heading, item or row of a table as a PDF has it.
 *
 * @param page on which it begins, from 1
 * @param text without line breaks
 * @param inSection true where it belongs to an article, false for what is before and behind them
 */
record Passage(int page, String text, boolean inSection) {}
