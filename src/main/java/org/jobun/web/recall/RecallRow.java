package org.jobun.web.recall;

import java.util.Optional;
import org.jobun.recall.Proposal;
import org.jobun.service.MakeRecall;
import org.jobun.store.JobRow;

/**
 * A set of a batch of a recall.
 *
 * @param number of the row, from 1
 * @param proposed what is proposed
 * @param decision of the office; empty where it has not decided otherwise
 * @param row what the last running made of it; empty where it was not run
 */
record RecallRow(int number, MakeRecall.Done proposed, Optional<MakeRecall.Decision> decision, Optional<JobRow> row) {
    /** State of a row whose papers are there. */
    static final String MADE = "MADE";
    /** State of one of which nothing is to be made. */
    static final String NOTHING = "NOTHING";
    /** State of one whose papers cannot be made. */
    static final String FAILED = "FAILED";

    String set() {
        return proposed.set().id();
    }

    /** As it is to be dealt with. */
    MakeRecall.Done decided() {
        return decision.map(proposed::decided).orElse(proposed);
    }

    Proposal proposal() {
        return decided().proposal();
    }

    /** The same with what came of it. */
    MakeRecall.Done done() {
        boolean isMade = isMade();
        return decided().with(isMade ? MakeRecall.folder(proposed.set()) : "", isMade, problem());
    }

    boolean isMade() {
        return isState(MADE);
    }

    private boolean isState(String state) {
        return proposal() != Proposal.NOTHING
                && row.filter(kept -> kept.state().equals(state)).isPresent();
    }

    /** Why its papers could not be made; empty where nothing is wrong. */
    String problem() {
        return isState(FAILED) ? problem(row.orElseThrow().details()) : "";
    }

    /** Key and problem, as they are kept. */
    static String details(String key, String problem) {
        return key + "\n" + problem;
    }

    static String key(String details) {
        return details.substring(0, details.indexOf('\n'));
    }

    private static String problem(String details) {
        return details.substring(details.indexOf('\n') + 1);
    }
}
