package org.jobun.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What is made once of something that never changes. Whoever asks while it is made waits; of what fails nothing is kept. */
final class MadeOnce {
    private final Map<Object, Place> places = new ConcurrentHashMap<>();

    /** Where one of them is; each has a lock of its own, for one may be made of another. */
    private static final class Place {
        private Optional<Object> made = Optional.empty();

        private synchronized Object get(Supplier<?> make) {
            if (made.isEmpty()) {
                made = Optional.of(make.get());
            }
            return made.get();
        }
    }

    @SuppressWarnings("unchecked")
    <T> T get(Object what, Supplier<T> make) {
        return (T) places.computeIfAbsent(what, fresh -> new Place()).get(make);
    }
}
