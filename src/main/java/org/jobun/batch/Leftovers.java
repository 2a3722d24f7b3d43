package org.jobun.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.issue.Manifest;

/**
 * Sets in the folder of a batch that its input no longer asks for: of a row that was removed, renumbered or has gone wrong.
 * They are reported, not deleted; whoever gathers the papers must not take them for new ones.
 */
final class Leftovers {
    private static final int NAMED = 10;

    private Leftovers() {}

    static void of(Path output, Journal journal, Diagnostics found) throws IOException {
        Set<String> ours = new HashSet<>();
        journal.forEach(result -> result.sets().forEach(set -> ours.add(set.id())));
        List<String> left;
        try (Stream<Path> list = Files.list(output)) {
            left = list.filter(folder -> !ours.contains(folder.getFileName().toString()))
                    .filter(folder -> Files.isRegularFile(folder.resolve(Manifest.FILE)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
        if (!left.isEmpty()) {
            String more = left.size() > NAMED ? "…" : "";
            found.add(Diagnostic.of(
                            Code.BAT_20, Location.ofFile(output.getFileName().toString()))
                    .with("count", left.size())
                    .with("names", String.join("、", left.subList(0, Math.min(NAMED, left.size()))) + more));
        }
    }
}
