package org.jobun.store;

/** How many files were written: of matters, of profiles, and others of the catalog. */
public record Exported(int matters, int bodies, int files) {}
