package org.jobun.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice as another program that opens and saves our files. */
public final class LibreOffice {
    private static final Path MACRO = Path.of("src/test/resources/libreoffice/Module1.xba");

    private LibreOffice() {}

    public static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    private static void fonts(Path into) throws IOException {
        Files.createDirectories(into);
        try (Stream<Path> fonts = Files.list(Path.of("src/main/resources/fonts"))) {
            for (Path font :
                    fonts.filter(file -> file.toString().endsWith(".ttf")).toList()) {
                Path copy = into.resolve(font.getFileName());
                if (!Files.exists(copy)) {
                    Files.copy(font, copy);
                }
            }
        }
    }

    /** Opens files and saves each under its name in another folder. */
    public static void convert(String format, Path into, Path profile, List<Path> files) {
        List<String> arguments = new ArrayList<>(List.of("--convert-to", format, "--outdir", into.toString()));
        files.forEach(file -> arguments.add(file.toString()));
        run(profile, arguments);
    }

    /** What is done with the tracked changes of a file. */
    public enum Verdict {
        ACCEPT("Accept"),
        REJECT("Reject"),
        LEAVE("Leave");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }
    }

    /**
     * A file whose words are wanted.
     *
     * @param into the text file to write, with the numbers of lists and with references looked up again
     */
    public record Task(Verdict verdict, Path file, Path into) {}

    /** The words of files after all their tracked changes were accepted, or rejected; in one run of the program. */
    public static void words(Path profile, List<Task> tasks) throws IOException {
        Path standard = profile.resolve("user/basic/Standard");
        if (!Files.exists(standard)) {
            // At its first start it would write its own empty module over ours.
            run(profile, List.of("--terminate_after_init"));
        }
        Files.copy(MACRO, standard.resolve("Module1.xba"), StandardCopyOption.REPLACE_EXISTING);
        List<String> lines = tasks.stream()
                .map(task -> task.verdict().word + "|" + task.file().toAbsolutePath() + "|"
                        + task.into().toAbsolutePath())
                .toList();
        Path list = Files.write(profile.resolve("tasks.txt"), lines);
        run(profile, List.of("macro:///Standard.Module1.All(\"" + list.toAbsolutePath() + "\")"));
    }

    private static void run(Path profile, List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + profile.toUri(), "--headless"));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            // A home of its own, with our fonts: a machine may have no Japanese ones.
            builder.environment().put("HOME", profile.toString());
            // As on the machine of a town: the language decides how numbers of references are written anew.
            builder.environment().put("LC_ALL", "ja_JP.UTF-8");
            builder.environment().put("XDG_DATA_HOME", profile.resolve("data").toString());
            fonts(profile.resolve("data").resolve("fonts"));
            Process process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("LibreOffice does not end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
