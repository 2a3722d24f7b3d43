package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.matter.FactType;

/** Whatever a municipality answers and whenever it contracts, the papers hold together. */
class RandomMattersProperties {

    /** The sets of a matter; none where a rule of the catalog forbids it, which is no fault. */
    static List<PaperSet> sets(RandomMatter matter) {
        List<PaperSet> sets = new ArrayList<>();
        for (Outcome<PaperSet> outcome : Catalogs.drafts(matter.yaml(), false)) {
            set(matter, outcome).ifPresent(sets::add);
        }
        return sets;
    }

    private static Optional<PaperSet> set(RandomMatter matter, Outcome<PaperSet> outcome) {
        List<Diagnostic> errors = outcome.diagnostics().sorted().stream()
                .filter(Diagnostic::isError)
                .toList();
        // What a rule refuses can leave a clause or a reference without what it stands on, which is said too.
        boolean refused = errors.stream().anyMatch(error -> error.code() == Code.RUL_01);
        boolean allowed = errors.stream()
                .allMatch(error -> refused
                        && (error.code() == Code.RUL_01 || error.code() == Code.SEL_02 || error.code() == Code.REF_02));
        assertTrue(allowed, () -> Catalogs.said(outcome.diagnostics()) + matter.yaml());
        return outcome.value();
    }

    @Property(tries = 400, seed = "20261124")
    void everyNumberAndReferenceIsRight(@ForAll @LongRange(min = 0) long seed) {
        RandomMatter matter = new RandomMatter(seed);
        sets(matter).forEach(set -> {
            assertTrue(set.documents().size() >= 2);
            int references = 0;
            for (Document document : set.documents()) {
                references += ReferenceCheck.of(document);
                String words = SameWordsTest.judged(document);
                assertTrue(!SameWordsTest.NEVER.matcher(words).find(), () -> words + matter.yaml());
            }
            assertTrue(references > 20, matter::yaml);
        });
    }

    @Property(tries = 150, seed = "20261124")
    void oneAnswerChangedRenumbersAndReferencesFollow(@ForAll @LongRange(min = 0) long seed) {
        RandomMatter matter = new RandomMatter(seed);
        List<FactType> choices = Catalogs.shipped().vocabulary().choices();
        FactType choice = choices.get((int) (seed % choices.size()));
        for (String value : choice.values().keySet()) {
            sets(matter.with(choice.path(), value))
                    .forEach(set -> set.documents().forEach(ReferenceCheck::of));
        }
    }

    @Example
    void mostRandomMattersAreAllowedAndEveryPathIsAmongThem() {
        int allowed = 0;
        Set<String> paths = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            RandomMatter matter = new RandomMatter(seed);
            List<PaperSet> sets = sets(matter);
            allowed += sets.isEmpty() ? 0 : 1;
            for (PaperSet set : sets) {
                set.documents().forEach(document -> paths.add(document.id()));
            }
        }
        assertTrue(allowed >= 120, "allowed: " + allowed);
        for (Template template : Catalogs.shipped().templates().values()) {
            // A change of contract is asked for by a date that random matters do not have.
            assertTrue(paths.contains(template.id()) || template.id().equals("change-agreement"), template.id());
        }
    }
}
