package org.jobun.interview;

import static org.jobun.interview.InterviewFixture.CATALOG;
import static org.jobun.interview.InterviewFixture.DRAFTS;
import static org.jobun.interview.InterviewFixture.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.assembly.Making;
import org.jobun.catalog.SpecialTerms;
import org.jobun.check.proof.Influence;
import org.jobun.check.proof.Influence.Reach;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.document.Standing;
import org.jobun.draft.Sketch;
import org.jobun.matter.Matter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Relevance is proved: of random partial answers, no question is asked whose answer cannot change any paper of any completion, and none
 * that can is left out. What the solver says is held against papers that are drafted: for each question asked two matters with different
 * papers are built, for those not asked other answers give the very same papers, however the open questions are answered.
 */
class RelevanceTest {
    private static final Influence INFLUENCE = new Influence(CATALOG);
    private static final List<String> ALL_PAPERS =
            List.copyOf(CATALOG.templates().keySet());
    private static final Making MAKING = new Making(TODAY, false);
    /** Questions of each set of answers for which two different papers are built. */
    private static final int MOST_ASKED = 14;

    private static final int MOST_COMPLETIONS = 60;
    /** Ways to answer the open questions that are tried where the solver has found one. */
    private static final int TRIES = 80;

    /** With nothing else answered; most answers are seen by then. */
    private static final int FEW_TRIES = 6;

    /** The papers of some answers, all that the catalog can make of them, and the rules that are broken. */
    private record Result(List<List<Document>> papers, Set<String> broken) {}

    private static Result result(Answers answers) {
        List<List<Document>> papers = new ArrayList<>();
        Set<String> broken = new TreeSet<>();
        for (Matter matter : answers.contracts(CATALOG, new Diagnostics())) {
            Sketch sketch = DRAFTS.sketch(matter, MAKING, matter.papers().isEmpty() ? ALL_PAPERS : matter.papers());
            boolean all = matter.papers().isEmpty();
            papers.add(sketch.drafted().documents().stream()
                    .map(paper -> all ? paper : withoutPlace(paper))
                    .toList());
            sketch.found().sorted().stream()
                    .filter(one -> one.code() == Code.RUL_01 && one.isError())
                    .map(Diagnostic::values)
                    .forEach(values -> broken.add(values.get("rule")));
        }
        return new Result(papers, broken);
    }

    /** Of papers that are asked for alone, how many others there would be is not looked at. */
    private static Document withoutPlace(Document paper) {
        return new Document(
                paper.id(),
                paper.name(),
                paper.title(),
                paper.subject(),
                paper.author(),
                paper.draft(),
                paper.madeOn(),
                paper.imprint(),
                new Standing(0, 0, paper.standing().mark()),
                paper.numbering(),
                paper.style(),
                paper.blocks());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsAskedCanChangeAPaper(long seed) {
        Random random = new Random(seed);
        Answers answers = PartialAnswers.of(random).withPapers(List.of());
        List<String> asked = questions(answers, false);
        Collections.shuffle(asked, random);
        List<String> idle = new ArrayList<>();
        for (String path : asked.subList(0, Math.min(MOST_ASKED, asked.size()))) {
            if (!canBeSeenToChange(answers, path, random)) {
                idle.add(path);
            }
        }
        assertEquals(List.of(), idle, () -> "asked, but no two papers were found that differ:\n" + answers.text());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void whatIsNotAskedChangesNothing(long seed) {
        Random random = new Random(seed);
        Answers answers = PartialAnswers.of(random);
        List<String> idle = questions(answers, true);
        for (int completion = 0; completion < 4; completion++) {
            Answers whole = completed(answers, random);
            Answers other = whole;
            for (String path : idle) {
                other = PartialAnswers.otherwise(other, path, random);
            }
            if (!result(whole).equals(result(other))) {
                refute(answers, whole, idle, other);
            }
        }
    }

    /** A completion that breaks no rule, where there is one: what breaks a rule has no papers. */
    private static Answers completed(Answers answers, Random random) {
        boolean rules = contracts(answers).stream().anyMatch(contract -> INFLUENCE.canKeepRules(contract));
        int before = faults(answers, false);
        for (int i = 0; rules && i < MOST_COMPLETIONS; i++) {
            Answers whole = PartialAnswers.completed(answers, random, 100 * i / MOST_COMPLETIONS);
            if (faults(whole, true) == 0 && faults(whole, false) <= before) {
                return whole;
            }
        }
        return rules ? answers : PartialAnswers.completed(answers, random, 0);
    }

    /** How many rules are broken, or how many days are out of order. */
    private static int faults(Answers answers, boolean rules) {
        Diagnostics found = new Diagnostics();
        answers.contracts(CATALOG, found).forEach(matter -> org.jobun.check.CheckRules.of(matter, CATALOG, found));
        Code code = rules ? Code.RUL_01 : Code.FCT_06;
        return (int) found.sorted().stream()
                .filter(one -> one.code() == code && one.isError())
                .count();
    }

    /**
     * Each answer in turn, those before it that made no difference given: one that makes a difference must be asked by then. (Where
     * papers are asked for alone, two answers that none of them shows may break a rule together; once one is given, the other is asked.)
     */
    private static void refute(Answers answers, Answers whole, List<String> idle, Answers other) {
        Answers partial = answers;
        Answers full = whole;
        for (String path : idle) {
            Answers next = PartialAnswers.copied(full, path, other);
            if (result(full).equals(result(next))) {
                partial = PartialAnswers.copied(partial, path, other);
                full = next;
            } else if (questions(partial, true).contains(path)) {
                throw new AssertionError(path + " is not asked, but changes a paper:\n" + partial.text() + "\n---\n"
                        + full.text() + "\n---\n" + next.text());
            }
        }
    }

    private static List<String> questions(Answers answers, boolean never) {
        List<String> paths = new ArrayList<>();
        Map<String, Reach> reaches = INFLUENCE.of(contracts(answers));
        reaches.forEach((path, reach) -> {
            // The solver knows clauses; special terms are none, and are tried in SpecialTermsTest.
            if ((reach == Reach.NEVER) == never && !path.equals(SpecialTerms.FACT)) {
                paths.add(path);
            }
        });
        return paths;
    }

    private static List<Matter> contracts(Answers answers) {
        return answers.contracts(CATALOG, new Diagnostics());
    }

    /** Builds what the solver has found, with values until two papers differ. */
    private static boolean canBeSeenToChange(Answers answers, String path, Random random) {
        Result asItStands = result(answers);
        for (int i = 0; i < FEW_TRIES; i++) {
            if (!asItStands.equals(result(PartialAnswers.otherwise(answers, path, random)))) {
                return true;
            }
        }
        for (Matter contract : contracts(answers)) {
            List<Map<String, String>> found = INFLUENCE.witness(contract, path).orElse(List.of());
            for (int i = 0; i < TRIES && !found.isEmpty(); i++) {
                Answers first = PartialAnswers.as(answers, path, found.get(0), found.get(0), random);
                Answers second = PartialAnswers.copied(
                        first, path, PartialAnswers.as(answers, path, found.get(1), found.get(1), random));
                if (i % 2 == 1) {
                    second = PartialAnswers.otherwise(first, path, random);
                }
                if (!result(first).equals(result(second))) {
                    return true;
                }
            }
        }
        return false;
    }
}
