package org.jobun.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jobun.source.SourceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Folders of papers that belong together, each there as a whole or not at all, with the key of what it was made for. */
public final class WholeFolder {
    private static final String KEY_FILE = "made.json";
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final Path parent;
    private final FolderSwap swap;

    public WholeFolder(Path parent) {
        this.parent = parent;
        this.swap = new FolderSwap(parent);
    }

    /** Whether a folder was made whole for a key; files that somebody edited since are still those of the folder. */
    public boolean isMade(String name, String key) throws IOException {
        Path file = parent.resolve(name).resolve(KEY_FILE);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            JsonNode made = MAPPER.readTree(Files.readAllBytes(file));
            boolean whole = made.path("key").asString("").equals(key);
            for (JsonNode one : made.path("files")) {
                whole &= Files.isRegularFile(
                        parent.resolve(name).resolve(one.path("name").asString("")));
            }
            return whole;
        } catch (JacksonException notOurs) {
            return false;
        }
    }

    /** Writes the files of a folder; what somebody else put there is kept. */
    public void write(String name, String key, Map<String, byte[]> files) throws IOException {
        ObjectNode made = MAPPER.createObjectNode().put("key", key);
        var list = made.putArray("files");
        files.forEach((file, bytes) -> list.addObject().put("name", file).put("sha256", SourceFile.sha256(bytes)));
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.put(KEY_FILE, MAPPER.writeValueAsBytes(made));
        swap.swap(parent.resolve(name), all.keySet(), folder -> {
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        });
    }

    /** Clears what a run that was cut short left behind. */
    public void tidy() throws IOException {
        swap.tidy();
    }
}
