package org.jobun.source;

import org.jobun.diagnostic.Location;

/**
 * What a catalog that is laid over another says it does to an entry below it: a rule, a fact, a choice, an item.
 *
 * @param withdrawn true where the entry is taken away, false where another takes its place
 * @param id of the entry below
 * @param label what people call it
 * @param place where it is said
 */
public record Amendment(boolean withdrawn, String id, String label, Location place) {}
