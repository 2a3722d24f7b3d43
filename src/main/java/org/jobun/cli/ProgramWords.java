package org.jobun.cli;

import java.nio.file.Path;
import java.util.Optional;

/** How the program is called by whoever types: its launcher, and paths that hold spaces. */
final class ProgramWords {
    private ProgramWords() {}

    /** The launcher with its path, or its name where it is not known. */
    static String command() {
        Optional<Path> home = Workspace.program();
        String launcher = DesktopBrowser.isWindows() ? "jobun.cmd" : "jobun";
        return home.map(folder -> quoted(
                        folder.toAbsolutePath().normalize().resolve(launcher).toString()))
                .orElse("jobun");
    }

    /** A path as a shell takes it. */
    static String quoted(String path) {
        return path.matches("[\\p{L}\\p{N}_./:\\\\-]+") ? path : '"' + path + '"';
    }
}
