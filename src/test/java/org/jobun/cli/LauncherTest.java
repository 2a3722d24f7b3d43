package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code ./jobun}: with which words it calls Java and Maven. Those two are scripts here that write down how. */
class LauncherTest {
    @TempDir
    Path temp;

    private Path home;
    private Path bin;

    private record Started(int code, String err, List<String> java, boolean built) {}

    @BeforeEach
    void program() throws IOException {
        home = Files.createDirectories(temp.resolve("条文 アプリ"));
        bin = Files.createDirectories(temp.resolve("bin"));
        Files.createDirectories(home.resolve("target"));
        Files.createDirectories(home.resolve("src/main"));
        for (String room : List.of("clauses", "templates", "laws", "municipalities")) {
            Files.createDirectories(home.resolve(room));
        }
        Files.copy(Path.of("jobun"), home.resolve("jobun"));
        executable(home.resolve("jobun"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.writeString(home.resolve("src/main/A.java"), "");
        Files.writeString(home.resolve("target/jobun.jar"), "jar");
        Files.writeString(home.resolve("target/jobun.jsa"), "archive");
        at(1, "jobun", "pom.xml", "src/main/A.java", "src/main");
        at(2, "target/jobun.jar");
        at(3, "target/jobun.jsa");
        script(
                "java",
                "for word; do printf '%s\\n' \"$word\" >>\"$LOG/java\"; done; printf '%s\\n' \"${LC_ALL:-}\" >\"$LOG/locale\"");
        script("mvn", ": >\"$LOG/mvn\"; : >target/jobun.jar");
    }

    private void script(String name, String body) throws IOException {
        executable(Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body + "\n"));
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Sets the times of files, so many hours after a fixed day. */
    private void at(int hours, String... files) throws IOException {
        for (String file : files) {
            Files.setLastModifiedTime(home.resolve(file), FileTime.fromMillis(1_700_000_000_000L + hours * 3_600_000L));
        }
    }

    private Started start(Path program, Map<String, String> environment, String... words) throws Exception {
        Path log = Files.createTempDirectory(temp, "log");
        ProcessBuilder builder = new ProcessBuilder(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("sh", program.toString()), java.util.Arrays.stream(words))
                .toList());
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        builder.environment().put("LOG", log.toString());
        builder.environment().remove("JOBUN_JAVA_OPTIONS");
        builder.environment().putAll(environment);
        Process process = builder.directory(temp.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        List<String> java = Files.exists(log.resolve("java")) ? Files.readAllLines(log.resolve("java")) : List.of();
        return new Started(code, err, java, Files.exists(log.resolve("mvn")));
    }

    @Test
    void startsFromAFolderWhoseNameHasASpaceAndIsJapanese() throws Exception {
        Started started = start(home.resolve("jobun"), Map.of(), "generate", "案件 一.yaml");
        assertEquals(0, started.code(), started.err());
        Path real = home.toRealPath();
        assertTrue(
                started.java().contains("-XX:SharedArchiveFile=" + real + "/target/jobun.jsa"),
                started.java()::toString);
        int main = started.java().indexOf("org.jobun.cli.Main");
        assertEquals(List.of("-cp", real + "/target/jobun.jar"), started.java().subList(main - 2, main));
        assertEquals(
                List.of("generate", "案件 一.yaml"),
                started.java().subList(main + 1, started.java().size()));
    }

    @Test
    void startsThroughALinkToItAndALinkToThat() throws Exception {
        Path first = Files.createSymbolicLink(temp.resolve("first"), home.resolve("jobun"));
        Path second =
                Files.createSymbolicLink(bin.resolve("jobun"), Path.of("..").resolve(first.getFileName()));
        Started started = start(second, Map.of(), "check");
        assertEquals(0, started.code(), started.err());
        assertFalse(started.built());
        assertTrue(started.java().contains(home.toRealPath() + "/target/jobun.jar"), started.java()::toString);
    }

    @Test
    void readsNewMunicipalitiesAndClausesWithoutBuilding() throws Exception {
        for (String file : List.of("clauses/a.md", "templates/a.md", "laws/a.yaml", "municipalities/mine.yaml")) {
            Files.writeString(home.resolve(file), "");
            at(9, file);
        }
        Started started = start(home.resolve("jobun"), Map.of(), "check");
        assertEquals(0, started.code(), started.err());
        assertFalse(started.built());
        assertEquals("", started.err());
        assertTrue(started.java().contains("-Djobun.home=" + home.toRealPath()), started.java()::toString);
    }

    @Test
    void buildsWhereASourceIsNewerThanTheProgram() throws Exception {
        at(9, "src/main/A.java");
        assertTrue(start(home.resolve("jobun"), Map.of(), "check").built());
    }

    @Test
    void makesItsArchiveOfClassesAgainForAnotherJava() throws Exception {
        Path java = Files.createDirectories(temp.resolve("java-x/bin"));
        Files.move(bin.resolve("java"), java.resolve("java"));
        Files.createSymbolicLink(bin.resolve("java"), java.resolve("java"));
        Path release = Files.writeString(temp.resolve("java-x/release"), "JAVA_VERSION=\"17\"\n");
        Path made = home.resolve("target/jobun.jsa");
        for (String version : List.of("17", "25")) {
            Files.writeString(release, "JAVA_VERSION=\"" + version + "\"\n");
            Files.writeString(made, "of another Java");
            start(home.resolve("jobun"), Map.of(), "check");
            assertEquals("", Files.readString(made), "nothing can be archived by a script: an empty file");
            Files.writeString(made, "of this Java");
            start(home.resolve("jobun"), Map.of(), "check");
            assertEquals("of this Java", Files.readString(made));
        }
    }

    /** What is set for memory and compilers does not depend on how the program came to the machine. */
    @Test
    void longRunsAreSetAlikeByAllLaunchers() throws Exception {
        Path kit = Files.createDirectories(temp.resolve("kit"));
        executable(Files.copy(Path.of("src/kit/linux/jobun"), kit.resolve("jobun")));
        Map<String, String> bare = Map.of("JOBUN_CACHE", "off", "JAVA_HOME", "");
        withArchiveOfBatches();
        for (String command : List.of("batch", "renew")) {
            List<String> ours =
                    settings(start(home.resolve("jobun"), Map.of(), command).java());
            assertTrue(ours.stream().anyMatch(word -> word.startsWith("-Xmn")), ours::toString);
            assertTrue(ours.stream().anyMatch(word -> word.startsWith("-XX:FreqInlineSize=")), ours::toString);
            assertEquals(
                    ours, settings(start(kit.resolve("jobun"), bare, command).java()), command);
            assertEquals(ours, settings(windowsOptions(command)), command);
        }
    }

    /** The words of the launcher for Windows from the label of a command to the next; it runs in {@code WindowsLaunchersTest}. */
    private static List<String> windowsOptions(String command) throws IOException {
        String[] labels = Files.readString(Path.of("src/kit/windows/jobun.cmd")).split("\\R:");
        String own = java.util.Arrays.stream(labels)
                .filter(label -> label.startsWith(command))
                .findFirst()
                .orElseThrow();
        return List.of(own.split("[ \"\r\n]+"));
    }

    private void withArchiveOfBatches() throws IOException {
        Files.writeString(home.resolve("target/jobun-batch.jsa"), "archive");
        at(3, "target/jobun-batch.jsa");
    }

    @Test
    void countsForTheBestCompilerOnlyWhereAnInputHoldsThousands() throws Exception {
        withArchiveOfBatches();
        Path few = Files.write(temp.resolve("少し.xlsx"), new byte[399_999]);
        Path many = Files.write(temp.resolve("多い 案件.xlsx"), new byte[400_000]);
        String uncounted = "-XX:-C1ProfileCalls";
        for (Path input : List.of(few, temp.resolve("none.xlsx"), temp)) {
            Started started = start(home.resolve("jobun"), Map.of(), "batch", input.toString());
            assertTrue(started.java().contains(uncounted), input + " " + started.java());
        }
        Started large = start(home.resolve("jobun"), Map.of(), "batch", many.toString());
        assertFalse(large.java().contains(uncounted), large.java()::toString);
        assertTrue(large.java().contains("-XX:FreqInlineSize=35"), large.java()::toString);
    }

    private static List<String> settings(List<String> java) {
        return java.stream()
                .filter(word -> word.matches("-Xm[nx].*|-XX:(-C1|Tier|.*Inlin|SurvivorRatio).*"))
                .sorted()
                .toList();
    }

    @Test
    void runsInALocaleThatKnowsJapaneseNames() throws Exception {
        for (Map<String, String> locale : List.of(
                Map.of("LC_ALL", "POSIX"), Map.of("LC_ALL", "C"), Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", ""))) {
            start(home.resolve("jobun"), locale, "check");
            assertEquals(List.of("C.UTF-8"), locales());
        }
        start(home.resolve("jobun"), Map.of("LC_ALL", "ja_JP.UTF-8"), "check");
        assertEquals(List.of("C.UTF-8", "ja_JP.UTF-8"), locales());
    }

    /** Every locale that Java was started in so far. */
    private List<String> locales() throws IOException {
        try (java.util.stream.Stream<Path> walk = Files.walk(temp)) {
            return walk.filter(file -> file.endsWith("locale"))
                    .map(LauncherTest::text)
                    .map(String::strip)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
