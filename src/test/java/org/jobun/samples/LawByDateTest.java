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
        String yaml = Files.readString(Path.of("matters/resident-data-migration.yaml"))
                .replaceAll("  notice: .*\n  bid: .*\n", "")
                .replaceAll("conclusion: .*", "conclusion: " + day)
                .replaceAll("  start: .*", "  start: " + day)
                .replaceAll("  end: .*", "  end: " + LocalDate.parse(day).plusDays(60))
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
        has(concludedOn("2025-05-31"), "2年以下の懲役");
        has(concludedOn("2025-06-01"), "2年以下の拘禁刑");
        has(concludedOn("2023-03-31"), "青葉野市個人情報保護条例");
        has(concludedOn("2023-04-01"), "個人情報保護法第176条");
        has(concludedOn("2027-01-16"), "個人情報保護法第180条");
        has(concludedOn("2027-01-17"), "個人情報保護法第179条");
    }
}
