package org.jobun.web.batches;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jobun.issue.Manifest;
import org.jobun.renewal.Former;
import org.jobun.renewal.IssuedBefore;
import org.jobun.store.IssuedSet;
import org.jobun.store.KeptFile;
import org.jobun.store.Reach;
import org.jobun.store.RegisterFilter;
import org.jobun.store.RegisterLine;
import org.jobun.store.Sets;
import org.jobun.store.Store;
import org.jobun.text.FileName;

/**
 * Papers that were frozen here, put into folders for as long as they are needed. What folder of this server a workbook names is not asked:
 * whoever sent it may name any.
 */
final class StoredIssues implements IssuedBefore {
    private final Store store;
    private final Reach reach;
    private final Path scratch;
    private Map<String, RegisterLine> lines;

    /**
     * @param reach of whoever began the job
     * @param scratch where the papers are put
     */
    StoredIssues(Store store, Reach reach, Path scratch) {
        this.store = store;
        this.reach = reach;
        this.scratch = scratch;
    }

    @Override
    public Optional<Path> folder(Former former, String part) throws IOException {
        Optional<RegisterLine> line = Optional.ofNullable(lines().get(former.answers()
                        .municipality() + "\0" + former.answers().id() + part));
        Optional<IssuedSet> set = line.flatMap(store.register(reach)::kept);
        return set.isPresent() ? Optional.of(put(line.get(), set.get())) : Optional.empty();
    }

    /** Body, by each of its names, and matter → its set that stands. */
    private synchronized Map<String, RegisterLine> lines() {
        if (lines == null) {
            lines = new HashMap<>();
            for (RegisterLine line : store.register(reach).list(RegisterFilter.EVERYTHING)) {
                if (!line.set().isEmpty()) {
                    lines.put(line.about().body() + "\0" + line.about().matter(), line);
                    lines.put(line.about().bodyName() + "\0" + line.about().matter(), line);
                }
            }
        }
        return lines;
    }

    /** Contracts are made side by side, and those of one matter may ask for the same set. */
    private synchronized Path put(RegisterLine line, IssuedSet set) throws IOException {
        Path folder = scratch.resolve(line.id());
        Sets sets = store.sets(Reach.everything());
        Files.createDirectories(folder);
        for (KeptFile file : set.files()) {
            Path path = folder.resolve(FileName.safe(file.name()));
            if (!Files.isRegularFile(path) || Files.size(path) != file.length()) {
                try (InputStream in = sets.file(file.hash()).orElseThrow().open()) {
                    Files.write(path, in.readAllBytes());
                }
            }
        }
        Files.write(folder.resolve(Manifest.FILE), set.manifest().getBytes(StandardCharsets.UTF_8));
        return folder;
    }
}
