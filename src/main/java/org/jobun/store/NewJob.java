package org.jobun.store;

/** A batch to be kept: a workbook, and what it is to be run with. */
public record NewJob(String name, String division, FileSource workbook, String settings, String by) {}
