package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.document.StampPlace;
import org.jobun.draft.PaperSet;
import org.jobun.matter.FactValue;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 変更契約書: who signs it, what it starts from, what it adds, and what is said of a change that cannot be. */
class ChangeAgreementTest {
    private static final String SINGLE = "matters/resident-data-migration.yaml";

    private static String changed(String file, String change) throws IOException {
        return Files.readString(Path.of(file)) + "\nchange:\n  reason: 対象の件数が増加したため\n" + change;
    }

    private static Document agreement(String yaml) {
        return Catalogs.papers(yaml).document("change-agreement").orElseThrow();
    }

    private static String words(String yaml) {
        return words(agreement(yaml));
    }

    /** As the text rendering says it, in half-width digits. */
    private static String words(Document paper) {
        StringBuilder words = new StringBuilder();
        for (char c : String.join("\n", TextRenderer.lines(paper)).toCharArray()) {
            words.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
        }
        return words.toString();
    }

    private static List<String> rules(String yaml) {
        return Catalogs.draft(yaml, false).diagnostics().sorted().stream()
                .filter(one -> one.code() == Code.RUL_01)
                .map(one -> one.values().get("rule"))
                .toList();
    }

    private static boolean hasStamp(String yaml) {
        return agreement(yaml).blocks().stream().anyMatch(StampPlace.class::isInstance);
    }

    private static long stamp(String yaml) {
        return ((FactValue.Money) Catalogs.papers(yaml)
                        .matter()
                        .facts()
                        .value("change.stamp")
                        .orElseThrow())
                .yen();
    }

    @Test
    void anIncreaseIsBrokenDownAndTaxedByItself() throws IOException {
        String yaml = changed(SINGLE, "  date: 2027-01-20\n  amount: 40700000\n");
        String words = words(yaml);
        for (String expected : List.of(
                "契約番号\t情管委第18号",
                "契約金額38,500,000円（うち取引に係る消費税及び地方消費税の額3,500,000円）を、40,700,000円（うち取引に係る消費税及び地方消費税の額3,700,000円）に変更する。",
                "この変更により増加する契約金額は、2,200,000円（うち取引に係る消費税及び地方消費税の額200,000円）とする。",
                "この書面2通を作成し")) {
            assertTrue(words.contains(expected), () -> expected + "\n" + words);
        }
        assertTrue(hasStamp(yaml));
        // 2,000,000 yen without tax: 400, not the 20,000 of the whole.
        assertEquals(400, stamp(yaml));
    }

    @ParameterizedTest
    @CsvSource({
        "'  amount: 38500001', 200", // an increase of one yen, of which no part is tax: below 10,000 yen
        "'  amount: 38511000', 200",
        "'  amount: 39600000', 200",
        "'  amount: 39600002', 400",
        "'  amount: 33000000', 200",
        "'  end: 2027-03-20', 200",
        "'  scope: 対象を加える。', 200"
    })
    void dutyGoesByTheIncreaseAndIsFlatElsewhere(String change, long duty) throws IOException {
        String yaml = changed(SINGLE, "  date: 2027-01-20\n" + change + "\n");
        long free = change.contains("38500001") ? 0 : duty;
        assertEquals(free, stamp(yaml));
        assertEquals(free > 0, hasStamp(yaml));
    }

    @Test
    void aDecreaseSaysWhatIsTakenAway() throws IOException {
        String words = words(changed(SINGLE, "  date: 2027-01-20\n  amount: 33000000\n"));
        assertTrue(words.contains("この変更により減少する契約金額は、5,500,000円（うち取引に係る消費税及び地方消費税の額500,000円）とする。"), words);
        assertFalse(words.contains("増加する"), words);
    }

