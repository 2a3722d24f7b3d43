package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jobun.document.Document;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.Test;

/**
 * One matter concluded on four days gives the statutes of those days. Facts: APPI's public-sector chapter
 * reached municipalities on 2023-04-01, 拘禁刑 replaced 懲役 on 2025-06-01, the definitions of the My Number Act
 * moved on 2025-04-01, and the penalties of APPI move on 2027-01-17 with contents not yet confirmed.
 */
class LawByDateTest {

    private static String concludedOn(String day) throws IOException {
        return concludedOn(day, day, LocalDate.parse(day).plusDays(60).toString());
    }

    private static String concludedOn(String day, String start, String end) throws IOException {
        String yaml = Files.readString(Path.of("matters/resident-data-migration.yaml"))
                .replaceAll("  notice: .*\n  bid: .*\n", "")
                .replaceAll("conclusion: .*", "conclusion: " + day)
                .replaceAll("  start: .*", "  start: " + start)
                .replaceAll("  end: .*", "  end: " + end)
                .replaceAll("(?s)\nbid:.*?\n\n", "\n\n");
        StringBuilder words = new StringBuilder();
        for (Document paper : Catalogs.papers(yaml).documents()) {
            words.append(TextRenderer.words(paper)).append('\n');
        }
        return words.toString();
    }

    private static void has(String words, String... expected) {
        for (String one : expected) {
            assertTrue(words.contains(one), () -> "missing: " + one);
        }
    }

    private static void hasNot(String words, String... unexpected) {
        for (String one : unexpected) {
            assertFalse(words.contains(one), () -> "must not say: " + one);
        }
    }

    @Test
    void before2023TheOrdinanceOfTheMunicipalityGovernsAndItsOwnPenaltiesApply() throws IOException {
        String words = concludedOn("2022-10-01");
        has(words, "青葉野市個人情報保護条例（平成16年青葉野市条例第31号）", "4年以下の懲役若しくは200万円以下の罰金", "同条第8項に規定する特定個人情報");
        hasNot(words, "個人情報保護法第176条", "個人情報保護法第180条", "施行条例", "拘禁刑", "第66条第2項");
    }

    @Test
    void in2024TheActGovernsWithImprisonmentUnderItsOldName() throws IOException {
        String words = concludedOn("2024-10-01");
        has(
                words,
                "青葉野市個人情報の保護に関する法律施行条例（令和4年青葉野市条例第27号）",
                "個人情報保護法第176条",
                "2年以下の懲役又は100万円以下の罰金",
                "個人情報保護法第180条",
                "1年以下の懲役又は50万円以下の罰金",
                "同条第8項に規定する特定個人情報");
        hasNot(words, "拘禁刑", "同条第9項", "青葉野市個人情報保護条例");
    }

    @Test
    void in2026ImprisonmentHasItsNewNameAndTheDefinitionsTheirNewPlace() throws IOException {
        String words = concludedOn("2026-12-01");
        has(words, "2年以下の拘禁刑又は100万円以下の罰金", "個人情報保護法第180条", "同条第9項に規定する特定個人情報");
        hasNot(words, "懲役");
    }

    @Test
    void from2027ThePenaltiesHaveNewNumbersAndNoMaximumThatIsNotConfirmed() throws IOException {
        String words = concludedOn("2027-02-01");
        has(words, "個人情報保護法第176条", "個人情報保護法第179条", "同条第9項に規定する特定個人情報");
        hasNot(words, "懲役", "個人情報保護法第180条", "年以下の拘禁刑", "万円以下の罰金");
    }

    @Test
    void theFourTextsDiffer() throws IOException {
        Set<String> texts = new HashSet<>();
        for (String day : new String[] {"2022-10-01", "2024-10-01", "2026-12-01", "2027-02-01"}) {
            String words = concludedOn(day);
            texts.add(words.substring(words.indexOf("（罰則の周知）")));
        }
        assertEquals(4, texts.size());
    }

