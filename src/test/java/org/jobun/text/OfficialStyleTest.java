package org.jobun.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What legal offices correct, and what they leave alone. */
class OfficialStyleTest {

    @ParameterizedTest
    @CsvSource({
        "氏名並びに住所を記載する。, CONJUNCTION, 並びに",
        "甲若しくは乙が定める。, CONJUNCTION, 若しくは",
        "甲及び乙は協議する。丙並びに丁は従う。, CONJUNCTION, 並びに",
        "承認を得るただし書面による。, PROVISO, ただし",
        "ただしこの限りでない。, PROVISO, ただし",
        "定める。この場合において書面による。, PROVISO, この場合において",
        "氏名、住所、及び職業を記載する。, COMMA, 、及び",
        "氏名及び住所及び職業を記載する。, COMMA, 氏名及び住所及び",
        "氏名または住所, WORD, または",
        "甲および乙, WORD, および",
        "但し、この限りでない。, WORD, 但し",
        "書面を予め提出する。, WORD, 予め",
        "作業を行なう。, WORD, 行な",
        "個人情報を取扱う。, WORD, 取扱",
        "個人情報の取り扱いを定める。, WORD, 取り扱い",
        "手続きを定める。, WORD, 手続き",
        "情報の漏洩があった。, WORD, 漏洩",
        "3ヶ月以内に, WORD, ヶ月",
        "契約したとき届出なければならない。, WORD, 届出",
        "業務を終了した時は、報告する。, WORD, 時は",
        "ＪＩＳによる。, WIDTH, ＪＩＳ",
        "ﾊﾟｽﾜｰﾄﾞを定める。, WIDTH, ﾊﾟｽﾜｰﾄﾞ",
        "書面(電磁的記録を含む。)による。, WIDTH, (",
        "第３条による。, WIDTH, ３"
    })
    void finds(String text, OfficialStyle.Kind kind, String found) {
        List<OfficialStyle.Finding> findings = OfficialStyle.in(text, false);
        assertTrue(
                findings.stream()
                        .anyMatch(finding ->
                                finding.kind() == kind && finding.text().startsWith(found)),
                () -> text + ": " + findings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "氏名及び住所並びに職業及び年齢を記載する。",
                "甲若しくは乙又は丙が定める。",
                "漏えい、滅失若しくは毀損その他の事態（以下「漏えい等」という。）が発生し、又は発生したおそれがあるとき。",
                "承認を得なければならない。ただし、この限りでない。",
                "第1項ただし書の規定による。",
                "報告する。この場合において、書面によるものとする。",
                "協議し、及び書面を作成する。",
                "手続及び取扱いを定め、個人情報を取り扱う。",
                "届出をし、又は届け出なければならない。",
                "3か月以内に、申込みの受付を行う。",
                "JIS Q 27001に適合する。",
                "全ての資料等（写しを含む。）を返還する。",
                "従って行わなければならない。"
            })
    void leavesAlone(String text) {
        assertEquals(List.of(), OfficialStyle.in(text, false), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"この規定並びに関係する規定による。", "前条の規定若しくは関係する規定による。"})
    void aListOfProvisionsBringsItsOwnConjunction(String text) {
        assertEquals(List.of(), OfficialStyle.in(text, true));
        assertFalse(OfficialStyle.in(text, false).isEmpty(), "without such a list it is a fault");
    }
}
