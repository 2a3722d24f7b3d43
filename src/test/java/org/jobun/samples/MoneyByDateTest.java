package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.StampPlace;
import org.jobun.draft.PaperSet;
import org.jobun.law.MoneyTable;
import org.jobun.matter.FactValue;
import org.jobun.matter.Facts;
import org.jobun.matter.Municipality;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tax, duty and the ceilings of small contracts are those of the day and of the body, and stand in the papers. */
class MoneyByDateTest {

    /** A small negotiated contract of 青葉野市, of sixty days. */
    private static String matter(String day, long amount, String... choices) {
        LocalDate conclusion = LocalDate.parse(day);
        return """
                id: money
                municipality: aobano
                dates: { conclusion: %s, start: %s, end: %s }
                contract: { name: 試験業務, outline: 試験をする業務, place: 市役所, amount: %d }
                contractor: { name: 株式会社試験, address: 青葉野市一丁目, representative_title: 代表取締役, representative_name: 山田　太郎 }
                negotiated: { reason: 少額であるため }
                outsourcing: { reason: 専門の知識を要するため, effect: 事務の軽減 }
                work: { data: 氏名, persons: 10 }
                choices:
                  method: negotiated
                  %s
                """.formatted(conclusion, conclusion, conclusion.plusDays(60), amount, String.join("\n  ", choices));
    }

    private static PaperSet set(String yaml) {
        return Catalogs.papers(yaml);
    }

    private static String contract(PaperSet set) {
        return String.join("\n", TextRenderer.lines(set.document("contract").orElseThrow()));
    }

    private static long yen(Facts facts, String path) {
        return ((FactValue.Money) facts.value(path).orElseThrow()).yen();
    }

