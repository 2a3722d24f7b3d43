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

    /** True for what follows the name of a provision from which such a sentence is taken away. */
    static boolean isTakenAway(String rest) {
        return rest.startsWith("ただし書を") || rest.startsWith("後段を");
    }

    /** Where the only ただし書, or 後段, of a text begins, behind another sentence; -1 where there is none or more than one. */
    static int begin(String text, boolean proviso) {
        String head = "。" + (proviso ? PROVISO : SECOND);
        int at = text.indexOf(head);
        return at >= 0 && text.indexOf(head, at + 1) < 0 ? at + 1 : -1;
    }

    static String name(String sentence) {
        return sentence.startsWith(PROVISO) ? "ただし書" : "後段";
    }

    /** True for what follows the name of a provision where such a sentence is added to it. */
    static boolean isAdded(String rest) {
        return rest.startsWith("に次のただし書を") || rest.startsWith("に次の後段を");
    }
}
