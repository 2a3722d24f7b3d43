package org.jobun.batch;

import java.io.IOException;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Failure;

/** What is known of the matters of an input once all of them were looked at: how many there are, and what is wrong between them. */
final class Survey implements Input.Taker {
    private final Catalog catalog;
    private final Shard shard;
    private final CrossChecks cross = new CrossChecks();
    private int all;
    private int ours;

    Survey(Catalog catalog, Shard shard) {
        this.catalog = catalog;
        this.shard = shard;
    }

    /** Goes through an input in its order, beside the reading of its file where several jobs are asked for. */
    static Survey of(Input input, Catalog catalog, Shard shard, int jobs, Diagnostics found) throws IOException {
        Survey survey = new Survey(catalog, shard);
        Workers.forEach(input, found, Math.min(1, jobs - 1), survey);
        return survey;
    }

    /** Looks at a matter beside the others. One that cannot be read, for whatever reason, is reported when it is made. */
    @Override
    public void take(Entry entry) {
        all++;
        ours += shard.holds(entry.index()) ? 1 : 0;
        try {
            entry.read(catalog, new Diagnostics()).ifPresent(matter -> cross.add(entry, matter));
        } catch (RuntimeException | Error failed) {
            if (!Failure.isOfOne(failed)) {
                throw failed;
            }
        }
    }

    boolean isEmpty() {
        return all == 0;
    }

    /** Matters of the shard. */
    int ours() {
        return ours;
    }

    CrossChecks cross() {
        return cross;
    }
}
