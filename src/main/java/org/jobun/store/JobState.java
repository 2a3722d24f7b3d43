package org.jobun.store;

/** Where a job stands. */
public enum JobState {
    /** Uploaded; its cells are looked at and mended. */
    DRAFT,
    /** To be run by whichever server is free. */
    WAITING,
    /** A server runs it, or did and is no more: then another goes on. */
    RUNNING,
    /** Somebody stopped it; it can go on. */
    STOPPED,
    /** Every row has its result. */
    DONE,
    /** It could not be run; its problem says why. */
    FAILED
}
