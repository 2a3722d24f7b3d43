package org.jobun.reuse;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.assembly.Fill;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.Making;
import org.jobun.assembly.Selection;
import org.jobun.catalog.SpecialTerms;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.Drafted;
import org.jobun.draft.Drafting;
import org.jobun.draft.PaperSet;
import org.jobun.draft.Sketch;
import org.jobun.draft.Wanted;
import org.jobun.matter.Matter;
import org.jobun.matter.Municipality;

/**
 * Drafting that remembers: a matter that answers every question of the catalog as one before did takes the clauses, numbers and
 * citations from it and puts its own values in. What comes out is what {@link DraftPapers} gives, to the letter.
 *
 * <p>Holds facts of the matters drafted last, those of one municipality for that municipality only. Whoever serves several
 * users gives each session its own and lets it go with the session.
 */
public final class SharedDrafting implements Drafting {
    private final DraftPapers plain;
    private final Map<Municipality, AnswerKeys> keys = Collections.synchronizedMap(new IdentityHashMap<>());
    private final RememberedSets<Key> sets = new RememberedSets<>();

    /** What a set depends on: the municipality, the answers of its matter and the papers that are wanted. */
    private record Key(String municipality, AnswerKeys.AnswerKey answers, Wanted wanted) {}

    public SharedDrafting(DraftPapers plain) {
        this.plain = plain;
    }

    @Override
    public Outcome<PaperSet> draft(Matter matter, Making making, List<String> ids) {
        return plain.draft(matter, making, ids, this::passes);
    }

    @Override
    public Sketch sketch(Matter matter, Making making, List<String> ids) {
        return plain.sketch(matter, making, ids, this::passes);
    }

    @Override
    public Diagnostics problems(Matter matter, Making making, List<String> ids) {
        return Drafting.problems(plain.draft(matter, making, ids, this::look), ids);
    }

    private Drafted look(Matter matter, Making making, Wanted wanted, Diagnostics found) {
        return SpecialTerms.areIn(matter)
                ? plain.passes(matter, making, wanted, found)
                : new Draft(matter, making, wanted, found).look();
    }

    private Drafted passes(Matter matter, Making making, Wanted wanted, Diagnostics found) {
        // Nobody else answers alike: its articles are its own.
        return SpecialTerms.areIn(matter)
                ? plain.passes(matter, making, wanted, found)
                : new Draft(matter, making, wanted, found).passes();
    }

    private AnswerKeys keysOf(Municipality municipality) {
        return keys.computeIfAbsent(municipality, own -> AnswerKeys.of(plain.catalog(), own));
    }

    /** One matter on its way. */
    private final class Draft {
        private final Matter matter;
        private final Making making;
        private final Wanted wanted;
        private final Diagnostics found;
        private final Key key;
        private final SameButValues same;
        private final SettledPaper settled;

        Draft(Matter matter, Making making, Wanted wanted, Diagnostics found) {
            AnswerKeys asked = keysOf(matter.municipality());
            this.matter = matter;
            this.making = making;
            this.wanted = wanted;
            this.found = found;
            this.key = new Key(matter.municipality().id(), asked.of(matter, making), wanted);
            this.same = new SameButValues(asked.changes());
            this.settled = new SettledPaper(asked.undecided());
        }

        Drafted passes() {
            return remembered().flatMap(this::fromRemembered).orElseGet(this::inFull);
        }

        /** What is found, with the choice of clauses; its papers may have the values of a matter before. */
        Drafted look() {
            return remembered()
                    .filter(set -> set.isFoundIn(matter))
                    .map(this::unfilled)
                    .orElseGet(this::passes);
        }

        private Optional<RememberedSet> remembered() {
            return sets.find(key).filter(set -> set.selection().matter().municipality() == matter.municipality());
        }

        private Drafted unfilled(RememberedSet set) {
            found.addAll(set.foundIn(matter, making));
            return new Drafted(set.selection().forMatter(matter), List.of(), set.documents());
        }

        private Drafted inFull() {
            Diagnostics own = new Diagnostics();
            Drafted drafted = plain.passes(matter, making, wanted, own);
            RememberedSet.of(drafted, settled, own).ifPresent(set -> sets.keep(key, set, this::gives));
            found.addAll(own);
            return drafted;
        }

        private boolean gives(RememberedPaper known, RememberedPaper paper) {
            return known.givesThe(paper, same, matter, making);
        }

        /** The same set with other values; empty where it must be drafted in full. */
        private Optional<Drafted> fromRemembered(RememberedSet set) {
            Selection selection = set.selection().forMatter(matter);
            Fill fill = plain.fill(matter, making, new Diagnostics());
            List<FilledPaper> filled = fill.papers(selection, wanted::includes);
            if (fill.isTooLong()) {
                return Optional.empty();
            }
            return set.with(filled, same, matter, making).map(documents -> {
                found.addAll(set.foundIn(matter, making));
                return new Drafted(selection, filled, documents);
            });
        }
    }
}
