package org.jobun.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Sets drafted before, found by what they depend on. Sets have most of their papers in common: a paper that comes out of one
 * of the same municipality that is there already is not kept again. Those asked for least go first. Safe for several threads.
 *
 * @param <K> with {@code equals} and {@code hashCode}
 */
final class RememberedSets<K> {
    /** Beside its papers, one takes some ten kilobytes. */
    private static final int MOST_SETS = 512;

    /** One takes some ten kilobytes. */
    private static final int MOST_PAPERS = 1280;

    private final Map<K, RememberedSet> sets = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Kind, List<RememberedPaper>> papers = new HashMap<>();
    /** In how many sets each paper is. */
    private final Map<RememberedPaper, Integer> uses = new IdentityHashMap<>();

    /**
     * Under which papers are found that may be the same but for values.
     *
     * @param municipality whose papers they are: what is in one is used for no other
     */
    private record Kind(String municipality, int likeness) {
        static Kind of(RememberedPaper paper) {
            return new Kind(paper.finished().imprint().municipality(), paper.likeness());
        }
    }

    synchronized Optional<RememberedSet> find(K key) {
        return Optional.ofNullable(sets.get(key));
    }

    /**
     * Keeps one more.
     *
     * @param gives whether one paper comes out of another
     */
    void keep(K key, RememberedSet set, BiPredicate<RememberedPaper, RememberedPaper> gives) {
        List<RememberedPaper> shared = new ArrayList<>();
        for (RememberedPaper paper : set.papers()) {
            shared.add(ofTheKindOf(paper).stream()
                    .filter(known -> gives.test(known, paper))
                    .findFirst()
                    .orElse(paper));
        }
        add(key, set.with(shared));
    }

    private synchronized List<RememberedPaper> ofTheKindOf(RememberedPaper paper) {
        return List.copyOf(papers.getOrDefault(Kind.of(paper), List.of()));
    }

    private synchronized void add(K key, RememberedSet set) {
        Optional.ofNullable(sets.put(key, set)).ifPresent(this::release);
        for (RememberedPaper paper : set.papers()) {
            if (uses.merge(paper, 1, Integer::sum) == 1) {
                papers.computeIfAbsent(Kind.of(paper), fresh -> new ArrayList<>(1))
                        .add(paper);
            }
        }
        Iterator<RememberedSet> oldest = sets.values().iterator();
        while (sets.size() > MOST_SETS || uses.size() > MOST_PAPERS && sets.size() > 1) {
            RememberedSet one = oldest.next();
            oldest.remove();
            release(one);
        }
    }

    private void release(RememberedSet set) {
        for (RememberedPaper paper : set.papers()) {
            if (uses.merge(paper, -1, Integer::sum) == 0) {
                uses.remove(paper);
                papers.computeIfPresent(Kind.of(paper), (kind, known) -> {
                    known.removeIf(one -> one == paper);
                    return known.isEmpty() ? null : known;
                });
            }
        }
    }
}
