package org.jobun.batch;

import java.io.IOException;

/** What became of the matters of an input, in its order. May be gone through repeatedly, also by several threads. */
interface Results {
    /** Takes results in order. */
    interface Taker {
        void take(RowResult result) throws IOException;
    }

    /** Takes results with their places, for {@link #at}. */
    interface PlacedTaker {
        void take(long place, RowResult result) throws IOException;
    }

    /** The result at a place. */
    RowResult at(long place) throws IOException;

    /** All results with their places. */
    void forEachPlaced(PlacedTaker taker) throws IOException;

    /** All results. */
    default void forEach(Taker taker) throws IOException {
        forEachPlaced((place, result) -> taker.take(result));
    }
}
