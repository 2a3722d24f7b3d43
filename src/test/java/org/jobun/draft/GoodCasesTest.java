package org.jobun.draft;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.stream.Stream;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code src/test/cases/good} holds a matter, clauses, and the papers they give. */
class GoodCasesTest {
    static Stream<CaseFolder> cases() {
        return CaseFolder.all("good");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesThePapersExpected(CaseFolder folder) throws IOException {
        Outcome<PaperSet> outcome = folder.run();
        assertFalse(outcome.value().isEmpty(), () -> CaseFolder.said(outcome.diagnostics()));
        for (Document document : outcome.value().get().documents()) {
            String text = String.join("\n", TextRenderer.lines(document)) + "\n";
            folder.expect("expected/" + document.id() + ".txt", text);
        }
    }
}
