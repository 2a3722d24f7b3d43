package org.jobun.store;

/**
 * A cell that was mended in the page; it goes before what the workbook says.
 *
 * @param sheet name of the sheet
 * @param cell as Excel calls it, {@code C7}
 * @param written what stands there now
 */
public record MendedCell(String sheet, String cell, String written, Who mendedBy) {}
