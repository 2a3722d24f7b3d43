package org.jobun.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The browser of whoever sits at this machine. Where none can be opened, the address has been printed. */
final class DesktopBrowser {
    private DesktopBrowser() {}

    static void open(String address) {
        try {
            new ProcessBuilder(command(address))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            // No desktop here.
        }
    }

    private static List<String> command(String address) {
        if (isWindows()) {
            // Unlike «start», this takes an address with & as it is.
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(system().contains("mac") ? "open" : "xdg-open", address);
    }

    static boolean isWindows() {
        return system().contains("windows");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
