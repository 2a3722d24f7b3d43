package org.jobun.store;

import java.util.function.Function;
import java.util.function.Supplier;

/** What came of making a set final. */
public sealed interface Issuing {
    /** What to do in each case. */
    <R> R match(Function<IssuedSet, R> issued, Function<KeptMatter, R> changed, Supplier<R> gone);

    /** It is kept, as a whole. */
    record Issued(IssuedSet set) implements Issuing {
        @Override
        public <R> R match(Function<IssuedSet, R> issued, Function<KeptMatter, R> changed, Supplier<R> gone) {
            return issued.apply(set);
        }
    }

    /** The matter was changed since the set was made; nothing is kept. */
    record Changed(KeptMatter current) implements Issuing {
        @Override
        public <R> R match(Function<IssuedSet, R> issued, Function<KeptMatter, R> changed, Supplier<R> gone) {
            return changed.apply(current);
        }
    }

    /** The matter is not there, was deleted, or is out of reach. */
    record Gone() implements Issuing {
        @Override
        public <R> R match(Function<IssuedSet, R> issued, Function<KeptMatter, R> changed, Supplier<R> gone) {
            return gone.get();
        }
    }
}
