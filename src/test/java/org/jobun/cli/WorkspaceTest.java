package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.authoring.NewFile;
import org.jobun.store.Jvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's own folder is found without a flag, and files are begun in it; its path has spaces and is Japanese. */
class WorkspaceTest {
    private static final Path PROGRAM = Path.of("").toAbsolutePath();

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectories(temp.resolve("情報 管理課/条文 の作業"));
    }

    private Optional<Path> found(Path from, Map<String, String> environment) {
        return Workspace.find(from, environment, Optional.of(PROGRAM)).map(Workspace::folder);
    }

    private Optional<Path> found(Path from) {
        return found(from, Map.of());
    }

    @Test
    void aFolderWithTheMarkerOrTwoOfTheFoldersIsOne() throws IOException {
        assertEquals(Optional.empty(), found(folder));
        Files.createDirectories(folder.resolve("templates"));
        assertEquals(Optional.empty(), found(folder), "one folder of that name is anybody's");
        Files.createDirectories(folder.resolve("clauses/own"));
        assertEquals(Optional.of(Path.of(".")), found(folder));
        assertEquals(Optional.of(Path.of("../..")), found(folder.resolve("clauses/own")));
        Path marked = Files.createDirectories(temp.resolve("marked/deep"));
        Files.writeString(marked.resolveSibling("jobun.yaml"), "");
        assertEquals(Optional.of(Path.of("..")), found(marked));
    }

    @Test
    void whereOneStandsGoesBeforeTheVariable() throws IOException {
        Map<String, String> environment = Map.of("JOBUN_HOME", folder.toString());
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        assertEquals(Optional.of(folder), found(elsewhere, environment));
        Files.writeString(elsewhere.resolve("jobun.yaml"), "");
        assertEquals(Optional.of(Path.of(".")), found(elsewhere, environment));
        assertEquals(Optional.empty(), found(temp, Map.of("JOBUN_HOME", " ")));
    }

    @Test
    void theProgramIsNone() throws IOException {
        assertEquals(Optional.empty(), found(PROGRAM));
        assertEquals(Optional.empty(), found(PROGRAM.resolve("docs")));
        assertEquals(
                Optional.empty(),
                Workspace.find(PROGRAM, Map.of(), Optional.empty()).map(Workspace::folder),
                "nor a copy");
        assertEquals(Optional.of(folder), found(PROGRAM, Map.of("JOBUN_HOME", folder.toString())));
    }

    /** A process as a user starts it: in a folder, with an environment. */
    private Run start(Path from, Map<String, String> environment, Object... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-Djobun.home=" + PROGRAM,
                "-cp",
                absolute(Jvm.classPath()),
                "org.jobun.cli.Main"));
        Arrays.stream(words).map(String::valueOf).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().remove("JOBUN_HOME");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        Path err = Files.createTempFile(temp, "err", "");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return new Run(code, out, Files.readString(err));
    }

    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** All of a beginner's way: four files, checked as they stand, a paper made, nothing flagged. */
    @Test
    void filesAreBegunAndUsedWithoutAFlag() throws Exception {
        Run none = start(folder, Map.of(), "new", "municipality");
        assertEquals(ExitCode.USAGE, none.code(), none.all());
        assertTrue(none.err().contains("jobun new municipality --workspace ."), none.all());
        Run first = start(folder, Map.of(), "new", "municipality", "yama-town", "--workspace", ".");
        assertEquals(0, first.code(), first.all());
        assertTrue(first.out().contains("municipalities/yama-town.yaml を作りました"), first.all());
        assertTrue(first.out().contains("check --municipality yama-town\n"), first.all());
        Path clauses = Files.createDirectories(folder.resolve("clauses"));
        for (String kind : List.of("matter", "clause", "paper")) {
            Run made = start(clauses, Map.of(), "new", kind);
            assertEquals(0, made.code(), made.all());
        }
        assertEquals(
                List.of(
                        "clauses/own/report.md",
                        "jobun.yaml",
                        "matters/my-matter.yaml",
                        "municipalities/yama-town.yaml",
                        "schemas/clause.schema.json",
                        "schemas/lists.schema.json",
                        "schemas/matter.schema.json",
                        "schemas/municipality.schema.json",
                        "schemas/template.schema.json",
                        "schemas/words.txt",
                        "templates/own-paper.md"),
                Run.filesBelow(folder));
        Run check = start(clauses, Map.of(), "check");
        assertEquals(0, check.code(), check.all());
        assertTrue(check.err().contains("ワークスペース .. の条項集を重ねます"), check.all());
        assertTrue(check.err().contains("エラー 0件、警告 1件"), "only that no paper has the clause yet: " + check.all());
        assertTrue(check.err().contains("TPL-04"), check.all());
        Run made = start(folder, Map.of(), "generate", "matters/my-matter.yaml", "--format", "text");
        assertEquals(0, made.code(), made.all());
        assertTrue(made.out().contains("○○市 「○○業務」"), made.all());
        Run alone = start(folder, Map.of(), "check", "--no-workspace");
        assertFalse(alone.all().contains("yama-town"), alone.all());
        Run given = start(folder, Map.of(), "check", "--catalog", Files.createDirectories(temp.resolve("empty")));
        assertFalse(given.all().contains("yama-town"), given.all());
        Run elsewhere = start(temp, Map.of("JOBUN_HOME", folder.toString()), "check", "--municipality", "yama-town");
        assertEquals(0, elsewhere.code(), elsewhere.all());
        assertTrue(elsewhere.out().contains("全国地方公共団体コード（municipality.code）"), elsewhere.all());
    }

    private Run begin(Object... words) {
        return Run.of(
                Stream.concat(Stream.concat(Stream.of("new"), Arrays.stream(words)), Stream.of("--workspace", folder))
                        .toArray());
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        assertEquals(0, begin("matter", "案件一").code());
        Path file = folder.resolve("matters/案件一.yaml");
        Files.writeString(file, "mine\n");
        Files.writeString(folder.resolve("schemas/matter.schema.json"), "mine\n");
        Run again = begin("matter", "案件一");
        assertEquals(1, again.code(), again.all());
        assertTrue(again.err().contains("上書きしません"), again.all());
        assertEquals("mine\n", Files.readString(file));
        assertEquals(0, begin("matter").code());
        assertEquals(0, begin("matter").code());
        assertTrue(Files.exists(folder.resolve("matters/my-matter-2.yaml")), "another name where none is given");
        assertEquals("mine\n", Files.readString(folder.resolve("schemas/matter.schema.json")));
    }

    @Test
    void idsThatNameNoFileAreRefusedWithOneThatDoes() {
        for (Object[] wrong : new Object[][] {
            {"municipality", "山の市", "aoba-city"},
            {"matter", "../x", "R8-012"},
            {"clause", "report", "own.report"},
            {"clause", "../a.b", "own.report"},
            {"paper", "契約", "memorandum"},
            {"municipality", "aobano", "付属の団体"}
        }) {
            Run run = begin(wrong[0], wrong[1]);
            assertTrue(run.code() != 0 && run.err().contains((String) wrong[2]), run.all());
        }
        assertEquals(List.of(), Run.filesBelow(folder));
    }

    /** What is begun from ours is ours until somebody words it anew; a paper says what others cite of it. */
    @Test
    void clausesAndPapersOfOursAreBegunFromOurs() throws IOException {
        assertEquals(0, begin("clause", "subcontracting.by-approval").code());
        assertEquals(0, begin("paper", "contract").code());
        String clause = Files.readString(folder.resolve("clauses/subcontracting/by-approval.md"));
        assertTrue(clause.contains("status: draft") && clause.contains("{#ban}"), clause);
        String paper = Files.readString(folder.resolve("templates/contract.md"));
        String cited = paper.lines()
                .filter(line -> line.startsWith("#   damages.general　損害賠償　← "))
                .findFirst()
                .orElse(paper);
        assertTrue(cited.contains("個人情報取扱特記事項"), cited);
        Run check = Run.of("check", "--catalog", folder);
        assertEquals(0, check.code(), check.all());
        assertTrue(check.out().contains("置き換わる templates/contract.md"), check.all());
    }

    /** Every key of a skeleton has a line above it or behind it that says what it is. */
    @Test
    void everyLineOfASkeletonExplainsItself() throws IOException {
        begin("municipality");
        begin("matter");
        for (String file : List.of("municipalities/my-town.yaml", "matters/my-matter.yaml")) {
            List<String> lines = Files.readAllLines(folder.resolve(file));
            for (int i = 1; i < lines.size(); i++) {
                boolean key = lines.get(i).matches("(  )?[a-z_.-]+:.*");
                String above = String.join("\n", lines.subList(Math.max(0, i - 5), i));
                String name = lines.get(i).strip().replaceFirst(":.*", "");
                boolean said = above.contains("#") || name.equals("municipality") || name.equals("contract");
                assertTrue(!key || said, file + ": " + lines.get(i));
            }
        }
        assertEquals(4, NewFile.Kind.values().length);
    }

    @Test
    void schemasAreWrittenAnewWhereTheyAreAskedFor() throws IOException {
        Path into = temp.resolve("スキーマ 一");
        Run run = Run.of("schema", "-o", into);
        assertEquals(0, run.code(), run.all());
        byte[] before = Files.readAllBytes(into.resolve("matter.schema.json"));
        Files.writeString(into.resolve("matter.schema.json"), "old");
        assertEquals(0, Run.of("schema", "-o", into).code());
        assertArrayEquals(before, Files.readAllBytes(into.resolve("matter.schema.json")));
        Files.createDirectories(folder.resolve("clauses"));
        Files.writeString(folder.resolve("clauses/own.yaml"), "facts:\n  own.ward: { label: 行政区, type: text }\n");
        assertEquals(0, Run.of("schema", "-o", into, "--catalog", folder).code());
        assertTrue(Files.readString(into.resolve("matter.schema.json")).contains("行政区"), "own facts are completed too");
    }
}
