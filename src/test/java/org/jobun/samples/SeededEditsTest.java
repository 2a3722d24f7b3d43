package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jobun.document.Document;
import org.jobun.readback.ClauseState.State;
import org.jobun.readback.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Edits of every kind, three of each in different papers: each is found, and nothing else. */
class SeededEditsTest {

    /** How often something is expected in a reading. */
    private record Counts(
            int changed,
            int moved,
            int removed,
            int added,
            int facts,
            int frame,
            int tracked,
            int comments,
            int numbers) {
        static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

        Counts(int changed, int moved, int removed, int added, int facts, int frame, int tracked, int comments) {
            this(changed, moved, removed, added, facts, frame, tracked, comments, 0);
        }

        static Counts of(Reading reading) {
            return new Counts(
                    count(reading, State.CHANGED),
                    count(reading, State.MOVED),
                    count(reading, State.REMOVED),
                    count(reading, State.ADDED),
                    reading.facts().size(),
                    reading.outsideArticles().size(),
                    reading.tracked().size(),
                    reading.comments().size(),
                    reading.numbers().size());
        }

        private static int count(Reading reading, State state) {
            return (int) reading.clauses().stream()
                    .filter(clause -> clause.states().contains(state))
                    .count();
        }
    }

    private record Kind(String name, Consumer<WordEdits> edit, Counts expected) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("words", WordEdits::changeWords, new Counts(1, 0, 0, 0, 0, 0, 0, 0)),
            new Kind("tracked insertion", WordEdits::insertTracked, new Counts(1, 0, 0, 0, 0, 0, 1, 0)),
            new Kind("tracked deletion", WordEdits::deleteTracked, new Counts(1, 0, 0, 0, 0, 0, 1, 0)),
            new Kind("line deleted", WordEdits::deleteParagraph, new Counts(1, 0, 0, 0, 0, 0, 0, 0)),
            new Kind("line added", WordEdits::insertParagraph, new Counts(1, 0, 0, 0, 0, 0, 0, 0)),
            new Kind("article deleted", WordEdits::deleteArticle, new Counts(0, 0, 1, 0, 0, 0, 0, 0)),
            new Kind("article moved", WordEdits::moveArticle, new Counts(0, 1, 0, 0, 0, 0, 0, 0)),
            new Kind("article added", WordEdits::insertArticle, new Counts(0, 0, 0, 1, 0, 0, 0, 0)),
            new Kind("value everywhere", WordEdits::changeValueEverywhere, new Counts(0, 0, 0, 0, 1, 0, 0, 0)),
            new Kind("value once", WordEdits::changeValueOnce, new Counts(0, 0, 0, 0, 1, 0, 0, 0)),
            new Kind("title", WordEdits::changeTitle, new Counts(0, 0, 0, 0, 0, 1, 0, 0)),
            new Kind("comment", WordEdits::comment, new Counts(0, 0, 0, 0, 0, 0, 0, 1)),
            new Kind("words struck out", WordEdits::strike, new Counts(1, 0, 0, 0, 0, 0, 0, 0)),
            new Kind("words hidden", WordEdits::hide, new Counts(1, 0, 0, 0, 0, 0, 0, 0)),
            new Kind("words made white", WordEdits::whiten, new Counts(1, 0, 0, 0, 0, 0, 0, 0)),
            new Kind("page break", WordEdits::breakPage, new Counts(1, 0, 0, 0, 0, 0, 0, 0)),
            new Kind("section break", WordEdits::breakSection, new Counts(1, 0, 0, 0, 0, 0, 0, 0)),
            new Kind("words in a frame", WordEdits::addFrame, new Counts(1, 0, 0, 0, 0, 0, 0, 0)),
            new Kind("footnote", WordEdits::addFootnote, new Counts(1, 0, 0, 0, 0, 0, 0, 0)),
            new Kind("article's number typed", WordEdits::typeNumber, new Counts(1, 0, 0, 0, 0, 0, 0, 0)),
            new Kind("two lines joined", WordEdits::joinLines, new Counts(1, 0, 0, 0, 0, 0, 0, 0)),
            new Kind("line emptied", WordEdits::emptyLine, new Counts(1, 0, 0, 0, 0, 0, 0, 0)),
            new Kind("line emptied, tracked", WordEdits::emptyLineTracked, new Counts(1, 0, 0, 0, 0, 0, 1, 0)),
            new Kind("list started anew", WordEdits::restartNumbers, new Counts(0, 0, 0, 0, 0, 0, 0, 0, 1)),
            new Kind("words in a head", WordEdits::changeHead, new Counts(0, 0, 0, 0, 0, 1, 0, 0)),
            new Kind("lines pasted between articles", WordEdits::paste, new Counts(0, 0, 0, 0, 0, 2, 0, 0)),
            new Kind("two articles exchanged", WordEdits::exchange, new Counts(0, 1, 0, 0, 0, 0, 0, 0)),
            new Kind("words in bold", WordEdits::embolden, Counts.NOTHING),
            new Kind("letters as a Mac writes them", WordEdits::decompose, Counts.NOTHING),
            new Kind("runs split", WordEdits::splitRuns, Counts.NOTHING),
            new Kind("marks lost", WordEdits::loseMarks, Counts.NOTHING));

    /** How many kinds of edit are tried here. */
    static int kinds() {
        return KINDS.size();
    }

    @TestFactory
    Stream<DynamicTest> eachIsFoundAndNoneInvented() {
        List<Document> papers = new ArrayList<>();
        for (String matter : List.of("resident-data-migration", "consortium", "system-maintenance")) {
            Catalogs.example(matter).documents().stream()
                    .filter(paper -> List.of("contract", "special-provisions").contains(paper.id()))
                    .forEach(papers::add);
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < 3 * KINDS.size(); i++) {
            Kind kind = KINDS.get(i % KINDS.size());
            Document paper = papers.get(i % papers.size());
            int seed = i;
            tests.add(DynamicTest.dynamicTest(
                    seed + " " + kind.name() + " in " + paper.title(), () -> check(kind, paper, seed)));
        }
        return tests.stream();
    }

    @Test
    void whatAFootnoteSaysIsShown() {
        WordEdits edits = new WordEdits(Catalogs.docx("consortium", "contract"), new Random(1));
        edits.addFootnote();
        String reading = ReadPaperTest.read(edits.done()).toString();
        assertTrue(reading.contains("［注：脚注の約束］"), reading);
    }

    private static void check(Kind kind, Document paper, int seed) {
        WordEdits edits = new WordEdits(ReadPaperTest.bytes(paper), new Random(seed));
        kind.edit().accept(edits);
        Reading reading = ReadPaperTest.read(edits.done());
        assertEquals(kind.expected(), Counts.of(reading), () -> reading.toString());
    }
}
