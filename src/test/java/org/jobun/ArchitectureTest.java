package org.jobun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rooms of {@code docs/architecture.md}: who may use whom, and where each library lives. The other tests plant what the guard
 * must find.
 */
class ArchitectureTest {
    /** Package of a library → the packages of ours that may use it. A library that is not here may be used nowhere. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.apache.pdfbox.", Set.of("org.jobun.redline.pdf")),
            Map.entry("org.apache.fontbox.", Set.of("org.jobun.render.pdf")),
            Map.entry("freemarker.", Set.of("org.jobun.assembly", "org.jobun.web.http")),
            Map.entry(
                    "tools.jackson.",
                    Set.of(
                            "org.jobun.source",
                            "org.jobun.ledger",
                            "org.jobun.approval",
                            "org.jobun.render.json",
                            "org.jobun.issue",
                            "org.jobun.batch",
                            "org.jobun.web.http",
                            "org.jobun.web.api",
                            "org.jobun.web.matters",
                            "org.jobun.authoring",
                            "org.jobun.cli")),
            // SnakeYAML Engine, behind Jackson's YAML.
            Map.entry("org.snakeyaml.", Set.of("org.jobun.source")),
            Map.entry("picocli.", Set.of("org.jobun.cli")),
            Map.entry("org.eclipse.jetty.", Set.of("org.jobun.web.http")),
            Map.entry("org.jdbi.", Set.of("org.jobun.store")),
            Map.entry("org.flywaydb.", Set.of("org.jobun.store")),
            Map.entry("com.zaxxer.", Set.of("org.jobun.store")),
            Map.entry("org.h2.", Set.of("org.jobun.store")),
            Map.entry("org.postgresql.", Set.of("org.jobun.store")),
            Map.entry("java.sql.", Set.of("org.jobun.store")),
            Map.entry("javax.sql.", Set.of("org.jobun.store")),
            // Java's own PBKDF2.
            Map.entry("javax.crypto.", Set.of("org.jobun.store")),
            Map.entry("org.sat4j.", Set.of("org.jobun.check.proof")),
            Map.entry("org.apache.poi.", Set.of("org.jobun.sheet")),
            Map.entry("org.openxmlformats.", Set.of("org.jobun.sheet")),
            Map.entry("org.apache.commons.csv.", Set.of("org.jobun.sheet")),
            Map.entry("org.apache.commons.compress.", Set.of("org.jobun.sheet")),
            // Comes with POI and Commons Compress.
            Map.entry("org.apache.commons.io.", Set.of("org.jobun.sheet")),
            Map.entry("me.tongfei.", Set.of("org.jobun.cli")),
            Map.entry("com.github.difflib.", Set.of("org.jobun.redline")),
            Map.entry("jakarta.xml.bind.", Set.of("org.jobun.stylefile")),
            Map.entry("javax.imageio.", Set.of("org.jobun.stylefile")),
            Map.entry("org.docx4j.", Set.of("org.jobun.stylefile")));

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    /** A word that begins with a capital letter and has a small one; REF and Word's own names are not among them. */
    private static final Pattern CLASS = Pattern.compile("(?<![\\w-])(?:[a-z]+\\.)*([A-Z]\\w*[a-z]\\w*)(?![\\w…])");

    private static final Pattern TYPE = Pattern.compile("(?:record|class|interface|enum) (\\w+)");

    private static RoomTable table;

    @TempDir
    Path folder;

    @BeforeAll
    static void theTableOfThePage() throws IOException {
        table = RoomTable.read(Path.of("docs/architecture.md"));
    }

    @Test
    void theProgramIsBuiltAsThePageSays() throws IOException {
        assertTrue(table.uses().size() >= 18, table::toString);
        Set<String> violations = new ArchitectureGuard(table, LIBRARIES)
                .violations(new ClassFileImporter().importPath("target/classes"), Path.of("src/main/java"));
        assertEquals("", String.join("\n", violations));
    }

    /** A class that was renamed is called by its new name wherever somebody is told to look for it. */
    @ParameterizedTest
    @ValueSource(strings = {"docs/architecture.md", "CONTRIBUTING.md"})
    void everyClassThatAPageNamesExists(Path page) throws IOException {
        Set<String> known = typesIn(Path.of("src"));
        Set<String> missing = new TreeSet<>(namesIn(Files.readString(page)));
        missing.removeAll(known);
        assertEquals(Set.of(), missing);
    }

    /** A test that was renamed or moved would stand against no mutant, and nobody would see it. */
    @Test
    void everyTestThatStandsAgainstMutantsExists() throws IOException {
        Set<String> named = Pattern.compile("\\b[A-Z]\\w*(?:Test|Properties)\\b")
                .matcher(Files.readString(Path.of("src/mutation/run")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(typesIn(Path.of("src/test/java")));
        assertEquals(Set.of(), named);
    }

    @Test
    void aClassThatDoesNotExistIsNamed() {
        assertEquals(
                Set.of("Fill", "SelectClauses"),
                namesIn("`assembly.SelectClauses` and `Fill`, `REF`, `./jobun check`"));
    }

    /** Names of classes in the code spans of a page, without their packages. */
    private static Set<String> namesIn(String page) {
        Set<String> names = new TreeSet<>();
        String prose =
                Pattern.compile("```.*?```", Pattern.DOTALL).matcher(page).replaceAll("");
        CODE.matcher(prose)
                .results()
                .forEach(span -> CLASS.matcher(span.group(1)).results().forEach(name -> names.add(name.group(1))));
        return names;
    }

    private static Set<String> typesIn(Path folder) throws IOException {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                TYPE.matcher(Files.readString(file)).results().forEach(type -> types.add(type.group(1)));
            }
        }
        return types;
    }

