package org.jobun.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.document.Document;
import org.jobun.matter.FactType;
import org.jobun.matter.SpecificationFile;
import org.jobun.matter.Vocabulary;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas of the files that people write, made of the vocabulary and the notation of a catalog: an editor completes and explains by them. */
public final class Schemas {
    /** Folder of a workspace that holds them. */
    public static final String FOLDER = "schemas";

    private static final String MUNICIPALITY = "municipality";

    private final Catalog catalog;
    private final Vocabulary vocabulary;
    private final FactSchemas facts;

    private Schemas(Catalog catalog) {
        this.catalog = catalog;
        this.vocabulary = catalog.vocabulary();
        this.facts = new FactSchemas(vocabulary);
    }

    /** Name of file → its text; the same for the same catalog, to the letter. */
    public static Map<String, String> of(Catalog catalog) {
        Schemas schemas = new Schemas(catalog);
        FrontMatterSchemas heads = new FrontMatterSchemas(catalog);
        Map<String, ObjectNode> condition = schemas.facts.definitions();
        Map<String, ObjectNode> both = new LinkedHashMap<>(condition);
        both.putAll(schemas.facts.answers());
        Map<String, String> files = new LinkedHashMap<>();
        files.put("matter.schema.json", SchemaNodes.written("案件", schemas.matter(), Map.of()));
        files.put(
                "municipality.schema.json",
                SchemaNodes.written("団体情報", new ProfileSchema(catalog, schemas.facts).root(), schemas.facts.answers()));
        files.put("clause.schema.json", SchemaNodes.written("条項の上の部分", heads.clause(), condition));
        files.put("template.schema.json", SchemaNodes.written("ひな形の上の部分", heads.template(), condition));
        files.put("lists.schema.json", SchemaNodes.written("語彙・規則・事項", new ListSchema(catalog).root(), both));
        files.put("words.txt", schemas.words());
        return files;
    }

    private ObjectNode matter() {
        ObjectNode root = SchemaNodes.map("案件。一つの契約についての値と選択");
        SchemaNodes.put(root, "id", SchemaNodes.text("案件の名前。書類のフォルダーの名前になる"));
        SchemaNodes.put(
                root,
                MUNICIPALITY,
                SchemaNodes.text("団体情報の id 又は団体名: "
                        + String.join("、", catalog.municipalities().keySet())));
        List<String> papers = new ArrayList<>(catalog.templates().keySet());
        catalog.templates().values().stream()
                .filter(paper -> !paper.annexOf().isEmpty())
                .map(paper -> paper.annexOf() + "/*")
                .distinct()
                .sorted()
                .forEach(papers::add);
        SchemaNodes.put(root, "papers", SchemaNodes.several("作る書類を限るとき", SchemaNodes.oneOf("", papers)));
        SchemaNodes.put(root, "choices", facts.choices("選択"));
        // Under this key a matter names its body.
        facts.facts(root, type -> !type.path().startsWith(MUNICIPALITY + "."));
        if (!root.required("properties").has(SpecificationFile.KEY)) {
            SchemaNodes.put(root, SpecificationFile.KEY, SchemaNodes.text("仕様書を別のファイルに書くときは、その名前"));
        }
        SchemaNodes.required(root, "id", MUNICIPALITY);
        return root;
    }

    /** Everything that can stand in {@code ${…}} and {@code [[…]]}, one a line, for editors that complete words only. */
    private String words() {
        TreeSet<String> words = new TreeSet<>();
        for (FactType type : vocabulary.all()) {
            words.add("${" + type.path() + "}");
        }
        vocabulary.words().keySet().forEach(word -> words.add("${words." + word + "}"));
        words.add("${client}");
        words.add("${contractor}");
        catalog.names().forEach(name -> words.add("[[" + name + "]]"));
        catalog.templates()
                .values()
                .forEach(paper -> words.add("[[" + (paper.isForm() ? "" : "document:") + cited(paper) + "]]"));
        catalog.templates().values().forEach(paper -> parts(paper, words));
        catalog.laws().provisionIds().forEach(id -> words.add("[[law:" + id + "]]"));
        return String.join("\n", words) + "\n";
    }

    /** What references name in a paper beside its clauses: its annexes, its headings, its 別表 and their rows. */
    private static void parts(Template paper, Set<String> words) {
        if (!paper.annexOf().isEmpty()) {
            words.add("[[annexes:" + paper.annexOf() + "]]");
        }
        paper.divisions().stream()
                .filter(division -> !division.label().isEmpty())
                .forEach(division -> words.add(
                        "[[" + division.rank().name().toLowerCase(Locale.ROOT) + ":" + division.label() + "]]"));
        for (TemplateLine.ScheduleLine schedule : paper.schedules()) {
            words.add("[[schedule:" + schedule.label() + "]]");
            paper.rowsOf(schedule).stream()
                    .filter(row -> !row.label().isEmpty())
                    .forEach(row -> words.add("[[schedule:" + schedule.label() + "#" + row.label() + "]]"));
        }
    }

    /** A paper by its id, a form as references name it: {@code form:pledge}. */
    static String cited(Template paper) {
        return paper.isForm() ? "form:" + paper.id().substring(Document.FORM_PREFIX.length()) : paper.id();
    }
}
