package org.jobun.approval;

/** How far something is, computed from the ledger. */
public enum State {
    DRAFT("案"),
    IN_REVIEW("審査中"),
    RETURNED("差戻し"),
    APPROVED("承認"),
    WAITING("施行待ち"),
    IN_FORCE("施行中"),
    EXPIRED("失効"),
    ABOLISHED("廃止"),
    STOPPED("緊急停止");

    private final String called;

    State(String called) {
        this.called = called;
    }

    /** As people call it. */
    public String called() {
        return called;
    }
}
