package org.jobun.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Language;
import org.jobun.issue.FileNames;
import org.jobun.render.formats.Formats;
import org.jobun.samples.Catalogs;
import org.jobun.service.MakeSet;
import org.jobun.sheet.Look;
import org.jobun.sheet.StreamedBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Inputs as offices hand them in: what Excel keeps beside a value, files that are not what their names say, slips of the pen. */
class OddInputTest {
    private static final Catalog CATALOG = Catalogs.shipped();
    private static final List<Object> HEADINGS = List.of(
            "案件番号 ※",
            "団体※",
            "業務の\n名称 ※",
            "契約締結日",
            "履行開始日",
            "履行終了日",
            "契約金額",
            "受注者の商号又は名称",
            "解除違約金の割合",
            "入札時刻",
            "備考",
            "メモ（担当）");

    @TempDir
    Path folder;

    private Diagnostics run(Path input) throws IOException {
        BatchRequest order = new BatchRequest(
                input,
                folder.resolve("out"),
                new MakeSet.Request(
                        List.of("contract"), Formats.find("text").stream().toList(), Optional.empty(), false),
                2,
                Shard.ALL,
                false,
                FileNames.ASCII);
        return new Batch(CATALOG, "test", new DiagnosticText(Language.JA), new Batch.Progress() {
                    @Override
                    public void begin(int matters) {}

                    @Override
                    public void done(RowResult result, boolean now) {}
                })
                .run(order)
                .diagnostics();
    }

    private static List<String> codes(Diagnostics found) {
        return found.sorted().stream()
                .map(one -> one.code().id() + " " + one.location())
                .toList();
    }

    private Map<Integer, JsonNode> rows() throws IOException {
        Map<Integer, JsonNode> rows = new TreeMap<>();
        JsonMapper.shared()
                .readTree(Files.readAllBytes(folder.resolve("out/manifest.json")))
                .path("matters")
                .forEach(matter -> rows.put(matter.path("row").asInt(), matter));
        return rows;
    }

    private String fact(String id, String path) throws IOException {
        assertTrue(Files.isDirectory(folder.resolve("out").resolve(id)), () -> id + " was not made: " + rowsSaid());
        return JsonMapper.shared()
                .readTree(Files.readAllBytes(folder.resolve("out").resolve(id).resolve("manifest.json")))
                .path("facts")
                .path(path)
                .asString("");
    }

