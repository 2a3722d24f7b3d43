package org.jobun.readback;

/**
 * A reference that no longer says what it means.
 *
 * @param place where it is
 * @param shown what it says
 * @param expected what it must say; empty where its provision is gone
 */
public record ReferenceProblem(Fault fault, String place, String shown, String expected) {

    /** What is wrong with a reference. */
    public enum Fault {
        /** The provisions have moved, the words have not. */
        STALE,
        /** Some of the provisions it means are gone, and it still names them. */
        PARTLY_DANGLING,
        /** All that it means is gone. */
        DANGLING,
        /** A field or link in it leads to something else: it shows another number once it is renewed. */
        AIMED_ELSEWHERE,
        /** It, or what it means, is in the paper twice: nobody can tell which is meant. */
        DOUBLED;

        /** True for what follows from articles that were moved, added or taken out. */
        public boolean isOfOrder() {
            return this == STALE || this == PARTLY_DANGLING || this == DANGLING;
        }
    }
}
