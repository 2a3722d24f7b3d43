/**
 * Reads the Word file that the papers of a municipality shall look like, with docx4j's model of it; what it says is a
 * {@link org.jobun.house.ImportedStyle}.
 */
package org.jobun.stylefile;
