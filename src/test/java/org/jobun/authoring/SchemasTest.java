package org.jobun.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.samples.Catalogs;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** An independent reader of schemas takes every file that comes with the program, and none with a mistake. */
class SchemasTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> SCHEMAS = Schemas.of(Catalogs.shipped());
    private static final Validator VALIDATOR = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .createValidator();
    private static final Map<String, URI> REGISTERED = new LinkedHashMap<>();

    static {
        SCHEMAS.forEach((name, text) -> {
            if (name.endsWith(".json")) {
                REGISTERED.put(
                        name.replace(".schema.json", ""), VALIDATOR.registerSchema(URI.create("urn:" + name), text));
            }
        });
    }

    /** Kind of schema, file. */
    static Stream<Object[]> shipped() throws IOException {
        List<Object[]> files = new ArrayList<>();
        add(files, "matter", "matters", ".yaml");
        add(files, "municipality", "municipalities", ".yaml");
        add(files, "clause", "clauses", ".md");
        add(files, "template", "templates", ".md");
        add(files, "lists", "clauses", ".yaml");
        return files.stream();
    }

    private static void add(List<Object[]> files, String schema, String folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of(folder))) {
            walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .forEach(file -> files.add(new Object[] {schema, file}));
        }
    }

    @Test
    void everyKindHasFilesToBeTriedOn() throws IOException {
        Map<String, Long> counted = new LinkedHashMap<>();
        shipped().forEach(one -> counted.merge((String) one[0], 1L, Long::sum));
        assertEquals(REGISTERED.keySet(), counted.keySet());
        assertTrue(counted.get("clause") > 150, counted.toString());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyFileThatComesWithTheProgramIsValid(String schema, Path file) throws IOException {
        assertEquals(List.of(), faults(schema, head(Files.readString(file))), file.toString());
    }

    /** One mistake in a file that is valid without it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            matter       | matters/resident-data-migration.yaml | choices:            | 'choices:%n  subcontracting: allowed'
            matter       | matters/resident-data-migration.yaml | choices:            | 'choices:%n  subcontractng: prohibited'
            matter       | matters/resident-data-migration.yaml | contract:           | 'contract:%n  amonut: 1'
            matter       | matters/resident-data-migration.yaml | amount: 38500000    | 'amount: 未定'
            matter       | matters/resident-data-migration.yaml | conclusion: 2026-12-01 | 'conclusion: 未定'
            matter       | matters/resident-data-migration.yaml | municipality: aobano | ''
            matter       | matters/resident-data-migration.yaml | form: 紙及び電磁的記録, quantity: 各1部 } | 'shape: 紙 }'
            matter       | matters/resident-data-migration.yaml | 'contract:'         | 'papers: [contrat]%ncontract:'
            municipality | municipalities/aobano.yaml           | digits: half        | digits: halv
            municipality | municipalities/aobano.yaml           | style:              | 'style:%n  words: { fee: 代金 }'
            municipality | municipalities/aobano.yaml           | style:              | 'style:%n  margins: 3'
            municipality | municipalities/aobano.yaml           | deposit: exempt     | deposit: exampt
            municipality | municipalities/aobano.yaml           | 'kind: 規則, no: 18' | 'sort: 規則'
            municipality | municipalities/aobano.yaml           | 'defaults:'         | 'figures: { records_yeras: 10 }%ndefaults:'
            clause       | clauses/subcontracting/by-approval.md | dated_by: conclusion | dated_by: signing
            clause       | clauses/subcontracting/by-approval.md | 'when: { subcontracting: by-approval }' | 'when: { subcontracting: aproval }'
            clause       | clauses/subcontracting/by-approval.md | 'when: { subcontracting: by-approval }' | 'when: { any: [ { subcontractin: by-approval } ] }'
            clause       | clauses/subcontracting/by-approval.md | alternative:        | alternativ:
            clause       | clauses/subcontracting/by-approval.md | appi.outsourcee-safety | appi.outsource-safety
            clause       | clauses/subcontracting/by-approval.md | status: approved    | status: aproved
            template     | templates/contract.md                | numbering: articles | numbering: article
            template     | templates/contract.md                | order: 10           | 'order: first'
            template     | templates/contract.md                | title: 業務委託契約書 | titel: 業務委託契約書
            lists        | clauses/rules.yaml                   | severity: error     | severity: fatal
            lists        | clauses/rules.yaml                   | place: home         | place: hoem
            lists        | clauses/vocabulary.yaml              | 'facts:'            | 'fact:'
            lists        | clauses/vocabulary.yaml              | 'type: money, from' | 'type: monye, from'
            """)
    void aMistakeIsFound(String schema, Path file, String right, String wrong) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(right), right);
        String broken = text.replaceFirst(
                Pattern.quote(right), Matcher.quoteReplacement(wrong == null ? "" : wrong.replace("%n", "\n")));
        assertFalse(faults(schema, head(broken)).isEmpty(), wrong);
    }

    @Test
    void theyAreTheSameEachTimeAndSpeakJapanese() {
        assertEquals(SCHEMAS, Schemas.of(Catalogs.shipped()));
        String matter = SCHEMAS.get("matter.schema.json");
        assertTrue(matter.contains("契約金額（円。例: 1000000、100万円）"), "facts are called as people call them");
        assertTrue(matter.contains("\"事前承認\""), "and answers");
        assertTrue(SCHEMAS.get("words.txt").lines().anyMatch("${contract.amount}"::equals));
        assertTrue(SCHEMAS.get("words.txt").lines().anyMatch("[[form:subcontracting-application]]"::equals));
    }

    /** Annexes, 別表 and their rows, and headings, of a catalog that has each. */
    @Test
    void wordsThatCompleteAreReferencesToPartsOfPapersToo() throws IOException {
        assertTrue(SCHEMAS.get("words.txt").lines().anyMatch("[[annexes:contract]]"::equals));
        assertTrue(SCHEMAS.get("words.txt").lines().anyMatch("[[schedule:unit-prices]]"::equals));
        List<String> own = new ArrayList<>();
        for (Path layer : List.of(Path.of("src/test/bodies/unit-price"), Path.of("src/test/resources/structure"))) {
            Catalog catalog = new CatalogReader(new Diagnostics())
                    .remembered()
                    .layer(CatalogFiles.bundled())
                    .layer(CatalogFiles.in(layer))
                    .read()
                    .orElseThrow();
            own.addAll(Schemas.of(catalog).get("words.txt").lines().toList());
        }
        assertTrue(own.contains("[[schedule:items#sludge]]"), "a row");
        assertTrue(own.contains("[[chapter:general]]"), "a chapter");
        assertFalse(own.contains("[[schedule:items#]]"), "a row without a name");
    }

    /** What the skeletons say is valid too, so that nobody begins with a wavy line. */
    @Test
    void skeletonsAreValid() {
        for (NewFile.Kind kind : NewFile.Kind.values()) {
            NewFile made = NewFile.of(kind, kind.usual(1), Catalogs.shipped());
            String schema =
                    kind == NewFile.Kind.PAPER ? "template" : kind.name().toLowerCase(Locale.ROOT);
            assertEquals(List.of(), faults(schema, head(made.text())), made.path());
            assertTrue(made.text().contains("yaml-language-server: $schema="), made.path());
        }
    }

    private static List<String> faults(String schema, String yaml) {
        Optional<YamlNode.Mapping> root = SourceFile.decode(
                        "a.yaml", yaml.getBytes(StandardCharsets.UTF_8), new Diagnostics())
                .flatMap(file -> YamlReader.read(file, new Diagnostics()));
        Validator.Result result =
                VALIDATOR.validate(REGISTERED.get(schema), JSON.writeValueAsString(value(root.orElseThrow())));
        return result.getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }

    /** The YAML at the head of a clause or template; all of anything else. */
    private static String head(String text) {
        return text.startsWith("---\n") ? text.substring(4, text.indexOf("\n---", 4) + 1) : text;
    }

    /** As an editor reads YAML: whole numbers and decimals are numbers, {@code true} and {@code false} are flags, nothing is null. */
    private static Object value(YamlNode node) {
        if (node instanceof YamlNode.Mapping map) {
            Map<String, Object> values = new LinkedHashMap<>();
            map.entries().forEach((key, entry) -> values.put(key, value(entry.value())));
            return values;
        }
        if (node instanceof YamlNode.Sequence list) {
            return list.items().stream().map(SchemasTest::value).toList();
        }
        String text = node.plain().orElseThrow();
        if (text.matches("-?[0-9]{1,15}")) {
            return Long.parseLong(text);
        }
        if (text.matches("-?[0-9]+[.][0-9]+")) {
            return Double.parseDouble(text);
        }
        return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
    }
}
