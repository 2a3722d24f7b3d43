package org.jobun.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.FilledText;
import org.jobun.assembly.Making;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.TemplateLine;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Heading;
import org.jobun.document.Inline;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.Drafted;
import org.jobun.draft.Drafting;
import org.jobun.draft.MakingDate;
import org.jobun.draft.Wanted;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.samples.Catalogs;
import org.jobun.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of which papers the messages can be said again without filling them. */
class SettledPaperTest {
    private static final Catalog CATALOG = Catalogs.shipped();
    private static final Location PLACE = Location.ofFile("a.md");
    private static final FilledText.Run WORDS = FilledText.Done.words("業務の");
    private static final FilledText.Run VALUE = new FilledText.Done(new Inline.Value("contract.name", "業務の名称", "保守"));
    private static final FilledText.Run PARTY = new FilledText.Done(new Inline.Value("client", "発注者", "甲"));
    private static final FilledText.Run REFERENCE = new FilledText.Symbolic(new RefExpression(List.of(), false, PLACE));

    /** Else each row of a batch is filled for its messages alone. */
    @ParameterizedTest
    @ValueSource(strings = {"resident-data-migration", "consortium", "system-maintenance"})
    void thoseOfTheExamplesAre(String example) throws Exception {
        Matter matter = example(example);
        Making making = MakingDate.of(matter, Optional.empty(), false, new Diagnostics())
                .orElseThrow();
        Diagnostics found = new Diagnostics();
        Drafted drafted = new DraftPapers(CATALOG).passes(matter, making, Wanted.of(matter, List.of()), found);
        Set<Location> undecided = AnswerKeys.of(CATALOG, matter.municipality()).undecided();
        RememberedSet set =
                RememberedSet.of(drafted, new SettledPaper(undecided), found).orElseThrow();
        assertTrue(set.isFoundIn(matter));
    }

    @Test
    void whereWordsAreReadAgainNoValueMayBeAmongThem() {
        assertTrue(settled(new FilledPaper.Title(text(WORDS, VALUE))));
        assertFalse(settled(new FilledPaper.Title(text(VALUE, WORDS))));
        assertTrue(settled(new FilledPaper.Title(text(PARTY, WORDS))));
        assertTrue(settled(new FilledPaper.Stamp(text(VALUE))));
        assertFalse(settled(new FilledPaper.Stamp(text(REFERENCE, VALUE))));
        assertTrue(settled(new FilledPaper.Stamp(text(REFERENCE, PARTY))));
        assertTrue(settled(heading(WORDS, PARTY)));
        assertFalse(settled(heading(WORDS, VALUE)));
        assertTrue(settled(signature(text(VALUE))));
        assertFalse(settled(signature(text(VALUE, REFERENCE))));
    }

    @Test
    void aTextWhoseWordsValuesDecideIsNot() {
        FilledPaper.Block block = new FilledPaper.Text(TemplateLine.Layout.CENTER, text(WORDS, REFERENCE, VALUE));
        assertTrue(settled(block));
        assertFalse(new SettledPaper(Set.of(PLACE)).is(paper(block)));
    }

    @Test
    void aPaperWithLongValuesInManyPlacesMayBeTooLong() throws Exception {
        Matter matter = example("resident-data-migration");
        assertEquals(
                new Extent(2 + 2 + 3 + 1, 2),
                Extent.of(List.of(paper(
                        new FilledPaper.Stamp(text(WORDS, VALUE)), new FilledPaper.Title(text(VALUE, REFERENCE))))));
        assertTrue(new Extent(1000, 10).isWithin(3000, matter));
        assertFalse(new Extent(1001, 10).isWithin(3000, matter));
    }

    /** They have articles of their own. */
    @Test
    void mattersWithSpecialTermsAreLookedAtOneByOne() throws Exception {
        Drafting used = new SharedDrafting(new DraftPapers(CATALOG));
        Drafting plain = new DraftPapers(CATALOG);
        String yaml = Files.readString(Path.of("matters/resident-data-migration.yaml"));
        for (String text : List.of("定めを守る。", "[[contract.nothing]]を守る。", "定めを破らない。")) {
            Matter matter = matter(yaml + "\nspecial_terms: [ { caption: 特例, text: \"" + text + "\" } ]\n");
            Making making = MakingDate.of(matter, Optional.empty(), false, new Diagnostics())
                    .orElseThrow();
            assertEquals(
                    plain.problems(matter, making, List.of()).sorted(),
                    used.problems(matter, making, List.of()).sorted());
        }
    }

    private static boolean settled(FilledPaper.Block block) {
        return new SettledPaper(Set.of()).is(paper(block));
    }

    private static FilledPaper paper(FilledPaper.Block... blocks) {
        return new FilledPaper(null, "", List.of(blocks));
    }

    private static FilledText text(FilledText.Run... runs) {
        return new FilledText(List.of(runs), PLACE);
    }

    private static FilledPaper.Heading heading(FilledText.Run... runs) {
        return new FilledPaper.Heading(Heading.Rank.CHAPTER, "a", text(runs));
    }

    private static FilledPaper.Signature signature(FilledText role) {
        return new FilledPaper.Signature(text(VALUE), List.of(new FilledPaper.Party(role, List.of(), true)));
    }

    private static Matter example(String id) throws Exception {
        return matter(Files.readString(Path.of("matters", id + ".yaml")));
    }

    private static Matter matter(String yaml) {
        Diagnostics found = new Diagnostics();
        return SourceFile.decode("m.yaml", yaml.getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> new MatterReader(CATALOG.vocabulary(), CATALOG.municipalities(), found).read(file))
                .orElseThrow(() -> new AssertionError(found.sorted()));
    }
}