    private String rowsSaid() {
        try {
            return rows().toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    /** Excel keeps the reading of whatever is typed with a Japanese keyboard; it must not get into a contract. */
    /** No program writes such a file; the reports, which add columns, had no room for it. */
    @Test
    void aCellBeyondTheLastColumnMakesABookUnreadable() throws IOException {
        RawBook book = new RawBook();
        book.sheet(
                "案件",
                List.of(HEADINGS, row("r1", RawBook.raw("<c r=\"XFE2\" t=\"inlineStr\"><is><t>備考</t></is></c>"))));
        assertEquals(
                "BAT-01",
                codes(run(book.write(folder.resolve("bids.xlsx")))).get(0).substring(0, 6));
    }

    /** Excel takes it for a formula as soon as somebody edits the cell. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"=1+1", "+81", "-", "@x"})
    void aTextLikeAFormulaIsMarkedAsText(String text) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                StreamedBook sheets = new StreamedBook(folder)) {
            sheets.page("一").text(Look.PLAIN, 1, 0, text);
            sheets.write(out);
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                var cell = book.getSheetAt(0).getRow(0).getCell(0);
                assertEquals(text, cell.getStringCellValue());
                assertTrue(cell.getCellStyle().getQuotePrefixed());
            }
        }
    }

    @Test
    void readingsOfKanjiAreNoPartOfANameAndRichTextIs() throws IOException {
        RawBook book = new RawBook();
        book.sheet(
                "案件",
                List.of(
                        HEADINGS,
                        row(
                                "r1",
                                "青葉野市",
                                "業務",
                                "2026-12-01",
                                null,
                                null,
                                null,
                                book.rich(
                                        "<t>株式会社東京</t><rPh sb=\"4\" eb=\"6\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>")),
                        row(
                                "r2",
                                "青葉野市",
                                "業務",
                                "2026-12-01",
                                null,
                                null,
                                null,
                                book.rich(
                                        "<r><rPr><b/></rPr><t>株式会社</t></r><r><t>東 京</t></r><rPh sb=\"0\" eb=\"2\"><t>カブ</t></rPh>")),
                        row(
                                "r3",
                                "青葉野市",
                                "業務",
                                "2026-12-01",
                                null,
                                null,
                                null,
                                RawBook.raw("<c r=\"@\" t=\"inlineStr\"><is><r><t>株式会社</t></r><r><t>内</t></r>"
                                        + "<rPh sb=\"0\" eb=\"1\"><t>ナイ</t></rPh></is></c>"))));
        assertEquals(List.of(), codes(run(book.write(folder.resolve("bids.xlsx")))));
        assertEquals("株式会社東京", fact("r1", "contractor.name"));
        assertEquals("株式会社東 京", fact("r2", "contractor.name"));
        assertEquals("株式会社内", fact("r3", "contractor.name"));
    }

    /** Formats 27 to 58 are built into Japanese Excel and stand in no file. */
    @Test
    void formatsSayWhatANumberIs() throws IOException {
        RawBook book = new RawBook();
        book.sheet(
                "案件",
                List.of(
                        HEADINGS,
                        row(
                                "r1",
                                "青葉野市",
                                "業務",
                                book.number("46357", 31),
                                book.number("46357", 28),
                                book.number("46477", 58)),
                        row(
                                "r2",
                                "青葉野市",
                                "業務",
                                book.number("46357.75", "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@"),
                                book.number("46357", "yyyy/m/d(aaa)"),
                                book.number("46477", 14),
                                book.number("3300000", "\"¥\"#,##0;[Red]\"¥\"\\-#,##0"),
                                "甲",
                                book.number("0.1", 9),
                                book.number("0.4166666666666667", "h:mm")),
                        row(
                                book.number("7", "000"),
                                "青葉野市",
                                "業務",
                                book.number("46357", "[$-411]ge.m.d"),
                                null,
                                null,
                                book.number("3.3E6", 3),
                                "乙",
                                book.number("0.05", "0.0%"),
                                book.number("0.5625", 20))));
        assertEquals(List.of(), codes(run(book.write(folder.resolve("bids.xlsx")))));
        for (String id : List.of("r1", "r2", "007")) {
            assertEquals("2026-12-01", fact(id, "dates.conclusion"), id);
        }
        assertEquals("2026-12-01", fact("r1", "dates.start"));
        assertEquals("2027-03-31", fact("r1", "dates.end"));
        assertEquals("2026-12-01", fact("r2", "dates.start"));
        assertEquals("3300000", fact("r2", "contract.amount"));
        assertEquals("10/100", fact("r2", "contract.termination_penalty"));
        assertEquals("10時", fact("r2", "bid.time"));
        assertEquals("3300000", fact("007", "contract.amount"));
        assertEquals("5/100", fact("007", "contract.termination_penalty"));
        assertEquals("13時30分", fact("007", "bid.time"));
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws IOException {
        RawBook book = new RawBook().since1904();
        book.sheet("案件", List.of(HEADINGS, row("r1", "青葉野市", "業務", book.number("44895", 14))));
        run(book.write(folder.resolve("bids.xlsx")));
        assertEquals("2026-12-01", fact("r1", "dates.conclusion"));
    }

    @Test
    void aFormulaThatWentWrongOrWasNeverComputedIsNamedByItsCell() throws IOException {
        RawBook book = new RawBook();
        book.sheet(
                "案件",
                List.of(
                        HEADINGS,
                        row(
                                "r1",
                                "青葉野市",
                                "業務",
                                "2026-12-01",
                                null,
                                null,
                                null,
                                RawBook.raw("<c r=\"@\" t=\"e\"><f>VLOOKUP(1,B:B,1)</f><v>#N/A</v></c>")),
                        row(
                                "r2",
                                "青葉野市",
                                "業務",
                                "2026-12-01",
                                null,
                                null,
                                RawBook.raw("<c r=\"@\"><f>G1*2</f><v></v></c>")),
                        row(
                                "r3",
                                "青葉野市",
                                "業務",
                                "2026-12-01",
                                null,
                                null,
                                null,
                                RawBook.raw("<c r=\"@\" t=\"str\"><f>A1&amp;\"\"</f><v></v></c>")),
                        row(RawBook.raw("<c r=\"@\"><f>A1</f></c>"), "青葉野市", "業務", "2026-12-01")));
        book.sheet(
                "構成員",
                List.of(
                        row("案件番号", "商号又は名称", "出資の割合"),
                        row("r3", RawBook.raw("<c r=\"@\" t=\"e\"><v>#REF!</v></c>"), "60")));
        run(book.write(folder.resolve("bids.xlsx")));
        assertEquals(List.of("BAT-14 bids.xlsx 案件!H2"), errors(2));
        assertEquals(List.of("BAT-15 bids.xlsx 案件!G3"), errors(3));
        assertEquals(List.of("BAT-14 bids.xlsx 構成員!B2"), errors(4));
        assertEquals(List.of("BAT-15 bids.xlsx 案件!A5"), errors(5));
        Path csv = Files.writeString(folder.resolve("bids.csv"), "案件番号,団体,業務の名称,契約締結日\nc1,青葉野市,#VALUE!,2026-12-01\n");
        run(csv);
        assertEquals(List.of("BAT-14 bids.csv C2"), errors(2));
    }

    /** Half of a character of two units, written as an escape, was printed as a question mark. */
    @Test
    void halfACharacterIsNamedByItsCell() throws IOException {
        RawBook book = new RawBook();
        book.sheet("案件", List.of(HEADINGS, row("r1", "青葉野市", "_xD842_野業務", "2026-12-01")));
        run(book.write(folder.resolve("bids.xlsx")));
        assertEquals(List.of("SRC-07 bids.xlsx 案件!C2"), errors(2));
    }

    private List<String> errors(int row) throws IOException {
        List<String> errors = new java.util.ArrayList<>();
        rows().get(row).path("messages").forEach(message -> {
            if (message.path("severity").asString().equals("ERROR")) {
                errors.add(message.path("code").asString() + " "
                        + message.path("place").asString());
            }
        });
        return errors;
    }

    /** What a matter lacks is named by the cell where it would stand. */
    @Test
    void aValueThatIsMissingIsNamedByItsEmptyCellAndSaidOnce() throws IOException {
        RawBook book = new RawBook();
        book.sheet("案件", List.of(HEADINGS, row("r1", "青葉野市", "業務", "2026-12-01")));
        run(book.write(folder.resolve("bids.xlsx")));
        List<String> places = new java.util.ArrayList<>();
        rows().get(2).path("messages").forEach(message -> {
            if (message.path("text").asString().contains("受注者の商号又は名称】")) {
                places.add(message.path("code").asString() + " "
                        + message.path("place").asString());
            }
        });
        assertEquals(List.of("FCT-04 bids.xlsx 案件!H2"), places);
        try (XSSFWorkbook result = new XSSFWorkbook(Files.newInputStream(folder.resolve("out/result.xlsx")))) {
            var row = result.getSheet("案件").getRow(1);
            assertEquals("作成（警告）", row.getCell(0).getStringCellValue());
            short warned = row.getCell(0).getCellStyle().getFillForegroundColor();
            assertEquals(warned, row.getCell(3 + 7).getCellStyle().getFillForegroundColor());
            assertFalse(warned == row.getCell(3 + 1).getCellStyle().getFillForegroundColor());
        }
    }

    @Test
    void sheetsAndColumnsOfTheUsersOwn() throws IOException {
        RawBook book = new RawBook();
        book.sheet(
                "案 件",
                List.of(
                        row("令和8年度 案件一覧"),
                        row(),
                        HEADINGS,
                        row(
                                "r1",
                                "青葉野市 ",
                                "業務",
                                "令8.12.1(火)",
                                "20261201",
                                "2027-03-31 00:00:00",
                                "金3,300,000円也",
                                "甲",
                                "10％",
                                "",
                                "書いてよい",
                                "これも")));
        book.sheet("構成員一覧", List.of(row("案件番号", "商号又は名称"), row("r1", "甲")));
        book.sheet("成果物", "state=\"hidden\"", List.of(row("案件番号", "名称", "数量"), row("r1", "報告書", "３点")));
        book.sheet("Sheet4", List.of());
        assertEquals(
                List.of("BAT-18 bids.xlsx 構成員一覧", "BAT-19 bids.xlsx 成果物"),
                codes(run(book.write(folder.resolve("bids.xlsx")))));
        assertEquals("2026-12-01", fact("r1", "dates.conclusion"));
        assertEquals("2026-12-01", fact("r1", "dates.start"));
        assertEquals("2027-03-31", fact("r1", "dates.end"));
        assertEquals("3300000", fact("r1", "contract.amount"));
        assertTrue(Files.readString(folder.resolve("out/r1/contract.txt")).contains("金3,300,000円"));

        RawBook without = new RawBook();
        without.sheet("案件", List.of(row("案件番号", "業務の名称"), row("r1", "業務")));
        assertEquals(List.of("BAT-21 bids.xlsx 案件!A1"), codes(run(without.write(folder.resolve("bids.xlsx")))));
        RawBook empty = new RawBook();
        empty.sheet("案件", List.of(HEADINGS));
        assertEquals(
                List.of("BAT-22 " + folder.resolve("bids.xlsx")), codes(run(empty.write(folder.resolve("bids.xlsx")))));
    }

    /** A file is what it holds, not what it is called. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            bids.xlsx
            bids.xlsm
            bids.csv
            bids
            """)
    void aWorkbookIsReadWhateverItIsCalled(String name) throws IOException {
        RawBook book = new RawBook();
        book.sheet("案件", List.of(HEADINGS, row("r1", "青葉野市", "業務", "2026-12-01")));
        assertEquals(List.of(), codes(run(book.write(folder.resolve(name)))));
        assertEquals("業務", fact("r1", "contract.name"));
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheWayOut() throws Exception {
        RawBook book = new RawBook();
        book.sheet("案件", List.of(HEADINGS, row("r1", "青葉野市", "業務", "2026-12-01")));
        byte[] whole = Files.readAllBytes(book.write(folder.resolve("whole.xlsx")));
        assertEquals("BAT-01", refused("cut.xlsx", Arrays.copyOf(whole, whole.length / 2)));
        assertEquals("BAT-01", refused("empty.xlsx", new byte[0]));
        assertEquals("BAT-01", refused("page.xls", "<html><table></table></html>".getBytes(StandardCharsets.UTF_8)));
        assertEquals("BAT-16", refused("secret.xlsx", encrypted(whole)));
        try (HSSFWorkbook old = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            old.createSheet("案件");
            old.write(out);
            assertEquals("BAT-17", refused("old.xls", out.toByteArray()));
        }
        assertEquals("BAT-17", refused("calc.ods", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")));
        assertEquals("BAT-22", refused("empty.csv", new byte[0]));
        RawBook bomb = new RawBook();
        bomb.sheet("案件", List.of(HEADINGS, row("r1", "青葉野市", " ".repeat(60_000_000))));
        assertEquals("BAT-01", refused("bomb.xlsx", Files.readAllBytes(bomb.write(folder.resolve("b.xlsx")))));
        RawBook dangling = new RawBook();
        dangling.sheet("案件", List.of(HEADINGS, row("r1", "青葉野市", RawBook.raw("<c r=\"@\" t=\"s\"><v>999</v></c>"))));
        assertEquals("BAT-01", refused("dangling.xlsx", Files.readAllBytes(dangling.write(folder.resolve("d.xlsx")))));
        assertEquals("BAT-01", refused("dtd.xlsx", withDocumentType(whole)));
    }

    /** The result holds what was handed in behind its own columns; the last ones were missing there without a word. */
    @Test
    void aSheetThatTheResultHasNoRoomForIsRefused() throws IOException {
        assertEquals(List.of("BAT-23 wide.csv"), codes(run(sheetOf(16_381))));
        assertEquals(
                1,
                codes(run(sheetOf(16_382))).stream()
                        .filter(code -> code.startsWith("BAT-24"))
                        .count());
    }

    private Path sheetOf(int columns) throws IOException {
        StringBuilder csv = new StringBuilder("案件番号,団体,業務の名称,契約締結日");
        csv.append(",備考".repeat(columns - 4)).append("\nr1,青葉野市,業務,2026-12-01\n");
        return Files.writeString(folder.resolve("wide.csv"), csv);
    }

    private static byte[] withDocumentType(byte[] book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                boolean sheet = entry.getName().endsWith("sheet1.xml");
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((sheet ? part.replaceFirst("<worksheet", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet") : part)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private String refused(String name, byte[] content) throws IOException {
        Diagnostics found = run(Files.write(folder.resolve(name), content));
        List<Diagnostic> errors =
                found.sorted().stream().filter(Diagnostic::isError).toList();
        assertEquals(1, errors.size(), () -> name + codes(found));
        String said = new DiagnosticText(Language.JA).found(errors.get(0));
        assertTrue(said.length() < 300, said);
        assertFalse(said.matches("(?s).*[A-Za-z]{3,} [a-z]+ [a-z]+.*"), () -> "words of a library: " + said);
        assertEquals(name.equals("dtd.xlsx"), said.contains("DOCTYPE"), said);
        assertFalse(Files.exists(folder.resolve("out/manifest.json")), name);
        return errors.get(0).code().id();
    }

    private static byte[] encrypted(byte[] book) throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("himitsu");
            try (OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(book));
                    OutputStream secret = encryptor.getDataStream(file)) {
                plain.save(secret);
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** Comma, semicolon and tab; UTF-8, CP932 with its own characters, and the "Unicode text" of Excel. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bids.csv | windows-31j | ,  | false | Shift_JIS (CP932) | ,
            bids.csv | UTF-8       | ;  | true  | UTF-8             | ;
            bids.tsv | UTF-8       | T  | false | UTF-8             | TAB
            bids.txt | UTF-16LE    | T  | true  | UTF-16LE          | TAB
            """)
    void textFilesOfManyHands(
            String name, String charset, String separator, boolean mark, String encoding, String parted)
            throws IOException {
        String s = separator.equals("T") ? "\t" : separator;
        String text = (mark ? "\uFEFF" : "")
                + String.join(s, "案件番号", "団体", "業務の名称", "業務の概要", "契約締結日", "受注者の商号又は名称", "代表者の氏名") + "\r\n"
                + String.join(
                        s, "c1", "青葉野市", "\"①窓口" + s + "ｼｽﾃﾑ\"\"保守\"\"\"", "\"一行目\r\n二行目\"", "Ｒ８．１２．１", "㈱髙﨑", "髙﨑　纊")
                + "\r\n";
        Diagnostics found = run(Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset))));
        assertEquals(List.of("BAT-23 " + name), codes(found));
        assertEquals(
                Map.of("encoding", encoding, "separator", parted),
                found.sorted().get(0).values());
        assertEquals("①窓口" + s + "ｼｽﾃﾑ\"保守\"", fact("c1", "contract.name"));
        assertEquals("一行目\n二行目", fact("c1", "contract.outline"));
        assertEquals("㈱髙﨑", fact("c1", "contractor.name"));
        assertEquals("髙﨑　纊", fact("c1", "contractor.representative_name"));
        assertEquals("2026-12-01", fact("c1", "dates.conclusion"));
    }

    /** The result is mended and handed in again: its own columns say nothing, and the sets are those of the input. */
    @Test
    void theResultCanBeMendedAndHandedIn() throws IOException {
        BidBook book = new BidBook(8, 5, 1);
        run(Files.write(folder.resolve("bids.xlsx"), book.workbook(BidBook.Hand.TYPED)));
        Path result = Files.move(folder.resolve("out/result.xlsx"), folder.resolve("mended.xlsx"));
        JsonNode before = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("out/manifest.json")));
        assertEquals(List.of(), codes(run(result)));
        JsonNode after = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("out/manifest.json")));
        for (int i = 0; i < before.path("matters").size(); i++) {
            assertEquals(
                    before.path("matters").get(i).path("sets"),
                    after.path("matters").get(i).path("sets"));
        }
        try (XSSFWorkbook again = new XSSFWorkbook(Files.newInputStream(folder.resolve("out/result.xlsx")))) {
            var head = again.getSheet("案件").getRow(0);
            assertEquals("状態", head.getCell(0).getStringCellValue());
            assertEquals("案件番号", head.getCell(3).getStringCellValue());
            // A day is still a day, an amount a number.
            var row = again.getSheet("案件").getRow(1);
            assertTrue(row.getCell(3 + 5).getNumericCellValue() > 1_000_000);
            assertTrue(org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(row.getCell(3 + 7)));
            int cut = 0;
            for (var one : again.getSheet("案件")) {
                if (one.getCell(3 + book.headings.size()) != null && one.getRowNum() > 0) {
                    String set = one.getCell(3).getStringCellValue() + "-2";
                    assertEquals(
                            "HYPERLINK(\"" + set + "/\",\"" + set + "\")",
                            one.getCell(3 + book.headings.size()).getCellFormula());
                    cut++;
                }
            }
            assertEquals(book.parts.size() / 3, cut);
        }
    }

    @Test
    void linesAndFoldersHaveAResultToo() throws IOException {
        Path lines = Files.write(folder.resolve("bids.jsonl"), """
                \uFEFF{"id": "j1", "municipality": "aobano", "contract": {"name": "\\ud842\\udfb7の業務"}, "dates": {"conclusion": "2026-12-01"}}
                {"id": "j2", broken
                {"id": "j3", "id": "j4"}
                [1]
                {"id": "J1", "municipality": "aobano", "contract.name": "業務", "dates": {"conclusion": "2026-12-01"}}
                {"id": "j6", "municipality": "aobano", "contract.name": "業務", "dates": {"conclusion": "2026-12-01"}}
                """.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), codes(run(lines)));
        assertEquals(List.of("BAT-07 bids.jsonl:1"), errors(1));
        assertEquals("SRC-03 bids.jsonl:2", errors(2).get(0));
        assertEquals("SRC-04 bids.jsonl:3", errors(3).get(0));
        assertEquals("SRC-06 bids.jsonl:4", errors(4).get(0));
        assertEquals("J1", rows().get(5).path("id").asString());
        try (XSSFWorkbook result = new XSSFWorkbook(Files.newInputStream(folder.resolve("out/result.xlsx")))) {
            var sheet = result.getSheet("案件");
            assertEquals(6, sheet.getLastRowNum());
            assertEquals("エラー", sheet.getRow(2).getCell(0).getStringCellValue());
            assertTrue(sheet.getRow(2).getCell(1).getStringCellValue().startsWith("bids.jsonl:2　"));
            assertEquals("HYPERLINK(\"j6/\",\"j6\")", sheet.getRow(6).getCell(2).getCellFormula());
            assertNull(sheet.getRow(2).getCell(2));
        }
    }
}
