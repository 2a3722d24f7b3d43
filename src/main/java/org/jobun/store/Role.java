package org.jobun.store;

/** What a person may do beside seeing the matters of their division. */
public enum Role {
    /** 契約担当: makes and changes matters. */
    OFFICER,
    /** 審査担当: looks at clauses and papers. */
    REVIEWER,
    /** 承認担当: decides on clauses and the like, unless they wrote some of it. */
    APPROVER,
    /** 管理者: accounts, bodies, backups; sees every division. */
    ADMINISTRATOR
}
