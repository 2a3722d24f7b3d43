package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case is a folder of {@code src/test/renewal}: the matters of last year ({@code last}), what an officer writes into the table
 * ({@code edits}: row, heading = value), and what the table says and what is made of it ({@code expected.txt}).
 */
class RenewCasesTest {
    private static final Path ROOT = Path.of("src/test/renewal");
    private static final boolean REWRITE = Boolean.getBoolean("jobun.rewrite");

    @TempDir
    Path folder;

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void becomesTheNewYear(Path one) throws IOException {
        Path table = folder.resolve("renew.xlsx");
        Run made = Run.of("renew", "table", one.resolve("last"), "--year", "2027", "-o", table);
        assertEquals(ExitCode.DONE, made.code(), made::all);
        String text = "■ 表\n" + shown(table);
        edit(table, Files.readAllLines(one.resolve("edits")));
        Path out = folder.resolve("out");
        Run run = Run.of("renew", "make", table, "-o", out, "--format", "text", "--jobs", "1", "--json");
        text += "\n■ 書き込んだ後\n終了コード " + run.code() + "\n" + codes(run) + results(out.resolve("result.xlsx"))
                + tables(out);
        Path expected = one.resolve("expected.txt");
        if (REWRITE) {
            Files.writeString(expected, text);
        }
        assertEquals(Files.readString(expected), text, one.toString());
    }

    /** What is in the rows of the table, a line for each cell. */
    static String shown(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        rows(file).forEach(row -> {
            text.append("----\n");
            row.forEach((heading, value) ->
                    text.append(heading).append(": ").append(value).append('\n'));
        });
        return text.toString();
    }

    /** The codes of each row. */
    private static String codes(Run run) {
        return run.out()
                .lines()
                .filter(line -> line.contains("\"codes\""))
                .map(line -> line.replaceAll(".*\"id\":\"([^\"]*)\".*\"codes\":\\[(.*)]}.*", "$1 $2\n"))
                .collect(Collectors.joining());
    }

    private static String results(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        rows(file)
                .forEach(row -> text.append("----\n")
                        .append(row.getOrDefault("案件番号", ""))
                        .append(": ")
                        .append(row.getOrDefault("状態", ""))
                        .append('\n')
                        .append(row.containsKey("メッセージ") ? row.get("メッセージ") + "\n" : ""));
        return text.toString();
    }

    static List<Map<String, String>> rows(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            DataFormatter format = new DataFormatter();
            Sheet sheet = book.getSheet("年度更新");
            List<Map<String, String>> rows = new ArrayList<>();
            for (int at = 1; at <= sheet.getLastRowNum(); at++) {
                Map<String, String> row = new LinkedHashMap<>();
                for (Cell cell : sheet.getRow(at)) {
                    String value = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA
                            ? cell.getStringCellValue()
                            : format.formatCellValue(cell);
                    if (!value.isEmpty()) {
                        row.put(format.formatCellValue(sheet.getRow(0).getCell(cell.getColumnIndex())), value);
                    }
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Writes into the table as an officer does. */
    static void edit(Path file, List<String> edits) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheet("年度更新");
            for (String edit : edits) {
                if (!edit.startsWith("#")) {
                    String[] words = edit.split(" ", 2);
                    String[] cell = words[1].split(" = ", 2);
                    Row row = sheet.getRow(Integer.parseInt(words[0]) - 1);
                    row.createCell(column(sheet, cell[0])).setCellValue(cell[1]);
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    private static int column(Sheet sheet, String heading) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(heading);
    }

    /** Of a table what it says of the contract, which comes first. */
    private static String begin(Path file) throws IOException {
        return String.join("\n", Files.readAllLines(file).subList(0, 9)) + "\n（以下略）\n";
    }

    /** What the tables against last year say, and which sets there are. */
    private static String tables(Path out) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String file : Run.filesBelow(out)) {
            if (file.endsWith(".yaml")) {
                text.append("\n■ ").append(file).append('\n').append(Files.readString(out.resolve(file)));
            } else if (file.contains("前年度との新旧対照表")) {
                assertTrue(file.endsWith(".txt"), file);
                text.append("\n■ ").append(file).append('\n').append(begin(out.resolve(file)));
            }
        }
        return text.toString();
    }
}
