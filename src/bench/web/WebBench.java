import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jobun.batch.BidBook;

/**
 * How fast the web app is, and how much memory it has, each figure beside its aim: from the start to the first page, from a key to
 * the painted paper alone and beside others, many matters uploaded and checked. Bounded in people and time.
 *
 * <p>Arguments: folder of the program, people, seconds, and which parts (start, kinds, typing, rows; all where none is named).
 */
public final class WebBench {
    private static final int TIMES = 5;
    /** Milliseconds until somebody has read the first page and clicks. */
    /** Milliseconds after which a server on a quiet machine has kept what it finds out in the background. */
    private static final int DAY_BEFORE = 15_000;

    private static final int WAY_TO_A_CLICK = 3000;
    private static final int ROWS = 600;
    private static final List<String> BODIES = List.of("aobano", "kirigasawa", "shionohama", "yukishiro");
    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\">");

    private final Path home;
    private final Path data;
    private final Figures figures = new Figures();

    private WebBench(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("jobun-web-bench");
        WebBench bench = new WebBench(Path.of(arguments[0]), data);
        List<String> parts = arguments.length > 3
                ? List.of(arguments).subList(3, arguments.length)
                : List.of("start", "kinds", "typing", "rows");
        try {
            if (parts.contains("start")) {
                bench.starts();
            }
            if (parts.contains("kinds")) {
                bench.kinds(0);
                bench.kinds(WAY_TO_A_CLICK);
            }
            if (parts.contains("typing")) {
                bench.typing(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            }
            if (parts.contains("rows")) {
                bench.rows();
            }
        } finally {
            Server.delete(data);
        }
        bench.figures.printAll();
    }

    /** As on the first day, in an empty folder, and as on every other. */
    private void starts() throws Exception {
        double[] firstDay = new double[TIMES];
        double[] firstDayReady = new double[TIMES];
        double[] page = new double[TIMES];
        double[] ready = new double[TIMES];
        double[] preview = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            Path folder = data.resolve("start-" + i);
            try (Server server = Server.start(home, folder)) {
                firstDay[i] = server.firstPage();
                firstDayReady[i] = server.ready();
            }
            try (Server server = Server.start(home, folder)) {
                page[i] = server.firstPage();
                ready[i] = server.ready();
                Thread.sleep(i == 0 ? 0 : WAY_TO_A_CLICK);
                Officer officer = new Officer(server);
                Server.Cpu before = server.cpu();
                long asked = System.nanoTime();
                officer.begin();
                preview[i] = Server.since(asked);
                System.out.println("  a new matter " + (i == 0 ? "at once, " : "soon after, ")
                        + server.cpu().since(before).words(1));
                System.out.println("  a start, " + server.used());
            }
        }
        figures.addMedian("start to first page, empty folder", firstDay, 1.5);
        figures.addMedian("start to catalog ready, empty folder", firstDayReady, 4);
        figures.addMedian("start to first page, another day", page, 1.5);
        figures.addMedian("start to catalog ready, another day", ready, 4);
        System.out.printf(Locale.ROOT, "  a new matter with its first preview, asked at once: %.2f s%n", preview[0]);
        figures.addMedian("the same, 3 s after the first page", Arrays.copyOfRange(preview, 1, TIMES), 0.3);
    }

    /**
     * Each kind of matter, for one body after the other, with its first page and first key, each on a server of its own.
     *
     * @param wait milliseconds from the first page to the click
     */
    private void kinds(int wait) throws Exception {
        // A day before, on which it was kept what matters are asked as they begin.
        try (Server server = Server.start(home, data.resolve("kinds"))) {
            Thread.sleep(DAY_BEFORE);
        }
        List<String> kinds = List.of("");
        List<Double> pages = new ArrayList<>();
        List<Double> keys = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            try (Server server = Server.start(home, data.resolve("kinds"))) {
                Thread.sleep(wait);
                Officer officer = new Officer(server);
                kinds = officer.kinds();
                Server.Cpu before = server.cpu();
                long asked = System.nanoTime();
                officer.begin(kinds.get(i), BODIES.get(i % BODIES.size()));
                pages.add(Server.since(asked) * 1000);
                System.out.printf(Locale.ROOT, "  %s: %.0f ms, ", kinds.get(i).isEmpty() ? "nothing" : kinds.get(i), pages.get(i));
                System.out.println(server.cpu().since(before).words(1));
                keys.add(officer.type(1, 0)[0]);
            }
        }
        String when = wait == 0 ? ", at once" : ", 3 s after the first page";
        figures.add95("first page of a matter of any kind" + when, toArray(pages), 300);
        figures.add95("its first key" + when, toArray(keys), 300);
    }

    private static double[] toArray(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void typing(int people, int seconds) throws Exception {
        try (Server server = Server.start(home, data.resolve("typing"))) {
            alone(server);
            try (Painted browser = new Painted(server)) {
                browser.type(20, 300);
                figures.add95("key to painted paper, alone", browser.type(120, 400), 100);
                System.out.printf(Locale.ROOT, "  RSS after one officer: %d MB%n", server.megabytes("VmRSS"));
                together(server, browser, people, seconds);
            }
            figures.add("peak RSS of the server", server.megabytes("VmHWM"), 400, "MB");
        }
    }

    private void alone(Server server) throws Exception {
        Officer officer = new Officer(server).begin();
        officer.type(60, 0);
        Figures.say("server, soon after the start", officer.type(200, 0));
        officer.type(300, 0);
        Server.Cpu cpu = server.cpu();
        double[] times = officer.type(300, 0);
        System.out.println("  a key: " + server.cpu().since(cpu).words(times.length));
        figures.add95("server share of a key, alone, warm", times, 30);
    }

    private void together(Server server, Painted browser, int people, int seconds) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(people);
        List<Future<double[]>> typing = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Officer officer = new Officer(server).begin();
            typing.add(pool.submit(() -> officer.type(seconds * 2, 500)));
        }
        figures.add95("key to painted paper, beside " + people, browser.type(seconds * 2, 400), 150);
        List<double[]> all = new ArrayList<>();
        for (Future<double[]> one : typing) {
            all.add(one.get());
        }
        pool.shutdown();
        // The first half of them is typed while Java still compiles what twenty at a time need.
        double[] warm = all.stream()
                .flatMapToDouble(times -> Arrays.stream(times, times.length / 2, times.length))
                .toArray();
        Figures.say("server, " + people + " people, all keys", all.stream().flatMapToDouble(Arrays::stream).toArray());
        figures.add95("server share of a key, " + people + " people, warm", warm, 30);
    }

    /** A workbook never seen before, uploaded, until the table with the states of all rows is there. */
    private void rows() throws Exception {
        double[] times = new double[TIMES];
        try (Server server = Server.start(home, data.resolve("rows"))) {
            Officer officer = new Officer(server);
            for (int i = 0; i < TIMES; i++) {
                byte[] book = new BidBook(ROWS, 100 + i, 20).workbook(BidBook.Hand.TYPED);
                Server.Cpu cpu = server.cpu();
                long begin = System.nanoTime();
                String page = officer.get(officer.upload("bids-" + i + ".xlsx", book) + "?page=all");
                times[i] = Server.since(begin);
                System.out.println("  a workbook: " + server.cpu().since(cpu).words(1));
                long there = ROW.matcher(page).results().count();
                if (there != ROWS) {
                    throw new IllegalStateException(there + " rows of " + ROWS);
                }
            }
            System.out.printf(Locale.ROOT, "  peak RSS with rows: %d MB%n", server.megabytes("VmHWM"));
        }
        figures.addMedian(ROWS + " rows uploaded and checked", times, 3);
    }
}
