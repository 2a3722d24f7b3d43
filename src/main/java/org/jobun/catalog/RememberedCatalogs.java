package org.jobun.catalog;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Catalogs that this process read without any problem, while there is room: who reads the same files again, byte for byte, gets the same
 * catalog at once. Nothing of it outlives the process; {@link KeptCatalogs} does.
 */
final class RememberedCatalogs {
    /** Catalogs that are remembered at most: ours, and with what is laid over it, before and after a change. */
    private static final int MOST = 4;

    /** Those of this process. */
    static final RememberedCatalogs HERE = new RememberedCatalogs();

    private final Deque<SoftReference<Known>> known = new ArrayDeque<>();

    private record Known(List<ReadFile> files, Catalog catalog) {}

    /** The catalog of these files, if it is remembered. */
    synchronized Optional<Catalog> find(List<ReadFile> files) {
        for (Iterator<SoftReference<Known>> all = known.iterator(); all.hasNext(); ) {
            SoftReference<Known> reference = all.next();
            Known one = reference.get();
            if (one == null) {
                all.remove();
            } else if (isSame(one.files(), files)) {
                all.remove();
                known.addFirst(reference);
                return Optional.of(one.catalog());
            }
        }
        return Optional.empty();
    }

    /** Remembers a catalog; that which was asked for longest ago makes room. */
    synchronized void keep(List<ReadFile> files, Catalog catalog) {
        known.addFirst(new SoftReference<>(new Known(List.copyOf(files), catalog)));
        if (known.size() > MOST) {
            known.removeLast();
        }
    }

    private static boolean isSame(List<ReadFile> some, List<ReadFile> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            ReadFile one = some.get(i);
            ReadFile other = others.get(i);
            if (one.layer() != other.layer()
                    || !one.path().equals(other.path())
                    || !one.shown().equals(other.shown())
                    || !Arrays.equals(one.bytes(), other.bytes())) {
                return false;
            }
        }
        return true;
    }
}
