package org.jobun.store;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a person may do beside seeing the matters of their division. */
public enum Role {
    /** 起案: makes and changes matters, submits clauses and the like. */
    OFFICER("起案"),
    /** 審査: looks at clauses and papers. */
    REVIEWER("審査"),
    /** 承認: decides on clauses and the like, unless they wrote some of it. */
    APPROVER("承認"),
    /** 管理: accounts, bodies, backups; sees every division. */
    ADMINISTRATOR("管理"),
    /** 閲覧: reads matters, sets, library and register of their division, and writes nothing. */
    READER("閲覧"),
    /** 監査: reads everything, also the ledgers and the records of who saw what, and writes nothing. */
    AUDITOR("監査");

    /** The roles whose holders may write; whoever has another one too may not. */
    public static final Set<Role> WRITING =
            Collections.unmodifiableSet(EnumSet.of(OFFICER, REVIEWER, APPROVER, ADMINISTRATOR));

    private final String called;

    Role(String called) {
        this.called = called;
    }

    /** As people call it. */
    public String called() {
        return called;
    }

    /** Whether whoever has these roles may write anything at all: to read only is stronger than any other role. */
    public static boolean mayWrite(Collection<Role> roles) {
        return !roles.isEmpty() && WRITING.containsAll(roles);
    }

    /** Whether roles go together: a role that only reads stands alone. */
    public static boolean goTogether(Collection<Role> roles) {
        return roles.size() <= 1 || WRITING.containsAll(roles);
    }
}
