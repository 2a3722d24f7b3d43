package org.jobun.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jobun.catalog.Catalog;
import org.jobun.check.proof.Proof;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.samples.Catalogs;
import org.jobun.service.CheckLibrary.Scope;
import org.junit.jupiter.api.Test;

class CheckLibraryTest {
    private static final Catalog OURS = Catalogs.shipped();

    /** Ours alone has no body laid over it: both questions are the same. */
    @Test
    void aCatalogIsProvedOnceWhoeverAsks() {
        Outcome<Proof> first = CheckLibrary.of(OURS, Scope.ALL, new Diagnostics());
        Outcome<Proof> second = CheckLibrary.of(OURS, Scope.LAID_OVER, new Diagnostics());
        assertTrue(first.value().orElseThrow().questions() > 1000);
        assertSame(first.value().get(), second.value().orElseThrow());
        assertEquals(first.diagnostics().sorted(), second.diagnostics().sorted());
    }

    /** What reading found for one who asks is nothing to the next, nor is the proof. */
    @Test
    void whatOneBringsAlongIsNotToldTheNext() {
        Diagnostics read = new Diagnostics();
        read.add(Diagnostic.of(Code.SRC_01, Location.ofFile("clauses/gone.md")));
        Outcome<Proof> faulty = CheckLibrary.of(OURS, Scope.ALL, read);
        assertTrue(faulty.value().isEmpty());
        assertTrue(faulty.diagnostics().hasErrors());
        assertEquals(1, read.sorted().size());
        Outcome<Proof> after = CheckLibrary.of(OURS, Scope.ALL, new Diagnostics());
        assertTrue(after.value().isPresent());
        assertTrue(
                CheckLibrary.of(OURS, Scope.NOTHING, new Diagnostics()).value().isEmpty());
        assertFalse(after.diagnostics().hasErrors());
    }
}
