package org.jobun.store;

import java.time.Instant;

/** A matter that was taken out of the lists and can be brought back. */
public record DeletedMatter(MatterLine line, Who deletedBy, Instant deletedAt) {}
