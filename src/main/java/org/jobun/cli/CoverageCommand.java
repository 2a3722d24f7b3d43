package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.review.Coverage;
import org.jobun.review.CoverageWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code jobun coverage}: which of the hearing's thirty items the catalog answers, and what is missing. */
@Command(
        name = "coverage",
        description = "ヒアリング30項目への対応状況を示します。 Shows which hearing items are answered.",
        mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {
    /** Statutes are named as of the last version of each clause; a fixed day keeps the file the same. */
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final Console console;

    @Option(
            names = "--xlsx",
            paramLabel = "FILE",
            description = "項目・事項・条項の一覧を Excel のファイルに書き出します。 Writes a workbook for reviewers.")
    private Path workbook;

    @Option(names = "--topics", description = "実例に見られる事項ごとに示します。 By topic of published papers.")
    private boolean topics;

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    CoverageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(found);
        if (catalog.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        List<Coverage.Row> rows = workbook == null ? rows(catalog.get()) : written(catalog.get());
        if (json) {
            printJson(rows);
        } else {
            rows.forEach(this::print);
            total(rows);
        }
        return ExitCode.DONE;
    }

    private List<Coverage.Row> rows(Catalog catalog) {
        return topics ? Coverage.topics(catalog) : Coverage.of(catalog);
    }

    /** The rows asked for, after writing all of them into the workbook. */
    private List<Coverage.Row> written(Catalog catalog) throws IOException {
        Coverage.All all = Coverage.all(catalog);
        Files.write(workbook, CoverageWorkbook.of(catalog, all.hearing(), all.topics(), DAY));
        return topics ? all.topics() : all.hearing();
    }

    private void total(List<Coverage.Row> rows) {
        console.line(console.text(
                "coverage.total",
                "answered",
                rows.stream().filter(Coverage.Row::answered).count(),
                "all",
                rows.stream().filter(row -> !row.outside()).count()));
    }

    private void print(Coverage.Row row) {
        String state = row.outside() ? "coverage.outside" : row.answered() ? "coverage.answered" : "coverage.open";
        console.line(
                console.text(state) + "  " + row.item().id() + "  " + row.item().title());
        printIfAny("coverage.places", row.places());
        printIfAny("coverage.missing", row.missing());
    }

    private void printIfAny(String key, List<String> names) {
        if (!names.isEmpty()) {
            console.line("      " + console.text(key) + ": " + String.join("、", names));
        }
    }

    private void printJson(List<Coverage.Row> rows) {
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        ArrayNode items = root.putArray("items");
        for (Coverage.Row row : rows) {
            ObjectNode node = items.addObject();
            node.put("id", row.item().id());
            node.put("title", row.item().title());
            node.put("answered", row.answered());
            row.places().forEach(node.putArray("places")::add);
            row.missing().forEach(node.putArray("missing")::add);
        }
        DiagnosticsJson.print(root, console);
    }
}
