package org.jobun.web.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where data goes where nobody says: beside the program if a folder {@code data} is there, else where the system wants it. */
public final class DataFolder {
    private DataFolder() {}

    /**
     * The folder.
     *
     * @param home folder of the program, where it is known
     * @param environment variables
     * @param user home of the person
     * @param windows whether this is Windows
     */
    public static Path standard(Optional<Path> home, Map<String, String> environment, Path user, boolean windows) {
        Optional<Path> beside = home.map(folder -> folder.resolve("data")).filter(Files::isDirectory);
        return beside.orElseGet(() -> windows ? windows(environment, user) : unix(environment, user));
    }

    private static Path windows(Map<String, String> environment, Path user) {
        return named(environment, "LOCALAPPDATA")
                .orElseGet(() -> user.resolve("AppData").resolve("Local"))
                .resolve("Jobun");
    }

    private static Path unix(Map<String, String> environment, Path user) {
        return named(environment, "XDG_DATA_HOME")
                .filter(Path::isAbsolute)
                .orElseGet(() -> user.resolve(".local").resolve("share"))
                .resolve("jobun");
    }

    private static Optional<Path> named(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
