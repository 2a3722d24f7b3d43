package org.jobun.web.http;

/** Who may ask for an action. */
public enum Access {
    /** Anybody who reaches the server: the page to sign in, static files, whether the server is well. */
    ANYBODY,
    /** Whoever is signed in. */
    SIGNED_IN,
    /** Whoever looks after the clause library, and administrators. */
    REVIEWER,
    /** Whoever looks after the server. */
    ADMINISTRATOR
}
