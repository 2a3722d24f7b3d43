package org.jobun.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sets in the output folder of a batch, as its manifest lists them. */
record SetsOfFolder(Path output) implements Archives.Sets {
    @Override
    public Collection<String> ids() throws IOException {
        Set<String> ids = new TreeSet<>();
        JsonNode batch = JsonMapper.shared().readTree(Files.readAllBytes(output.resolve(BatchManifest.FILE)));
        for (JsonNode matter : batch.path("matters")) {
            matter.path("sets").forEach(set -> ids.add(set.path("id").asString()));
        }
        return ids;
    }

    @Override
    public InputStream open(String id, String file) throws IOException {
        return Files.newInputStream(output.resolve(id).resolve(file));
    }
}
