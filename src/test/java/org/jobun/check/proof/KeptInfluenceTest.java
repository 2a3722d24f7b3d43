package org.jobun.check.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.KeptInFolder;
import org.jobun.catalog.SpecialTerms;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.interview.Answers;
import org.jobun.interview.InterviewFixture;
import org.jobun.interview.PartialAnswers;
import org.jobun.interview.StartingPoint;
import org.jobun.interview.StartingPoints;
import org.jobun.matter.Matter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found kept, and what is remembered of a matter that answers alike, is what the solver says. */
class KeptInfluenceTest {
    private static final Catalog CATALOG = InterviewFixture.CATALOG;
    private static final Map<String, byte[]> OURS = CatalogFiles.bundled();
    private static final List<StartingPoint> POINTS = StartingPoints.bundled(CATALOG);
    private static final List<String> BODIES =
            List.copyOf(CATALOG.municipalities().keySet());
    private static final String RULES = "clauses/rules.yaml";

    /** Asked of matters as they are. */
    private static final Influence REMEMBERING = new Influence(CATALOG);

    /** Asked of the same matters with other values, and of nothing else: it has to find out each. */
    private static final FindInfluence FINDING = new FindInfluence(CATALOG);

    private static final Set<String> LOOKED_AT =
            Set.copyOf(AskedState.Looked.of(CATALOG).facts());

    @TempDir
    Path folder;

    private Influence start(String program, Map<String, byte[]> files) {
        return new Influence(KeptInFolder.read(folder, program, files));
    }

    private Influence start() {
        return start("build 1", OURS);
    }

    private static List<Matter> contracts(Answers answers) {
        return answers.contracts(CATALOG, new Diagnostics());
    }

    private static List<Matter> begun(String kind, String body) {
        return contracts(point(kind).begin("m", body));
    }

    private static StartingPoint point(String kind) {
        return POINTS.stream().filter(one -> one.id().equals(kind)).findFirst().orElseThrow();
    }

    /** With other texts, days and amounts where nobody looks whether they are given, or without them. */
    private static Answers toldOtherwise(Answers answers, Random random) {
        Answers other = answers;
        for (String path : REMEMBERING.questions()) {
            if (!LOOKED_AT.contains(path) && random.nextInt(4) == 0) {
                other = other.isAnswered(path) && random.nextBoolean()
                        ? other.without(path)
                        : PartialAnswers.otherwise(other, path, random);
            }
        }
        return other;
    }

    /** Says only where they differ; what the solver is not asked aside. */
    private static void assertSame(Answers answers, Map<String, Influence.Reach> is) {
        Map<String, String> differing = new TreeMap<>();
        FINDING.of(contracts(answers)).forEach((path, reach) -> {
            if (reach != is.get(path)
                    && !List.of("contractor.firm", SpecialTerms.FACT).contains(path)) {
                differing.put(path, reach + ", but told " + is.get(path));
            }
        });
        assertEquals(Map.of(), differing, answers::text);
    }

    /** Every kind as it begins, kept by one start and found by the next, and with values that nobody asks about. */
    @Test
    void whatIsKeptIsWhatIsFoundOut() {
        Random random = new Random(1);
        Influence first = start();
        for (int i = 0; i < POINTS.size(); i++) {
            assertTrue(first.prepare(contracts(POINTS.get(i).begin("m", BODIES.get(i % BODIES.size())))));
        }
        first.keep();
        Influence second = start();
        for (int i = 0; i < POINTS.size(); i++) {
            Answers answers = POINTS.get(i).begin("m", BODIES.get(i % BODIES.size()));
            assertFalse(second.prepare(contracts(answers)), POINTS.get(i).id());
            Answers more = toldOtherwise(answers, random);
            assertFalse(second.prepare(contracts(more)), more::text);
            assertSame(more, second.of(contracts(more)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void valuesThatNobodyAsksAboutChangeNoQuestion(long seed) {
        Random random = new Random(seed);
        Answers answers = PartialAnswers.of(random);
        REMEMBERING.of(contracts(answers));
        Answers other = toldOtherwise(answers, random);
        assertNotEquals(answers.text(), other.text());
        assertSame(other, REMEMBERING.of(contracts(other)));
        assertTrue(REMEMBERING.prepare(contracts(answers)));
        assertFalse(REMEMBERING.prepare(contracts(other)), "another state");
    }

    /** A name that is typed is looked at by no condition; a choice is. */
    @Test
    void aNameThatIsTypedAsksNothingNew() {
        assertFalse(LOOKED_AT.contains("contract.name"));
        assertTrue(LOOKED_AT.contains("kind"));
    }

    /** What a rule forbids decides on what is asked: it has to be found out anew. */
    @Test
    void withAnotherLetterItIsFoundOutAnew() {
        Influence first = start();
        first.prepare(begun("lease", "aobano"));
        first.keep();
        assertFalse(start().prepare(begun("lease", "aobano")));
        Map<String, byte[]> other = new TreeMap<>(OURS);
        other.put(RULES, (new String(OURS.get(RULES), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));
        assertTrue(start("build 1", other).prepare(begun("lease", "aobano")));
        assertTrue(start("build 2", OURS).prepare(begun("lease", "aobano")));
        assertFalse(start().prepare(begun("lease", "aobano")));
    }

    @Test
    void whatIsDeletedIsFoundOutAnew() throws IOException {
        Influence first = start();
        first.prepare(begun("desk", "aobano"));
        first.keep();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("asked"))
                    .toList()) {
                Files.delete(file);
            }
        }
        Influence second = start();
        assertTrue(second.prepare(begun("desk", "aobano")));
        assertEquals(first.of(begun("desk", "aobano")), second.of(begun("desk", "aobano")));
    }
}
