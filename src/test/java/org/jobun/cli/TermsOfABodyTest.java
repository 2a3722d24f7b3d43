package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms that bodies settle otherwise than ours: which paper prevails, how soon, from when, at which rate. */
class TermsOfABodyTest {
    @TempDir
    Path folder;

    /** The words of a paper of the data migration where its body answers thus. */
    private String paper(String paper, String rates, String... answers) throws IOException {
        String defaults =
                Arrays.stream(answers).map(answer -> "  " + answer + "\n").collect(Collectors.joining());
        OwnTowns.write(folder, profile -> rates + profile.replaceFirst("(?m)^defaults:\n", "defaults:\n" + defaults));
        Run run = OwnTowns.generate(folder);
        assertEquals(0, run.code(), run.all());
        for (Path made : OwnTowns.made(folder)) {
            if (made.endsWith(Path.of("resident-data-migration", paper + ".txt"))) {
                return Files.readString(made);
            }
        }
        throw new AssertionError(paper);
    }

    @Test
    void thePaperThatPrevailsIsChosen() throws IOException {
        for (List<String> one : List.of(
                List.of("contract", "この契約書、別記「個人情報取扱特記事項」、仕様書の順"),
                List.of("specification", "別記「個人情報取扱特記事項」、仕様書、この契約書の順"))) {
            String words = paper("contract", "", "precedence: " + one.get(0));
            assertTrue(words.contains(one.get(1) + "に優先して適用する"), words);
        }
    }

    @Test
    void howSoonIsChosen() throws IOException {
        String words = paper("special-provisions", "time: { return: 遅滞なく }\n", "urgency.incident: promptly");
        assertTrue(words.contains("おそれがあることを知ったときは、速やかに、その旨を発注者に通知"), words);
        assertTrue(words.contains("提供を受けた資料等を遅滞なく発注者に返還"), words);
        words = paper("special-provisions", "time: { return: 10日以内 }\n", "special_size: short");
        assertTrue(words.contains("請求があったときは、10日以内に、提供を受けた資料等"), words);
    }

    @Test
    void theWarrantyIsCountedFromDelivery() throws IOException {
        String words = paper("contract", "", "warranty_from: delivery");
        assertTrue(words.contains("検査に合格した日から12か月以内に種類又は品質に関する契約不適合を受注者に通知しないとき"), words);
        assertFalse(words.contains("契約不適合を知った時から"), words);
    }

    @Test
    void theRateOfDelayIsTheBodysOwn() throws IOException {
        String words = paper("contract", "rates: { delay: 2.7% }\n");
        assertTrue(words.contains("遅延の日数に応じ、年2.7パーセントの割合を乗じて計算した額"), words);
        // What the client owes for late payment stays at the rate of the law.
        assertTrue(words.contains("財務大臣が決定する率を乗じて計算した額の遅延利息を受注者に支払わなければならない"), words);
        assertFalse(words.contains("財務大臣が決定する率（この契約の締結の日におけるものをいう。）を乗じて計算した額とする"), words);
    }

    @Test
    void everyTimeLimitIsTheBodysOwn() throws IOException {
        String times = "time: { plan: 7日以内, delay_report: 速やかに, completion: 5日以内に, loans_return: 10日以内に,"
                + " security_incident: 1時間以内に, lead_change: 2週間前までに }\n"
                + "figures: { manager_days: 5, subcontract_days: 14 }\n";
        String words = paper("contract", times);
        for (String expected : List.of(
                "この契約の締結後7日以内に、かつ、本業務に着手する前に",
                "おそれが生じたときは、速やかに、その理由及び完了の見込み",
                "本業務を完了したときは、5日以内に、",
                "貸与を受けた物を10日以内に返還するとともに",
                "知ったときは、1時間以内に、その旨を発注者に通知",
                "変更しようとするときは、2週間前までに発注者に届け出",
                "この契約の締結の日から5日以内に様式第",
                "再委託を始めようとする日の14日前までに、次に掲げる事項")) {
            assertTrue(words.contains(expected), () -> expected + "\n" + words);
        }
    }

    @Test
    void whoBearsWhichCostIsChosen() throws IOException {
        String words = paper(
                "contract",
                "",
                "cost.contract: contractor",
                "cost.return: client",
                "cost.handover: client",
                "cost.inspection: each");
        for (String expected : List.of(
                "この契約の締結に要する費用は、受注者の負担とする。",
                "これらの処分に要する費用は、発注者の負担とする。",
                "引継ぎに要する費用は、発注者の負担とする。",
                "検査に要する費用は、発注者及び受注者が各自負担する。")) {
            assertTrue(words.contains(expected), () -> expected + "\n" + words);
        }
    }

    @Test
    void theRateOfLatePaymentIsNotBelowThatOfTheLaw() throws IOException {
        String words = paper("contract", "rates: { late_payment: 3% }\n");
        assertTrue(words.contains("年3パーセントの割合（支払遅延防止法第8条第1項の規定により"), words);
        OwnTowns.write(folder, profile -> "rates: { late_payment: 1.5% }\n" + profile);
        Run run = OwnTowns.generate(folder);
        assertTrue(run.all().contains("財務大臣が決定した率のいずれをも下回っています"), run.all());
    }
}
