package org.jobun.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launchers for Windows under Wine, in a folder whose name is Japanese and has spaces and marks that {@code cmd} reads. A small
 * program stands for {@code java.exe} and writes down how it is called. What Wine cannot show is in {@code docs/kit.ja.md}.
 */
@Tag("kit")
class WindowsLaunchersTest {
    private static final String NAME = "条文 a & b (1) !x^y";

    @TempDir
    static Path programs;

    @TempDir
    Path temp;

    private Path kit;

    @BeforeAll
    static void compileTheStandIns() throws Exception {
        Kits.need("wine", "x86_64-w64-mingw32-gcc");
        for (String name : List.of("java", "explorer")) {
            String source = Path.of("src/test/resources/kit/" + name + ".c")
                    .toAbsolutePath()
                    .toString();
            List<String> compiler = List.of("x86_64-w64-mingw32-gcc", "-municode", "-o", name + ".exe", source);
            Kits.run(programs, Map.of(), compiler).well();
        }
    }

    @BeforeEach
    void unpack() throws IOException {
        kit = Files.createDirectories(temp.resolve(NAME));
        Files.createDirectories(kit.resolve("lib/messages"));
        for (String file : List.of("条文.cmd", "jobun.cmd", "lib/prepare.cmd", "lib/messages/no-java.txt")) {
            Files.copy(Kits.WINDOWS.resolve(file), kit.resolve(file));
        }
        java(kit.resolve("runtime/bin"));
    }

    private static void java(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(programs.resolve("java.exe"), folder.resolve("java.exe"));
    }

    private static String windows(Path path) {
        return "Z:" + path.toString().replace('/', '\\');
    }

    /** Hands a line to Windows as a double click or a console does. */
    private Kits.Ran type(String line, Map<String, String> environment) throws Exception {
        Path file = Files.writeString(temp.resolve("line"), line);
        Map<String, String> variables = new TreeMap<>(Map.of(
                "WINEPREFIX", programs.resolve("wine").toString(),
                "WINEDEBUG", "-all",
                "JAVA_HOME", "",
                "STUB_LOG", windows(temp.resolve("log")),
                "JOBUN_CACHE", "off"));
        variables.putAll(environment);
        return Kits.run(
                temp,
                variables,
                List.of("timeout", "120", "wine", windows(programs.resolve("explorer.exe")), windows(file)));
    }

    private List<String> log() throws IOException {
        return Files.exists(temp.resolve("log")) ? Files.readAllLines(temp.resolve("log")) : List.of();
    }

    @Test
    void launchersAreAsciiWithTheLineEndsOfWindows() throws IOException {
        for (String name : List.of("条文.cmd", "jobun.cmd", "lib/prepare.cmd")) {
            String words = Files.readString(Kits.WINDOWS.resolve(name), StandardCharsets.US_ASCII);
            assertFalse(words.replace("\r\n", "").matches("(?s).*[\r\n].*"), name);
            assertFalse(words.contains("@id@"), name);
        }
    }

    @Test
    void aDoubleClickStartsTheWebFromWithinItsFolder() throws Exception {
        Kits.Ran ran = type("cmd /c \"\"" + windows(kit) + "\\条文.cmd\" \"", Map.of("STUB_CODE", "0"));
        assertEquals(0, ran.code(), ran.said());
        List<String> log = log();
        assertEquals(windows(kit), log.get(0));
        // Names within the folder: Java would not understand the path on a Windows of another language.
        assertEquals("runtime\\bin\\java.exe", log.get(1));
        assertEquals(List.of("-Djobun.home=.", "-cp", "jobun.jar", "org.jobun.cli.Main", "web"), tail(log));
        assertTrue(log.contains("-Dfile.encoding=UTF-8"), log::toString);
    }

    @Test
    void whatFailsAfterADoubleClickStaysToBeRead() throws Exception {
        Kits.Ran ran = type("cmd /c \"\"" + windows(kit) + "\\条文.cmd\" \"", Map.of("STUB_CODE", "3"));
        assertEquals(3, ran.code(), ran.said());
        assertTrue(ran.said().contains("Press any key"), ran::said);
    }

    @Test
    void wordsOfTheUserReachTheProgramAsTheyAre() throws Exception {
        String line = "cmd /d /s /c \"\"" + windows(kit) + "\\jobun.cmd\" generate \"案件 一.yaml\" \"a&b\" !x! (1)\"";
        Kits.Ran ran = type(line, Map.of("STUB_CODE", "1"));
        assertEquals(1, ran.code(), ran.said());
        assertTrue(ran.said().contains("条文"), ran::said);
        List<String> log = log();
        // Where the user stands, so that his own names hold.
        assertEquals(windows(temp), log.get(0));
        int main = log.indexOf("org.jobun.cli.Main");
        assertEquals(List.of("generate", "案件 一.yaml", "a&b", "!x!", "(1)"), log.subList(main + 1, log.size() - 1));
        assertEquals(windows(kit) + "\\jobun.jar", log.get(main - 1));
        assertEquals("-Djobun.home=" + windows(kit) + "\\.", log.get(main - 3));
    }

