package org.jobun.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jobun.cli.Run;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.samples.Catalogs;
import org.jobun.service.ReadMatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A matter whose specification stands in a file of its own. */
class SpecificationFileTest {
    private static final String MATTER = "id: a\nmunicipality: aobano\nspecification: spec.yaml # 別のファイル\n"
            + "contract: { name: 窓口業務 }\nwork:\n  data: 氏名\n";

    @TempDir
    private Path folder;

    private final Diagnostics found = new Diagnostics();

    private Optional<Matter> read(String matter, String specification) throws IOException {
        Files.writeString(folder.resolve("spec.yaml"), specification);
        return new ReadMatter(Catalogs.shipped()).whole(Files.writeString(folder.resolve("a.yaml"), matter), found);
    }

    private List<Code> codes() {
        return found.sorted().stream().map(Diagnostic::code).toList();
    }

    @Test
    void isReadAsIfItWereWrittenInTheMatter() throws IOException {
        Matter matter = read(MATTER, "work:\n  items:\n    - { text: 受付 }\ncontract:\n  place: 本庁舎\n")
                .orElseThrow();
        assertEquals(List.of(), codes());
        assertEquals("受付", matter.facts().rows("work.items").get(0).get("text"));
        assertEquals("氏名", matter.facts().plain("work.data").orElseThrow());
        assertEquals("本庁舎", matter.facts().plain("contract.place").orElseThrow());
    }

    @Test
    void problemsCarryThePlacesOfTheFile() throws IOException {
        read(MATTER, "work:\n  persons: 多数\n");
        Diagnostic wrong = found.sorted().get(0);
        assertEquals(Code.FCT_02, wrong.code());
        assertTrue(wrong.location().file().endsWith("spec.yaml"), wrong.location()::file);
        assertEquals(2, wrong.location().line());
    }

    @Test
    void aValueInBothFilesIsAnError() throws IOException {
        read(MATTER, "work:\n  data: 住所\n");
        assertEquals(List.of(Code.FIL_02), codes());
        assertTrue(found.sorted().get(0).values().get("first").contains("a.yaml:6"));
    }

    @Test
    void whoseMatterItIsBelongsInTheMatter() throws IOException {
        read(MATTER, "municipality: aobano\n");
        assertEquals(List.of(Code.FIL_03), codes());
    }

    @Test
    void namesThatLeadOutOfTheFolderAreRefused() throws IOException {
        for (String name : List.of("../spec.yaml", "/etc/passwd", "a/../../spec.yaml")) {
            Diagnostics own = new Diagnostics();
            Path file =
                    Files.writeString(folder.resolve("a.yaml"), "id: a\nmunicipality: aobano\nspecification: " + name);
            new ReadMatter(Catalogs.shipped()).whole(file, own);
            assertEquals(Code.FIL_01, own.sorted().get(0).code(), name);
        }
    }

    @Test
    void aMatterThatCameAloneSaysWhatIsMissing() {
        new ReadMatter(Catalogs.shipped()).contracts("a.yaml", MATTER.getBytes(), found);
        assertEquals(List.of(Code.FIL_01), codes());
        assertEquals("ALONE", found.sorted().get(0).values().get("variant"));
    }

    @Test
    void theHashOfAMatterIsThatOfBothFiles() throws IOException {
        String first =
                read(MATTER, "work: { persons: 1 }\n").orElseThrow().file().sha256();
        String second =
                read(MATTER, "work: { persons: 2 }\n").orElseThrow().file().sha256();
        assertNotEquals(first, second);
        assertEquals(
                second,
                read(MATTER, "work: { persons: 2 }\n").orElseThrow().file().sha256());
    }

    @Test
    void aFolderOfABatchTakesItForNoMatterAndMakesItAnewWhereItChanges() throws IOException {
        Path matters = Files.createDirectory(folder.resolve("matters"));
        Files.writeString(
                matters.resolve("a.yaml"),
                Files.readString(Path.of("matters/resident-data-migration.yaml")) + "\nspecification: s.yaml\n");
        Files.writeString(matters.resolve("s.yaml"), "spec:\n  purpose: 目的一\n");
        Path out = folder.resolve("out");
        Run first = Run.of("batch", matters, "-o", out, "--format", "text");
        assertEquals(0, first.code(), first::all);
        assertTrue(first.all().contains("1"), first::all);
        Run again = Run.of("batch", matters, "-o", out, "--format", "text");
        Files.writeString(matters.resolve("s.yaml"), "spec:\n  purpose: 目的二\n");
        Run changed = Run.of("batch", matters, "-o", out, "--format", "text");
        assertEquals(0, changed.code(), changed::all);
        assertNotEquals(again.out(), changed.out());
    }
}