    @Test
    void aSecondChangeStartsFromTheFirst() throws IOException {
        String yaml = changed(SINGLE, "  date: 2027-02-10\n  amount: 42900000\n  end: 2027-03-30\n")
                + "earlier_changes:\n  - { date: 2027-01-20, amount: 40700000 }\n"
                + "  - { date: 2027-01-30, end: 2027-03-25 }\n";
        String words = words(yaml);
        assertTrue(words.contains("業務委託変更契約書（第3回）"), words);
        assertTrue(words.contains("契約金額40,700,000円（うち取引に係る消費税及び地方消費税の額3,700,000円）を、42,900,000円"), words);
        assertTrue(words.contains("履行期間の末日令和9年3月25日を、令和9年3月30日に変更する"), words);
        assertTrue(words.contains("前の変更契約\t令和9年1月20日"), words);
        assertFalse(words.contains("38,500,000"), words);
        assertTrue(rules(yaml.replace("change:\n", "change:\n  number: 2\n")).contains("change-number"));
        assertFalse(rules(yaml.replace("change:\n", "change:\n  number: 3\n")).contains("change-number"));
    }

    @ParameterizedTest
    @CsvSource({
        "'{ date: 2026-11-30, amount: 40700000 }', 前の変更契約の1件目の締結日（2026-11-30）が、契約締結日（2026-12-01）より前です",
        "'{ date: 2027-01-20 }, { date: 2027-01-10 }', 前の変更契約の2件目の締結日（2027-01-10）が、前の変更契約の1件目の締結日（2027-01-20）より前です",
        "'{ date: 2027-02-11 }', 変更契約の締結日（2027-02-10）が、前の変更契約の1件目の締結日（2027-02-11）より前です",
        "'{ date: 2027-01-20, end: 2026-11-30 }', 前の変更契約の1件目の変更後の履行終了日（2026-11-30）が、履行開始日（2026-12-01）より前です"
    })
    void daysOfEarlierChangesComeInOrder(String rows, String said) throws IOException {
        String change = changed(SINGLE, "  date: 2027-02-10\n  amount: 42900000\n");
        Outcome<PaperSet> outcome = Catalogs.draft(change + "earlier_changes: [ " + rows + " ]\n", false);
        List<String> wrong = outcome.diagnostics().sorted().stream()
                .filter(one -> one.code() == Code.FCT_06)
                .map(one -> one.values().get("later") + "（" + one.values().get("second") + "）が、"
                        + one.values().get("earlier") + "（" + one.values().get("first") + "）より前です")
                .toList();
        assertEquals(List.of(said), wrong);
        Outcome<PaperSet> right = Catalogs.draft(
                change + "earlier_changes: [ { date: 2027-01-20 }, { date: 2027-01-20 }, { date: 2027-02-10 } ]\n",
                false);
        assertTrue(right.diagnostics().sorted().stream().noneMatch(one -> one.code() == Code.FCT_06));
    }

    private static final String MONTHLY = "matters/system-maintenance.yaml";

    @Test
    void aChangedEndChangesWhatIsPaidEachMonth() throws IOException {
        // 660,000 yen a month for three years; three more months on the last day but one of the second year.
        PaperSet set = Catalogs.papers(changed(MONTHLY, "  date: 2028-03-30\n  end: 2029-06-30\n  amount: 25740000\n"));
        String agreement = words(set.document("change-agreement").orElseThrow());
        assertTrue(agreement.contains("原契約の月額及び各月の支払額を、変更後の支払内訳表のとおり改める"), agreement);
        String schedule = words(set.document("changed-payment-schedule").orElseThrow());
        assertTrue(schedule.contains("令和8年4月1日から令和8年4月30日まで\t30\t660,000"), schedule);
        assertTrue(schedule.contains("令和11年6月1日から令和11年6月30日まで\t30\t660,000"), schedule);
        assertTrue(schedule.contains("合計\t\t25,740,000"), schedule);
        String first = words(set.document("payment-schedule").orElseThrow());
        assertFalse(first.contains("令和11年4月"), first);
    }

