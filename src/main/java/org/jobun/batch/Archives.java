package org.jobun.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jobun.catalog.Catalog;
import org.jobun.issue.Manifest;
import org.jobun.matter.Municipality;
import org.jobun.text.FileName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** One ZIP archive for each municipality or each firm, with names that officers read and that Windows can hold. */
public final class Archives {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    /** Names of the archives that the last run wrote, so that the next can clear those that are out of date. */
    static final String LIST = "zip.txt";

    private final Sets sets;
    private final Catalog catalog;

    /** Whom an archive is for. */
    public enum By {
        MUNICIPALITY,
        /** A member of a consortium, or the contractor. */
        MEMBER
    }

    /** The sets that a batch made, wherever they are. */
    public interface Sets {
        /** Ids of the sets. */
        Collection<String> ids() throws IOException;

        /** A file of a set; whoever opens it closes it. */
        InputStream open(String id, String file) throws IOException;
    }

    public Archives(Sets sets, Catalog catalog) {
        this.sets = sets;
        this.catalog = catalog;
    }

    /** Writes {@code zip/<name>.zip} into the output folder of a batch, of the sets that it made; returns how many. */
    public static int write(Path output, Catalog catalog, By by) throws IOException {
        return new Archives(new SetsOfFolder(output), catalog).write(output, by);
    }

    private int write(Path output, By by) throws IOException {
        Map<String, Set<String>> setsByName = setsByName(by);
        Path folder = Files.createDirectories(output.resolve("zip"));
        Path list = Files.createDirectories(output.resolve(Journal.FOLDER)).resolve(LIST);
        Set<String> former = new TreeSet<>(Files.exists(list) ? Files.readAllLines(list) : List.of());
        Set<String> used = new TreeSet<>();
        Set<String> written = new TreeSet<>();
        for (Map.Entry<String, Set<String>> archive : setsByName.entrySet()) {
            String name = unique(FileName.safe(archive.getKey()), used) + ".zip";
            write(output, folder.resolve(name), archive.getValue());
            written.add(name);
            former.add(name);
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

    /** Name of a municipality or firm → ids of its sets. */
    public Map<String, Set<String>> setsByName(By by) throws IOException {
        Map<String, Set<String>> setsByName = new TreeMap<>();
        for (String id : sets.ids()) {
            for (String name : names(id, by)) {
                setsByName.computeIfAbsent(name, fresh -> new TreeSet<>()).add(id);
            }
        }
        return setsByName;
    }

    /** Writes an archive beside and moves it into place. */
    private void write(Path output, Path archive, Set<String> ids) throws IOException {
        Path fresh = output.resolve(Journal.FOLDER).resolve("zip.new");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
            write(ids, out);
        }
        Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes an archive of some sets. */
    public void write(Set<String> ids, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // What is in it is deflated already.
            zip.setLevel(1);
            for (String id : ids) {
                add(id, zip);
            }
        }
    }

    private JsonNode manifest(String id) throws IOException {
        try (InputStream in = sets.open(id, Manifest.FILE)) {
            return MAPPER.readTree(in.readAllBytes());
        }
    }

    private List<String> names(String id, By by) throws IOException {
        JsonNode manifest = manifest(id);
        return by == By.MUNICIPALITY ? List.of(municipality(manifest)) : members(manifest);
    }

    private String municipality(JsonNode manifest) {
        String id = manifest.path("municipality").path("id").asString();
        return Optional.ofNullable(catalog.municipalities().get(id))
                .map(Municipality::name)
                .orElse(id);
    }

    private static List<String> members(JsonNode manifest) {
        List<String> names = new ArrayList<>();
        manifest.path("members").forEach(member -> names.add(member.asString()));
        if (!names.isEmpty()) {
            return names;
        }
        String contractor = manifest.path("facts").path("contractor.name").asString("");
        return List.of(contractor.isEmpty() ? "受注者未定" : contractor);
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
            try (InputStream in = sets.open(id, name)) {
                in.transferTo(zip);
            }
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
