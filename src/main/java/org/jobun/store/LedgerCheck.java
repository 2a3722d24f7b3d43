package org.jobun.store;

import java.util.OptionalLong;

/**
 * Whether the chain of the ledger holds.
 *
 * @param lines that were looked at
 * @param broken the first line that was changed, or before which one is missing; nothing if the chain holds
 * @param end hash of the last line: whoever writes it down elsewhere can tell later that nothing before was changed
 */
public record LedgerCheck(long lines, OptionalLong broken, String end) {
    /** Whether nothing was changed or removed. */
    public boolean holds() {
        return broken.isEmpty();
    }
}
