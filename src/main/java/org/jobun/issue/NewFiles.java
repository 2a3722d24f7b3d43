package org.jobun.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes some files into a folder, all or none; a file of one of their names that says something else is kept, and the new one goes beside it. */
public final class NewFiles {
    private final Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public NewFiles(Path folder) {
        this.folder = folder;
    }

    /** One more, to be written with the others. */
    public void add(String name, byte[] bytes) {
        files.put(name, bytes.clone());
    }

    /** Writes them; returns where they are, in the order in which they were added. Throws where the disk fails, and then none is there. */
    public List<Path> write() throws IOException {
        Files.createDirectories(folder);
        List<Path> made = new ArrayList<>();
        List<Path> written = new ArrayList<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path whole = folder.resolve("." + file.getKey() + ".new");
                made.add(whole);
                Files.write(whole, file.getValue());
            }
            int next = 0;
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = free(file.getKey(), file.getValue());
                Files.move(made.get(next++), target, StandardCopyOption.REPLACE_EXISTING);
                written.add(target);
            }
            return written;
        } finally {
            for (Path left : made) {
                Files.deleteIfExists(left);
            }
        }
    }

    private Path free(String name, byte[] bytes) throws IOException {
        int dot = name.lastIndexOf('.');
        Path target = folder.resolve(name);
        for (int i = 1; Files.exists(target) && !Arrays.equals(Files.readAllBytes(target), bytes); i++) {
            target = folder.resolve(name.substring(0, dot) + FileNames.JAPANESE.fresh(i) + name.substring(dot));
        }
        return target;
    }
}
