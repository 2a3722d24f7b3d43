package org.jobun.recall;

/** What is to be done about a set. */
public enum Proposal {
    /** Nothing, and the reason says why. */
    NOTHING("対応不要"),
    /** A letter to the other side. */
    NOTICE("通知"),
    /** An agreement that changes the contract. */
    AMENDMENT("変更契約");

    private final String word;

    Proposal(String word) {
        this.word = word;
    }

    /** As officers say it. */
    public String word() {
        return word;
    }
}
