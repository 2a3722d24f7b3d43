package org.jobun.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an item says in the form that is hashed becomes lines that a lawyer reads. */
class SaidLinesTest {
    @Test
    void keysStandBeforeTheirValuesAndTextAsItIs() {
        String text = """
                id: "appi"
                provisions:
                  staff:
                    about: "従業者の\\"監督\\""
                    spans:
                      -
                        cite: "24"
                        valid: "2022-04-01/"
                    read:
                      - "e-gov"
                none: []
                ---
                # 見出し

                ${client}は: 本文
                """;
        assertEquals(
                List.of(
                        "番号: appi",
                        "規定 › staff › 内容: 従業者の\"監督\"",
                        "規定 › staff › 条番号 › 引用: 24",
                        "規定 › staff › 条番号 › 有効期間: 2022-04-01/",
                        "規定 › staff › 出典: e-gov",
                        "none: （なし）",
                        "# 見出し",
                        "",
                        "${client}は: 本文"),
                SaidLines.of(text));
    }

    @Test
    void theKeyOfAListStandsBeforeItsEntries() {
        assertEquals(
                List.of("規則 › 番号: place-home", "規則 › 条件 › place: home", "規則の文言 › 対処: 選び直す。"),
                SaidLines.of("rules:\nid: \"place-home\"\nwhen:\n  place: \"home\"\nmessages:\nhint: \"選び直す。\"\n"));
    }
}
