package org.jobun.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Outcome;
import org.jobun.issue.FileNames;
import org.jobun.render.formats.Formats;
import org.jobun.samples.Catalogs;
import org.jobun.service.MakeSet;
import org.jobun.text.FileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batches on real files: every good row made, every bad one named by its cell, nothing lost, nothing done twice. */
class BatchTest {
    private static final Catalog CATALOG = Catalogs.shipped();

    @TempDir
    Path folder;

    private BatchRequest order(Path input, String output) {
        return order(input, output, 1, 1, false);
    }

    private BatchRequest order(Path input, String output, int shard, int shards, boolean fresh) {
        return new BatchRequest(
                input,
                folder.resolve(output),
                new MakeSet.Request(List.of(), Formats.find("text").stream().toList(), Optional.empty(), false),
                2,
                new Shard(shard, shards),
                fresh,
                FileNames.ASCII);
    }

    private static BatchSummary run(BatchRequest order) throws IOException {
        Diagnostics found = new Diagnostics();
        return run(order, found).orElseThrow(() -> new AssertionError(said(found)));
    }

    private static Optional<BatchSummary> run(BatchRequest order, Diagnostics found) throws IOException {
        Outcome<BatchSummary> outcome =
                new Batch(CATALOG, "test", new DiagnosticText(Language.JA), new Quiet()).run(order);
        found.addAll(outcome.diagnostics());
        return outcome.value();
    }

    private static String said(Diagnostics found) {
        StringBuilder out = new StringBuilder();
        found.sorted().forEach(one -> out.append(one).append('\n'));
        return out.toString();
    }

    private static class Quiet implements Batch.Progress {
        @Override
        public void begin(int matters) {}

        @Override
        public void done(RowResult result, boolean now) {}
    }

    private Path workbook(BidBook book, BidBook.Hand hand) throws IOException {
        return Files.write(folder.resolve("bids.xlsx"), book.workbook(hand));
    }

    /** Every file below a folder but the journal, with its content. */
    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.startsWith(Journal.FOLDER)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static void same(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
    }

