package org.jobun.draft;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.jobun.diagnostic.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code src/test/cases/bad} holds a mistake and what its author is told. */
class BadCasesTest {
    static Stream<CaseFolder> cases() {
        return CaseFolder.all("bad");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatIsWrongWhereAndHowToMendIt(CaseFolder folder) throws IOException {
        Outcome<PaperSet> outcome = folder.run();
        folder.expect("expected.txt", CaseFolder.said(outcome.diagnostics()));
        assertTrue(outcome.diagnostics().hasErrors());
        assertTrue(outcome.value().isEmpty(), "no papers where there are errors");
    }
}