    @Test
    void everyRoomOfTheTableExists() throws IOException {
        try (Stream<Path> rooms = Files.list(Path.of("src/main/java/org/jobun"))) {
            Set<String> names =
                    rooms.map(room -> room.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(names, new TreeSet<>(table.uses().keySet()));
        }
    }

    @Test
    void aRoomAboveIsFound() throws IOException {
        plant("org.jobun.document", "Peeping", "Object page = org.jobun.cli.Main.class;");
        assertFound("org.jobun.document uses org.jobun.cli, which the table does not allow");
    }

    @Test
    void aNewRendererThatUsesAnotherIsFound() throws IOException {
        plant("org.jobun.render.epub", "EpubRenderer", "Object html = new org.jobun.render.html.HtmlRenderer();");
        assertFound("renderer org.jobun.render.epub uses renderer org.jobun.render.html");
    }

    @Test
    void aConstantThatTheCompilerCopiesIsFound() throws IOException {
        source("org.jobun.catalog", "Mark", "public static final String OPEN = \"x\";");
        plant("org.jobun.document", "Copying", "String open = org.jobun.catalog.Mark.OPEN;");
        assertFound("org.jobun.document uses org.jobun.catalog, which the table does not allow");
    }

    @Test
    void aConstantThatIsImportedIsFound() throws IOException {
        source("org.jobun.catalog", "Mark", "public static final String OPEN = \"x\";");
        source("org.jobun.text", "Importing", "String open = OPEN;", "import static org.jobun.catalog.Mark.OPEN;");
        compile();
        assertFound("org.jobun.text uses org.jobun.catalog, which the table does not allow");
    }

    @Test
    void aClassThatIsNamedInATextIsFound() throws IOException {
        plant(
                "org.jobun.document",
                "Naming",
                "Object main() throws Exception { return Class.forName(\"org.jobun.cli.Main\"); }");
        assertFound("org.jobun.document names a class in a text: org.jobun.cli.Main");
        assertFound("org.jobun.document.Naming names a class in a text: java.lang.Class.forName");
    }

    @Test
    void aLibraryThatNoRoomHasIsFound() throws IOException {
        plant("org.jobun.text", "Borrowing", "Object codec = new org.apache.commons.codec.binary.Hex();");
        assertFound("org.jobun.text uses org.apache.commons.codec.binary.Hex, a library that is not named for it");
    }

    @Test
    void aLibraryOutsideItsRoomIsFound() throws IOException {
        plant("org.jobun.check", "Painting", "Object page = new org.apache.pdfbox.pdmodel.PDDocument();");
        assertFound("org.jobun.check uses org.apache.pdfbox.pdmodel.PDDocument, a library that is not named for it");
    }

    @Test
    void aPackageThatIsNoRoomIsFound() throws IOException {
        plant("org.jobun.util", "Helper", "int one = 1;");
        plant("com.example", "Elsewhere", "int one = 1;");
        assertFound("org.jobun.util is not a room of the table");
        assertFound("com.example is not a room of the table");
    }

    @Test
    void aCircleOfPackagesBelowOneRoomIsFound() throws IOException {
        source("org.jobun.text.one", "One", "org.jobun.text.two.Two two;");
        source("org.jobun.text.two", "Two", "org.jobun.text.one.One one;");
        compile();
        Set<String> violations = violations(table);
        assertTrue(violations.stream().anyMatch(line -> line.startsWith("Cycle detected")), violations::toString);
    }

    @Test
    void aTableThatPointsUpwardsIsFound() throws IOException {
        Path page = Files.writeString(folder.resolve("architecture.md"), """
                # Page

                ## Rooms

                | Room | Holds | May use |
                | --- | --- | --- |
                | `text` | words | `cli` |
                | `cli` | commands | `text` |
                """);
        assertEquals(
                List.of("text names cli, which is not above it in the table"),
                RoomTable.read(page).notInLayers());
    }

    private void plant(String room, String name, String member) throws IOException {
        source(room, name, member);
        compile();
    }

    private void source(String room, String name, String member, String... imports) throws IOException {
        Path file = folder.resolve("src").resolve(room.replace('.', '/')).resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "package " + room + ";\n" + String.join("\n", imports) + "\npublic class " + name + " { " + member
                        + " }\n");
    }

    private void compile() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
            List<String> arguments = Stream.concat(
                            Stream.of("-proc:none", "-d", classes.toString()),
                            files.map(Path::toString).filter(file -> file.endsWith(".java")))
                    .toList();
            assertEquals(
                    0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        }
    }

    private void assertFound(String sentence) throws IOException {
        Set<String> violations = violations(table);
        assertTrue(violations.contains(sentence), violations::toString);
    }

    private Set<String> violations(RoomTable rooms) throws IOException {
        return new ArchitectureGuard(rooms, LIBRARIES)
                .violations(new ClassFileImporter().importPath(folder.resolve("classes")), folder.resolve("src"));
    }
}
