package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Severity;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each way to award has its own papers and no paper of another. A folder of {@code src/test/ways} holds a matter, the ids of
 * the papers around the award ({@code papers.txt}) and what they say and do not say ({@code sentences.txt}: paper, {@code +}
 * or {@code -}, words).
 */
class WaysToAwardTest {
    private static final Path WAYS = Path.of("src/test/ways");

    static List<String> ways() {
        try (Stream<Path> folders = Files.list(WAYS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> sentences() {
        return ways().stream()
                .flatMap(way -> lines(way, "sentences.txt").stream().map(line -> way + " " + line))
                .toList();
    }

    private static List<String> lines(String way, String file) {
        try {
            return Files.readAllLines(WAYS.resolve(way).resolve(file)).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String matter(String way) {
        return String.join("\n", lines(way, "matter.yaml")) + "\n";
    }

    private static List<String> said(Diagnostics found, Severity severity) {
        return found.sorted().stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .map(diagnostic -> diagnostic.code() + " " + diagnostic.values())
                .toList();
    }

    /** Rules that stop the papers of a matter. */
    private static List<String> errors(String yaml) {
        return Catalogs.draft(yaml, false).diagnostics().sorted().stream()
                .filter(Diagnostic::isError)
                .map(diagnostic -> diagnostic
                        .values()
                        .getOrDefault("rule", diagnostic.code().name()))
                .toList();
    }

    /** Papers around an award: those that some way has. */
    private static Set<String> known() {
        return ways().stream()
                .flatMap(way -> lines(way, "papers.txt").stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void hasItsPapersAndNoneOfAnotherWay(String way) {
        PaperSet set = Catalogs.papers(matter(way));
        Set<String> made = set.documents().stream()
                .map(Document::id)
                .filter(known()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(lines(way, "papers.txt")), made);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void leavesNothingToBeAskedAndNothingWrong(String way) {
        Diagnostics found = Catalogs.draft(matter(way), false).diagnostics();
        assertEquals(List.of(), said(found, Severity.ERROR));
        assertEquals(List.of(), said(found, Severity.WARNING));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void saysWhatItShouldAndNothingElse(String line) {
        String[] parts = line.split(" ", 4);
        Document paper = Catalogs.papers(matter(parts[0])).document(parts[1]).orElseThrow();
        String text = TextRenderer.words(paper).replaceAll("[\\s\u3000]", "");
        boolean there = text.contains(parts[3].replaceAll("[\\s\u3000]", ""));
        assertEquals(parts[2].equals("+"), there, line + "\n" + text);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void papersOfTheOtherSideAreLeftToBeFilledIn(String way) {
        for (String id : List.of("question-sheet", "bid-mandate", "withdrawal-notice", "quotation", "form-bid")) {
            Catalogs.papers(matter(way))
                    .document(id)
                    .ifPresent(paper -> assertFalse(TextRenderer.words(paper).contains("株式会社みなみ"), id));
        }
    }

    @Test
    void anAmountOfThePlannedPriceIsPrintedOnlyWhereItIsAsked() {
        String open = matter("open");
        Document blank = Catalogs.papers(open.replace("price_sheet: printed", "price_sheet: blank"))
                .document("planned-price")
                .orElseThrow();
        assertFalse(TextRenderer.words(blank).contains("18,700,000"));
        PaperSet secret = Catalogs.papers(open.replace("planned_price: after", "planned_price: never"));
        for (Document paper : secret.documents()) {
            assertEquals(
                    paper.id().equals("planned-price"),
                    TextRenderer.words(paper).contains("18,700,000"),
                    paper.id());
        }
    }

    @Test
    void theNameOfTheJobIsTheSameInAllPapers() {
        for (String way : ways()) {
            for (Document paper : Catalogs.papers(matter(way)).documents()) {
                String text = TextRenderer.words(paper);
                assertFalse(text.contains("件名") && !text.contains(nameIn(way)), way + " " + paper.id());
            }
        }
    }

    private static String nameIn(String way) {
        return matter(way).replaceAll("(?s).*\ncontract:.*?\n  name: ([^\n]+)\n.*", "$1");
    }

    @ParameterizedTest
    @CsvSource({
        "open, amount: 17600000, amount: 19800000, award-over-planned",
        "open, amount: 17600000, amount: 12100000, award-under-minimum",
        "open, offered: 16000000, offered: 16000001, award-differs",
        "open, minimum: 13200000, minimum: 18700001, minimum-over-planned",
        "open, 'choices:', 'choices:\n  nature: quasi-mandate', minimum-price-nature",
        "open, 'choices:', 'choices:\n  notice_period: agreement', agreement-minimum-price",
        "open-value, 'choices:', 'choices:\n  bid.local: office\n  notice_period: agreement', agreement-location",
        "open-value, post: 公認会計士, 'post: 公認会計士 }\n  - { name: 三人目, post: 弁護士', ''",
        "open-value, '  - { name: 山口　二美, post: 公認会計士 }', '', experts-few",
        "open-value, full: 100, full: 110, scoring-differs",
        "proposal, amount: 9350000, amount: 9900001, proposal-over-limit",
        "proposal, pass_points: 60, pass_points: 101, scoring-unreachable",
        "proposal, negotiated_ground: unfit, negotiated_ground: disadvantage, proposal-ground",
        "welfare, plan_on: 2026-04-10, plan_on: 2026-06-02, welfare-plan-late",
        "welfare, before_on: 2026-06-01, before_on: 2026-07-02, welfare-before-late",
        "welfare, after_on: 2026-07-10, after_on: 2026-06-30, welfare-after-early",
        "quotes, amount: 880000, amount: 1100000, negotiated-over-limit"
    })
    void stopsWhatTheLawDoesNotAllow(String way, String before, String after, String rule) {
        String yaml = matter(way).replace(before, after == null ? "" : after);
        assertEquals(after == null || !after.equals(before), !yaml.equals(matter(way)), "nothing was replaced");
        if (rule.isEmpty()) {
            assertEquals(List.of(), errors(yaml));
        } else {
            assertTrue(errors(yaml).contains(rule), errors(yaml)::toString);
        }
    }

    @Test
    void whatFollowsAWinnerWhoDidNotSignStaysWithinItsPrice() {
        String yaml = matter("no-bidder")
                .replace("negotiated_ground: no-bidder", "negotiated_ground: winner-fails")
                .replace("award:\n", "award:\n  first_amount: 17600000\n");
        assertEquals(List.of(), errors(yaml));
        assertEquals(
                List.of("winner-fails-over"), errors(yaml.replace("first_amount: 17600000", "first_amount: 17599999")));
    }
}
