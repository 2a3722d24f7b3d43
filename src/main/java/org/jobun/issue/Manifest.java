package org.jobun.issue;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jobun.assembly.Selection;
import org.jobun.catalog.Catalog;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.font.FontFile;
import org.jobun.matter.Condition;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.matter.Municipality;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * {@code manifest.json} of a set: from what it was made, which clauses in which version and why, and the
 * hash of each file. No clock: the same input gives the same manifest.
 */
public final class Manifest {
    /** Its name in the folder of a set. */
    public static final String FILE = "manifest.json";

    /** Only what writes letter by letter: what Jackson has for objects takes longer to start than all else here takes. */
    private static final JsonFactory JSON = new JsonFactory();

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
        return bytes(set, json -> {
            json.writeArrayPropertyStart("files");
            files.forEach((name, bytes) -> file(json, name, papers.get(name), bytes, pages.get(name)));
            json.writeEndArray();
        });
    }

    private static void file(JsonGenerator json, String name, Document paper, byte[] bytes, int pages) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("paper", paper.id());
        json.writeStringProperty("title", titled(paper));
        json.writeNumberProperty("bytes", bytes.length);
        if (pages > 0) {
            json.writeNumberProperty("pages", pages);
        }
        json.writeStringProperty("sha256", Versions.sha256(bytes));
        json.writeEndObject();
    }

    /** As an officer calls it: 別記様式第3号 誓約書. */
    private static String titled(Document paper) {
        String mark = paper.standing().mark();
        return mark.isEmpty() ? paper.title() : mark + " " + paper.title();
    }

    /** The same for a set whose files are those that a former manifest lists. */
    byte[] of(PaperSet set, byte[] former) {
        return bytes(set, json -> {
            try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), former)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean files = parser.currentName().equals("files");
                    parser.nextToken();
                    if (files) {
                        json.writeName("files");
                        json.copyCurrentStructure(parser);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        });
    }

    /** @param files writes the files that the set has */
    private byte[] bytes(PaperSet set, Consumer<JsonGenerator> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(new Layout(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            about(set, json);
            files.accept(json);
            json.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }

    /** Lines end alike on every system. */
    private static final class Layout extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private void about(PaperSet set, JsonGenerator json) {
        json.writeStringProperty("program", "jobun " + programVersion);
        json.writeStringProperty("catalog", catalogVersion);
        matter(set.matter(), json);
        municipality(set.matter().municipality(), json);
        json.writeStringProperty("madeOn", set.making().date().toString());
        json.writeStringProperty("status", set.making().finalPaper() ? "final" : "draft");
        Map<String, String> facts = new LinkedHashMap<>();
        set.matter()
                .facts()
                .all()
                .forEach(fact -> facts.put(fact.path(), fact.value().plain()));
        object("facts", facts, json);
        array("members", memberNames(set), json);
        json.writeArrayPropertyStart("clauses");
        set.selection().decisions().stream()
                .filter(Selection.Decision::in)
                .forEach(decision -> clause(decision, set.matter(), json));
        json.writeEndArray();
    }

    private static void object(String name, Map<String, String> values, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        values.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private static void array(String name, List<String> values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void matter(Matter matter, JsonGenerator json) {
        json.writeObjectPropertyStart("matter");
        json.writeStringProperty("id", matter.id());
        json.writeStringProperty("name", matter.name());
        json.writeStringProperty("file", ofFiles ? fileName(matter) : "");
        json.writeStringProperty("sha256", matter.file().sha256());
        json.writeEndObject();
    }

    private void municipality(Municipality municipality, JsonGenerator json) {
        json.writeObjectPropertyStart("municipality");
        json.writeStringProperty("id", municipality.id());
        json.writeStringProperty("sha256", municipality.file().sha256());
        Optional.ofNullable(catalog.styleFiles().get(municipality.id()))
                .ifPresent(style -> json.writeStringProperty("style", style.sha256()));
        municipality.firms().ifPresent(firms -> json.writeStringProperty("firms", firms.sha256()));
        List<FontFile> fonts = catalog.fonts(municipality.id());
        if (!fonts.isEmpty()) {
            array("fonts", fonts.stream().map(FontFile::sha256).toList(), json);
        }
        json.writeEndObject();
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

    private static void clause(Selection.Decision decision, Matter matter, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("paper", decision.paper());
        json.writeStringProperty("id", decision.clause().id());
        json.writeStringProperty("version", decision.clause().version());
        json.writeStringProperty("sha256", decision.clause().file().sha256());
        Map<String, String> because = new LinkedHashMap<>();
        for (Condition.Test test : decision.tests(matter)) {
            if (test.holds()) {
                because.put(test.fact(), test.found());
            }
        }
        object("because", because, json);
        json.writeEndObject();
    }

    /** The name of the file of a matter, without its folder. */
    static String fileName(Matter matter) {
        String path = matter.file().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
