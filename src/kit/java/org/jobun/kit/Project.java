package org.jobun.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a kit is built from.
 *
 * @param base the folder of the project
 * @param target where Maven has put the program and its libraries
 * @param kits where kits are laid out and packed
 * @param version the version of the program
 * @param time the time that every file of a kit bears
 * @param windowsJdk a JDK for Windows with its {@code jmods}, where there is one
 */
record Project(Path base, Path target, Path kits, String version, Instant time, Optional<Path> windowsJdk) {
    /** The modules of Java that the program needs: {@code src/kit/modules.txt}, where each is one line with its reason. */
    List<String> modules() {
        try {
            return Files.readAllLines(base.resolve("src/kit/modules.txt")).stream()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the kit for a system, which is also that of its zip without {@code .zip}. */
    String kit(Platform platform) {
        return "jobun-" + version + "-" + platform.suffix();
    }
}
