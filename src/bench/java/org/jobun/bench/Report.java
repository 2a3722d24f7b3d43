package org.jobun.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables, as they stand in {@code docs/performance.md}. */
final class Report {
    private Report() {}

    static String of(Map<Entrant, Figures> figures, Options options) {
        StringBuilder out = new StringBuilder();
        for (Entrant.Format format : Entrant.Format.values()) {
            List<Entrant> rows = figures.keySet().stream()
                    .filter(entrant -> entrant.format() == format)
                    .filter(entrant -> figures.get(entrant).measured())
                    .toList();
            if (!rows.isEmpty()) {
                table(format, rows, figures, out);
            }
        }
        out.append(String.format(
                Locale.ROOT,
                "%d rounds of %.1f s for each, after %d s to warm up.%n",
                options.rounds(),
                options.seconds(),
                options.warm(rows(figures))));
        return out.toString();
    }

    private static Entrant rows(Map<Entrant, Figures> figures) {
        return figures.keySet().iterator().next();
    }

    private static void table(
            Entrant.Format format, List<Entrant> rows, Map<Entrant, Figures> figures, StringBuilder out) {
        out.append("| ").append(format).append(" | CPU ms/paper best (median) | CPU beside Jobun | papers/s best |");
        out.append(" first paper, s | peak MB | bytes | pages |\n|---|---|---|---|---|---|---|---|\n");
        double jobun = figures.get(rows.get(0)).bestCpu();
        for (Entrant row : rows) {
            Figures of = figures.get(row);
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f (%.2f) | %.2f× | %s | %s | %s | %,d | %s |%n",
                    row.label(),
                    of.bestCpu(),
                    of.medianCpu(),
                    of.bestCpu() / jobun,
                    of.bestRate() < 100 ? String.format(Locale.ROOT, "%.1f", of.bestRate()) : Math.round(of.bestRate()),
                    of.medianCold() == 0 ? "–" : String.format(Locale.ROOT, "%.2f", of.medianCold()),
                    of.peakMegabytes() == 0 ? "–" : of.peakMegabytes(),
                    of.bytes(),
                    of.pages() == 0 ? "–" : of.pages()));
        }
        out.append('\n');
    }
}
