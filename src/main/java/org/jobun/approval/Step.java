package org.jobun.approval;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody does about approval. */
public enum Step {
    /** A release of the program's catalog is taken over as it is, not yet reviewed. */
    ADOPT("取込み"),
    /** A state is given to be reviewed. */
    SUBMIT("審査に付す"),
    /** Somebody who looked at it says what they think. */
    REVIEW("審査意見"),
    /** It goes back to its author. */
    RETURN("差戻し"),
    /** Another division agrees. */
    CONCUR("合議"),
    /** It is decided on. */
    APPROVE("承認"),
    /** Who was away looks at what a deputy decided. */
    AFTER("後閲"),
    /** Nobody may use it from now on. */
    STOP("緊急停止"),
    /** One of the two who have to say that it may be used again. */
    REOPEN("停止の解除"),
    /** It is given up for good. */
    ABOLISH("廃止"),
    /** How this body decides. */
    RULE("承認の決まり");

    private final String called;

    Step(String called) {
        this.called = called;
    }

    /** As people call it. */
    public String called() {
        return called;
    }

    /** The step of a word of a ledger. */
    static Optional<Step> of(String word) {
        return Stream.of(values()).filter(step -> step.name().equals(word)).findFirst();
    }
}
