package org.jobun.change;

import java.util.List;
import org.jobun.document.Document;
import org.jobun.house.BesideStyle;

/**
 * A paper and its pieces beside those of its earlier state.
 *
 * @param paper as it is to be, or as it was where it is no more
 * @param reasons why each piece differs, empty where that is not known; none where nothing is known of any
 */
public record ComparedPaper(Document paper, List<ComparedPart> parts, List<String> reasons) {
    public ComparedPaper {
        parts = List.copyOf(parts);
        reasons = List.copyOf(reasons);
    }

    /** One of which nobody knows why it differs. */
    public ComparedPaper(Document paper, List<ComparedPart> parts) {
        this(paper, parts, List.of());
    }

    /** True where nothing differs, not even a number. */
    public boolean isSame() {
        return parts.stream().allMatch(ComparedPart::isSame);
    }

    /** True where one side has no such paper at all. */
    public boolean isAlone() {
        return !parts.isEmpty()
                && (parts.stream().allMatch(ComparedPart::isAdded)
                        || parts.stream().allMatch(ComparedPart::isRemoved));
    }

    /** How the body to which it belongs sets both states beside each other. */
    public BesideStyle style() {
        return paper.style().beside();
    }

    /** How many 条, tables and texts outside of them differ in substance. */
    public int changes() {
        return (int) parts.stream()
                .map(ComparedPart::change)
                .filter(change -> change != ComparedPart.Change.NONE && change != ComparedPart.Change.RENUMBERED)
                .count();
    }

    /** How many differ by numbers alone, which only follow from changes elsewhere. */
    public int renumbered() {
        return (int) parts.stream()
                .filter(part -> part.change() == ComparedPart.Change.RENUMBERED)
                .count();
    }
}
