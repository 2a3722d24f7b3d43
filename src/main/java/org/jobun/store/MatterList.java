package org.jobun.store;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total matters on all pages together
 */
public record MatterList(List<MatterLine> lines, int total) {}
