package org.jobun.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jobun.issue.Manifest;
import org.jobun.sheet.Look;
import org.jobun.sheet.StreamedBook;
import org.jobun.sheet.StreamedPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** {@code summary.xlsx}: a row for each set, for each file, and for each clause that was used. */
final class SummaryWorkbook {
    private static final String FILE = "summary.xlsx";
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> OF_SETS =
            List.of("行", "案件番号", "一式", "状態", "文書", "頁（PDF）", "エラー", "警告", "注意", "一式のハッシュ");
    private static final List<String> OF_FILES = List.of("一式", "書類", "ファイル", "頁", "バイト", "SHA-256", "条項（版）");

    private final Path output;
    private final StreamedPage sets;
    private final StreamedPage files;
    /** Clause with version → how many sets have it. */
    private final Map<String, Integer> clauses = new TreeMap<>();

    private SummaryWorkbook(Path output, StreamedBook book) {
        this.output = output;
        this.sets = book.page("一式", OF_SETS, 6, 24, 28, 12, 8, 10, 8, 8, 8, 68);
        this.files = book.page("書類", OF_FILES, 28, 24, 34, 6, 10, 68, 80);
    }

    static void write(Path output, Journal journal) throws IOException {
        Reports.whole(output.resolve(FILE), out -> {
            try (StreamedBook book = new StreamedBook(Reports.scratch(output))) {
                SummaryWorkbook summary = new SummaryWorkbook(output, book);
                journal.forEach(summary::add);
                StreamedPage used = book.page("条項", List.of("条項（版）", "使った一式の数"), 60, 16);
                summary.clauses.forEach((clause, count) -> used.row(Look.PLAIN, clause, count));
                book.write(out);
            }
        });
    }

    private void add(RowResult result) throws IOException {
        if (result.sets().isEmpty()) {
            setRow(result, "", new Size(0, 0), "");
        }
        for (RowResult.MadeSet set : result.sets()) {
            add(result, set);
        }
    }

    private void add(RowResult result, RowResult.MadeSet set) throws IOException {
        JsonNode manifest =
                MAPPER.readTree(Files.readAllBytes(output.resolve(set.id()).resolve(Manifest.FILE)));
        Map<String, List<String>> byPaper = clausesByPaper(manifest);
        byPaper.values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(name -> clauses.merge(name, 1, Integer::sum));
        manifest.path("files").forEach(file -> fileRow(set, file, byPaper));
        setRow(result, set.id(), Size.of(manifest), set.manifest());
        ResultCells.link(sets, sets.last(), 2, set);
    }

    private static Map<String, List<String>> clausesByPaper(JsonNode manifest) {
        Map<String, List<String>> byPaper = new HashMap<>();
        for (JsonNode clause : manifest.path("clauses")) {
            byPaper.computeIfAbsent(clause.path("paper").asString(), fresh -> new ArrayList<>())
                    .add(clause.path("id").asString() + " "
                            + clause.path("version").asString());
        }
        return byPaper;
    }

    /** How much a set is. */
    private record Size(int papers, int pages) {
        static Size of(JsonNode manifest) {
            Set<String> papers = new HashSet<>();
            int pages = 0;
            for (JsonNode file : manifest.path("files")) {
                papers.add(file.path("paper").asString());
                pages += file.path("pages").asInt(0);
            }
            return new Size(papers.size(), pages);
        }
    }

    private void setRow(RowResult result, String set, Size size, String manifest) {
        sets.row(
                ResultCells.look(result),
                result.row(),
                result.id(),
                set,
                ResultCells.status(result),
                size.papers(),
                size.pages(),
                count(result, "ERROR"),
                count(result, "WARNING"),
                count(result, "NOTE"),
                manifest);
    }

    private static int count(RowResult result, String severity) {
        return (int) result.messages().stream()
                .filter(message -> message.severity().equals(severity))
                .count();
    }

    private void fileRow(RowResult.MadeSet set, JsonNode file, Map<String, List<String>> byPaper) {
        String paper = file.path("paper").asString();
        files.row(
                Look.PLAIN,
                set.id(),
                file.path("title").asString(file.path("paper").asString("")),
                file.path("name").asString(),
                // A Word file has the pages that Word makes of it.
                file.has("pages") ? file.path("pages").asInt(0) : "",
                file.path("bytes").asInt(0),
                file.path("sha256").asString(),
                String.join("、", byPaper.getOrDefault(paper, List.of())));
    }
}
