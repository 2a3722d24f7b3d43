package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.document.StampPlace;
import org.jobun.draft.PaperSet;
import org.jobun.matter.Facts;
import org.jobun.matter.MatterDates;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The traps into which papers of this kind fall, each looked for in the sets of 250 random matters, or in a matter
 * that walks into it.
 */
class LegalTrapsTest {
    private static final List<Drafted> SETS = new ArrayList<>();

    /** A set with all its words. */
    private record Drafted(PaperSet set, String words) {
        Facts facts() {
            return set.matter().facts();
        }

        LocalDate conclusion() {
            return facts().date("dates.conclusion").orElseThrow();
        }

        boolean is(String choice, String value) {
            return facts().plain(choice).orElse("").equals(value);
        }
    }

    @BeforeAll
    static void draft() {
        for (long seed = 0; seed < 250; seed++) {
            for (Outcome<PaperSet> outcome : Catalogs.drafts(new RandomMatter(seed).yaml(), false)) {
                outcome.value().ifPresent(set -> {
                    StringBuilder words = new StringBuilder();
                    set.documents()
                            .forEach(paper ->
                                    words.append(TextRenderer.words(paper)).append('\n'));
                    SETS.add(new Drafted(set, halfWidth(words.toString())));
                });
            }
        }
        assertTrue(SETS.size() > 150, "sets: " + SETS.size());
    }

