package org.jobun.store;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the office decided about a change of the catalog of the program where its own differs.
 *
 * @param task hash of what was decided about
 * @param reason why; may be empty
 */
public record UpstreamDecision(String task, Choice choice, String reason, String by, Instant at) {
    /** What is done about it. */
    public enum Choice {
        /** Ours stays as it is. */
        KEPT("独自のまま"),
        /** The change was taken over, or ours let go. */
        TAKEN("取り入れた"),
        /** It is decided another time. */
        LATER("後で決める");

        private final String word;

        Choice(String word) {
            this.word = word;
        }

        /** As people say it. */
        public String word() {
            return word;
        }

        /** What a word stands for. */
        public static Optional<Choice> of(String word) {
            return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
        }
    }
}
