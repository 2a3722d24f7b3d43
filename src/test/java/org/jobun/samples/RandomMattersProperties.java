package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jobun.catalog.Passage;
import org.jobun.catalog.Template;
import org.jobun.check.proof.ExampleMatter;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;

/** Whatever a municipality answers and whenever it contracts, the papers hold together. */
class RandomMattersProperties {
    private static final ExampleMatter EXAMPLES = new ExampleMatter(Catalogs.shipped());
    private static final List<Passage> PASSAGES = Passage.of(Catalogs.shipped());

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
    void mostRandomMattersAreAllowed() {
        int allowed = 0;
        for (long seed = 0; seed < 200; seed++) {
            allowed += sets(new RandomMatter(seed)).isEmpty() ? 0 : 1;
        }
        assertTrue(allowed > 100, "allowed: " + allowed);
    }

    /** Random matters come by few of the papers that are made on a day or for rare answers: these are asked for, one by one. */
    @Example
    void everyPaperAndFormIsMade() {
        Set<String> made = new TreeSet<>();
        for (long seed = 0; seed < 40; seed++) {
            sets(new RandomMatter(seed)).forEach(set -> add(set, made));
        }
        List<String> never = new ArrayList<>();
        for (Template template : Catalogs.shipped().templates().values()) {
            ways(template).forEach(way -> {
                if (!made.contains(template.id())) {
                    madeToOrder(way).ifPresent(set -> add(set, template, made));
                }
            });
            if (!made.contains(template.id())) {
                never.add(template.id());
            }
        }
        assertEquals(List.of(), never);
    }

    private static void add(PaperSet set, Set<String> made) {
        set.documents().forEach(document -> made.add(document.id()));
    }

    /** One made in place of another is in the set by the name of that. */
    private static void add(PaperSet set, Template template, Set<String> made) {
        add(set, made);
        set.document(template.paper()).ifPresent(document -> made.add(template.id()));
    }

    private static Optional<PaperSet> madeToOrder(Condition way) {
        return EXAMPLES.withLittleElse(way)
                .flatMap(yaml -> Catalogs.draft(yaml, false).value());
    }

    /** What is asked for a paper; for a form, all that a passage which names it stands in. */
    private static Stream<Condition> ways(Template template) {
        if (!template.isForm()) {
            return Stream.of(template.when());
        }
        return PASSAGES.stream()
                .filter(passage -> passage.texts().stream()
                        .flatMap(text -> text.forms().stream())
                        .anyMatch(form -> form.template().equals(template.id())))
                .map(RandomMattersProperties::whole);
    }

    private static Condition whole(Passage passage) {
        List<Condition> parts = new ArrayList<>();
        for (Passage one = passage; one != null; one = one.above()) {
            parts.add(one.condition());
        }
        return new Condition.All(parts);
    }
}