    @Test
    void whatIsLeftAfterTheMonthsAlreadyOverIsSharedByTheRest() throws IOException {
        // The same amount until an earlier end: 24 months of 660,000 are over, 7,920,000 is left for six months and a
        // half.
        String earlier = words(Catalogs.papers(changed(MONTHLY, "  date: 2028-04-01\n  end: 2028-10-15\n"))
                .document("changed-payment-schedule")
                .orElseThrow());
        assertTrue(earlier.contains("令和10年3月1日から令和10年3月31日まで\t31\t660,000"), earlier);
        assertTrue(earlier.contains("令和10年10月1日から令和10年10月15日まで\t15\t"), earlier);
        assertTrue(earlier.contains("合計\t\t23,760,000"), earlier);
        // Another amount after an earlier change of it: the second starts from where the first left off.
        String twice = words(Catalogs.papers(changed(MONTHLY, "  date: 2028-04-01\n  amount: 26400000\n")
                        + "earlier_changes:\n  - { date: 2027-04-01, amount: 24960000 }\n")
                .document("changed-payment-schedule")
                .orElseThrow());
        assertTrue(twice.contains("令和9年3月1日から令和9年3月31日まで\t31\t660,000"), twice);
        assertTrue(twice.contains("令和9年4月1日から令和9年4月30日まで\t30\t710,000"), twice);
        assertTrue(twice.contains("令和10年4月1日から令和10年4月30日まで\t30\t830,000"), twice);
        assertTrue(twice.contains("合計\t\t26,400,000"), twice);
    }

    @Test
    void aChangeOfOtherThingsLeavesTheMonthsAlone() throws IOException {
        PaperSet set = Catalogs.papers(changed(MONTHLY, "  date: 2028-03-30\n  scope: 対象の機器を加える。\n"));
        assertTrue(set.document("changed-payment-schedule").isEmpty());
        String agreement = words(set.document("change-agreement").orElseThrow());
        assertFalse(agreement.contains("支払内訳"), agreement);
    }

    @Test
    void electronicChangesAreSignedElectronicallyByTheBranch() throws IOException {
        String yaml = changed("matters/branch-office.yaml", "  date: 2026-12-20\n  amount: 9900000\n");
        String words = words(yaml);
        assertTrue(words.contains("電子署名を行い"), words);
        assertFalse(words.contains("記名押印"), words);
        assertTrue(words.contains("支店長"), words);
        assertFalse(hasStamp(yaml));
        String paper = yaml.replace("electronic: yes", "electronic: no");
        assertTrue(words(paper).contains("記名押印"), words(paper));
        assertTrue(words(paper).contains("支店長"), words(paper));
        assertTrue(hasStamp(paper));
    }

    @ParameterizedTest
    @CsvSource({"no, 記名押印, 電子署名", "yes, 電子署名, 記名押印"})
    void allMembersOfAConsortiumSign(String electronic, String has, String hasNot) throws IOException {
        String yaml = changed("matters/consortium.yaml", "  date: 2027-01-20\n  amount: 67100000\n")
                .replace("electronic: no", "electronic: " + electronic);
        String words = words(yaml);
        for (String member : List.of("東邦情報システム株式会社", "浜風計算株式会社", "合同会社うしお")) {
            assertTrue(words.contains(member), words);
        }
        assertTrue(words.contains(has), words);
        assertFalse(words.contains(hasNot), words);
    }

    @Test
    void reasonsAreNoLoneItems() throws IOException {
        String words = words(changed(SINGLE, "  date: 2027-01-20\n  scope: 対象の帳票を加える。\n"));
        assertTrue(words.contains("変更の理由\t対象の件数が増加したため"), words);
        assertFalse(words.contains("次のとおりである"), words);
        assertFalse(words.contains("(1)"), words);
    }

    @ParameterizedTest
    @CsvSource({
        "'  date: 2027-01-20\n  amount: 38500000', change-same-amount",
        "'  date: 2027-01-20\n  end: 2027-03-31', change-same-end",
        "'  date: 2027-01-20', change-nothing",
        "'  amount: 40000000', change-without-date",
        "'  date: 2027-01-20\n  amount: 0', change-amount-zero",
        "'  date: 2027-04-02\n  end: 2027-05-31', change-after-end",
        "'  date: 2027-01-20\n  end: 2027-04-01', change-next-year",
        "'  date: 2027-01-20\n  end: 2027-04-01', multi-year"
    })
    void aChangeThatCannotBeIsSaid(String change, String rule) throws IOException {
        List<String> said = rules(changed(SINGLE, change + "\n"));
        assertTrue(said.contains(rule), said::toString);
    }

