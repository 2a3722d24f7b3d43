package org.jobun.draft;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.jobun.diagnostic.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code src/test/cases/warned} gives papers, and something the officer should look at. */
class WarnedCasesTest {
    static Stream<CaseFolder> cases() {
        return CaseFolder.all("warned");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesPapersAndSaysWhatToLookAt(CaseFolder folder) throws IOException {
        Outcome<PaperSet> outcome = folder.run();
        folder.expect("expected.txt", CaseFolder.said(outcome.diagnostics()));
        assertFalse(outcome.diagnostics().sorted().isEmpty());
        assertTrue(outcome.value().isPresent(), "papers come with warnings");
    }
}
