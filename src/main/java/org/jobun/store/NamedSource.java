package org.jobun.store;

/** A file to be kept under a name. */
public record NamedSource(String name, FileSource source) {}
