package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code jobun upstream}: each folder of {@code src/test/cases/upstream} has what the release before ({@code old}) and the new one ({@code
 * new}) have otherwise than the base catalog, the paths that the new one no longer has ({@code gone}), and what a body lays over them
 * ({@code own}).
 */
class UpstreamCasesTest {
    private static final Path CASES = Path.of("src/test/cases");
    private static final Path ROOT = CASES.resolve("upstream");
    private static final boolean REWRITE = Boolean.getBoolean("jobun.rewrite");

    @TempDir
    Path folder;

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.sorted().toList().stream();
        }
    }

    private Path release(String name, Path... layers) throws IOException {
        Path release = folder.resolve(name);
        for (Path layer : layers) {
            if (Files.isDirectory(layer)) {
                try (Stream<Path> files = Files.walk(layer)) {
                    files.filter(Files::isRegularFile)
                            .forEach(file -> copy(file, release.resolve(layer.relativize(file))));
                }
            }
        }
        return release;
    }

    private static void copy(Path file, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.write(to, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Run run(Path one, String... more) throws IOException {
        Path old = release("old", CASES.resolve("base"), one.resolve("old"));
        Path fresh = release("new", CASES.resolve("base"), one.resolve("old"), one.resolve("new"));
        if (Files.exists(one.resolve("gone"))) {
            for (String path : Files.readAllLines(one.resolve("gone"))) {
                Files.delete(fresh.resolve(path));
            }
        }
        return Run.of(Stream.concat(
                        Stream.of("upstream", old, "--new", fresh, "--catalog", one.resolve("own")), Stream.of(more))
                .toArray());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatHasToBeLookedAt(Path one) throws IOException {
        Run run = run(one);
        assertEquals(0, run.code(), run.err());
        String said = run.out() + run.err();
        Path expected = one.resolve("expected.txt");
        if (REWRITE) {
            Files.writeString(expected, said);
        }
        assertEquals(Files.readString(expected), said, one.toString());
    }

    @Test
    void theWorkbookHasAPlaceForEachDecision() throws IOException {
        Path file = folder.resolve("list.xlsx");
        Run run = run(ROOT.resolve("clause-changed"), "-o", file.toString());
        assertEquals(0, run.code(), run.err());
        byte[] bytes = Files.readAllBytes(file);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals(2, sheet.getPhysicalNumberOfRows());
            assertEquals("判断", sheet.getRow(0).getCell(7).getStringCellValue());
            assertEquals("備考", sheet.getRow(0).getCell(8).getStringCellValue());
            XSSFRow row = sheet.getRow(1);
            assertEquals("subcontracting.approval", row.getCell(9).getStringCellValue());
            assertEquals("  - 業務の範囲", row.getCell(4).getStringCellValue());
            assertTrue(row.getCell(5).getStringCellValue().contains("業務の全部又は一部を"), row.getCell(5)::toString);
        }
        run(ROOT.resolve("clause-changed"), "-o", folder.resolve("again.xlsx").toString());
        assertTrue(java.util.Arrays.equals(bytes, Files.readAllBytes(folder.resolve("again.xlsx"))));
    }

    @Test
    void changesThatDoNotMeetArePutTogetherInFilesBesideTheirs() throws IOException {
        Path proposals = folder.resolve("proposals");
        Run run = run(ROOT.resolve("clause-changed"), "--proposals", proposals.toString());
        assertEquals(0, run.code(), run.err());
        String text = Files.readString(proposals.resolve("clauses/subcontracting/approval.md"));
        assertTrue(text.contains("業務の全部又は一部を第三者に") && text.contains("  - 業務の範囲\n"), text);
        Path none = folder.resolve("none");
        Run met = run(ROOT.resolve("law-table-changed"), "--proposals", none.toString());
        assertEquals(0, met.code(), met.err());
        assertTrue(Files.readString(none.resolve("laws/sample.yaml")).contains("見本保護法"));
    }

    @Test
    void asDataEachTaskHasItsThreeTexts() throws IOException {
        Run run = run(ROOT.resolve("rules-replaced-reworded-and-withdrawn"), "--json");
        assertTrue(run.out().contains("\"what\" : \"idle\""), run.out());
        assertTrue(run.out().contains("\"id\" : \"outside\""), run.out());
    }

    @Test
    void withoutAReleaseOrACatalogItIsSaid() throws IOException {
        assertEquals(
                1,
                Run.of("upstream", folder.resolve("nothing"), "--catalog", ROOT).code());
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Run none = Run.of("upstream", empty, "--catalog", ROOT.resolve("clause-changed/own"));
        assertEquals(1, none.code());
        assertTrue(none.err().contains("SRC-01") && none.err().contains("empty"), none.err());
        Run own = Run.of("upstream", CASES.resolve("base"), "--no-workspace");
        assertEquals(2, own.code());
        assertTrue(own.err().contains("--catalog"), own.err());
    }

    /** What somebody fills in comes into the data of the web app, and out again wherever the list is made. */
    @Test
    void decisionsOfAFilledInListAreKeptAndShown() throws IOException {
        Path one = ROOT.resolve("clause-changed");
        Path list = folder.resolve("list.xlsx");
        String data = folder.resolve("data").toString();
        assertEquals(ExitCode.DONE, run(one, "-o", list.toString()).code());
        fill(list, "独自のまま", "議会の議決による。");
        Run kept = run(one, "--decide", list.toString(), "--data", data, "--by", "佐藤");
        assertEquals(ExitCode.DONE, kept.code(), kept::all);
        assertTrue(kept.out().contains("1件の判断を残しました"), kept::all);
        Run again = run(one, "--data", data, "-o", folder.resolve("again.xlsx").toString());
        assertTrue(again.out().contains("判断: 独自のまま（議会の議決による。）"), again::all);
        assertTrue(run(one, "--data", data, "--json").out().contains("\"decision\" : \"独自のまま\""));
        Run same = run(one, "--decide", folder.resolve("again.xlsx").toString(), "--data", data);
        assertTrue(same.out().contains("0件の判断を残しました"), same::all);
        fill(list, "たぶん", "");
        Run wrong = run(one, "--decide", list.toString(), "--data", data);
        assertEquals(ExitCode.ERRORS, wrong.code());
        assertTrue(wrong.err().contains("UPS-01") && wrong.err().contains("H2"), wrong::all);
    }

    private static void fill(Path list, String decision, String reason) throws IOException {
        byte[] filled;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(list)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getSheetAt(0).getRow(1).createCell(7).setCellValue(decision);
            book.getSheetAt(0).getRow(1).createCell(8).setCellValue(reason);
            book.write(out);
            filled = out.toByteArray();
        }
        Files.write(list, filled);
    }
}
