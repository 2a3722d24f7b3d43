package org.jobun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables, as they stand in {@code docs/performance.md}. */
final class Report {
    private final Map<Entrant, Figures> figures;
    private final Options options;
    private final Map<Entrant.Format, String> tables = new EnumMap<>(Entrant.Format.class);

    Report(Map<Entrant, Figures> figures, Options options) {
        this.figures = figures;
        this.options = options;
        for (Entrant.Format format : Entrant.Format.values()) {
            List<Entrant> rows = figures.keySet().stream()
                    .filter(entrant -> entrant.format() == format)
                    .filter(entrant -> figures.get(entrant).measured())
                    .toList();
            if (!rows.isEmpty()) {
                tables.put(format, circumstances() + table(format, rows));
            }
        }
    }

    @Override
    public String toString() {
        return String.join("\n", tables.values());
    }

    /** Puts each table between the marks of its format in a Markdown file; a format not measured keeps its table. */
    void into(Path file) throws IOException {
        String text = Files.readString(file);
        for (Map.Entry<Entrant.Format, String> table : tables.entrySet()) {
            text = between(text, "<!-- measured " + table.getKey() + " -->\n", table.getValue());
        }
        Files.writeString(file, text);
    }

    /** Puts a table behind a mark of a Markdown file. */
    static void into(Path file, String mark, String table) throws IOException {
        Files.writeString(file, between(Files.readString(file), mark, table));
    }

    private static String between(String text, String mark, String table) {
        int start = text.indexOf(mark) + mark.length();
        int end = text.indexOf("<!-- end -->", start);
        return text.substring(0, start) + table + text.substring(end);
    }

    private String circumstances() {
        return String.format(
                Locale.ROOT,
                "%s; %d rounds of %.1f s of CPU for each, interleaved, after %d s of warm-up.%n%n",
                options.machine(),
                options.rounds(),
                options.seconds(),
                options.warmSeconds());
    }

    private String table(Entrant.Format format, List<Entrant> rows) {
        StringBuilder out =
                new StringBuilder("| " + format + " | CPU ms best (median) | beside Jobun | papers/s best |");
        out.append(" first paper s | peak MB | bytes | pages |\n|---|---|---|---|---|---|---|---|\n");
        double jobun = figures.get(rows.get(0)).bestCpu();
        for (Entrant row : rows) {
            out.append(row(row.label(), figures.get(row), jobun));
        }
        return out.toString();
    }

    private static String row(String label, Figures of, double jobun) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f (%.2f) | %.2f× | %s | %s | %s | %,d | %s |%n",
                label,
                of.bestCpu(),
                of.medianCpu(),
                of.bestCpu() / jobun,
                number(of.bestRate() < 100 ? "%.1f" : "%.0f", of.bestRate()),
                number("%.2f", of.medianCold()),
                number("%.0f", of.peakMegabytes()),
                of.bytes(),
                number("%.0f", of.pages()));
    }

    private static String number(String format, double value) {
        return value == 0 ? "–" : String.format(Locale.ROOT, format, value);
    }
}
