/**
 * Reads an edited Word file back: what in it is still as it was made, what was changed, by whom, and which numbers and
 * references no longer hold. {@link org.jobun.readback.ReadPaper} is the class to read first. {@link org.jobun.readback.WordPassages} reads
 * any Word file as its reader sees it.
 */
package org.jobun.readback;
