package org.jobun.issue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.assembly.Selection;
import org.jobun.catalog.Catalog;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.font.FontFile;
import org.jobun.matter.Condition;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.source.SourceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code manifest.json} of a set: from what it was made, which clauses in which version and why, and the
 * hash of each file. No clock: the same input gives the same manifest.
 */
public final class Manifest {
    /** Its name in the folder of a set. */
    public static final String FILE = "manifest.json";

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    /** Lines end alike on every system. */
    private static final ObjectWriter WRITER =
            MAPPER.writer().with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private final Catalog catalog;
    private final String programVersion;
    private final boolean ofFiles;
    private final String catalogVersion;

    /** For sets that each have a matter file of their own, whose name the manifest keeps. */
    public Manifest(Catalog catalog, String programVersion) {
        this(catalog, programVersion, true);
    }

    /** @param ofFiles false for sets of a batch: their workbook may be called otherwise the next time */
    public Manifest(Catalog catalog, String programVersion, boolean ofFiles) {
        this.ofFiles = ofFiles;
        this.catalog = catalog;
        this.programVersion = programVersion;
        this.catalogVersion = catalogVersion(catalog);
    }

    /** The hash of all files of a catalog: its version. */
    public static String catalogVersion(Catalog catalog) {
        StringBuilder all = new StringBuilder();
        for (SourceFile file : catalog.files()) {
            all.append(file.path()).append('\0').append(file.sha256()).append('\n');
        }
        catalog.styleFiles()
                .values()
                .forEach(file -> all.append(file.path())
                        .append('\0')
                        .append(file.sha256())
                        .append('\n'));
        catalog.fonts()
                .forEach(font -> all.append(font.path())
                        .append('\0')
                        .append(font.sha256())
                        .append('\n'));
        return sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The manifest of a set.
     *
     * @param files what was written by the names of the files
     * @param papers name of a file → the paper in it
     * @param pages name of a file → pages; 0 where the format has none
     */
    byte[] of(PaperSet set, Map<String, byte[]> files, Map<String, Document> papers, Map<String, Integer> pages) {
        ObjectNode root = about(set);
        ArrayNode list = root.putArray("files");
        files.forEach((name, bytes) -> {
            ObjectNode file = list.addObject();
            file.put("name", name);
            file.put("paper", papers.get(name).id());
            file.put("title", titled(papers.get(name)));
            file.put("bytes", bytes.length);
            if (pages.get(name) > 0) {
                file.put("pages", pages.get(name));
            }
            file.put("sha256", sha256(bytes));
        });
        return bytes(root);
    }

    /** As an officer calls it: 別記様式第3号 誓約書. */
    private static String titled(Document paper) {
        String mark = paper.standing().mark();
        return mark.isEmpty() ? paper.title() : mark + " " + paper.title();
    }

    /** The same for a set whose files are those that a former manifest lists. */
    byte[] of(PaperSet set, byte[] former) {
        ObjectNode root = about(set);
        root.set("files", MAPPER.readTree(former).path("files"));
        return bytes(root);
    }

    private static byte[] bytes(ObjectNode root) {
        byte[] json = WRITER.writeValueAsBytes(root);
        byte[] lines = Arrays.copyOf(json, json.length + 1);
        lines[json.length] = '\n';
        return lines;
    }

    private ObjectNode about(PaperSet set) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("program", "jobun " + programVersion);
        root.put("catalog", catalogVersion);
        ObjectNode matter = root.putObject("matter");
        matter.put("id", set.matter().id());
        matter.put("name", set.matter().name());
        matter.put("file", ofFiles ? fileName(set.matter()) : "");
        matter.put("sha256", set.matter().file().sha256());
        ObjectNode municipality = root.putObject("municipality");
        municipality.put("id", set.matter().municipality().id());
        municipality.put("sha256", set.matter().municipality().file().sha256());
        Optional.ofNullable(catalog.styleFiles().get(set.matter().municipality().id()))
                .ifPresent(style -> municipality.put("style", style.sha256()));
        List<FontFile> fonts = catalog.fonts(set.matter().municipality().id());
        if (!fonts.isEmpty()) {
            ArrayNode own = municipality.putArray("fonts");
            fonts.forEach(font -> own.add(font.sha256()));
        }
        root.put("madeOn", set.making().date().toString());
        root.put("status", set.making().finalPaper() ? "final" : "draft");
        ObjectNode facts = root.putObject("facts");
        set.matter()
                .facts()
                .all()
                .forEach(fact -> facts.put(fact.path(), fact.value().plain()));
        ArrayNode members = root.putArray("members");
        memberNames(set).forEach(members::add);
        ArrayNode clauses = root.putArray("clauses");
        set.selection().decisions().stream()
                .filter(Selection.Decision::in)
                .forEach(decision -> clauses.add(clause(decision, set.matter())));
        return root;
    }

