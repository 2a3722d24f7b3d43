package org.jobun.change.amend;

import org.jobun.document.Heading;

/** 章, 節, 款, 附則. */
final class HeadingWord {
    private HeadingWord() {}

    static boolean isSupplement(Unit unit) {
        return unit.block instanceof Heading block && block.rank() == Heading.Rank.SUPPLEMENT;
    }

    static String of(Unit heading) {
        return heading.block instanceof Heading block ? block.rank().word() : "章";
    }
}
