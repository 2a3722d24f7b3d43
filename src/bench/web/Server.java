import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server as {@code ./jobun web} starts it, on the loopback address; measured from the outside. */
final class Server implements AutoCloseable {
    /** One for all who ask, so that the bench takes as little of the machine as it can. */
    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final int UNAUTHORIZED = 401;
    private static final int PAUSE = 20;

    private final Process process;
    private final Path data;
    private final URI address;
    private final double firstPage;
    private double ready;
    private String used = "";

    private Server(Process process, Path data, URI address, double firstPage) {
        this.process = process;
        this.data = data;
        this.address = address;
        this.firstPage = firstPage;
    }

    /** Starts one and waits until its catalog is there. */
    static Server start(Path home, Path data) throws Exception {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        home.resolve("jobun").toString(), "web", "--no-browser", "--port", "0", "--data", data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Matcher url = Pattern.compile("http://[^ ]+").matcher(String.valueOf(out.readLine()));
        if (!url.find()) {
            process.destroyForcibly();
            throw new IOException("no address");
        }
        URI wayIn = URI.create(url.group());
        HttpResponse<String> page = HTTP.send(HttpRequest.newBuilder(wayIn).build(), HttpResponse.BodyHandlers.ofString());
        Server server = new Server(process, data, wayIn.resolve("/"), since(begin));
        server.used = "to the first page " + server.cpu().words(1);
        server.awaitCatalog(cookie(page), begin);
        server.used += "; to the catalog " + server.cpu().words(1);
        return server;
    }

    private void awaitCatalog(String cookie, long begin) throws Exception {
        HttpRequest list = HttpRequest.newBuilder(address.resolve("/matters"))
                .header("Cookie", cookie)
                .build();
        int status = 0;
        while (status != 200) {
            status = HTTP.send(list, HttpResponse.BodyHandlers.ofString()).statusCode();
            if (status == UNAUTHORIZED) {
                throw new IOException("not let in");
            }
            Thread.sleep(status == 200 ? 0 : PAUSE);
        }
        ready = since(begin);
    }

    /** Whoever asks has this cookie from then on. */
    static String cookie(HttpResponse<?> page) {
        return page.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
    }

    URI address() {
        return address;
    }

    /** Seconds from the start to the first page. */
    double firstPage() {
        return firstPage;
    }

    /** Seconds from the start until the page of matters came. */
    double ready() {
        return ready;
    }

    /** Processor time of the start, in words. */
    String used() {
        return used;
    }

    /** A way in, as a second start of the program gets one. */
    URI wayIn() throws IOException, InterruptedException {
        List<String> running = Files.readAllLines(data.resolve("running.txt"));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/start"))
                .header("X-Jobun-Secret", running.get(1))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return address.resolve(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** @param name {@code VmRSS} or {@code VmHWM} */
    long megabytes(String name) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith(name + ":")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        return 0;
    }

    /** Seconds of processor time so far; what a busy machine does not change much. */
    Cpu cpu() throws IOException {
        Path own = Path.of("/proc", Long.toString(process.pid()));
        double compiling = 0;
        try (Stream<Path> threads = Files.list(own.resolve("task"))) {
            for (Path thread : threads.toList()) {
                compiling += compiling(thread);
            }
        }
        return new Cpu(seconds(Files.readString(own.resolve("stat"))), compiling);
    }

    private static double compiling(Path thread) throws IOException {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            return stat.contains("CompilerThre") ? seconds(stat) : 0;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    private static double seconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    /**
     * Seconds of processor time.
     *
     * @param compiling of these by Java's compilers
     */
    record Cpu(double all, double compiling) {
        Cpu since(Cpu before) {
            return new Cpu(all - before.all, compiling - before.compiling);
        }

        /** @param parts over which it is spread */
        String words(int parts) {
            return String.format(
                    Locale.ROOT,
                    "%.1f ms of processor time, and %.1f ms of Java's compilers",
                    1000 * (all - compiling) / parts,
                    1000 * compiling / parts);
        }
    }

    static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Ends it; its data stays. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
