package org.jobun.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jobun.catalog.Catalog;
import org.jobun.issue.Manifest;
import org.jobun.text.FileName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** One ZIP archive for each municipality or each firm, with names that officers read and that Windows can hold. */
public final class Archives {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    /** Names of the archives that the last run wrote, so that the next can clear those that are out of date. */
    static final String LIST = "zip.txt";

    private final Path output;
    private final Catalog catalog;

    /** Whom an archive is for. */
    public enum By {
        MUNICIPALITY,
        MEMBER
    }

    public Archives(Path output, Catalog catalog) {
        this.output = output;
        this.catalog = catalog;
    }

    /** Writes {@code zip/<name>.zip}; returns how many. The sets are those that the batch in the folder made. */
    public int write(By by) throws IOException {
        Map<String, Set<String>> setsByName = new TreeMap<>();
        JsonNode batch = MAPPER.readTree(Files.readAllBytes(output.resolve(Reports.MANIFEST)));
        for (JsonNode matter : batch.path("matters")) {
            for (JsonNode set : matter.path("sets")) {
                String id = set.path("id").asString();
                for (String name : names(id, by)) {
                    setsByName.computeIfAbsent(name, fresh -> new TreeSet<>()).add(id);
                }
            }
        }
        Path folder = Files.createDirectories(output.resolve("zip"));
        Files.createDirectories(output.resolve(Journal.FOLDER));
        Path list = output.resolve(Journal.FOLDER).resolve(LIST);
        Set<String> former = new TreeSet<>(Files.exists(list) ? Files.readAllLines(list) : List.of());
        Set<String> used = new TreeSet<>();
        Set<String> written = new TreeSet<>();
        for (Map.Entry<String, Set<String>> archive : setsByName.entrySet()) {
            String name = unique(FileName.safe(archive.getKey()), used);
            Path fresh = output.resolve(Journal.FOLDER).resolve("zip.new");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16);
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                // What is in it is deflated already.
                zip.setLevel(1);
                for (String id : archive.getValue()) {
                    add(id, zip);
                }
            }
            Path whole = folder.resolve(name + ".zip");
            Files.move(fresh, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            written.add(name + ".zip");
            former.add(name + ".zip");
            Files.write(list, former);
        }
        // An archive of contracts that were changed since is worse than none.
        former.removeAll(written);
        for (String stale : former) {
            Files.deleteIfExists(folder.resolve(stale));
        }
        Files.write(list, written);
        return setsByName.size();
    }

    private JsonNode manifest(String id) throws IOException {
        return MAPPER.readTree(Files.readAllBytes(output.resolve(id).resolve(Manifest.FILE)));
    }

    private List<String> names(String id, By by) throws IOException {
        JsonNode manifest = manifest(id);
        if (by == By.MUNICIPALITY) {
            String municipality = manifest.path("municipality").path("id").asString();
            return List.of(
                    catalog.municipalities().containsKey(municipality)
                            ? catalog.municipalities().get(municipality).name()
                            : municipality);
        }
        List<String> names = new ArrayList<>();
        for (JsonNode member : manifest.path("members")) {
            names.add(member.asString());
        }
        String contractor = manifest.path("facts").path("contractor.name").asString("");
        if (names.isEmpty()) {
            names.add(contractor.isEmpty() ? "受注者未定" : contractor);
        }
        return names;
    }

    private void add(String id, ZipOutputStream zip) throws IOException {
        JsonNode manifest = manifest(id);
        String folder =
                FileName.safe(id + "_" + manifest.path("matter").path("name").asString());
        for (JsonNode file : manifest.path("files")) {
            String name = file.path("name").asString();
            ZipEntry entry = new ZipEntry(folder + "/" + name);
            entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            Files.copy(output.resolve(id).resolve(name), zip);
            zip.closeEntry();
        }
    }

    private static String unique(String name, Set<String> used) {
        String candidate = name;
        for (int i = 2; !used.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = name + "-" + i;
        }
        return candidate;
    }
}
