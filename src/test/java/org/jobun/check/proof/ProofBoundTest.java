package org.jobun.check.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

/** A proof ends: what is too hard is said with the place where it was given up. Counted, not timed, so that it ends at the same place on every machine. */
class ProofBoundTest {
    /** Rules that let no two of so many choices have the same of ten answers, which hides that eleven cannot. */
    private static Catalog pigeons(int pigeons) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(CatalogFiles.in(Path.of("src/test/cases/base")));
        StringBuilder vocabulary =
                new StringBuilder(Files.readString(Path.of("src/test/cases/base/clauses/vocabulary.yaml")));
        StringBuilder rules = new StringBuilder("rules:\n");
        for (int i = 0; i < pigeons; i++) {
            vocabulary
                    .append("  pigeon_")
                    .append((char) ('a' + i))
                    .append(": { label: 選択")
                    .append(i);
            vocabulary.append(", default: v0, values: {");
            for (int hole = 0; hole < 10; hole++) {
                vocabulary
                        .append(hole == 0 ? " " : ", ")
                        .append("v")
                        .append(hole)
                        .append(": 値")
                        .append(hole);
            }
            vocabulary.append(" } }\n");
            for (int other = 0; other < i; other++) {
                for (int hole = 0; hole < 10; hole++) {
                    rules.append("  - { id: r-")
                            .append(i)
                            .append("-")
                            .append(other)
                            .append("-")
                            .append(hole);
                    rules.append(", severity: error, message: 同じ答えです。, hint: 変えてください。, when: { pigeon_");
                    rules.append((char) ('a' + i)).append(": v").append(hole).append(", pigeon_");
                    rules.append((char) ('a' + other))
                            .append(": v")
                            .append(hole)
                            .append(" } }\n");
                }
            }
        }
        files.put("clauses/vocabulary.yaml", vocabulary.toString().getBytes(StandardCharsets.UTF_8));
        files.put("clauses/rules.yaml", rules.toString().getBytes(StandardCharsets.UTF_8));
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = new CatalogReader(found).layer(files).read();
        assertTrue(!found.hasErrors(), () -> found.sorted().toString());
        return catalog.orElseThrow();
    }

    @Test
    void whatHasAnAnswerIsProved() throws IOException {
        assertEquals(0, undecided(ProveCatalog.of(pigeons(6))));
    }

    @Test
    void whatHidesAPigeonholeIsGivenUpAndSaysWhere() throws IOException {
        Proof proof = ProveCatalog.of(pigeons(11));
        assertEquals(1, undecided(proof), () -> proof.faults() + " " + proof.questions());
        Diagnostic last = proof.faults().get(proof.faults().size() - 1).diagnostic();
        assertEquals(Code.PRF_10, last.code());
        assertEquals("clauses/general/purpose.md", last.location().file());
        assertEquals("general.purpose", last.values().get("clause"));
    }

    private static long undecided(Proof proof) {
        return proof.faults().stream()
                .filter(fault -> fault.diagnostic().code() == Code.PRF_10)
                .count();
    }

    /** Exactly one of many: no pair of them, but each of them. */
    @Test
    void aLongChainSaysTheSameAsPairs() {
        Cnf cnf = new Cnf();
        java.util.List<Integer> many = java.util.stream.IntStream.range(0, 1_000)
                .mapToObj(i -> cnf.variable())
                .toList();
        cnf.exactlyOne(many);
        assertTrue(cnf.model(many.get(0)).isPresent());
        assertTrue(cnf.model(many.get(999)).isPresent());
        assertTrue(cnf.model(many.get(3), many.get(4)).isEmpty());
        assertTrue(cnf.model(many.get(0), many.get(999)).isEmpty());
        int[] none = many.stream().mapToInt(one -> -one).toArray();
        assertTrue(cnf.model(none).isEmpty());
    }
}
