package org.jobun.readback;

/**
 * A comment in the margin.
 *
 * @param author as Word knows him
 * @param date ISO date and time as written; empty where it is not said
 * @param text of the comment; paragraphs are parted by line ends
 * @param on the words it is about; empty where it marks a place only
 * @param place legal position such as 第3条第2項, or empty
 * @param resolved true where somebody has closed it
 */
public record Comment(String author, String date, String text, String on, String place, boolean resolved) {}
