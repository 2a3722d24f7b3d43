package org.jobun.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Language;
import org.jobun.issue.FileNames;
import org.jobun.render.formats.Formats;
import org.jobun.samples.Catalogs;
import org.jobun.service.MakeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at a batch says what making it says, and cells that were mended count. */
class CheckBatchTest {
    private static final Catalog CATALOG = Catalogs.shipped();
    private static final DiagnosticText WORDS = new DiagnosticText(Language.JA);
    private static final MakeSet.Request SETS =
            new MakeSet.Request(List.of(), Formats.find("text").stream().toList(), Optional.empty(), false);

    @TempDir
    Path folder;

    private Path workbook() throws IOException {
        return Files.write(folder.resolve("bids.xlsx"), new BidBook(60, 1, 22).workbook(BidBook.Hand.TYPED));
    }

    private BatchRequest request(Path input, Mending mended) {
        return new BatchRequest(input, folder.resolve("out"), SETS, 2, Shard.ALL, false, FileNames.ASCII, mended);
    }

    private CheckedBatch check(Path input, Mending mended) throws IOException {
        return new CheckBatch(CATALOG, "test", WORDS)
                .of(request(input, mended))
                .value()
                .orElseThrow();
    }

    private List<RowResult> made(Path input, Mending mended) throws IOException {
        List<RowResult> results = new ArrayList<>();
        new Batch(CATALOG, "test", WORDS, new Batch.Progress() {
                    @Override
                    public void begin(int matters) {}

                    @Override
                    public void done(RowResult result, boolean now) {
                        results.add(result);
                    }
                })
                .run(request(input, mended))
                .value()
                .orElseThrow();
        results.sort(java.util.Comparator.comparingInt(RowResult::index));
        return results;
    }

    @Test
    void saysOfEachRowWhatMakingItSaysAndWritesNothing() throws IOException {
        Path input = workbook();
        CheckedBatch checked = check(input, Mending.NONE);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(input), files.toList());
        }
        List<RowResult> made = made(input, Mending.NONE);
        assertEquals(made.size(), checked.rows().size());
        for (int i = 0; i < made.size(); i++) {
            RowResult one = checked.rows().get(i).result();
            assertEquals(made.get(i).messages(), one.messages());
            assertEquals(made.get(i).id(), one.id());
            assertEquals(made.get(i).key(), one.key());
            assertEquals(made.get(i).row(), one.row());
            assertEquals(
                    made.get(i).status() == RowResult.Status.FAILED, one.status() == RowResult.Status.FAILED, one::id);
        }
        assertTrue(checked.good() > 30 && checked.good() < made.size() - 10, () -> "" + checked.good());
    }

    @Test
    void aMendedCellGoesBeforeTheFileInChecksAndInWhatIsMade() throws IOException {
        Path input = workbook();
        CheckedRow wrong = check(input, Mending.NONE).rows().stream()
                .filter(row -> row.result().messages().stream()
                        .anyMatch(said -> said.code().equals("FCT-08")))
                .findFirst()
                .orElseThrow();
        InputCell body = wrong.cells(CATALOG).stream()
                .filter(cell -> cell.heading().equals("団体"))
                .findFirst()
                .orElseThrow();
        assertEquals("存在しない市", body.text());
        assertEquals(wrong.result().messages().get(0).place(), body.place());
        assertTrue(body.choices().contains("青葉野市"));
        Mending mended = Mending.NONE.with(body.sheet(), body.cell(), "青葉野市");
        CheckedRow right = check(input, mended).row(wrong.number()).orElseThrow();
        assertTrue(right.isGood(), () -> right.result().messages().toString());
        assertEquals("青葉野市", right.body());
        RowResult made = made(input, mended).stream()
                .filter(result -> result.row() == wrong.number())
                .findFirst()
                .orElseThrow();
        assertEquals(RowResult.Status.MADE, made.status());
        assertFalse(
                Files.notExists(folder.resolve("out").resolve(made.sets().get(0).id())));
    }

    @Test
    void theResultOfACheckIsTheInputWithWhatIsWrongInFront() throws IOException {
        Path input = workbook();
        CheckedBatch checked = check(input, Mending.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        checked.writeResult(out, Files.createDirectories(folder.resolve("scratch")));
        Path result = Files.write(folder.resolve("bids.xlsx"), out.toByteArray());
        CheckedBatch again = check(result, Mending.NONE);
        assertEquals(
                checked.rows().stream().map(row -> row.result().id()).toList(),
                again.rows().stream().map(row -> row.result().id()).toList());
        assertEquals(checked.good(), again.good());
        try (var book = org.apache.poi.ss.usermodel.WorkbookFactory.create(result.toFile())) {
            var states = new java.util.TreeSet<String>();
            book.getSheet("案件").forEach(row -> {
                if (row.getRowNum() > 0 && row.getCell(0) != null) {
                    states.add(row.getCell(0).getStringCellValue());
                }
            });
            assertTrue(states.containsAll(Set.of("エラー", "作成できます（警告）")), states::toString);
        }
    }
}
