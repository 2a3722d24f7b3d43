package org.jobun.change.amend;

import org.jobun.change.Part;
import org.jobun.document.Label;

/** What provisions are counted by: 1条, 2項, 3号; nothing for what is called by its number alone: 3(2), ア. */
final class Counters {
    private Counters() {}

    /** @param label of the first that is counted */
    static String of(Part.Kind kind, Label label, Unit above, Addresses addresses) {
        return switch (kind) {
            case ARTICLE ->
                label.series() == Label.Series.SUPPLEMENT_PARAGRAPHS ? "項" : addresses.areArticles() ? "条" : "";
            case PARAGRAPH -> addresses.isOneList() ? "" : "項";
            case ITEM -> addresses.isOneList() || above.kind == Part.Kind.ITEM ? "" : "号";
            case ROW -> "項";
            default -> "";
        };
    }
}
