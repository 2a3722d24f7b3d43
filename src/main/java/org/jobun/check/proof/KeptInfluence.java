package org.jobun.check.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jobun.catalog.Catalog;
import org.jobun.check.proof.Influence.Reach;

/**
 * What answers can do in the states in which matters usually begin, kept beside the catalog
 * (<a href="../../../../../../../docs/decisions/0043-kept-questions.md">decision 43</a>). Thread safe.
 */
final class KeptInfluence {
    private static final String KIND = "asked";

    private static final Reach[] ALL = Reach.values();

    /** States that are kept; what more bodies begin with is found out when it is asked for. */
    private static final int MOST = 200;

    private final Catalog catalog;
    private final AskedState.Looked looked;
    private final Map<List<AskedState.Key>, List<Reach>> states = new ConcurrentHashMap<>();

    /**
     * As it is kept.
     *
     * @param looked what of a matter is looked at
     */
    private record Kept(AskedState.Looked looked, List<State> states) {}

    /** @param reaches of each question, in their order, a digit for each */
    private record State(List<Contract> contracts, String reaches) {
        static State of(List<AskedState.Key> key, List<Reach> reaches) {
            StringBuilder digits = new StringBuilder();
            reaches.forEach(reach -> digits.append(reach.ordinal()));
            return new State(key.stream().map(Contract::of).toList(), digits.toString());
        }

        List<AskedState.Key> key() {
            return contracts.stream().map(Contract::key).toList();
        }

        List<Reach> found() {
            return reaches.chars().mapToObj(digit -> ALL[digit - '0']).toList();
        }
    }

    /** The key of a contract in numbers. */
    private record Contract(List<Long> tests, List<Long> given, List<Integer> periods, List<String> papers) {
        static Contract of(AskedState.Key key) {
            return new Contract(longs(key.tests()), longs(key.given()), key.periods(), key.papers());
        }

        private static List<Long> longs(BitSet bits) {
            List<Long> longs = new ArrayList<>();
            for (long one : bits.toLongArray()) {
                longs.add(one);
            }
            return longs;
        }

        AskedState.Key key() {
            return new AskedState.Key(bits(tests), bits(given), periods, papers);
        }

        private static BitSet bits(List<Long> longs) {
            return BitSet.valueOf(longs.stream().mapToLong(Long::longValue).toArray());
        }
    }

    /**
     * Takes what was kept.
     *
     * @param questions how many there are
     */
    KeptInfluence(Catalog catalog, int questions) {
        this.catalog = catalog;
        Optional<Kept> kept = catalog.beside()
                .find(KIND, Kept.class)
                .filter(all ->
                        all.states().stream().allMatch(state -> state.reaches().length() == questions));
        this.looked = kept.map(Kept::looked).orElseGet(() -> AskedState.Looked.of(catalog));
        kept.ifPresent(all -> all.states().forEach(state -> states.put(state.key(), state.found())));
    }

    /** What of a matter is looked at. */
    AskedState.Looked looked() {
        return looked;
    }

    Optional<List<Reach>> find(List<AskedState.Key> key) {
        return Optional.ofNullable(states.get(key));
    }

    /** Whether a state is not among them yet, and another can be kept. */
    boolean hasRoomFor(List<AskedState.Key> key) {
        return states.size() < MOST && !states.containsKey(key);
    }

    void add(List<AskedState.Key> key, List<Reach> reaches) {
        states.put(key, reaches);
    }

    /** Keeps all of them, where that can be done. */
    void keep() {
        List<State> kept = new ArrayList<>();
        states.forEach((key, reaches) -> kept.add(State.of(key, reaches)));
        catalog.beside().keep(KIND, new Kept(looked, kept));
    }
}