    @Test
    void everyGoodRowIsMadeAndEveryBadOneIsNamedByItsCell() throws IOException {
        BidBook book = new BidBook(150, 1, 22);
        Set<Integer> bad = new TreeSet<>();
        book.bad.forEach(one -> bad.add(one.row()));
        assertTrue(bad.size() >= 22, bad::toString);
        BatchSummary ended = run(order(workbook(book, BidBook.Hand.TYPED), "out"));
        assertEquals(book.matters.size(), ended.matters());
        JsonNode manifest = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("out/manifest.json")));
        Set<Integer> failed = new TreeSet<>();
        Map<Integer, JsonNode> rows = new TreeMap<>();
        for (JsonNode matter : manifest.path("matters")) {
            rows.put(matter.path("row").asInt(), matter);
            if (matter.path("status").asString().equals("failed")) {
                failed.add(matter.path("row").asInt());
                assertEquals(0, matter.path("sets").size());
            } else {
                assertTrue(matter.path("sets").size() > 0);
            }
        }
        assertEquals(bad, failed);
        for (BidBook.Bad one : book.bad) {
            String cell = one.heading().isEmpty()
                    ? "bids.xlsx "
                    : "bids.xlsx 案件!" + column(book.headings.indexOf(one.heading())) + one.row();
            boolean named = false;
            for (JsonNode message : rows.get(one.row()).path("messages")) {
                named |= message.path("code").asString().equals(one.code())
                        && message.path("place").asString().startsWith(cell);
            }
            assertTrue(named, () -> one + " " + cell + ": " + rows.get(one.row()));
        }
        resultWorkbookIsRight(book, bad);
    }

    private static String column(int index) {
        return org.apache.poi.ss.util.CellReference.convertNumToColString(index);
    }

    private void resultWorkbookIsRight(BidBook book, Set<Integer> bad) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("out/result.xlsx"));
                XSSFWorkbook result = new XSSFWorkbook(in)) {
            assertEquals(List.of("案件", "構成員", "分割した契約"), names(result));
            for (Row row : result.getSheet("案件")) {
                int number = row.getRowNum() + 1;
                String status = row.getCell(0).getStringCellValue();
                if (number == 1) {
                    assertEquals("状態", status);
                } else if (bad.contains(number)) {
                    assertEquals("エラー", status);
                    assertFalse(row.getCell(1).getStringCellValue().isBlank());
                } else {
                    assertTrue(status.startsWith("作成"), status);
                    String set = row.getCell(2).getStringCellValue();
                    assertEquals(
                            "HYPERLINK(\"" + set + "/\",\"" + set + "\")",
                            row.getCell(2).getCellFormula());
                    assertTrue(Files.isDirectory(folder.resolve("out").resolve(set)), set);
                    assertEquals(
                            book.matters.get(number - 2).get("業務の名称"),
                            row.getCell(3 + 2).getStringCellValue());
                }
            }
        }
    }

    private static List<String> names(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    /** The same facts, however they are written, give the same sets. */
    @ParameterizedTest
    @EnumSource(BidBook.Hand.class)
    void theHandInWhichCellsAreWrittenDoesNotMatter(BidBook.Hand hand) throws IOException {
        BidBook book = new BidBook(12, 7, 0);
        run(order(book.csv(folder.resolve("plain"), StandardCharsets.UTF_8, false), "plain-out"));
        run(order(workbook(book, hand), "out"));
        same(withoutHashOfTheRow(sets("plain-out")), withoutHashOfTheRow(sets("out")));
    }

    /** The manifest keeps the hash of the row as it is written, so that a changed row is known; all else must be the same. */
    private static Map<String, byte[]> withoutHashOfTheRow(Map<String, byte[]> sets) {
        Map<String, byte[]> files = new TreeMap<>(sets);
        files.replaceAll((name, bytes) -> name.endsWith("/manifest.json")
                ? new String(bytes, StandardCharsets.UTF_8)
                        .replaceFirst("(?s)(\"matter\" : \\{.*?\"sha256\" : \")[0-9a-f]+", "$1")
                        .getBytes(StandardCharsets.UTF_8)
                : bytes);
        return files;
    }

    @Test
    void csvOfExcelOnWindowsAndCsvWithAMarkGiveTheSame() throws IOException {
        BidBook book = new BidBook(12, 7, 0).forCp932();
        run(order(book.csv(folder.resolve("a"), StandardCharsets.UTF_8, false), "a-out"));
        run(order(book.csv(folder.resolve("b"), StandardCharsets.UTF_8, true), "b-out"));
        run(order(book.csv(folder.resolve("c"), Charset.forName("windows-31j"), false), "c-out"));
        same(sets("a-out"), sets("b-out"));
        same(sets("a-out"), sets("c-out"));
    }

    @Test
    void aWorkbookSavedByLibreOfficeGivesTheSame() throws Exception {
        assumeTrue(isLibreOfficeInstalled(), "LibreOffice is not installed");
        BidBook book = new BidBook(12, 7, 0);
        Path original = workbook(book, BidBook.Hand.TYPED);
        run(order(original, "out"));
        Path saved = Files.createDirectories(folder.resolve("saved"));
        ProcessBuilder office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        saved.toString(),
                        original.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        assertEquals(0, office.start().waitFor());
        // LibreOffice Calc may be missing where only Writer is installed.
        assumeTrue(Files.exists(saved.resolve("bids.xlsx")), "LibreOffice has no Calc");
        run(order(saved.resolve("bids.xlsx"), "saved-out"));
        same(sets("out"), sets("saved-out"));
    }

    private static boolean isLibreOfficeInstalled() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(part -> Files.isExecutable(Path.of(part, "soffice")));
    }

    /** The files of sets alone; reports name the input. */
    private Map<String, byte[]> sets(String output) throws IOException {
        Map<String, byte[]> files = files(folder.resolve(output));
        files.keySet().removeIf(name -> !name.contains("/"));
        assertFalse(files.isEmpty());
        return files;
    }

    @Test
    void aSecondRunMakesNothingAndAChangedRowOnlyItself() throws IOException {
        BidBook book = new BidBook(20, 3, 0);
        BatchRequest order = order(workbook(book, BidBook.Hand.PLAIN), "out");
        assertEquals(20, run(order).madeNow());
        Map<String, byte[]> first = files(order.output());
        assertEquals(0, run(order).madeNow());
        same(first, files(order.output()));

        book.matters.get(4).put("業務の概要", "改めた業務");
        // A row in front moves all others.
        book.matters.add(0, new BidBook(30, 9, 0).matters.get(25));
        workbook(book, BidBook.Hand.PLAIN);
        assertEquals(2, run(order).madeNow());
        BatchRequest other = order(order.input(), "other");
        run(other);
        same(files(other.output()), files(order.output()));

        assertEquals(21, run(order(order.input(), "out", 1, 1, true)).madeNow());
    }

    /** The catalog with another text of a clause laid over it. */
    private Catalog changed(String clause, String from, String to) throws IOException {
        Path file = Files.createDirectories(
                        folder.resolve("ours").resolve(clause).getParent())
                .resolve(Path.of(clause).getFileName());
        String text = Files.readString(Path.of(clause));
        assertTrue(text.contains(from));
        Files.writeString(file, text.replace(from, to));
        Diagnostics found = new Diagnostics();
        Catalog read = new CatalogReader(found)
                .layer(CatalogFiles.bundled())
                .layer(CatalogFiles.in(folder.resolve("ours")))
                .read()
                .orElseThrow();
        assertFalse(found.hasErrors(), () -> said(found));
        return read;
    }

    /** What a clause says has changed: the papers that hold it are made anew, the others only say so in their manifests. */
    @Test
    void aChangedCatalogMakesOnlyWhatChanged() throws IOException {
        BidBook book = new BidBook(24, 3, 0);
        long prohibited =
                book.matters.stream().filter(row -> row.get("再委託").equals("禁止")).count();
        assertTrue(prohibited > 3 && prohibited < 21);
        BatchRequest order = order(workbook(book, BidBook.Hand.PLAIN), "out");
        run(order);
        Map<String, FileTime> written = times(order.output());

        Catalog other = changed("clauses/subcontracting/prohibited.md", "物品の運送", "物品の運搬");
        assertEquals(prohibited, run(other, order).madeNow());
        BatchRequest undisturbed = order(order.input(), "undisturbed");
        run(other, undisturbed);
        same(files(undisturbed.output()), files(order.output()));
        Map<String, FileTime> now = times(order.output());
        for (int i = 0; i < book.matters.size(); i++) {
            String paper = "m" + String.format("%05d", i) + "/contract.txt";
            if (written.containsKey(paper)) {
                boolean kept = written.get(paper).equals(now.get(paper));
                assertEquals(book.matters.get(i).get("再委託").equals("禁止"), !kept, paper);
            }
        }
        // A commentary is printed nowhere.
        Files.writeString(
                folder.resolve("ours/clauses/subcontracting/prohibited.md"), "なお、検討中。\n", StandardOpenOption.APPEND);
        Catalog commented = new CatalogReader(new Diagnostics())
                .layer(CatalogFiles.bundled())
                .layer(CatalogFiles.in(folder.resolve("ours")))
                .read()
                .orElseThrow();
        assertEquals(0, run(commented, order).madeNow());
        run(commented, order(order.input(), "undisturbed", 1, 1, true));
        same(files(undisturbed.output()), files(order.output()));
    }

    private static Map<String, FileTime> times(Path root) throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        for (String name : files(root).keySet()) {
            times.put(name, Files.getLastModifiedTime(root.resolve(name)));
        }
        return times;
    }

    private static BatchSummary run(Catalog catalog, BatchRequest order) throws IOException {
        Outcome<BatchSummary> outcome =
                new Batch(catalog, "test", new DiagnosticText(Language.JA), new Quiet()).run(order);
        return outcome.value().orElseThrow(() -> new AssertionError(said(outcome.diagnostics())));
    }

    /** Papers of a matter that was taken out must not be taken for new ones. */
    @Test
    void setsThatNoRowAsksForAreNamed() throws IOException {
        BidBook book = new BidBook(6, 3, 0);
        BatchRequest order = order(workbook(book, BidBook.Hand.PLAIN), "out");
        run(order);
        String id = book.matters.remove(2).get("案件番号");
        book.members.removeIf(member -> member.get("案件番号").equals(id));
        book.parts.removeIf(part -> part.get("案件番号").equals(id));
        workbook(book, BidBook.Hand.PLAIN);
        Diagnostics found = new Diagnostics();
        assertEquals(0, run(order, found).orElseThrow().madeNow());
        Diagnostic left = found.sorted().get(0);
        assertEquals(Code.BAT_20, left.code());
        assertTrue(left.values().get("names").startsWith(id), left::toString);
        try (XSSFWorkbook result = new XSSFWorkbook(Files.newInputStream(folder.resolve("out/result.xlsx")))) {
            assertTrue(result.getSheet("入力についての知らせ")
                    .getRow(1)
                    .getCell(1)
                    .getStringCellValue()
                    .contains(id));
        }
    }

    @Test
    void whatIsDamagedIsMadeAgain() throws IOException {
        BatchRequest order = order(workbook(new BidBook(10, 3, 0), BidBook.Hand.PLAIN), "out");
        run(order);
        Map<String, byte[]> whole = files(order.output());
        Files.delete(order.output().resolve("m00003/contract.txt"));
        Files.writeString(order.output().resolve("m00005/manifest.json"), "{}");
        Files.writeString(order.output().resolve("m00006/contract.txt"), "");
        Path journal = order.output().resolve(".jobun-batch/journal.jsonl");
        String lines = Files.readString(journal);
        // The last line is cut off, as by a power failure.
        Files.writeString(journal, lines.substring(0, lines.length() - 30));
        Files.createDirectories(order.output().resolve(".m00001.new"));
        Files.move(order.output().resolve("m00002"), order.output().resolve(".m00002.old"));
        assertEquals(4, run(order).madeNow());
        same(whole, files(order.output()));
    }

    @Test
    void shardsMergedAreTheSameAsOneRun() throws IOException {
        BidBook book = new BidBook(40, 5, 3);
        Path input = workbook(book, BidBook.Hand.TYPED);
        run(order(input, "whole"));
        for (int shard = 1; shard <= 3; shard++) {
            run(order(input, "shard-" + shard, shard, 3, false));
        }
        BatchRequest merged = order(input, "merged");
        MergeShards merge = new MergeShards(CATALOG, merged, "test", new DiagnosticText(Language.JA));
        List<Path> shards = List.of(folder.resolve("shard-1"), folder.resolve("shard-2"), folder.resolve("shard-3"));
        Outcome<BatchSummary> union = merge.of(shards);
        assertEquals(
                book.matters.size(),
                union.value()
                        .orElseThrow(() -> new AssertionError(said(union.diagnostics())))
                        .matters());
        same(files(folder.resolve("whole")), files(folder.resolve("merged")));

        BatchRequest partial = order(input, "partial");
        Outcome<BatchSummary> missing =
                new MergeShards(CATALOG, partial, "test", new DiagnosticText(Language.JA)).of(shards.subList(0, 2));
        assertTrue(missing.value().isEmpty());
        assertTrue(missing.diagnostics().sorted().stream().allMatch(one -> one.code() == Code.BAT_12));
        assertFalse(Files.exists(partial.output().resolve("manifest.json")));
    }

    @Test
    void twoRunsInOneFolderAreRefused() throws IOException {
        BatchRequest order = order(workbook(new BidBook(3, 3, 0), BidBook.Hand.PLAIN), "out");
        try (Journal held = Journal.open(order.output(), new Diagnostics()).orElseThrow()) {
            assertTrue(held.find("nothing").isEmpty());
            Diagnostics found = new Diagnostics();
            assertTrue(run(order, found).isEmpty());
            assertEquals(
                    List.of(Code.BAT_10),
                    found.sorted().stream().map(Diagnostic::code).toList());
        }
        assertEquals(3, run(order).made());
    }

    @Test
    void aFolderOfMattersAndJsonLines() throws IOException {
        BatchSummary examples = run(order(Path.of("matters"), "folder"));
        assertEquals(0, examples.failed());
        assertTrue(examples.made() > 5);
        Path lines = Files.writeString(folder.resolve("bids.jsonl"), """
                {"id": "one", "municipality": "aobano", "contract": {"name": "例の業務"}, "dates": {"conclusion": "2026-12-01"}}

                {"id": "two", "municipality": "nowhere", "contract": {"name": "例の業務"}, "dates": {"conclusion": "2026-12-01"}}
                """);
        BatchSummary ended = run(order(lines, "lines"));
        assertEquals(1, ended.made());
        assertEquals(1, ended.failed());
        String manifest = Files.readString(folder.resolve("lines/manifest.json"));
        assertTrue(manifest.contains("\"place\" : \"bids.jsonl:3\""), manifest);
    }

    @Test
    void theTemplateMakesPapersAsItStands() throws IOException {
        byte[] template = TemplateWorkbook.of(CATALOG, Optional.empty());
        assertArrayEquals(template, TemplateWorkbook.of(CATALOG, Optional.empty()));
        Path input = Files.write(folder.resolve("template.xlsx"), template);
        BatchSummary ended = run(order(input, "out"));
        assertEquals(new BatchSummary(1, 1, 1, 0, true), ended);
        try (var book = WorkbookFactory.create(input.toFile())) {
            assertTrue(book.getSheet("案件").getDataValidations().size() > 25);
            assertEquals("案件番号 ※", book.getSheet("案件").getRow(0).getCell(0).getStringCellValue());
        }
    }

    @Test
    void whatIsOddInASheetIsSaid() throws IOException {
        BidBook book = new BidBook(3, 3, 0);
        book.headings.add("知らない列");
        book.matters.get(0).put("知らない列", "x");
        Diagnostics found = new Diagnostics();
        assertTrue(run(order(workbook(book, BidBook.Hand.PLAIN), "out"), found).isEmpty());
        assertEquals(
                List.of(Code.BAT_02),
                found.sorted().stream().map(Diagnostic::code).toList());
        assertEquals("bids.xlsx 案件!AC1", found.sorted().get(0).location().toString());

        Path twice = Files.writeString(folder.resolve("twice.csv"), "案件番号,案件番号,件名\nm1,m1,件名\n");
        Diagnostics repeated = new Diagnostics();
        run(order(twice, "out"), repeated);
        assertTrue(repeated.sorted().stream().map(Diagnostic::code).anyMatch(Code.BAT_03::equals));

        Path broken = Files.writeString(folder.resolve("broken.xlsx"), "not a workbook");
        Diagnostics unreadable = new Diagnostics();
        assertTrue(run(order(broken, "out"), unreadable).isEmpty());
        assertEquals(
                List.of(Code.BAT_01),
                unreadable.sorted().stream().map(Diagnostic::code).toList());
    }

    @Test
    void whatHidesOrDiffersInASheetIsSaidAndTheMattersAreMade() throws IOException {
        BidBook book = new BidBook(4, 3, 0);
        book.members.clear();
        book.parts.clear();
        for (Map<String, String> row : book.matters) {
            row.keySet().removeIf(heading -> heading.startsWith("受注者の形態") || heading.startsWith("共同企業体"));
            row.put("受注者の商号又は名称", "株式会社受託");
            row.put("受注者の所在地", "青葉野市中央一丁目1番1号");
            row.put("代表者の職名", "代表取締役");
            row.put("代表者の氏名", "山田　一");
        }
        // The same firm, as somebody else typed it: the space says nothing, the other town does.
        book.matters.get(1).put("受注者の商号又は名称", "株式会社　受託");
        book.matters.get(2).put("受注者の所在地", "汐ノ浜市港通1番");
        Map<String, String> orphan = new java.util.LinkedHashMap<>();
        orphan.put("案件番号", "no-such-matter");
        orphan.put("業務の名称", "業務");
        book.parts.add(orphan);
        Path input = folder.resolve("bids.xlsx");
        try (XSSFWorkbook sheets =
                        new XSSFWorkbook(new java.io.ByteArrayInputStream(book.workbook(BidBook.Hand.TYPED)));
                var out = Files.newOutputStream(input)) {
            var matters = sheets.getSheet("案件");
            matters.getRow(4).setZeroHeight(true);
            matters.setColumnHidden(4, true);
            matters.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(1, 2, 6, 6));
            sheets.write(out);
        }
        Diagnostics found = new Diagnostics();
        assertEquals(
                new BatchSummary(4, 4, 4, 0, true),
                run(order(input, "out"), found).orElseThrow(() -> new AssertionError(said(found))));
        assertEquals(
                List.of(
                        Code.BAT_11 + " bids.xlsx 分割した契約!A2",
                        Code.BAT_04 + " bids.xlsx 案件!G2:G3",
                        Code.BAT_05 + " bids.xlsx 案件!E:E"),
                found.sorted().stream()
                        .map(one -> one.code() + " " + one.location())
                        .toList());
        JsonNode manifest = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("out/manifest.json")));
        List<String> said = new ArrayList<>();
        manifest.path("matters")
                .forEach(matter -> matter.path("messages")
                        .forEach(message -> said.add(matter.path("row").asInt() + " "
                                + message.path("code").asString())));
        assertTrue(said.contains("4 BAT-09"), said::toString);
        assertFalse(said.contains("3 BAT-09"), said::toString);
        assertTrue(said.contains("5 BAT-06"), said::toString);
    }

    @Test
    void archivesHaveNamesThatWindowsCanHold() throws IOException {
        BatchRequest order = order(workbook(new BidBook(30, 3, 0), BidBook.Hand.PLAIN), "out");
        run(order);
        int archives = Archives.write(order.output(), CATALOG, Archives.By.MUNICIPALITY);
        assertEquals(4, archives);
        int entries = 0;
        try (ZipFile zip = new ZipFile(order.output().resolve("zip/青葉野市.zip").toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                assertTrue(
                        entry.getName().matches("m000[0-9]{2}(-[123])?_[^/]*/[^/\\\\:*?\"<>|]+\\.txt"),
                        entry.getName());
                entries++;
            }
        }
        assertTrue(entries > 20);
        // Those of another kind are not left beside.
        Archives.write(order.output(), CATALOG, Archives.By.MEMBER);
        assertFalse(Files.exists(order.output().resolve("zip/青葉野市.zip")));
        try (Stream<Path> archiveFiles = Files.list(order.output().resolve("zip"))) {
            assertTrue(archiveFiles.count() > 10);
        }
        assertEquals("_CON", FileName.safe("CON"));
        assertEquals("_nul .tar.gz", FileName.safe("nul .tar.gz"));
        assertEquals("_COM¹.x", FileName.safe("COM¹.x"));
        assertEquals("_CONIN$", FileName.safe("CONIN$"));
        assertEquals("請求_xcod.docx", FileName.safe("請求\u202Excod.docx"));
        assertEquals("a_b", FileName.safe("a\u0007b\u00A0. "));
        assertEquals("が", FileName.safe("か\u3099"));
        assertEquals("葛\uDB40\uDD00", FileName.safe("葛\uDB40\uDD00"), "a variant is kept");
        assertEquals("a_b_c", FileName.safe("a/b:c. "));
        assertEquals("_", FileName.safe("..."));
        assertTrue(FileName.safe("長".repeat(300)).getBytes(StandardCharsets.UTF_8).length <= 120);
    }
}
