package org.jobun.issue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.assembly.Selection;
import org.jobun.catalog.Catalog;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.font.FontFile;
import org.jobun.matter.Condition;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.matter.Municipality;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
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
        this.catalogVersion = Versions.ofCatalog(catalog);
    }

    /** The catalog that sets are made from. */
    public Catalog catalog() {
        return catalog;
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
        files.forEach((name, bytes) -> file(list.addObject(), name, papers.get(name), bytes, pages.get(name)));
        return bytes(root);
    }

    private static void file(ObjectNode file, String name, Document paper, byte[] bytes, int pages) {
        file.put("name", name);
        file.put("paper", paper.id());
        file.put("title", titled(paper));
        file.put("bytes", bytes.length);
        if (pages > 0) {
            file.put("pages", pages);
        }
        file.put("sha256", Versions.sha256(bytes));
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
        matter(set.matter(), root.putObject("matter"));
        municipality(set.matter().municipality(), root.putObject("municipality"));
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

    private void matter(Matter matter, ObjectNode node) {
        node.put("id", matter.id());
        node.put("name", matter.name());
        node.put("file", ofFiles ? fileName(matter) : "");
        node.put("sha256", matter.file().sha256());
    }

    private void municipality(Municipality municipality, ObjectNode node) {
        node.put("id", municipality.id());
        node.put("sha256", municipality.file().sha256());
        Optional.ofNullable(catalog.styleFiles().get(municipality.id()))
                .ifPresent(style -> node.put("style", style.sha256()));
        municipality.firms().ifPresent(firms -> node.put("firms", firms.sha256()));
        List<FontFile> fonts = catalog.fonts(municipality.id());
        if (!fonts.isEmpty()) {
            ArrayNode own = node.putArray("fonts");
            fonts.forEach(font -> own.add(font.sha256()));
        }
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

    /** The name of the file of a matter, without its folder. */
    static String fileName(Matter matter) {
        String path = matter.file().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
