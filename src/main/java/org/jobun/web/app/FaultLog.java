package org.jobun.web.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.function.Consumer;

/** Faults of the program, for whoever mends it, in a file of the data folder; never in a page. */
final class FaultLog implements Consumer<Throwable> {
    private static final long LARGEST = 4 << 20;

    private final Path file;
    private final Clock clock;

    FaultLog(Path data, Clock clock) {
        this.file = data.resolve("faults.log");
        this.clock = clock;
    }

    @Override
    public synchronized void accept(Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        try {
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                Files.move(file, file.resolveSibling("faults.1.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(
                    file,
                    clock.instant() + " " + trace,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException full) {
            // A disk that is full must not become the answer to another request.
            System.err.print(trace);
        }
    }
}
