package org.jobun.store;

/** What the ledger records. */
public enum Act {
    /** Somebody saw a matter, a row, a list with names: personal data. */
    VIEW,
    /** Somebody took a file. */
    DOWNLOAD,
    /** Somebody took a matter as a file, or all of them. */
    EXPORT,
    /** Somebody made a set final. */
    ISSUE,
    /** Somebody deleted a matter, or brought one back. */
    MATTER,
    /** Somebody signed in. */
    SIGN_IN,
    /** A password was wrong, or too many were. */
    SIGN_IN_REFUSED,
    /** An account, a password, a role was changed. */
    ACCOUNT,
    /** A body or its files were changed. */
    BODY,
    /** Something was written into the register of issued sets: a set, a state, a signed paper, a rule of retention. */
    REGISTER,
    /** What a set said was erased because its time was over. */
    ERASE,
    /** Somebody asked which sets a change reaches, or had its papers made. */
    RECALL,
    /** Somebody took a step about approval, which its own ledger has in full. */
    APPROVAL,
    /** Somebody decided about a change of the catalog of the program. */
    UPSTREAM,
    /** Everything was copied, or put back. */
    BACKUP
}
