package org.jobun.store;

/** The database cannot be used: the message says so in Japanese and what to do, for whoever starts or keeps the server. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A sentence for people, and what the database said. */
    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** A sentence for people. */
    public StoreException(String sentence) {
        super(sentence);
    }
}
