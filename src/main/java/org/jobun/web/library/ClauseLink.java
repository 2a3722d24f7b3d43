package org.jobun.web.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jobun.catalog.Clause;
import org.jobun.library.ClauseWords;

/**
 * A version of a clause as lists show it.
 *
 * @param href its page
 * @param key by which pages name it in addresses: id and version
 * @param caption or the id where it has none
 * @param state 案, 承認 or 取下げ
 * @param stateClass as a class of style
 * @param condition when it is taken, in words; empty where always
 * @param period in which the version holds; empty where always
 */
public record ClauseLink(
        String href,
        String key,
        String id,
        String caption,
        String state,
        String stateClass,
        String condition,
        String period) {
    static ClauseLink of(Clause clause, ClauseWords words) {
        String caption = words.caption(clause);
        boolean always = clause.validity().from() == null && clause.validity().until() == null;
        return new ClauseLink(
                href(clause),
                key(clause),
                clause.id(),
                caption.isEmpty() ? clause.id() : caption,
                ClauseWords.state(clause),
                stateClass(clause.status()),
                words.condition(clause),
                always ? "" : ClauseWords.period(clause));
    }

    static String href(Clause clause) {
        String version = clause.version().equals("-") ? "" : "?version=" + encoded(clause.version());
        return "/library/clauses/" + encoded(clause.id()) + version;
    }

    static String key(Clause clause) {
        return clause.id() + "@" + clause.version();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String stateClass(Clause.Status status) {
        return switch (status) {
            case DRAFT -> "open";
            case APPROVED -> "done";
            case WITHDRAWN -> "bad";
        };
    }
}
