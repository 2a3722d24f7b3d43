package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jobun.diagnostic.Code;
import org.jobun.document.Article;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of matter has a specification of its own work, and nothing of another kind. */
class KindSpecificationsTest {
    private static final Path KINDS = Path.of("matters", "kinds");
    private static final Map<String, String> TEXTS = new TreeMap<>();

    private static List<String> kinds() throws IOException {
        try (Stream<Path> folders = Files.list(KINDS)) {
            return folders.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String matter(String kind) throws IOException {
        return Files.readString(KINDS.resolve(kind + ".yaml"));
    }

    private static Document specification(String yaml) {
        PaperSet set = Catalogs.papers(yaml);
        return set.document("specification").orElseThrow();
    }

    /** What a specification says, in half-width digits and with 、 whatever the house writes. */
    private static String text(Document specification) {
        String lines = String.join("\n", TextRenderer.lines(specification));
        return Normalizer.normalize(lines, Normalizer.Form.NFKC)
                .replace(',', '、')
                .replace('(', '（')
                .replace(')', '）');
    }

    private static String of(String kind) throws IOException {
        if (!TEXTS.containsKey(kind)) {
            TEXTS.put(kind, text(specification(matter(kind))));
        }
        return TEXTS.get(kind);
    }

    @Test
    void everyKindHasAMatter() throws IOException {
        List<String> missing = new ArrayList<>(Catalogs.shipped()
                .vocabulary()
                .find("kind")
                .orElseThrow()
                .values()
                .keySet());
        missing.remove("general");
        missing.removeAll(kinds());
        assertEquals(List.of(), missing);
    }

    /** Kinds and a sentence that only their specifications have. */
    static Stream<String> sentences() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "kinds", "sentences.txt")).stream()
                .filter(line -> line.contains("|"))
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceStandsWhereItBelongsAndNowhereElse(String line) throws IOException {
        String[] parts = line.split("\\|");
        List<String> wanted = List.of(parts[0].strip().split(" "));
        List<String> found = new ArrayList<>();
        for (String kind : kinds()) {
            if (of(kind).contains(parts[1].strip())) {
                found.add(kind);
            }
        }
        assertEquals(wanted.stream().sorted().toList(), found, parts[1]);
    }

    static Stream<String> everyKind() throws IOException {
        return kinds().stream();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void theMatterOfAKindIsNotComplainedOf(String kind) throws IOException {
        assertEquals(
                List.of(),
                speaking(matter(kind)).stream()
                        .filter(rule -> !rule.equals("spec-posting"))
                        .toList());
    }

    /** A matter that says no more than its kind. */
    @ParameterizedTest
    @MethodSource("everyKind")
    void withoutDataNoHeadingIsEmptyAndNothingIsBlank(String kind) throws IOException {
        String bare = Files.readString(Path.of("matters", "branch-office.yaml"))
                .replaceFirst("(?m)^ *minimum_price: .*\n", "")
                .replaceFirst("(?m)^choices:\n", "choices:\n  kind: " + kind + "\n" + without(kind));
        assertTrue(bare.contains("kind: " + kind));
        Document specification = specification(bare);
        List<Article> articles = specification.blocks().stream()
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .toList();
        assertTrue(articles.size() >= 8, kind + " " + articles.size());
        String text = text(specification);
        assertFalse(text.contains("【"), text);
        assertFalse(text.contains("別表"), text);
    }

    /** Workers who are dispatched handle what they handle under the orders of the body. */
    private static String without(String kind) {
        return kind.equals("dispatch") ? "  personal_data: no\n" : "";
    }

    /** Rules of the specification that speak. */
    private static List<String> speaking(String yaml) {
        return Catalogs.draft(yaml, false).diagnostics().sorted().stream()
                .filter(diagnostic -> diagnostic.code() == Code.RUL_01)
                .map(diagnostic -> diagnostic.values().get("rule"))
                .filter(rule -> rule.startsWith("spec-"))
                .toList();
    }

    /** What is changed in the matter of a kind, and the rule that speaks then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            spec-unit | data-entry | "quantity: 12, unit: 台" | "quantity: 12"
            spec-report | data-entry | "件数, form: 市の様式" | "件数"
            spec-sla | desk | "measure: 再交付及び訂正の件数, " | ""
            spec-test | development | ", criteria: 全項目の合格, date: 2026-11-13" | ", date: 2026-11-13"
            spec-role | desk | "案内の担当, persons: 2" | "案内の担当"
            spec-due | development | ", due: 2026-07-06" | ""
            spec-need | development | ", need: 任意" | ""
            spec-only-other | planning | "{ level: 1, text: 現状及び課題の整理 }" | "{ level: 1, text: その他の業務 }"
            spec-date-outside | development | "date: 2026-12-25 }" | "date: 2027-12-25 }"
            spec-date-backward | data-entry | "handed: 2027-01-18, due: 2027-02-19" | "handed: 2027-02-20, due: 2027-02-19"
            spec-posting | printing | "quantity: 27800" | "quantity: 27700"
            spec-entry-due | data-entry | "entry_days: 7" | "error_rate_note: 7"
            spec-deliver-late | lease | "deliver_by: 2026-09-30" | "deliver_by: 2026-10-02"
            spec-handover | desk | "handover_months: 3" | "minutes_days: 3"
            """)
    void aFaultOfASpecificationIsSaid(String rule, String kind, String said, String instead) throws IOException {
        String before = matter(kind);
        assertTrue(before.contains(said), said);
        String after = before.replace(said, instead == null ? "" : instead);
        after = prepared(rule, after);
        assertTrue(speaking(after).contains(rule), () -> rule + " is silent");
    }

    /** Takes out what would keep a rule silent, or the file from being read. */
    private static String prepared(String rule, String yaml) {
        return switch (rule) {
            case "spec-only-other" -> yaml.replaceAll("(?m)^    - \\{ level: 1, text: (?!その他).*\n", "");
            case "spec-entry-due" -> yaml.replace("  error_rate_note: 7\n", "");
            case "spec-handover" ->
                yaml.replaceAll("(?m)^  handover_items:\n(    - .*\n)+", "")
                        .replaceFirst("(?m)^  minutes_days: 3\n", "");
            default -> yaml;
        };
    }

    @Test
    void whatIsFilledAndWhatIsPostedAreAddedUp() throws IOException {
        String same = matter("printing").replace("quantity: 27800", "quantity: 28100");
        assertFalse(speaking(same).contains("spec-posting"));
    }
}
