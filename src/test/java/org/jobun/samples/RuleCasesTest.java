package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.catalog.Rule;
import org.jobun.check.proof.ExampleMatter;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule speaks where it should, and is silent where it should be. */
class RuleCasesTest {
    private static final ExampleMatter EXAMPLES = new ExampleMatter(Catalogs.shipped());

    /** Rules about what is given or chosen; those about computed facts have cases of their own below. */
    static Stream<Named<Rule>> rules() {
        return Catalogs.shipped().rules().stream()
                .filter(rule -> rule.when().facts().stream().noneMatch(RuleCasesTest::isNotWritten))
                .map(rule -> Named.of(rule.id(), rule));
    }

    /** The end of the term follows from dates that a matter gives, as proofs know. */
    private static boolean isNotWritten(String path) {
        if (path.equals("term.end")) {
            return false;
        }
        return Catalogs.shipped().vocabulary().find(path).orElseThrow().from() != FactType.Origin.MATTER;
    }

    private static List<String> speaking(String yaml) {
        Diagnostics found = Catalogs.draft(yaml, false).diagnostics();
        return found.sorted().stream()
                .filter(diagnostic -> diagnostic.code() == Code.RUL_01)
                .map(diagnostic -> diagnostic.values().get("rule"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void speaksWhereItsConditionHolds(Rule rule) {
        String matter = EXAMPLES.where(rule.when(), rule).orElseThrow();
        assertTrue(speaking(matter).contains(rule.id()), () -> rule.id() + " is silent about\n" + matter);
        Diagnostic said = Catalogs.draft(matter, false).diagnostics().sorted().stream()
                .filter(diagnostic -> rule.id().equals(diagnostic.values().get("rule")))
                .findFirst()
                .orElseThrow();
        assertEquals(rule.severity(), said.severity());
        assertFalse(said.values().get("message").contains("${"), said.values().get("message"));
        assertFalse(rule.hint().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isSilentElsewhere(Rule rule) {
        String matter = EXAMPLES.where(new Condition.Not(rule.when()), rule).orElseThrow();
        assertFalse(speaking(matter).contains(rule.id()), () -> rule.id() + " speaks about\n" + matter);
    }

    @Test
    void aMatterMadeToOrderDoesNotDependOnThoseBeforeIt() {
        ExampleMatter asked = new ExampleMatter(Catalogs.shipped());
        List<Condition> ways =
                rules().map(rule -> rule.getPayload().when()).limit(12).toList();
        List<Optional<String>> first = ways.stream().map(asked::withLittleElse).toList();
        for (int i = ways.size() - 1; i >= 0; i--) {
            assertEquals(first.get(i), asked.withLittleElse(ways.get(i)));
        }
    }

    @Test
    void whatARuleStopsRestsOnLawOrAnswersTheHearing() {
        List<Rule> errors = Catalogs.shipped().rules().stream()
                .filter(rule -> rule.severity() == Severity.ERROR)
                .toList();
        assertTrue(errors.size() >= 10);
        for (Rule rule : errors) {
            assertFalse(rule.basis().isEmpty() && rule.answers().isEmpty(), rule.id());
        }
    }

    private static String byShares() throws IOException {
        return Files.readString(Path.of("matters/consortium.yaml"))
                .replace("consortium_type: task", "consortium_type: share");
    }

    @Test
    void aConsortiumHasTwoToFiveMembersWhoseSharesAddUp() throws IOException {
        assertEquals(List.of(), errors(byShares()));
        String alone = byShares()
                .replaceAll("(?m)^  - \\{ name: (?:浜風|株式会社北前|有限|合同).*\n", "")
                .replace("share: \"32\"", "share: \"100\"");
        assertTrue(errors(alone).contains("consortium-size"), errors(alone)::toString);
        String six = byShares()
                .replace("outsourcing:", "  - { name: 六社, address: 市内, share: \"0\" }\n\noutsourcing:")
                .replace("\n\n  - { name: 六社", "\n  - { name: 六社");
        assertTrue(errors(six).contains("consortium-size"), errors(six)::toString);
        String uneven = byShares().replace("share: \"32\"", "share: \"31\"");
        assertTrue(errors(uneven).contains("consortium-shares"), errors(uneven)::toString);
        String small = byShares().replace("share: \"32\"", "share: \"40\"").replace("share: \"18\"", "share: \"10\"");
        assertEquals(List.of("consortium-share-floor"), errors(small));
    }

    private static List<String> errors(String yaml) {
        return Catalogs.draft(yaml, false).diagnostics().sorted().stream()
                .filter(Diagnostic::isError)
                .map(diagnostic -> diagnostic
                        .values()
                        .getOrDefault("rule", diagnostic.code().name()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"100, ''", "101, pass-points-over-total", "0, pass-points-none", "1, ''"})
    void aPassMarkCanBeReachedAndMissed(int mark, String rule) throws IOException {
        String yaml =
                Files.readString(Path.of("matters/consortium.yaml")).replace("pass_points: 60", "pass_points: " + mark);
        assertEquals(rule.isEmpty() ? List.of() : List.of(rule), errors(yaml));
    }

    @ParameterizedTest
    @CsvSource({
        "9999, ''",
        "1000000, 200円",
        "1000001, 200円",
        "1100001, 400円",
        "38500000, '20,000円'",
        "50000001, '20,000円'",
        "55000001, '60,000円'",
        "6000000000, '600,000円'"
    })
    void stampsAreOfTheRightBracket(long amount, String stamp) throws IOException {
        String yaml = Files.readString(Path.of("matters/resident-data-migration.yaml"))
                .replace("amount: 38500000", "amount: " + amount);
        Optional<String> said = Catalogs.draft(yaml, false).diagnostics().sorted().stream()
                .filter(diagnostic -> "stamp-duty".equals(diagnostic.values().get("rule")))
                .map(diagnostic -> diagnostic.values().get("message"))
                .findFirst();
        assertEquals(!stamp.isEmpty(), said.isPresent());
        said.ifPresent(message -> assertTrue(message.contains(stamp + "の収入印紙"), message));
    }

    @Test
    void policyEditionsOfMunicipalitiesDecideOnErasure() throws IOException {
        String yaml = Files.readString(Path.of("matters/before-2023.yaml"));
        assertEquals(List.of(), errors(yaml));
        String erased = yaml.replace("choices:\n", "choices:\n  disposal: erasure\n");
        assertTrue(errors(erased).contains("disposal-edition"), errors(erased)::toString);
    }
}
