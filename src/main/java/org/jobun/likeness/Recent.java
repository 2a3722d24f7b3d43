package org.jobun.likeness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was made last, found again by a key and a closer look. Those asked for least go first. Safe for several threads.
 *
 * @param <K> with {@code equals} and {@code hashCode}
 */
public final class Recent<K, V> {
    /** Kept together under one key. */
    private static final int MOST_TOGETHER = 4;

    private final int most;
    private final Map<K, List<V>> byKey = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most keys remembered */
    public Recent(int most) {
        this.most = most;
    }

    /** The last one of the key that fits. */
    public Optional<V> find(K key, Predicate<V> fits) {
        List<V> together;
        synchronized (byKey) {
            together = byKey.get(key);
        }
        return together == null
                ? Optional.empty()
                : together.stream().filter(fits).findFirst();
    }

    /** Keeps one more. */
    public void keep(K key, V value) {
        synchronized (byKey) {
            List<V> together = new ArrayList<>(byKey.getOrDefault(key, List.of()));
            together.add(0, value);
            byKey.put(key, List.copyOf(together.subList(0, Math.min(together.size(), MOST_TOGETHER))));
            if (byKey.size() > most) {
                byKey.remove(byKey.keySet().iterator().next());
            }
        }
    }
}
