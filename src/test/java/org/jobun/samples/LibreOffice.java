package org.jobun.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice as another program that opens and saves our files. */
public final class LibreOffice {
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
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                into.toString()));
        files.forEach(file -> command.add(file.toString()));
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
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
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
