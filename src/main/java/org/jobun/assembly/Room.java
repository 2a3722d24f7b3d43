package org.jobun.assembly;

import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/** How long one paper may still become: lists of a matter can make it longer than anybody prints. */
final class Room {
    /** Characters and blocks of one paper, its values with them: some 700 pages. Counted, so that it is the same everywhere. */
    static final int MOST = 1_000_000;

    private final Diagnostics found;
    private int left = MOST;

    /** @param found where a paper that becomes too long is reported, once */
    Room(Diagnostics found) {
        this.found = found;
    }

    boolean isUsedUp() {
        return left < 0;
    }

    /** Takes room for a block or a text; false where none is left. */
    boolean takes(int characters, Location place) {
        if (left < 0) {
            return false;
        }
        left -= Math.min(characters, MOST) + 1;
        if (left < 0) {
            found.add(Diagnostic.of(Code.CLS_20, place).with("most", MOST));
        }
        return left >= 0;
    }
}
