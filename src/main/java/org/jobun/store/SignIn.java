package org.jobun.store;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** What came of a name and a password. */
public sealed interface SignIn {
    /** What to do in each case. */
    <R> R match(Function<Person, R> welcome, Supplier<R> wrong, Function<Instant, R> wait);

    /** They are right. */
    record Welcome(Person person) implements SignIn {
        @Override
        public <R> R match(Function<Person, R> welcome, Supplier<R> wrong, Function<Instant, R> wait) {
            return welcome.apply(person);
        }
    }

    /** No such account, another password, or disabled: nobody learns which. */
    record Wrong() implements SignIn {
        @Override
        public <R> R match(Function<Person, R> welcome, Supplier<R> wrong, Function<Instant, R> wait) {
            return wrong.get();
        }
    }

    /** Too many were wrong for this account or from this address; none is looked at until then. */
    record Wait(Instant until) implements SignIn {
        @Override
        public <R> R match(Function<Person, R> welcome, Supplier<R> wrong, Function<Instant, R> wait) {
            return wait.apply(until);
        }
    }
}
