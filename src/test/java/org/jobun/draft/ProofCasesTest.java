package org.jobun.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.check.CheckCatalog;
import org.jobun.check.proof.Proof;
import org.jobun.check.proof.ProveCatalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.samples.Catalogs;
import org.jobun.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/cases/proof} lays a fault over the base catalog that shows in some answers
 * only. The proof finds it, and the matter that it gives shows it when papers are drafted.
 */
class ProofCasesTest {
    static Stream<CaseFolder> cases() {
        return CaseFolder.all("proof");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsTheFaultAndAMatterThatShowsIt(CaseFolder folder) throws IOException {
        Diagnostics found = new Diagnostics();
        Catalog catalog = folder.catalog(found);
        new CheckCatalog(catalog, found).all();
        assertFalse(found.hasErrors(), () -> CaseFolder.said(found));
        Proof proof = ProveCatalog.of(catalog);
        Diagnostics faults = new Diagnostics();
        proof.faults().forEach(fault -> faults.add(fault.diagnostic()));
        folder.expect("expected.txt", CaseFolder.said(faults));
        for (Proof.Fault fault : proof.faults()) {
            boolean shows = !fault.matter().isEmpty() && errors(fault.matter(), catalog);
            assertEquals(isShownByAMatter(folder, fault), shows, fault::matter);
        }
    }

    /** Whether drafting the matter of a fault ends in an error; of the others only the proof knows. */
    private static boolean isShownByAMatter(CaseFolder folder, Proof.Fault fault) {
        return switch (fault.diagnostic().code()) {
            // What nothing leads to is in no paper.
            case PRF_04, PRF_07 -> false;
            // A paper cannot know that a word is a term of another combination.
            case PRF_08, PRF_09 -> false;
            // What a clause lays down only its author knows.
            case PRF_11 -> false;
            // A clause that is missing between two versions is missed by nobody but the proof.
            case PRF_01 -> !folder.name().equals("gap-between-versions");
            // A body's own rule is missing only where the matter is that body's.
            case PRF_06 ->
                !fault.diagnostic().values().getOrDefault("provision", "").contains("local:");
            default -> true;
        };
    }

    private static boolean errors(String yaml, Catalog catalog) {
        Diagnostics found = new Diagnostics();
        Optional<Matter> matter = SourceFile.decode("matter.yaml", yaml.getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> new MatterReader(catalog.vocabulary(), catalog.municipalities(), found).read(file));
        assertFalse(found.hasErrors(), () -> CaseFolder.said(found) + yaml);
        Outcome<PaperSet> outcome = new DraftPapers(catalog)
                .draft(
                        matter.orElseThrow(),
                        MakingDate.of(matter.get(), Optional.empty(), false, found)
                                .orElseThrow());
        assertTrue(
                outcome.diagnostics().sorted().stream().noneMatch(one -> one.code() == Code.RUL_01),
                "a matter that the rules forbid shows nothing");
        return outcome.diagnostics().hasErrors();
    }

    @Test
    void ourCatalogHoldsForEveryCombinationOfAnswers() {
        Proof proof = ProveCatalog.of(Catalogs.shipped());
        Diagnostics faults = new Diagnostics();
        proof.faults().forEach(fault -> faults.add(fault.diagnostic()));
        assertEquals("", CaseFolder.said(faults));
        assertTrue(proof.questions() > 1_000, "questions: " + proof.questions());
    }
}