    private static List<String> rules(Outcome<PaperSet> outcome) {
        return outcome.diagnostics().sorted().stream()
                .filter(one -> one.code() == Code.RUL_01)
                .map(one -> one.values().get("rule"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2015-11-02, 8, 81480, 500000",
        "2018-06-01, 8, 81480, 500000",
        "2019-04-30, 8, 81480, 500000",
        "2019-10-01, 10, 100000, 500000",
        "2022-03-31, 10, 100000, 500000",
        "2023-04-01, 10, 100000, 500000",
        "2025-03-31, 10, 100000, 500000",
        "2025-04-01, 10, 100000, 1000000",
        "2025-05-31, 10, 100000, 1000000",
        "2025-06-01, 10, 100000, 1000000",
        "2026-04-01, 10, 100000, 1000000",
        "2027-01-17, 10, 100000, 1000000",
        "2028-04-01, 10, 100000, 1000000"
    })
    void printsTheTaxOfTheDayAndKnowsItsCeiling(String day, int percent, long tax, long ceiling) {
        PaperSet set = set(matter(day, 1_100_000, "negotiated_ground: unfit"));
        Facts facts = set.matter().facts();
        assertEquals(Integer.toString(percent), facts.plain("tax.rate").orElseThrow());
        assertTrue(
                contract(set).contains("税の額　%,d円）".formatted(1_100_000L * percent / (100 + percent))), contract(set));
        assertEquals(tax, yen(facts, "contract.tax") / 10 * 10, "to ten yen");
        assertEquals(ceiling, yen(facts, "negotiated.ceiling"));
        assertEquals(ceiling, yen(facts, "negotiated.limit"));
        // 1,018,519 or 1,000,000 without tax.
        assertEquals(percent == 8 ? 400 : 200, yen(facts, "contract.stamp"));
    }

    @ParameterizedTest
    @CsvSource({
        "9999, 0, 0",
        "10000, 0, 200",
        "11000, 200, 200",
        "10998, 0, 200",
        "10999, 200, 200",
        "1000000, 200, 200",
        "1000001, 200, 400",
        "1100000, 200, 400",
        "1100001, 400, 400",
        "2000000, 400, 400",
        "2000001, 400, 1000",
        "2200000, 400, 1000",
        "2200001, 1000, 1000",
        "3000000, 1000, 1000",
        "3000001, 1000, 2000",
        "3300000, 1000, 2000",
        "3300001, 2000, 2000",
        "5000000, 2000, 2000",
        "5000001, 2000, 10000",
        "5500000, 2000, 10000",
        "5500001, 10000, 10000",
        "10000000, 10000, 10000",
        "10000001, 10000, 20000",
        "11000000, 10000, 20000",
        "11000001, 20000, 20000",
        "50000000, 20000, 20000",
        "50000001, 20000, 60000",
        "55000000, 20000, 60000",
        "55000001, 60000, 60000",
        "100000000, 60000, 60000",
        "100000001, 60000, 100000",
        "110000000, 60000, 100000",
        "110000001, 100000, 100000",
        "500000000, 100000, 100000",
        "500000001, 100000, 200000",
        "550000001, 200000, 200000",
        "1000000000, 200000, 200000",
        "1000000001, 200000, 400000",
        "1100000001, 400000, 400000",
        "5000000000, 400000, 400000",
        "5000000001, 400000, 600000",
        "5500000000, 400000, 600000",
        "5500000001, 600000, 600000"
    })
    void dutyGoesByTheAmountWithoutTaxWhereTaxIsStatedApart(long amount, long apart, long whole) {
        for (boolean exempt : new boolean[] {false, true}) {
            PaperSet set = set(matter(
                    "2026-04-01",
                    amount,
                    "negotiated_ground: unfit",
                    "tax_status: " + (exempt ? "exempt" : "taxable")));
            long duty = exempt ? whole : apart;
            assertEquals(duty, yen(set.matter().facts(), "contract.stamp"), "exempt: " + exempt);
            boolean box =
                    set.document("contract").orElseThrow().blocks().stream().anyMatch(StampPlace.class::isInstance);
            assertEquals(duty > 0, box, "place for the stamp");
            assertEquals(!exempt, contract(set).contains("うち取引に係る消費税"), "tax stated apart");
        }
    }

    @Test
    void theNoteNamesTheDutyAndTheAmountThatDecides() {
        String said = Catalogs.said(Catalogs.draft(matter("2026-04-01", 5_500_000, "negotiated_ground: unfit"), false)
                .diagnostics());
        assertTrue(said.contains("2,000円の収入印紙が必要です"), said);
        assertTrue(said.contains("これを除いた5,000,000円により計算しました"), said);
        String exempt = Catalogs.said(
                Catalogs.draft(matter("2026-04-01", 5_500_000, "negotiated_ground: unfit", "tax_status: exempt"), false)
                        .diagnostics());
        assertTrue(exempt.contains("10,000円の収入印紙が必要です"), exempt);
        assertTrue(exempt.contains("契約金額の全額5,500,000円"), exempt);
    }

    @Test
    void mandatesAndElectronicContractsHaveNoStampAndSayWhy() {
        List<String> mandate = rules(Catalogs.draft(
                matter("2026-04-01", 5_500_000, "negotiated_ground: unfit", "nature: quasi-mandate"), false));
        assertTrue(mandate.contains("stamp-quasi-mandate"), mandate::toString);
        assertFalse(mandate.contains("stamp-duty"), mandate::toString);
        List<String> electronic = rules(
                Catalogs.draft(matter("2026-04-01", 5_500_000, "negotiated_ground: unfit", "electronic: yes"), false));
        assertTrue(electronic.contains("stamp-electronic"), electronic::toString);
        assertFalse(electronic.contains("stamp-duty"), electronic::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-31, other, 500000, 500001",
        "2025-04-01, other, 1000000, 1000001",
        "2025-03-31, works, 1300000, 1300001",
        "2025-04-01, works, 2000000, 2000001",
        "2025-04-01, purchase, 1500000, 1500001",
        "2025-04-01, rental, 800000, 800001",
        "2025-04-01, sale, 500000, 500001",
        "2025-04-01, lending, 300000, 300001"
    })
    void smallContractsEndAtTheLimitOfTheirKindAndDay(String day, String kind, long within, long above) {
        String[] choices = {"negotiated_ground: small", "procurement_kind: " + kind};
        assertFalse(rules(Catalogs.draft(matter(day, within, choices), false)).contains("negotiated-over-limit"));
        assertTrue(rules(Catalogs.draft(matter(day, above, choices), false)).contains("negotiated-over-limit"));
    }

    @Test
    void aBodyKeepsItsOwnLimitBelowTheOrder() {
        String yaml = matter("2026-04-01", 500_001, "negotiated_ground: small")
                .replace("municipality: aobano", "municipality: yukishiro");
        Outcome<PaperSet> outcome = Catalogs.draft(yaml, false);
        assertTrue(rules(outcome).contains("negotiated-over-limit"));
        assertTrue(Catalogs.said(outcome.diagnostics()).contains("団体の規則500,000円、政令の上限1,000,000円"));
    }

    @Test
    void theShippedBodiesKeepToTheOrder() {
        for (Municipality body : Catalogs.shipped().municipalities().values()) {
            assertEquals("municipality", body.money().kind());
            assertFalse(body.money().limits().isEmpty());
        }
    }

    /** Every cell of 地方自治法施行令別表第五, the day before and the day of its change. */
    @ParameterizedTest
    @CsvSource({
        "prefecture, 2025-03-31, 2500000, 1600000, 800000, 500000, 300000, 1000000",
        "designated-city, 2025-03-31, 2500000, 1600000, 800000, 500000, 300000, 1000000",
        "municipality, 2025-03-31, 1300000, 800000, 400000, 300000, 300000, 500000",
        "prefecture, 2025-04-01, 4000000, 3000000, 1500000, 1000000, 500000, 2000000",
        "designated-city, 2025-04-01, 4000000, 3000000, 1500000, 1000000, 500000, 2000000",
        "municipality, 2025-04-01, 2000000, 1500000, 800000, 500000, 300000, 1000000"
    })
    void theOrderTellsBodiesKindsAndDaysApart(
            String body, String day, long works, long purchase, long rental, long sale, long lending, long other) {
        MoneyTable.Ceilings table = Catalogs.shipped()
                .municipalities()
                .get("aobano")
                .money()
                .state()
                .ceilings(LocalDate.parse(day))
                .orElseThrow();
        assertEquals(
                Map.of(
                        "works",
                        works,
                        "purchase",
                        purchase,
                        "rental",
                        rental,
                        "sale",
                        sale,
                        "lending",
                        lending,
                        "other",
                        other),
                table.yen().get(body));
    }

    @ParameterizedTest
    @CsvSource({
        "1989-03-31, ''",
        "1989-04-01, 3",
        "1997-03-31, 3",
        "1997-04-01, 5",
        "2014-03-31, 5",
        "2014-04-01, 8",
        "2019-09-30, 8",
        "2019-10-01, 10"
    })
    void theRateOfTaxByDay(String day, String percent) {
        String found = Catalogs.shipped()
                .municipalities()
                .get("aobano")
                .money()
                .state()
                .taxRate(LocalDate.parse(day))
                .map(rate -> Integer.toString(rate.percent()))
                .orElse("");
        assertEquals(percent, found);
    }

    @Test
    void theRateIsThatOfTheEndOfTheTermAndACrossingIsSaid() {
        String yaml = matter("2019-08-15", 1_100_000, "negotiated_ground: unfit");
        Outcome<PaperSet> outcome = Catalogs.draft(yaml, false);
        assertTrue(rules(outcome).contains("tax-rate-crosses"));
        assertEquals(100_000, yen(outcome.value().orElseThrow().matter().facts(), "contract.tax"));
        String transitional = yaml.replace("amount: 1100000", "amount: 1100000, tax_rate: 8");
        Outcome<PaperSet> kept = Catalogs.draft(transitional, false);
        assertTrue(rules(kept).contains("tax-rate-differs"));
        assertEquals(81_481, yen(kept.value().orElseThrow().matter().facts(), "contract.tax"));
        assertFalse(rules(Catalogs.draft(matter("2019-10-01", 1_100_000, "negotiated_ground: unfit"), false))
                .contains("tax-rate-crosses"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount: 0", "amount: -1", "amount: 1100000, tax_rate: 80"})
    void impossibleAmountsAndRatesAreRefused(String written) {
        String yaml =
                matter("2026-04-01", 1_100_000, "negotiated_ground: unfit").replace("amount: 1100000", written);
        Diagnostics found = Catalogs.draft(yaml, false).diagnostics();
        assertTrue(found.sorted().stream().anyMatch(Diagnostic::isError), () -> Catalogs.said(found));
    }

    @Test
    void whoIsRegisteredForInvoicesIsNotExempt() {
        String yaml = matter("2026-04-01", 1_100_000, "negotiated_ground: unfit", "tax_status: exempt")
                .replace(
                        "name: 株式会社試験",
                        "name: 株式会社試験, corporate_number: \"7999900000101\", invoice_number: T7999900000101");
        assertTrue(rules(Catalogs.draft(yaml, false)).contains("exempt-with-invoice"));
    }

    @ParameterizedTest
    @CsvSource({"no-bidder, false", "winner-fails, false", "unfit, true", "urgent, true"})
    void aTenderThatFailedHasANotice(String ground, boolean wrong) {
        String yaml = matter("2026-04-01", 1_100_000, "negotiated_ground: " + ground)
                .replace("dates: { ", "dates: { notice: 2026-03-01, ");
        assertEquals(wrong, rules(Catalogs.draft(yaml, false)).contains("negotiated-notice"));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-04-01, 2017-03-31, false", "2016-04-01, 2017-04-01, true",
        "2019-03-31, 2019-04-01, true", "2027-01-01, 2027-03-31, false",
        "2041-04-01, 2042-03-31, false", "2042-03-31, 2042-04-01, true"
    })
    void aTermThatRunsIntoAnotherFiscalYearIsNotedInAnyYear(String start, String end, boolean noted) {
        String yaml = matter(start, 1_100_000, "negotiated_ground: unfit").replaceAll("end: [0-9-]+", "end: " + end);
        assertEquals(noted, rules(Catalogs.draft(yaml, false)).contains("multi-year"));
    }

    @Test
    void theFloorOfSharesIsTheBodysAndExact() {
        String two = """
                party: consortium
                """;
        String yaml = matter("2026-04-01", 5_500_000, "negotiated_ground: unfit", two.strip(), "consortium_type: share")
                + "consortium: { name: 試験共同企業体, office: 青葉野市, bank: 銀行, formed: 2026-03-01 }\n"
                + "members:\n"
                + "  - { name: 甲社, address: 青葉野市, representative_title: 社長, representative_name: 甲, share: 1/3 }\n"
                + "  - { name: 乙社, address: 青葉野市, representative_title: 社長, representative_name: 乙, share: 1/3 }\n"
                + "  - { name: 丙社, address: 青葉野市, representative_title: 社長, representative_name: 丙, share: 1/3 }\n";
        List<String> said = rules(Catalogs.draft(yaml, false));
        assertFalse(said.contains("consortium-shares"), said::toString);
        assertFalse(said.contains("consortium-share-floor"), said::toString);
        String uneven = yaml.replaceFirst("share: 1/3", "share: 60.1%")
                .replaceFirst("share: 1/3", "share: 20%")
                .replaceFirst("share: 1/3", "share: 19.9%");
        assertTrue(rules(Catalogs.draft(uneven, false)).contains("consortium-share-floor"));
        String even = uneven.replace("60.1%", "60%").replace("19.9%", "20%");
        assertFalse(rules(Catalogs.draft(even, false)).contains("consortium-share-floor"));
    }
}
