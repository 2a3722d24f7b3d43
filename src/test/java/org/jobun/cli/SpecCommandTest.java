package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobun spec import} as a user runs it. */
class SpecCommandTest {
    @TempDir
    private Path folder;

    private Path csv() throws IOException {
        return Files.writeString(folder.resolve("成果物.csv"), "名称,数量\n計画書,1部\n");
    }

    @Test
    void listsArePrintedAsYaml() throws IOException {
        Run run = Run.of("spec", "import", csv());
        assertEquals("contract:\n  deliverables:\n    - { name: 計画書, quantity: \"1部\" }\n", run.out(), run::all);
        assertEquals(0, run.code());
    }

    @Test
    void theyArePutIntoAMatterOnceAndReplacedOnlyOnDemand() throws IOException {
        Path matter = Files.writeString(folder.resolve("a.yaml"), "id: a # 注\nmunicipality: aobano\n");
        assertEquals(0, Run.of("spec", "import", csv(), "--into", matter).code());
        String once = Files.readString(matter);
        assertTrue(once.startsWith("id: a # 注\nmunicipality: aobano\n"), once);
        Run twice = Run.of("spec", "import", csv(), "--into", matter);
        assertEquals(1, twice.code());
        assertTrue(twice.err().contains("IMP-09"), twice::all);
        assertEquals(once, Files.readString(matter));
        assertEquals(
                0,
                Run.of("spec", "import", csv(), "--into", matter, "--replace").code());
        assertEquals(once, Files.readString(matter));
    }

    @Test
    void aListThatThereIsNotIsSaid() throws IOException {
        Run run = Run.of("spec", "import", csv(), "--list", "contract.deliverable");
        assertEquals(2, run.code(), run::all);
        assertTrue(run.err().contains("contract.deliverables"), run::all);
    }
}
