package org.jobun.change.amend;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jobun.change.Part;
import org.jobun.document.Document;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence with a mistake does not make the new paper, or is not understood: what is written is never trusted for its own sake. */
class ProofCanFailTest {
    private static final String BEFORE = """
            （支払）
            第1条　発注者は、委託料を30日以内に支払う。
            2　委託料は、分割しない。
            （検査）
            第2条　発注者は、10日以内に検査を行う。
            """;
    private static final String AFTER = """
            （支払）
            第1条　発注者は、委託料を15日以内に支払う。
            （検査）
            第2条　発注者は、10日以内に検査を行う。
            """;
    private static final Document PAPER =
            Catalogs.example("resident-data-migration").document("contract").orElseThrow();

    private static boolean isProved(String... sentences) {
        List<Part> before = PaperText.of(BEFORE);
        List<Instruction> all = new ArrayList<>();
        for (String sentence : sentences) {
            all.add(new Instruction(sentence, List.of()));
        }
        return Amendment.isProved(before, PaperText.of(AFTER), all, PAPER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "第1条第1項中「30日」を「15日」に改め、同条第2項を削る。; true",
                "第1条第1項中「30日」を「14日」に改め、同条第2項を削る。; false",
                "第1条第2項中「30日」を「15日」に改め、同条第2項を削る。; false",
                "第1条第1項中「三十日」を「15日」に改め、同条第2項を削る。; false",
                "第1条第1項中「日」を「15日」に改め、同条第2項を削る。; false",
                "第1条第1項中「30日」を「15日」に改める。; false",
                "第3条第1項中「30日」を「15日」に改め、同条第2項を削る。; false",
                "第1条第1項中「30日」を「15日」に改め、第2条第2項を削る。; false",
                "第1条第1項中「30日」を「15日」に改め、同条第1項を削る。; false",
                "第1条第1項中「30日」を「15日」に、同条第2項を削る。; false",
                "第1条第1項中「30日」を「15日」に改め、同項ただし書を削り、同条第2項を削る。; false",
                "第1条第1項中「30日」を「15日」に改め、同条第2項を削り、第2条の章名を削る。; false",
                "第1条第1項中「30日」を15日に改め、同条第2項を削る。; false"
            })
    void isProvedOnlyIfItDoesIt(String sentence, boolean proved) {
        if (proved) {
            assertTrue(isProved(sentence));
        } else {
            assertFalse(isProved(sentence));
        }
    }
}
