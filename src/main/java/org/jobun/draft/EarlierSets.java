package org.jobun.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jobun.document.Likeness;

/**
 * Sets drafted before, found by what they hang on. Sets have most of their papers in common: a paper that comes out of one
 * that is there already is not kept again. Those asked for least go first. Safe for several threads.
 *
 * @param <K> with {@code equals} and {@code hashCode}
 */
final class EarlierSets<K> {
    /** Beside its papers, one takes some ten kilobytes. */
    private static final int MOST_SETS = 512;

    /** One takes some ten kilobytes. */
    private static final int MOST_PAPERS = 640;

    private final Map<K, EarlierSet> sets = new LinkedHashMap<>(16, 0.75f, true);
    /** By their {@link Likeness}. */
    private final Map<Integer, List<EarlierPaper>> papers = new HashMap<>();
    /** In how many sets each paper is. */
    private final Map<EarlierPaper, Integer> uses = new IdentityHashMap<>();

    synchronized Optional<EarlierSet> find(K key) {
        return Optional.ofNullable(sets.get(key));
    }

    /**
     * Keeps one more.
     *
     * @param gives whether one paper comes out of another
     */
    void keep(K key, EarlierSet set, BiPredicate<EarlierPaper, EarlierPaper> gives) {
        List<EarlierPaper> shared = new ArrayList<>();
        for (EarlierPaper paper : set.papers()) {
            shared.add(alike(paper).stream()
                    .filter(known -> gives.test(known, paper))
                    .findFirst()
                    .orElse(paper));
        }
        add(key, new EarlierSet(set.selection(), shared, set.said()));
    }

    private synchronized List<EarlierPaper> alike(EarlierPaper paper) {
        return List.copyOf(papers.getOrDefault(Likeness.hash(paper.finished()), List.of()));
    }

    private synchronized void add(K key, EarlierSet set) {
        Optional.ofNullable(sets.put(key, set)).ifPresent(this::release);
        for (EarlierPaper paper : set.papers()) {
            if (uses.merge(paper, 1, Integer::sum) == 1) {
                papers.computeIfAbsent(Likeness.hash(paper.finished()), fresh -> new ArrayList<>(1))
                        .add(paper);
            }
        }
        Iterator<EarlierSet> oldest = sets.values().iterator();
        while (sets.size() > MOST_SETS || uses.size() > MOST_PAPERS && sets.size() > 1) {
            EarlierSet one = oldest.next();
            oldest.remove();
            release(one);
        }
    }

    private void release(EarlierSet set) {
        for (EarlierPaper paper : set.papers()) {
            if (uses.merge(paper, -1, Integer::sum) == 0) {
                uses.remove(paper);
                papers.computeIfPresent(Likeness.hash(paper.finished()), (hash, alike) -> {
                    alike.removeIf(one -> one == paper);
                    return alike.isEmpty() ? null : alike;
                });
            }
        }
    }
}
