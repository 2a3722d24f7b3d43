package org.jobun.store;

import java.util.function.Function;

/** What came of a change to something that has versions. */
public sealed interface Saving<T> {
    /** What to do in each case. */
    <R> R match(Function<? super T, R> saved, Function<? super T, R> conflict, Function<Gone<T>, R> gone);

    /** It is kept, and this is it now. */
    record Saved<T>(T now) implements Saving<T> {
        @Override
        public <R> R match(Function<? super T, R> saved, Function<? super T, R> conflict, Function<Gone<T>, R> gone) {
            return saved.apply(now);
        }
    }

    /** Somebody else changed it since; this is what is there, and nothing was changed. */
    record Conflict<T>(T current) implements Saving<T> {
        @Override
        public <R> R match(Function<? super T, R> saved, Function<? super T, R> conflict, Function<Gone<T>, R> gone) {
            return conflict.apply(current);
        }
    }

    /** It is not there, was deleted, or is out of reach. */
    record Gone<T>() implements Saving<T> {
        @Override
        public <R> R match(Function<? super T, R> saved, Function<? super T, R> conflict, Function<Gone<T>, R> gone) {
            return gone.apply(this);
        }
    }
}