    private static String halfWidth(String words) {
        StringBuilder out = new StringBuilder();
        for (char c : words.toCharArray()) {
            out.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == '，' ? '、' : c);
        }
        return out.toString();
    }

    private static void never(String words, Predicate<Drafted> where) {
        for (Drafted drafted : SETS) {
            int at = drafted.words().indexOf(words);
            assertTrue(
                    !where.test(drafted) || at < 0,
                    () -> drafted.set().matter().id() + " says …"
                            + drafted.words()
                                    .substring(
                                            Math.max(0, at - 40),
                                            Math.min(drafted.words().length(), at + 40)));
        }
        assertTrue(SETS.stream().anyMatch(where), "no set to look at");
    }

    private static void always(String words, Predicate<Drafted> where) {
        List<Drafted> looked = SETS.stream().filter(where).toList();
        assertFalse(looked.isEmpty(), "no set to look at");
        looked.forEach(drafted -> assertTrue(
                drafted.words().contains(words), () -> drafted.set().matter().id() + " lacks " + words));
    }

    private static Predicate<Drafted> personalData() {
        return drafted -> drafted.is("personal_data", "yes");
    }

    /** Personal information under special provisions of more than the short size. */
    private static Predicate<Drafted> atLength() {
        return personalData().and(drafted -> !drafted.is("special_size", "short"));
    }

    private static Predicate<Drafted> inShort() {
        return personalData().and(drafted -> drafted.is("special_size", "short"));
    }

    private static Predicate<Drafted> concludedFrom(String day) {
        return drafted -> !drafted.conclusion().isBefore(LocalDate.parse(day));
    }

    /** Penalties go by the day of the act, and so by the start of the work. */
    private static Predicate<Drafted> startedFrom(String day) {
        return drafted -> !drafted.facts()
                .date("dates.start")
                .orElse(drafted.conclusion())
                .isBefore(LocalDate.parse(day));
    }

    /** By the end as it is after a change. */
    private static Predicate<Drafted> endedBefore(String day) {
        return drafted -> MatterDates.lastDay(drafted.facts()).orElseThrow().isBefore(LocalDate.parse(day));
    }

    private static List<Code> rulesOf(String change, String to) throws IOException {
        String yaml = Files.readString(Path.of("matters/resident-data-migration.yaml"));
        assertTrue(yaml.contains(change), change);
        return Catalogs.draft(yaml.replace(change, to), false).diagnostics().sorted().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .toList();
    }

    @Test
    void trap1NewNumbersOfThePenaltiesFrom20270117() {
        never("個人情報保護法第180条", startedFrom("2027-01-17"));
        Predicate<Drafted> across = personalData()
                .and(startedFrom("2023-04-01"))
                .and(startedFrom("2027-01-17").negate())
                .and(endedBefore("2027-01-17").negate());
        always("第180条（令和9年1月17日以後にあっては、第179条）", across);
        never("第180条（令和9年1月17日以後にあっては", across.negate());
        always("これらの規定が改正された場合にあっては、改正後の相当する規定", atLength().and(startedFrom("2023-04-01")));
        always("（改正後の相当する規定を含む。）の罰則", inShort().and(startedFrom("2023-04-01")));
    }

    @Test
    void trap2UnderTheInformationActTheFirmIsPunishedForItsOwnDatabaseOnly() {
        int seen = 0;
        int own = 0;
        for (Drafted drafted : SETS) {
            if (!drafted.is("personal_data", "yes")) {
                continue;
            }
            Document paper = drafted.set().document("special-provisions").orElseThrow();
            for (String line : TextRenderer.lines(paper)) {
                if (line.contains("法人に対しても")) {
                    seen++;
                    String half = halfWidth(line);
                    if (line.contains("個人情報保護法")) {
                        own++;
                        assertTrue(half.contains("前項第3号に規定する違反行為"), line);
                        assertTrue(half.contains("法第184条第1項") || half.contains("法第185条第1項の規定により罰金が"), line);
                    } else {
                        assertTrue(half.contains("番号法第57条第1項") || half.contains("番号法第77条第1項"), line);
                    }
                }
            }
        }
        assertTrue(seen - own > 10, "seen: " + seen);
        assertTrue(own > 10, "own: " + own);
    }

    @Test
    void trap3ContractorsAreNotThreatenedWithCrimesOfOfficials() {
        never("個人情報保護法第177条", drafted -> true);
        never("個人情報保護法第181条", drafted -> true);
    }

    @Test
    void trap4ImprisonmentByItsNameOnTheDay() {
        never("懲役", startedFrom("2025-06-01"));
        never("拘禁刑", startedFrom("2025-06-01").negate().and(endedBefore("2025-06-01")));
        always(
                "懲役（令和7年6月1日以後の行為にあっては、拘禁刑）",
                atLength()
                        .and(startedFrom("2023-04-01"))
                        .and(startedFrom("2025-06-01").negate())
                        .and(endedBefore("2025-06-01").negate()));
    }

    @Test
    void trap5SpecificPersonalInformationByItsPlaceOnTheDay() {
        never("同条第8項に規定する特定個人情報", concludedFrom("2025-04-01"));
        never("同条第9項に規定する特定個人情報", concludedFrom("2025-04-01").negate());
    }

    @Test
    void trap6NoHeadCountBeforeAnIncidentIsReported() {
        never("1000人", drafted -> true);
        never("1、000人", drafted -> true);
        always("本人の数、", atLength());
        always("本人の数及び責任の有無を問わず", inShort());
    }

    @Test
    void trap7OnePathForReportsOfLeaks() {
        always("自ら個人情報保護委員会に報告することを要しない", atLength().and(concludedFrom("2023-04-01")));
        always("自らの報告を要しない", inShort().and(concludedFrom("2023-04-01")));
    }

    @Test
    void trap8TheAssemblyIsNoPartyAndTheActIsNotClaimedForIt() {
        never("市議会", drafted -> true);
        never("議会の契約", drafted -> true);
    }

    @Test
    void trap11RunningContractsAreGrandfatheredNewOnesAreNot() throws IOException {
        String yaml = Files.readString(Path.of("matters/resident-data-migration.yaml"));
        String running = yaml.replace("end: 2027-03-31", "end: 2027-09-30");
        assertTrue(Catalogs.said(Catalogs.draft(running, false).diagnostics()).contains("security-rules-2027"));
        assertFalse(Catalogs.said(Catalogs.draft(yaml, false).diagnostics()).contains("security-rules-2027"));
    }

    @Test
    void trap9TheOrdinanceBefore2023AndItsPenaltyForActsOfThatTime() {
        always("行為の時の規定が適用されるものとする", atLength().and(startedFrom("2023-04-01").negate()));
        always("行為の時の規定による", inShort().and(startedFrom("2023-04-01").negate()));
        never("個人情報の保護に関する法律施行条例", concludedFrom("2023-04-01").negate());
    }

    @Test
    void trap10NoCouncilIsHeardBeforeOutsourcing() {
        never("審議会", drafted -> true);
    }

    @Test
    void trap12LimitsOfNegotiationAreTheBodysOwn() throws IOException {
        String yaml = Files.readString(Path.of("matters/split.yaml"))
                .replaceAll("(?s)parts:.*?\n\n", "")
                .replace("negotiated_ground: unfit", "negotiated_ground: small");
        Outcome<PaperSet> outcome = Catalogs.draft(yaml, false);
        assertTrue(Catalogs.said(outcome.diagnostics()).contains("negotiated-over-limit"));
        assertTrue(Catalogs.draft(yaml.replace("49500000", "1000000"), false)
                .value()
                .isPresent());
    }

    @Test
    void trap13StampsOnlyOnPaperContractsForWork() {
        for (Drafted drafted : SETS) {
            Document contract = drafted.set().document("contract").orElseThrow();
            boolean stamp = contract.blocks().stream().anyMatch(StampPlace.class::isInstance);
            boolean free = drafted.facts().plain("contract.stamp").orElseThrow().equals("0");
            assertEquals(
                    drafted.is("electronic", "no") && drafted.is("nature", "contracting") && !free,
                    stamp,
                    drafted.set().matter().id());
        }
    }

    @Test
    void trap14TheContractIsSettledBySealsNotByTheAward() {
        never("落札の決定により契約が成立", drafted -> true);
        never("落札者の決定をもって契約", drafted -> true);
    }

    @Test
    void trap15DelayIsChargedAtTheRateByReference() {
        always("財務大臣が決定する率", drafted -> true);
    }

    @Test
    void trap16PaymentWithinThirtyDays() throws IOException {
        assertTrue(rulesOf("  amount: 38500000", "  amount: 38500000\n  payment_days: 31")
                .contains(Code.RUL_01));
        assertTrue(rulesOf("  amount: 38500000", "  amount: 38500000\n  payment_days: 30")
                .isEmpty());
    }

    @Test
    void trap17ConsortiaAreJointlyLiableAndNotCooperatives() {
        always("連帯して履行する責任を負う", drafted -> drafted.is("party", "consortium"));
        // Only the paper that compares the two, and a contract with a 企業組合 itself, name it.
        never(
                "企業組合",
                drafted ->
                        !drafted.is("restriction_review", "recorded") && !drafted.is("contractor_kind", "cooperative"));
    }

    @Test
    void trap18NoMinimumPriceButForWork() throws IOException {
        List<Code> errors = rulesOf("  amount: 38500000", "  amount: 38500000\n  minimum_price: yes\n  # ");
        assertTrue(errors.isEmpty(), errors::toString);
        String yaml = Files.readString(Path.of("matters/resident-data-migration.yaml"))
                .replace("  amount: 38500000", "  amount: 38500000\n  minimum_price: yes")
                .replace("choices:\n", "choices:\n  nature: quasi-mandate\n");
        assertTrue(Catalogs.said(Catalogs.draft(yaml, false).diagnostics()).contains("minimum-price-nature"));
    }

    @Test
    void trap19DisposalAsTheBodysPolicyEditionAllows() throws IOException {
        String yaml = Files.readString(Path.of("matters/before-2023.yaml"));
        assertTrue(yaml.contains("choices:"));
        String erased = yaml.replace("choices:\n", "choices:\n  disposal: erasure\n");
        assertTrue(Catalogs.said(Catalogs.draft(erased, false).diagnostics()).contains("disposal-edition"));
    }

    @Test
    void trap20AffiliatesAreSubcontractors() {
        // Workers who are dispatched are not entrusted with work: who may not be sent on is no subcontractor.
        always("子会社", drafted -> !drafted.is("kind", "dispatch"));
    }

    @Test
    void trap21OfficersDoNotChooseWorkers() throws IOException {
        assertTrue(
                rulesOf("choices:\n", "choices:\n  worker_selection: client\n").contains(Code.RUL_01));
        Predicate<Drafted> roster = personalData().and(drafted -> drafted.is("roster", "advance"));
        always("作業従事者の選定について", roster.and(drafted -> drafted.is("special_size", "full")));
        always("選定の承認を求めるものではない", roster.and(drafted -> !drafted.is("special_size", "full")));
    }

    @Test
    void trap22TheSubcontractActIsNotNamed() {
        never("下請代金", drafted -> true);
        never("下請法", drafted -> true);
    }

    @Test
    void trap23LongTermContractsHaveABudgetClause() {
        always("予算の減額又は削除", drafted -> drafted.is("long_term", "yes"));
        never("長期継続契約とする", drafted -> drafted.is("long_term", "no"));
    }

    @Test
    void trap24NonConformityInsteadOfDefects() {
        never("瑕疵", drafted -> true);
    }
}
