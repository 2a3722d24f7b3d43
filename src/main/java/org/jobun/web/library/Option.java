package org.jobun.web.library;

/** A value to choose in a form. */
public record Option(String value, String label, boolean chosen) {}