    @Test
    void aGoodChangeIsNotBlamed() throws IOException {
        List<String> said = rules(changed(SINGLE, "  date: 2027-01-20\n  amount: 40700000\n  end: 2027-03-20\n"));
        assertTrue(
                said.stream().noneMatch(rule -> rule.startsWith("change-") && !rule.equals("change-stamp")),
                said::toString);
    }

    @ParameterizedTest
    @CsvSource({"'  date: 2026-11-30\n  amount: 40000000'", "'  date: 2026-12-10\n  end: 2026-11-30'"})
    void datesOutOfOrderAreErrors(String change) throws IOException {
        Outcome<PaperSet> outcome = Catalogs.draft(changed(SINGLE, change + "\n"), false);
        assertTrue(outcome.diagnostics().sorted().stream().anyMatch(one -> one.code() == Code.FCT_06));
    }

    @Test
    void changesOfLawAreLookedForUpToTheChangedEnd() throws IOException {
        String longer = changed(SINGLE, "  date: 2027-01-20\n  end: 2027-09-30\n");
        assertTrue(rules(longer).contains("security-rules-2027"), rules(longer)::toString);
        String shorter = Files.readString(Path.of(SINGLE)).replace("end: 2027-03-31", "end: 2027-09-30")
                + "\nchange:\n  reason: 早く終わるため\n  date: 2027-01-20\n  end: 2027-03-31\n";
        assertFalse(rules(shorter).contains("security-rules-2027"), rules(shorter)::toString);
        String old = changed("matters/before-2023.yaml", "  date: 2023-03-01\n  end: 2023-09-29\n");
        assertTrue(rules(old).contains("appi-transition"), rules(old)::toString);
        String said = Catalogs.said(Catalogs.draft(longer, false).diagnostics());
        assertTrue(said.contains("2027-01-17"), said);
    }

    @Test
    void specialProvisionsAreReplacedByThoseOfTheDayOfTheChange() throws IOException {
        String yaml = changed("matters/before-2023.yaml", "  date: 2023-04-03\n  end: 2023-09-29\n")
                .replace("  end: 2023-03-24", "  end: 2023-06-30")
                .replace("choices:\n", "choices:\n  special_change: replace\n");
        assertFalse(rules(yaml).contains("appi-transition"), rules(yaml)::toString);
        PaperSet set = Catalogs.papers(yaml);
        String agreement = words(set.document("change-agreement").orElseThrow());
        assertTrue(agreement.contains("個人情報取扱特記事項」の全部を、この変更契約に添付する同じ題名の書面のとおり改める。"), agreement);
        assertTrue(agreement.contains("原契約の締結日\t令和4年10月1日"), agreement);
        assertTrue(agreement.contains("令和5年4月3日"), agreement);
        String special = words(set.document("special-provisions").orElseThrow());
        assertTrue(special.contains("個人情報の保護に関する法律"), special);
        assertFalse(special.contains("雪代村個人情報保護条例"), special);
        assertTrue(set.document("contract").isEmpty(), "the contract keeps its own papers");
        assertTrue(
                set.documents().stream().anyMatch(paper -> paper.id().startsWith("form-")),
                "the forms of the new special provisions come with them");
        String kept = yaml.replace("special_change: replace", "special_change: keep");
        assertTrue(rules(kept).contains("appi-transition"), rules(kept)::toString);
    }

    @Test
    void aSmallContractMayNotGrowOverItsLimit() throws IOException {
        String yaml = Files.readString(Path.of("matters/split.yaml"))
                        .replaceAll("(?s)parts:.*?\n\n", "")
                        .replace("amount: 49500000", "amount: 990000")
                        .replace("negotiated_ground: unfit", "negotiated_ground: small")
                + "\nchange:\n  reason: 増加\n  date: 2027-01-20\n  amount: 1000001\n";
        assertTrue(rules(yaml).contains("change-over-limit"), rules(yaml)::toString);
        assertFalse(rules(yaml.replace("1000001", "1000000")).contains("change-over-limit"));
    }
}
