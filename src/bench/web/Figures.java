import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Figures with their aims, said as they come and once more as a table at the end. */
final class Figures {
    private final List<String> lines = new ArrayList<>();

    /** A figure that is to be at most so much. */
    void add(String what, double figure, double aim, String unit) {
        String form = unit.equals("s") ? "%.2f" : "%.0f";
        String line = String.format(
                Locale.ROOT,
                "%-52s " + pad(form) + " %-2s   aim " + pad(form) + " %-2s  %s",
                what,
                figure,
                unit,
                aim,
                unit,
                figure <= aim ? "holds" : "NOT REACHED");
        lines.add(line);
        System.out.println(line);
    }

    private static String pad(String form) {
        return form.replace("%", "%7");
    }

    /** The 95th percentile of times in milliseconds; median and largest are said beside it. */
    void add95(String what, double[] times, double aim) {
        double[] sorted = sorted(times);
        say(what, times);
        add(what + ", p95", sorted[(int) (sorted.length * 0.95)], aim, "ms");
    }

    /** Times for which nothing is aimed at. */
    static void say(String what, double[] times) {
        double[] sorted = sorted(times);
        System.out.printf(
                Locale.ROOT,
                "  %s: %d keys, median %.0f ms, p95 %.0f ms, max %.0f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)],
                sorted[sorted.length - 1]);
    }

    /** The median of times in seconds; all are said beside it. */
    void addMedian(String what, double[] seconds, double aim) {
        double[] sorted = sorted(seconds);
        System.out.print("  " + what + ":");
        for (double one : seconds) {
            System.out.printf(Locale.ROOT, " %.2f", one);
        }
        System.out.println(" s");
        add(what + ", median", sorted[sorted.length / 2], aim, "s");
    }

    private static double[] sorted(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    void printAll() {
        System.out.println();
        lines.forEach(System.out::println);
    }
}
