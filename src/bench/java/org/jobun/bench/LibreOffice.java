package org.jobun.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * LibreOffice without a window: one process that turns many Word files into PDF. It sees the fonts that the other contenders
 * embed, and nothing of the user's profile.
 */
final class LibreOffice {
    private static final Pattern TIME = Pattern.compile("([0-9]+)m([0-9.]+)s");

    private final Path folder;

    private LibreOffice(Path folder) {
        this.folder = folder;
    }

    /** Empty where there is none on this machine. */
    static boolean installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
    }

    static LibreOffice in(Path folder, Path fonts) throws IOException {
        Files.createDirectories(folder.resolve("fonts-cache"));
        Files.writeString(folder.resolve("fonts.conf"), """
                <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig><dir>%s</dir><cachedir>%s</cachedir>
                <alias binding="same"><family>ＭＳ 明朝</family><prefer><family>BIZ UDMincho</family></prefer></alias>
                <alias binding="same"><family>ＭＳ ゴシック</family><prefer><family>BIZ UDGothic</family></prefer></alias>
                </fontconfig>
                """.formatted(fonts, folder.resolve("fonts-cache")));
        return new LibreOffice(folder);
    }

    /**
     * What a run cost.
     *
     * @param papers made
     */
    record Run(List<Path> papers, double cpuSeconds, double wallSeconds) {}

    /** Turns files into PDF. */
    Run convert(List<Path> files, String into) throws IOException, InterruptedException {
        Path out = Files.createDirectories(folder.resolve(into));
        for (Path old : list(out)) {
            Files.delete(old);
        }
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "soffice --headless -env:UserInstallation=file://" + folder.resolve("profile")
                        + " --convert-to pdf --outdir \"$0\" \"$@\" >/dev/null 2>&1; times",
                out.toString()));
        files.forEach(file -> command.add(file.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put("FONTCONFIG_FILE", folder.resolve("fonts.conf").toString());
        long start = System.nanoTime();
        Process process = builder.start();
        String times = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        process.waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        return new Run(list(out), children(times), wall);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The second line of what {@code times} of the shell says is of the processes it waited for. */
    private static double children(String times) {
        double seconds = 0;
        Matcher time = TIME.matcher(times.split("\n")[1]);
        while (time.find()) {
            seconds += 60 * Integer.parseInt(time.group(1)) + Double.parseDouble(time.group(2));
        }
        return seconds;
    }

    static int pages(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
