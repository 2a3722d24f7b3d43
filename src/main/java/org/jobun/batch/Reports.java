package org.jobun.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jobun.draft.Manifest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a batch leaves beside its sets: {@code manifest.json}, {@code summary.xlsx} and {@code result.xlsx}. All follow from the
 * journal and the manifests of the sets, in the order of the input; no clock.
 */
final class Reports {
    static final String MANIFEST = "manifest.json";
    static final String SUMMARY = "summary.xlsx";
    static final String RESULT = "result.xlsx";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Reports() {}

    static void write(Order order, Input input, String program, String catalog, Journal journal) throws IOException {
        Path output = order.output();
        manifest(output, order, program, catalog, journal);
        summary(output, journal);
        if (input.sheets().isPresent()) {
            result(output, input.sheets().get(), journal);
        }
    }

    /** Writes beside and moves into place, so that no report is ever half. */
    private interface Writer {
        void to(OutputStream out) throws IOException;
    }

    private static void whole(Path file, Writer writer) throws IOException {
        Path fresh = file.resolveSibling(Journal.FOLDER).resolve(file.getFileName() + ".new");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
            writer.to(out);
        } catch (IOException failed) {
            Files.deleteIfExists(fresh);
            throw failed;
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void manifest(Path output, Order order, String program, String catalog, Journal journal)
            throws IOException {
        whole(output.resolve(MANIFEST), out -> {
            try (JsonGenerator json = MAPPER.createGenerator(out)) {
                json.writeStartObject();
                json.writeStringProperty("program", "jobun " + program);
                json.writeStringProperty("catalog", catalog);
                json.writeStringProperty("input", order.input().getFileName().toString());
                json.writeStringProperty("settings", order.settings());
                json.writeArrayPropertyStart("matters");
                journal.forEach(result -> {
                    json.writeStartObject();
                    json.writeNumberProperty("row", result.row());
                    json.writeStringProperty("id", result.id());
                    json.writeStringProperty("status", result.status().name().toLowerCase(java.util.Locale.ROOT));
                    json.writeArrayPropertyStart("sets");
                    for (RowResult.MadeSet set : result.sets()) {
                        json.writeStartObject();
                        json.writeStringProperty("id", set.id());
                        json.writeStringProperty("manifest", set.manifest());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeArrayPropertyStart("messages");
                    for (RowResult.Message message : result.messages()) {
                        json.writeStartObject();
                        json.writeStringProperty("severity", message.severity());
                        json.writeStringProperty("code", message.code());
                        json.writeStringProperty("place", message.place());
                        json.writeStringProperty("text", message.text());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
                json.writeEndArray();
                json.writeEndObject();
            }
        });
    }

    private static void summary(Path output, Journal journal) throws IOException {
        whole(output.resolve(SUMMARY), out -> {
            try (Sheets book = new Sheets()) {
                Sheets.Page sets = book.page(
                        "一式",
                        List.of("行", "案件番号", "一式", "状態", "文書", "頁（PDF）", "エラー", "警告", "注意", "一式のハッシュ"),
                        6,
                        24,
                        28,
                        12,
                        8,
                        10,
                        8,
                        8,
                        8,
                        68);
                Sheets.Page papers = book.page(
                        "書類", List.of("一式", "書類", "ファイル", "頁", "バイト", "SHA-256", "条項（版）"), 28, 24, 34, 6, 10, 68, 80);
                Map<String, Integer> clauses = new TreeMap<>();
                journal.forEach(result -> row(result, output, sets, papers, clauses));
                Sheets.Page used = book.page("条項", List.of("条項（版）", "使った一式の数"), 60, 16);
                clauses.forEach((clause, count) -> used.row(Sheets.Look.PLAIN, clause, count));
                book.write(out);
            }
        });
    }

    private static void row(
            RowResult result, Path output, Sheets.Page sets, Sheets.Page papers, Map<String, Integer> clauses)
            throws IOException {
        Sheets.Look look = look(result);
        if (result.sets().isEmpty()) {
            sets.row(
                    look,
                    result.row(),
                    result.id(),
                    "",
                    status(result),
                    0,
                    0,
                    count(result, "ERROR"),
                    count(result, "WARNING"),
                    count(result, "NOTE"),
                    "");
        }
        for (RowResult.MadeSet set : result.sets()) {
            JsonNode manifest =
                    MAPPER.readTree(Files.readAllBytes(output.resolve(set.id()).resolve(Manifest.FILE)));
            Map<String, List<String>> byPaper = new HashMap<>();
            for (JsonNode clause : manifest.path("clauses")) {
                String name = clause.path("id").asString() + " "
                        + clause.path("version").asString();
                byPaper.computeIfAbsent(clause.path("paper").asString(), fresh -> new ArrayList<>())
                        .add(name);
            }
            byPaper.values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .forEach(name -> clauses.merge(name, 1, Integer::sum));
            int pages = 0;
            Map<String, Boolean> documents = new LinkedHashMap<>();
            for (JsonNode file : manifest.path("files")) {
                pages += file.path("pages").asInt(0);
                documents.put(file.path("paper").asString(), true);
                papers.row(
                        Sheets.Look.PLAIN,
                        set.id(),
                        file.path("paper").asString(),
                        file.path("name").asString(),
                        file.path("pages").asInt(0),
                        file.path("bytes").asInt(0),
                        file.path("sha256").asString(),
                        String.join("、", byPaper.getOrDefault(file.path("paper").asString(), List.of())));
            }
            sets.row(
                    look,
                    result.row(),
                    result.id(),
                    set.id(),
                    status(result),
                    documents.size(),
                    pages,
                    count(result, "ERROR"),
                    count(result, "WARNING"),
                    count(result, "NOTE"),
                    set.manifest());
        }
    }

    private static int count(RowResult result, String severity) {
        return (int) result.messages().stream()
                .filter(message -> message.severity().equals(severity))
                .count();
    }

    private static String status(RowResult result) {
        return result.status() == RowResult.Status.FAILED ? "エラー" : result.hasWarnings() ? "作成（警告）" : "作成";
    }

    private static Sheets.Look look(RowResult result) {
        return result.status() == RowResult.Status.FAILED
                ? Sheets.Look.ERROR
                : result.hasWarnings() ? Sheets.Look.WARNING : Sheets.Look.GOOD;
    }

    /** The input with what became of each row in front of it. */
    private static void result(Path output, SheetSource source, Journal journal) throws IOException {
        Map<Integer, Long> places = journal.placesByRow();
        String main = source.sheets().contains(Column.MAIN_SHEET)
                ? Column.MAIN_SHEET
                : source.sheets().get(0);
        whole(output.resolve(RESULT), out -> {
            try (Sheets book = new Sheets()) {
                for (String sheet : source.sheets()) {
                    Sheets.Page page = book.page(sheet);
                    boolean[] first = {true};
                    source.read(sheet, row -> {
                        if (!sheet.equals(main)) {
                            page.cells(first[0] ? Sheets.Look.HEAD : Sheets.Look.PLAIN, row.number(), 0, row.cells());
                        } else if (first[0]) {
                            page.cells(Sheets.Look.HEAD, row.number(), 0, Map.of(0, "状態", 1, "メッセージ", 2, "一式のフォルダー"));
                            page.cells(Sheets.Look.HEAD, row.number(), 3, row.cells());
                            page.widths(14, 70, 28);
                        } else {
                            status(page, row, journal, places);
                        }
                        first[0] = false;
                    });
                }
                book.write(out);
            }
        });
    }

    private static void status(Sheets.Page page, SheetSource.Row row, Journal journal, Map<Integer, Long> places)
            throws IOException {
        Long place = places.get(row.number());
        if (place == null) {
            // Made by another shard.
            page.cells(Sheets.Look.PLAIN, row.number(), 3, row.cells());
            return;
        }
        RowResult result = journal.at(place);
        String messages = result.messages().stream()
                .filter(message -> !message.severity().equals("NOTE") || result.status() == RowResult.Status.FAILED)
                .map(message -> message.place() + "　" + message.text()
                        + (message.hint().isEmpty() ? "" : "（" + message.hint() + "）"))
                .collect(Collectors.joining("\n"));
        page.cells(look(result), row.number(), 0, Map.of(0, status(result), 1, messages));
        for (int i = 0; i < Math.min(1, result.sets().size()); i++) {
            String all = result.sets().stream().map(RowResult.MadeSet::id).collect(Collectors.joining("、"));
            page.link(row.number(), 2, all, result.sets().get(i).id() + "/");
        }
        page.cells(Sheets.Look.PLAIN, row.number(), 3, row.cells());
    }
}