    @Test
    void theDayBeforeAChangeKeepsTheOldTextAndTheDayItselfHasTheNew() throws IOException {
        has(concludedOn("2025-05-31", "2025-05-31", "2025-05-31"), "2年以下の懲役又は");
        has(concludedOn("2025-06-01"), "2年以下の拘禁刑");
        has(concludedOn("2023-03-31"), "青葉野市個人情報保護条例");
        has(concludedOn("2023-04-01"), "個人情報保護法第176条");
        has(concludedOn("2027-01-16"), "個人情報保護法第180条");
        has(concludedOn("2027-01-17"), "個人情報保護法第179条");
    }

    @Test
    void aContractAcrossTheDayOfTheNewWordPrintsBothAndOneThatBeginsAfterItTheNewOneOnly() throws IOException {
        has(concludedOn("2025-04-01", "2025-04-01", "2026-03-31"), "2年以下の懲役（令和7年6月1日以後の行為にあっては、拘禁刑）又は100万円以下の罰金");
        String after = concludedOn("2025-05-31", "2025-06-02", "2026-03-31");
        has(after, "2年以下の拘禁刑又は100万円以下の罰金");
        hasNot(after, "懲役");
    }

    @Test
    void theFineOfOneHundredMillionOfTheMyNumberActBeginsOn12December2020() throws IOException {
        String before = concludedOn("2016-08-01");
        has(before, "番号法第57条第1項の規定により、前2号の違反行為があったときは、行為者のほか、その者が属する法人に対しても各本条の罰金刑が科されること");
        hasNot(before, "1億円");
        String last = concludedOn("2020-12-11", "2020-12-11", "2020-12-11");
        has(last, "各本条の罰金刑が科される");
        hasNot(last, "1億円");
        has(concludedOn("2020-12-12"), "法人に対しても1億円以下の罰金が科される");
        has(concludedOn("2020-12-11"), "各本条の罰金刑（令和2年12月12日以後の行為にあっては、1億円以下の罰金）が科される");
    }

    @Test
    void thePenaltiesOfTheMyNumberActMoveOnTheFirstOf2016() throws IOException {
        has(
                concludedOn("2015-12-01", "2015-12-01", "2015-12-31"),
                "番号法第67条の規定により",
                "番号法第68条の規定により",
                "番号法第77条第1項の規定により");
        has(concludedOn("2015-12-01"), "番号法第67条（平成28年1月1日以後にあっては、第48条）の規定により");
        has(concludedOn("2016-01-01"), "番号法第48条の規定により", "番号法第49条の規定により", "番号法第57条第1項の規定により");
    }

    @Test
    void subcontractingAndSupervisionAreCitedAsComingBefore2016() throws IOException {
        String before = concludedOn("2015-11-02");
        has(before, "番号法第10条第1項（平成28年1月1日施行）", "番号法第11条（平成28年1月1日施行）");
        String after = concludedOn("2016-01-04");
        has(after, "番号法第10条第1項の規定", "番号法第11条の規定");
        hasNot(after, "施行）");
    }

    @Test
    void aContractThatPreparesForTheNumbersCanBeMadeFromTheDayOfPromulgation() throws IOException {
        has(concludedOn("2014-02-03"), "同条第8項に規定する特定個人情報", "番号法第20条（平成27年10月5日施行）", "同法第49条第1項に規定する排除措置命令");
    }

    @Test
    void theStaffOfTheContractorLearnsOfItsOwnCrimeAndOfTheFineOfItsEmployer() throws IOException {
        String words = concludedOn("2026-12-01");
        has(
                words,
                "個人の秘密に属する事項が記録された同法第60条第2項第1号に係る個人情報ファイル（その全部又は一部を複製し、又は加工したものを含む。）を提供した者は",
                "個人情報保護法第179条（令和9年1月17日以後にあっては、第178条）（個人情報取扱事業者の役員又は従業者として",
                "個人情報保護法第184条第1項（令和9年1月17日以後にあっては、第185条第1項）の規定により1億円以下の罰金が科される",
                "業務に関して取り扱った個人の秘密に属する事項が記録された特定個人情報ファイル");
    }

    @Test
    void anAntiMonopolyOrderIsCalledByThePlaceOfItsDay() throws IOException {
        has(concludedOn("2015-04-01"), "同法第61条第1項に規定する排除措置命令");
        has(concludedOn("2026-12-01"), "同法第61条第1項に規定する排除措置命令");
    }
}
