package org.jobun.change.amend;

import java.util.Optional;

/** What is added behind the words of a provision: ただし書, 後段. */
final class EndSentence {
    private static final String PROVISO = "ただし、";
    private static final String SECOND = "この場合において、";

    private EndSentence() {}

    /** The sentence, if these words are one such and no more. */
    static Optional<String> of(String words) {
        boolean one = words.indexOf('。') == words.length() - 1;
        return one && (words.startsWith(PROVISO) || words.startsWith(SECOND)) ? Optional.of(words) : Optional.empty();
    }

    static String name(String sentence) {
        return sentence.startsWith(PROVISO) ? "ただし書" : "後段";
    }

    /** True for what follows the name of a provision where such a sentence is added to it. */
    static boolean isAdded(String rest) {
        return rest.startsWith("に次のただし書を") || rest.startsWith("に次の後段を");
    }
}
