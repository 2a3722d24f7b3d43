package org.jobun.web.http;

/** Who may ask for an action. */
public enum Access {
    /** Anybody who reaches the server: the page to sign in, static files, whether the server is well. */
    ANYBODY,
    /** Whoever is signed in; to write something, whoever may write at all. */
    SIGNED_IN,
    /** Whoever is signed in, about their own visit and password: also whoever may write nothing else. */
    OWN_ACCOUNT,
    /** Whoever may write at all. Each route that is not read only asks for it by itself, whatever else it asks for. */
    WRITER,
    /** Whoever looks after the clause library, and administrators. */
    REVIEWER,
    /** Whoever looks after the server, and auditors: who there is, who saw what. */
    RECORDS,
    /** Whoever looks after the server. */
    ADMINISTRATOR
}
