package org.jobun.change.amend;

import org.jobun.change.Part;

/** What provisions are counted by: 1条, 2項, 3号; nothing for what is called by its number alone: 3(2), ア. */
final class Counters {
    private Counters() {}

    static String of(Part.Kind kind, Unit above, Addresses addresses) {
        return switch (kind) {
            case ARTICLE -> addresses.areArticles() ? "条" : "";
            case PARAGRAPH -> addresses.isOneList() ? "" : "項";
            case ITEM -> addresses.isOneList() || above.kind == Part.Kind.ITEM ? "" : "号";
            case ROW -> "項";
            default -> "";
        };
    }
}
