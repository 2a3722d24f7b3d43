package org.jobun.web.http;

import java.util.Optional;
import org.jobun.store.Act;

/**
 * What an action wants in the ledger.
 *
 * @param act where it is another than the answer tells: a file is a download, a page a view
 * @param what in words of the office
 * @param about key of a matter, or empty
 */
record Note(Optional<Act> act, String what, String about) {
    Act act(Answer answer) {
        return act.orElse(answer.isFile() ? Act.DOWNLOAD : Act.VIEW);
    }
}
