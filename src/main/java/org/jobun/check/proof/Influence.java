package org.jobun.check.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.SpecialTerms;
import org.jobun.matter.FactType;
import org.jobun.matter.Matter;

/**
 * Which answers of a matter can change its papers, whatever is answered to the questions that are open: exactly those for which there are
 * two matters that differ in this one answer, and in their papers or in the rules that they break ({@link FindInfluence}). What was found
 * is remembered by the state of the matter; what was prepared is kept beside the catalog and found again at the next start. Thread safe.
 */
public final class Influence {
    private static final String FIRM = "contractor.firm";

    private final Catalog catalog;
    private final List<String> questions;
    private final AskedState asked;
    private final KeptInfluence kept;
    private FindInfluence finding;

    /** States that are remembered; one takes some three kilobytes. */
    private static final int MOST_KNOWN = 400;

    /** What was found, by the state of a matter; that asked for least goes first. Most keys that are typed change none of it. */
    private final Map<List<AskedState.Key>, List<Reach>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<AskedState.Key>, List<Reach>> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** What an answer can do. */
    public enum Reach {
        /** It changes a paper as all other answers stand; choices that nobody has answered may still be answered in any way. */
        NOW,
        /** It changes a paper once others are answered. */
        LATER,
        /** It changes nothing. */
        NEVER
    }

    /** Takes what was kept beside the catalog. */
    public Influence(Catalog catalog) {
        this.catalog = catalog;
        this.questions = catalog.vocabulary().all().stream()
                .filter(type -> type.from() == FactType.Origin.MATTER)
                .map(FactType::path)
                .toList();
        this.kept = new KeptInfluence(catalog, questions.size());
        this.asked = new AskedState(catalog.vocabulary(), kept.looked());
    }

    /** The questions of a matter. */
    public Set<String> questions() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(questions));
    }

    /** Made when something is asked that nobody found out before: takes a second at a start. */
    private synchronized FindInfluence finding() {
        if (finding == null) {
            finding = new FindInfluence(catalog);
        }
        return finding;
    }

    /** Prepares the formulas of all questions, some of which would otherwise be made when they are first needed. */
    public void prepare() {
        finding().prepare();
    }

    /**
     * Finds out what each answer of a matter can do, and remembers it for {@link #keep}.
     *
     * @return false where that is known, or where enough is kept
     */
    public boolean prepare(List<Matter> contracts) {
        List<AskedState.Key> key = key(contracts);
        if (!kept.hasRoomFor(key)) {
            return false;
        }
        kept.add(key, found(key, contracts));
        return true;
    }

    /** Keeps what was prepared beside the catalog, where that can be done. */
    public void keep() {
        kept.keep();
    }

    private List<AskedState.Key> key(List<Matter> contracts) {
        return contracts.stream().map(asked::of).toList();
    }

    /**
     * What each answer of a matter can do.
     *
     * @param contracts the matter as it stands: one, or those that it is cut into
     */
    public Map<String, Reach> of(List<Matter> contracts) {
        List<Reach> found = found(key(contracts), contracts);
        Map<String, Reach> reaches = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            reaches.put(questions.get(i), found.get(i));
        }
        return besidesClauses(reaches, contracts);
    }

    private List<Reach> found(List<AskedState.Key> key, List<Matter> contracts) {
        List<Reach> found = kept.find(key).orElse(null);
        if (found == null) {
            synchronized (known) {
                found = known.get(key);
            }
        }
        if (found == null) {
            found = List.copyOf(finding().of(contracts).values());
            synchronized (known) {
                known.put(key, found);
            }
        }
        return found;
    }

    /**
     * Special terms are articles themselves, which no clause prints; most matters have none, and miss none. Without a register nobody can be
     * picked from it.
     */
    private static Map<String, Reach> besidesClauses(Map<String, Reach> all, List<Matter> contracts) {
        if (contracts.stream()
                .allMatch(contract -> contract.municipality().firms().isEmpty())) {
            all.computeIfPresent(FIRM, (path, reach) -> Reach.NEVER);
        }
        all.computeIfPresent(
                SpecialTerms.FACT,
                (path, never) -> contracts.stream().anyMatch(SpecialTerms::areIn) ? Reach.NOW : Reach.LATER);
        return all;
    }

    /** Whether the open questions of a contract can be answered so that no rule is broken; where not, rules do not hold back papers. */
    public boolean canKeepRules(Matter contract) {
        return finding().canKeepRules(contract);
    }

    /**
     * Two matters that differ in one answer and in what comes of them, as far as they decide on that: path → value as the solver has it.
     * Empty where there are none.
     */
    public Optional<List<Map<String, String>>> witness(Matter contract, String question) {
        return finding().witness(contract, question);
    }
}
