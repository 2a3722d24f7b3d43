package org.jobun.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jobun.issue.Manifest;
import org.jobun.sheet.Look;
import org.jobun.sheet.StreamedBook;
import org.jobun.sheet.StreamedPage;
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

    /**
     * Writes all three, at a time where the order asks for several jobs: the summary takes as long as the other two.
     *
     * @param said of the input as a whole, not of one matter
     */
    static void write(
            Order order, Input input, String program, String catalog, Journal journal, List<RowResult.Message> said)
            throws IOException {
        Path output = order.output();
        FutureTask<Void> beside = new FutureTask<>(() -> {
            summary(output, journal);
            return null;
        });
        if (order.jobs() > 1) {
            new Thread(beside, "summary").start();
        } else {
            beside.run();
        }
        try {
            manifest(output, order, program, catalog, journal, said);
            new ResultWorkbook(input, journal, said).write(output);
        } finally {
            await(beside);
        }
    }

    private static void await(FutureTask<Void> task) throws IOException {
        try {
            task.get();
        } catch (ExecutionException failed) {
            Batch.throwAgain(failed.getCause());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** A folder for what POI is writing. */
    static Path scratch(Path output) throws IOException {
        return Files.createDirectories(output.resolve(Journal.FOLDER).resolve("tmp"));
    }

    /** Writes beside and moves into place, so that no report is ever half. */
    interface Writer {
        void to(OutputStream out) throws IOException;
    }

    static void whole(Path file, Writer writer) throws IOException {
        Path fresh = file.resolveSibling(Journal.FOLDER).resolve(file.getFileName() + ".new");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
            writer.to(out);
        } catch (IOException failed) {
            Files.deleteIfExists(fresh);
            throw failed;
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void manifest(
            Path output, Order order, String program, String catalog, Journal journal, List<RowResult.Message> said)
            throws IOException {
        whole(output.resolve(MANIFEST), out -> {
            try (JsonGenerator json = MAPPER.createGenerator(out)) {
                json.writeStartObject();
                json.writeStringProperty("program", "jobun " + program);
                json.writeStringProperty("catalog", catalog);
                json.writeStringProperty("input", order.input().getFileName().toString());
                json.writeStringProperty("settings", order.settings());
                messages(json, said);
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
                        json.writeNumberProperty("files", set.files());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    messages(json, result.messages());
                    json.writeEndObject();
                });
                json.writeEndArray();
                json.writeEndObject();
            }
        });
    }

    private static void messages(JsonGenerator json, List<RowResult.Message> messages) {
        json.writeArrayPropertyStart("messages");
        for (RowResult.Message message : messages) {
            json.writeStartObject();
            json.writeStringProperty("severity", message.severity());
            json.writeStringProperty("code", message.code());
            json.writeStringProperty("place", message.place());
            json.writeStringProperty("text", message.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void summary(Path output, Journal journal) throws IOException {
        whole(output.resolve(SUMMARY), out -> {
            try (StreamedBook book = new StreamedBook(scratch(output))) {
                StreamedPage sets = book.page(
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
                StreamedPage papers = book.page(
                        "書類", List.of("一式", "書類", "ファイル", "頁", "バイト", "SHA-256", "条項（版）"), 28, 24, 34, 6, 10, 68, 80);
                SummaryRows rows = new SummaryRows(output, sets, papers);
                journal.forEach(rows::add);
                StreamedPage used = book.page("条項", List.of("条項（版）", "使った一式の数"), 60, 16);
                rows.clauses.forEach((clause, count) -> used.row(Look.PLAIN, clause, count));
                book.write(out);
            }
        });
    }

    /** The rows of the summary: one for each set, one for each file of it. */
    private static final class SummaryRows {
        private final Path output;
        private final StreamedPage sets;
        private final StreamedPage papers;
        /** Clause with version → how many sets have it. */
        private final Map<String, Integer> clauses = new TreeMap<>();

        SummaryRows(Path output, StreamedPage sets, StreamedPage papers) {
            this.output = output;
            this.sets = sets;
            this.papers = papers;
        }

        void add(RowResult result) throws IOException {
            if (result.sets().isEmpty()) {
                setRow(result, "", 0, 0, "");
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
            int pages = 0;
            Set<String> documents = new HashSet<>();
            for (JsonNode file : manifest.path("files")) {
                pages += file.path("pages").asInt(0);
                documents.add(file.path("paper").asString());
                fileRow(set, file, byPaper);
            }
            setRow(result, set.id(), documents.size(), pages, set.manifest());
            ResultWorkbook.link(sets, sets.last(), 2, set);
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

        private void setRow(RowResult result, String set, int documents, int pages, String manifest) {
            sets.row(
                    ResultWorkbook.look(result),
                    result.row(),
                    result.id(),
                    set,
                    ResultWorkbook.status(result),
                    documents,
                    pages,
                    count(result, "ERROR"),
                    count(result, "WARNING"),
                    count(result, "NOTE"),
                    manifest);
        }

        private void fileRow(RowResult.MadeSet set, JsonNode file, Map<String, List<String>> byPaper) {
            String paper = file.path("paper").asString();
            papers.row(
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

    private static int count(RowResult result, String severity) {
        return (int) result.messages().stream()
                .filter(message -> message.severity().equals(severity))
                .count();
    }
}