    /** Members of the consortium, if the contractor is one. */
    private static List<String> memberNames(PaperSet set) {
        return set.matter()
                .facts()
                .value("members")
                .filter(FactValue.Rows.class::isInstance)
                .map(value -> ((FactValue.Rows) value)
                        .rows().stream()
                                .map(row -> row.getOrDefault("name", ""))
                                .filter(name -> !name.isEmpty())
                                .toList())
                .orElse(List.of());
    }

    private static ObjectNode clause(Selection.Decision decision, Matter matter) {
        ObjectNode clause = MAPPER.createObjectNode();
        clause.put("paper", decision.paper());
        clause.put("id", decision.clause().id());
        clause.put("version", decision.clause().version());
        clause.put("sha256", decision.clause().file().sha256());
        ObjectNode because = clause.putObject("because");
        for (Condition.Test test : decision.tests(matter)) {
            if (test.holds()) {
                because.put(test.fact(), test.found());
            }
        }
        return clause;
    }

    /**
     * True if the set in a folder is the one that was written, and all of it is there: its manifest is the same, and so are
     * the sizes of its files.
     *
     * @param sha256 of the manifest, in hex
     */
    public static boolean isWhole(Path folder, String sha256) throws IOException {
        Path manifest = folder.resolve(FILE);
        if (!Files.isRegularFile(manifest)) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(manifest);
        if (!sha256(bytes).equals(sha256)) {
            return false;
        }
        for (JsonNode file : MAPPER.readTree(bytes).path("files")) {
            Path path = folder.resolve(file.path("name").asString());
            if (!Files.isRegularFile(path)
                    || Files.size(path) != file.path("bytes").asLong()) {
                return false;
            }
        }
        return true;
    }

    /** Names of the files that the manifest in a folder lists, and its own; none where there is no manifest. */
    static Set<String> filesIn(Path folder) throws IOException {
        Set<String> names = new TreeSet<>(listed(folder).keySet());
        if (Files.isRegularFile(folder.resolve(FILE))) {
            names.add(FILE);
        }
        return names;
    }

    /**
     * A file of a set as it was written.
     *
     * @param paper id of the paper in it
     * @param sha256 in hex
     */
    public record Listed(String paper, long bytes, String sha256) {}

    /** What the manifest in a folder lists by the names of the files, in its order; nothing where there is none of ours. */
    public static Map<String, Listed> listed(Path folder) throws IOException {
        Map<String, Listed> files = new LinkedHashMap<>();
        for (JsonNode file : read(folder).path("files")) {
            files.put(
                    file.path("name").asString(""),
                    new Listed(
                            file.path("paper").asString(""),
                            file.path("bytes").asLong(-1),
                            file.path("sha256").asString("")));
        }
        return files;
    }

    /** The manifest in a folder; an empty object where there is none that can be read. */
    private static JsonNode read(Path folder) throws IOException {
        Path manifest = folder.resolve(FILE);
        if (Files.isRegularFile(manifest)) {
            try {
                return MAPPER.readTree(Files.readAllBytes(manifest));
            } catch (JacksonException notOurs) {
                // A file of that name which we did not write is the user's.
            }
        }
        return MAPPER.createObjectNode();
    }

    /**
     * Whose set stands in a folder, where it is another matter's: the file that it was made from and the name of the matter.
     * Empty where there is no set, or one of this matter.
     */
    public static Optional<Owner> otherOwner(Path folder, Matter matter) throws IOException {
        JsonNode root = read(folder);
        String file = root.path("matter").path("file").asString("");
        String municipality = root.path("municipality").path("id").asString("");
        boolean other = root.path("matter").has("file") && !file.equals(fileName(matter))
                || !municipality.isEmpty()
                        && !municipality.equals(matter.municipality().id());
        return other
                ? Optional.of(new Owner(file, root.path("matter").path("name").asString("")))
                : Optional.empty();
    }

    /**
     * From what a set was made.
     *
     * @param file name of the file, without its folder; empty for a set of a batch
     * @param name of the matter
     */
    public record Owner(String file, String name) {}

    private static String fileName(Matter matter) {
        String path = matter.file().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * The hash of all that renderers make papers of: the same, the same files. What else a manifest says (clauses with their
     * commentary, the catalog) may have changed.
     */
    public static String papersVersion(PaperSet set, List<Document> wanted, Catalog catalog) {
        String municipality = set.matter().municipality().id();
        MessageDigest hash = hash();
        StringBuilder files = new StringBuilder();
        Optional.ofNullable(catalog.styleFiles().get(municipality))
                .ifPresent(style -> files.append(style.sha256()).append('\n'));
        catalog.fonts(municipality).forEach(font -> files.append(font.sha256()).append('\n'));
        hash.update(files.toString().getBytes(StandardCharsets.UTF_8));
        PaperWords.hash(wanted, hash);
        return HexFormat.of().formatHex(hash.digest());
    }

    /** SHA-256 in hex. */
    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(hash().digest(bytes));
    }

    private static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
