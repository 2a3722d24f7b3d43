package org.jobun.store;

import java.util.List;

/** The tables by name: which a backup holds, in an order in which rows can be put back, and which only matter while a server runs. */
final class Tables {
    /** Bytes of files: a backup holds these as files. */
    static final String PARTS = "content_part";

    static final List<String> KEPT = List.of(
            "person",
            "api_token",
            "request_key",
            "matter",
            "matter_step",
            "content",
            "issued_set",
            "issued_file",
            "body",
            "body_version",
            "catalog_file",
            "job",
            "job_cell",
            "job_row",
            "job_file",
            "ledger",
            "ledger_end",
            "register_wording",
            "register_selection",
            "register_held",
            "register_common",
            "register_entry",
            "register_firm",
            "register_value",
            "register_own_words",
            "register_file",
            "register_state",
            "register_attached",
            "register_retention",
            "approval_line",
            "approval_end",
            "approval_text",
            "catalog_saving",
            "adopted_release",
            "adopted_file",
            "upstream_decision");

    /** Of one row each, which says where a ledger ends; there from the beginning. */
    static final List<String> ENDS = List.of("ledger_end", "approval_end");

    static final List<String> PASSING = List.of("sign_in_failure", "web_session", "start_token", "presence");

    private Tables() {}
}
