package org.jobun.compact;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/**
 * A list that is made when it is first asked for anything. Immutable; may be shared by threads.
 *
 * @param <T> what it holds
 */
public final class LateList<T> extends AbstractList<T> implements RandomAccess {
    private Supplier<List<T>> source;
    private volatile List<T> list;

    /** @param source its elements; asked once */
    public LateList(Supplier<List<T>> source) {
        this.source = source;
    }

    /** An immutable list of the same, as {@link List#copyOf}; of one that is not made yet, itself. */
    @SuppressWarnings("unchecked")
    public static <T> List<T> copyOf(List<? extends T> list) {
        return list instanceof LateList ? (List<T>) list : List.copyOf(list);
    }

    private List<T> list() {
        List<T> known = list;
        return known == null ? make() : known;
    }

    private synchronized List<T> make() {
        if (list == null) {
            list = source.get();
            source = null;
        }
        return list;
    }

    @Override
    public T get(int index) {
        return list().get(index);
    }

    @Override
    public int size() {
        return list().size();
    }
}
