package org.jobun.web.approval;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jobun.approval.Item;
import org.jobun.approval.State;

/** How pages name and reach items. */
final class ItemLink {
    static final String ADDRESS = "/approval/item";

    private ItemLink() {}

    /** The page of an item. */
    static String href(String body, Item item) {
        return ADDRESS + "?" + query(body, item);
    }

    static String query(String body, Item item) {
        return (body.isEmpty() ? "" : "body=" + encoded(body) + "&") + "name=" + encoded(item.name());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A state as a class of style. */
    static String styled(State state) {
        return switch (state) {
            case APPROVED, WAITING, IN_FORCE -> "done";
            case IN_REVIEW, DRAFT -> "open";
            case RETURNED, EXPIRED, ABOLISHED, STOPPED -> "bad";
        };
    }
}
