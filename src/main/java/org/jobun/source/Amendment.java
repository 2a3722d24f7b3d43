package org.jobun.source;

import org.jobun.diagnostic.Location;

/**
 * What a catalog that is laid over another says it does to an entry below it: a rule, a fact, a choice, an item.
 *
 * @param id of the entry below
 * @param label what people call it
 * @param place where it is said
 */
public record Amendment(Kind kind, String id, String label, Location place) {
    /** What is done. */
    public enum Kind {
        /** Another takes its place. */
        REPLACED,
        /** It is taken away. */
        WITHDRAWN,
        /** It says the same of other words: the message of a rule. */
        REWORDED
    }
}