    /** What makes hundreds of sets has memory that does not grow with them, as it has without a kit. */
    @Test
    void longRunsHaveTheirMemory() throws Exception {
        String ours = Files.readString(Path.of("jobun"));
        for (String command : List.of("batch", "renew", "recall", "register")) {
            Files.deleteIfExists(temp.resolve("log"));
            type("cmd /d /s /c \"\"" + windows(kit) + "\\jobun.cmd\" " + command + "\"", Map.of("STUB_CODE", "0"));
            List<String> log = log();
            String memory = log.stream()
                    .filter(word -> word.startsWith("-Xmx"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(command + log));
            assertTrue(
                    ours.lines()
                            .anyMatch(line -> line.strip()
                                    .matches("[a-z| ]*\\b" + command + "\\b[a-z| ]*\\).* " + memory + " .*")),
                    command + " " + memory);
        }
    }

    @Test
    void countsForTheBestCompilerOnlyWhereAnInputHoldsThousands() throws Exception {
        Files.write(temp.resolve("少し 案件.xlsx"), new byte[399_999]);
        Files.write(temp.resolve("多い & 案件.xlsx"), new byte[400_000]);
        Map<String, Boolean> counted = Map.of("\"少し 案件.xlsx\"", false, "\"多い & 案件.xlsx\"", true, "", false, ".", false);
        for (Map.Entry<String, Boolean> input : counted.entrySet()) {
            Files.deleteIfExists(temp.resolve("log"));
            String line = "cmd /d /s /c \"\"" + windows(kit) + "\\jobun.cmd\" batch " + input.getKey() + "\"";
            type(line, Map.of("STUB_CODE", "0")).well();
            List<String> log = log();
            assertTrue(log.contains("-XX:FreqInlineSize=35"), log::toString);
            assertEquals(input.getValue(), !log.contains("-XX:-C1ProfileCalls"), input.getKey() + log);
        }
    }

    @Test
    void withoutItsOwnJavaItTakesThatOfTheMachine() throws Exception {
        remove("runtime/bin/java.exe");
        Path machine = temp.resolve("Java & (17)");
        java(machine.resolve("bin"));
        String line = "cmd /d /s /c \"\"" + windows(kit) + "\\jobun.cmd\" check\"";
        type(line, Map.of("JAVA_HOME", windows(machine), "STUB_VERSION", "17.0.15", "STUB_CODE", "0"))
                .well();
        assertEquals(windows(machine) + "\\bin\\java.exe", log().get(1));
    }

    @Test
    void withoutAnyJavaOrWithAnOldOneItSaysWhatToDo() throws Exception {
        remove("runtime/bin/java.exe");
        Path machine = temp.resolve("Java 11");
        java(machine.resolve("bin"));
        for (Map<String, String> java :
                List.of(Map.<String, String>of(), Map.of("JAVA_HOME", windows(machine), "STUB_VERSION", "11.0.2"))) {
            Kits.Ran ran = type("cmd /c \"\"" + windows(kit) + "\\条文.cmd\" \"", java);
            assertEquals(3, ran.code(), ran.said());
            assertTrue(ran.said().contains("Java が見つかりません"), ran::said);
            assertTrue(ran.said().contains("Press any key"), ran::said);
        }
        assertEquals(List.of(), log());
    }

    @Test
    void theSecondStartUsesAnArchiveOfClassesThatTheFirstHasMade() throws Exception {
        Files.createDirectories(kit.resolve("data"));
        String line = "cmd /c \"\"" + windows(kit) + "\\条文.cmd\" \"";
        Map<String, String> beside = Map.of("JOBUN_CACHE", "", "STUB_CODE", "0");
        type(line, beside).well();
        for (int tenths = 0; tenths < 300 && archives().isEmpty(); tenths++) {
            Thread.sleep(100);
        }
        assertEquals(1, archives().size());
        assertTrue(archives().get(0).matches("window-[0-9a-f]{12}[.]jsa"), archives()::toString);
        Files.delete(temp.resolve("log"));
        type(line, beside).well();
        assertTrue(
                log().contains("-XX:SharedArchiveFile=data\\cache\\"
                        + archives().get(0)),
                log()::toString);
        assertFalse(log().contains("-Xshare:dump"));
    }

    private List<String> archives() throws IOException {
        Path cache = kit.resolve("data/cache");
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(cache)) {
            return list.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("new"))
                    .toList();
        }
    }

    private void remove(String file) throws IOException {
        Files.delete(kit.resolve(file));
    }

    /** The last words of a call, before the line that ends it. */
    private static List<String> tail(List<String> log) {
        return log.subList(log.size() - 6, log.size() - 1);
    }
}
