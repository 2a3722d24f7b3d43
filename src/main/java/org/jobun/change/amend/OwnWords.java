package org.jobun.change.amend;

import java.util.List;
import java.util.Optional;
import org.jobun.change.Part;

/** How the words of a provision itself are named apart from those of what is below it: 各号列記以外の部分. */
final class OwnWords {
    private OwnWords() {}

    /** Empty for what has nothing below it. */
    static Optional<String> of(Unit unit) {
        if (unit.below().isEmpty() || unit.kind == Part.Kind.ARTICLE || unit.kind == null) {
            return Optional.empty();
        }
        List<Unit> items =
                unit.below().stream().filter(one -> one.kind == Part.Kind.ITEM).toList();
        if (items.isEmpty()) {
            return Optional.of("（表及び注を除く。）");
        }
        if (unit.kind == Part.Kind.PARAGRAPH) {
            return Optional.of("各号列記以外の部分");
        }
        String first = items.get(0).label().text();
        String last = items.get(items.size() - 1).label().text();
        return Optional.of((first.equals(last) ? first : first + "から" + last + "まで") + "以外の部分");
    }
}
