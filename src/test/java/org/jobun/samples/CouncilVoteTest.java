package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jobun.diagnostic.Code;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a contract needs a vote of the council follows from the kind of body, the kind of contract and the planned price. */
class CouncilVoteTest {

    private static String matter(String body, String kind, String amount, String more) throws IOException {
        return Files.readString(Path.of("src/test/ways/open/matter.yaml"))
                        .replaceFirst("municipality: \\w+", "municipality: " + body)
                        .replaceFirst("amount: [0-9]+", "amount: " + amount)
                        .replaceFirst("(?m)^price:.*\n(  .*\n)*", "")
                        .replaceAll("(?m)^  (offered|minimum_price|estimate|budget): .*\n", "")
                        .replaceFirst("(?m)^choices:\n", "choices:\n  procurement_kind: " + kind + "\n")
                + more;
    }

    private static List<String> said(String yaml) {
        return Catalogs.draft(yaml, false).diagnostics().sorted().stream()
                .filter(diagnostic -> diagnostic.code() == Code.RUL_01)
                .map(diagnostic -> diagnostic.values().get("rule"))
                .filter(rule -> rule.startsWith("council-"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "aobano, works, 149999999, ''",
        "aobano, works, 150000000, council-needed",
        "aobano, purchase, 19999999, ''",
        "aobano, purchase, 20000000, council-needed",
        "kirigasawa, works, 50000000, council-needed",
        "kirigasawa, purchase, 6999999, ''",
        "yukishiro, purchase, 7000000, council-needed",
        "aobano, other, 900000000, ''"
    })
    void theAmountIsThatOfTheKindOfBody(String body, String kind, String amount, String rule) throws IOException {
        assertEquals(rule.isEmpty() ? List.of() : List.of(rule), said(matter(body, kind, amount, "")));
    }

    @Test
    void whoKnowsWhyNoVoteIsNeededSaysSoInTheProposalToSign() throws IOException {
        String yaml = matter("aobano", "purchase", "33000000", "council: { reason: 利用の許諾であって動産の買入れに当たらない }\n");
        assertEquals(List.of(), said(yaml));
        String plan = TextRenderer.words(
                Catalogs.papers(yaml).document("procurement-plan").orElseThrow());
        assertTrue(plan.contains("議会の議決に付すべき額（20,000,000円）以上であるが、利用の許諾であって動産の買入れに当たらないため"), plan);
    }
}
