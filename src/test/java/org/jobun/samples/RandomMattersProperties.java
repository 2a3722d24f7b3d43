package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.matter.FactType;
import org.jobun.render.text.TextRenderer;

/** Whatever a municipality answers and whenever it contracts, the papers hold together. */
class RandomMattersProperties {

    /** The set of a matter; empty where a rule of the catalog forbids it, which is no fault. */
    private static Optional<PaperSet> set(RandomMatter matter) {
        Outcome<PaperSet> outcome = Catalogs.draft(matter.yaml(), false);
        List<Diagnostic> errors = outcome.diagnostics().sorted().stream()
                .filter(Diagnostic::isError)
                .toList();
        boolean forbidden = errors.stream().anyMatch(error -> error.code() == Code.RUL_01);
        assertTrue(errors.isEmpty() || forbidden, () -> Catalogs.said(outcome.diagnostics()) + matter.yaml());
        return outcome.value();
    }

    @Property(tries = 400, seed = "20261124")
    void everyNumberAndReferenceIsRight(@ForAll @LongRange(min = 0) long seed) {
        RandomMatter matter = new RandomMatter(seed);
        set(matter).ifPresent(set -> {
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

    @Property(tries = 300, seed = "20261124")
    void oneAnswerChangedRenumbersAndReferencesFollow(@ForAll @LongRange(min = 0) long seed) {
        RandomMatter matter = new RandomMatter(seed);
        List<FactType> choices = Catalogs.shipped().vocabulary().choices();
        FactType choice = choices.get((int) (seed % choices.size()));
        for (String value : choice.values().keySet()) {
            set(matter.with(choice.path(), value))
                    .ifPresent(set -> set.documents().forEach(ReferenceCheck::of));
        }
    }

    @Property(tries = 40, seed = "20261124")
    void everyFormatSaysTheSame(@ForAll @LongRange(min = 0) long seed) throws IOException {
        Optional<PaperSet> set = set(new RandomMatter(seed));
        if (set.isPresent()) {
            for (Document document : set.get().documents()) {
                String words = TextRenderer.words(document);
                ReadBack.assertSame(words, ReadBack.docx(ReadBack.bytes(document, "docx")), "docx");
                ReadBack.assertSame(words, ReadBack.pdf(ReadBack.bytes(document, "pdf")), "pdf");
                ReadBack.assertSame(words, ReadBack.html(ReadBack.bytes(document, "html")), "html");
            }
        }
    }
}
