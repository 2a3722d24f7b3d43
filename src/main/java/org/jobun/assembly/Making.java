package org.jobun.assembly;

import java.time.LocalDate;

/**
 * Circumstances of making a set of papers, all of them inputs.
 *
 * @param date the day the papers are made on
 * @param finalPaper false for a draft (案), which may have blanks
 */
public record Making(LocalDate date, boolean finalPaper) {}
