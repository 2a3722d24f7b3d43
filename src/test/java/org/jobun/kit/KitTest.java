package org.jobun.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the kits, and that one build is like another. */
@Tag("kit")
class KitTest {
    /** Of the 260 characters that old programs of Windows take, this leaves 160 to the folder. */
    private static final int LONGEST_PATH = 100;

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"linux-x64", "windows-x64"})
    void namesInTheZipAreSortedShortUtf8AndOfOneTime(String system) throws Exception {
        List<String> names = new ArrayList<>();
        Set<Long> times = new HashSet<>();
        Set<String> small = new HashSet<>();
        try (ZipFile zip = open(system)) {
            for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntriesInPhysicalOrder())) {
                names.add(entry.getName());
                times.add(entry.getTime());
                assertTrue(entry.getGeneralPurposeBit().usesUTF8ForNames(), entry.getName());
                assertTrue(entry.getName().length() <= LONGEST_PATH, entry.getName());
                assertFalse(entry.getName().matches(".*[\\\\:*?\"<>|].*|.*[ .](/.*)?"), entry.getName());
                assertTrue(small.add(entry.getName().toLowerCase(Locale.ROOT)), entry.getName());
            }
        }
        assertEquals(names.stream().sorted().toList(), names);
        assertEquals(1, times.size());
        assertTrue(names.containsAll(List.of("条文.cmd", "jobun.cmd", "jobun", "はじめに.html", "申請用説明書.html")));
    }

    @Test
    void programsOfTheLinuxKitCanBeRunOnceUnpacked() throws Exception {
        try (ZipFile zip = open("linux-x64")) {
            for (String name : List.of("jobun", "lib/healthy", "runtime/bin/java", "runtime/lib/jspawnhelper")) {
                assertEquals(0755, zip.getEntry(name).getUnixMode() & 0777, name);
            }
            assertEquals(0644, zip.getEntry("jobun.jar").getUnixMode() & 0777);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-x64", "windows-x64"})
    void everyFileOfTheZipHasItsSum(String system) throws Exception {
        Path folder = Files.createDirectories(temp.resolve("条文 キット"));
        Kits.run(
                        folder,
                        Map.of(),
                        List.of("unzip", "-q", Kits.only("*" + system + ".zip").toString()))
                .well();
        Kits.run(folder, Map.of(), List.of("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"))
                .well();
        Set<String> listed = Files.readAllLines(folder.resolve("SHA256SUMS")).stream()
                .map(line -> line.substring(66))
                .collect(Collectors.toCollection(TreeSet::new));
        listed.add("SHA256SUMS");
        assertEquals(Kits.files(folder).keySet(), listed);
    }

    @Test
    void theListBesideTheKitsNamesEachWithItsSum() throws Exception {
        Kits.run(Kits.FOLDER, Map.of(), List.of("sha256sum", "--check", "--strict", "SHA256SUMS"))
                .well();
        String list = Files.readString(Kits.FOLDER.resolve("SHA256SUMS"));
        for (String end : List.of("linux-x64.zip", "windows-x64.zip", "_amd64.deb")) {
            assertEquals(1, list.split(end + "\n", -1).length - 1, list);
        }
    }

    @Test
    void javaInTheKitHasEveryModuleThatTheProgramUses() throws Exception {
        List<String> words = new ArrayList<>(List.of("jdeps", "--ignore-missing-deps", "--print-module-deps"));
        words.addAll(List.of("--multi-release", "17", "--class-path", "lib/*", "jobun.jar"));
        Kits.Ran jdeps = Kits.run(Kits.LINUX, Map.of(), words);
        Set<String> needed = Set.of(jdeps.well().said().strip().split(","));
        String release = Files.readString(Kits.LINUX.resolve("runtime/release"));
        Set<String> there = Set.of(
                release.replaceFirst("(?s).*MODULES=\"([^\"]*)\".*", "$1").split(" "));
        assertTrue(needed.size() > 5, needed::toString);
        assertTrue(there.containsAll(needed), () -> needed + " are needed, there are " + there);
        assertTrue(there.containsAll(Set.of("jdk.crypto.ec", "jdk.localedata", "jdk.zipfs", "jdk.charsets")));
    }

    @Test
    void theListOfPartsNamesEachLibraryByItsSumAndNoTime() throws Exception {
        byte[] json = Files.readAllBytes(Kits.LINUX.resolve("sbom.json"));
        JsonNode bom = JsonMapper.shared().readTree(json);
        assertEquals("CycloneDX", bom.path("bomFormat").asString());
        assertTrue(bom.path("serialNumber").isMissingNode());
        assertTrue(bom.path("metadata").path("timestamp").isMissingNode());
        String text = new String(json, StandardCharsets.UTF_8);
        String sheet = Files.readString(Kits.LINUX.resolve("申請用説明書.html"));
        int jars = 0;
        for (String file : Kits.files(Kits.LINUX.resolve("lib")).keySet()) {
            if (file.endsWith(".jar")) {
                jars++;
                assertTrue(text.contains(sum(Kits.LINUX.resolve("lib").resolve(file))), file);
            }
        }
        assertEquals(jars, bom.path("components").size());
        assertTrue(sheet.contains("ライブラリー（" + jars + " 件）"));
        for (JsonNode part : bom.path("components")) {
            String row = "<td>" + part.path("name").asString() + "</td><td>"
                    + part.path("version").asString() + "</td>";
            assertTrue(sheet.contains(row), row);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-x64", "windows-x64"})
    void theSheetSaysWhatIsInThisKit(String system) throws Exception {
        Path kit = Kits.only("*" + system);
        String sheet = Files.readString(kit.resolve("申請用説明書.html"));
        for (String named : List.of("条文.cmd", "jobun.cmd", "jobun.jar")) {
            assertTrue(sheet.contains(sum(kit.resolve(named))), named);
        }
        boolean java = Files.exists(kit.resolve("runtime"));
        assertEquals(!java, sheet.contains("このキットには Java が入っていません"));
        assertEquals(java, sheet.contains("<td><code>runtime/bin/java"));
        assertTrue(sheet.contains("127.0.0.1"));
        assertFalse(sheet.contains("${"));
    }

    @Test
    void anotherBuildElsewhereGivesTheSameBytes() throws Exception {
        Path again = Files.createDirectories(temp.resolve("again"));
        List<String> words = new ArrayList<>(List.of("java", "-Dfile.encoding=UTF-8", "-cp"));
        words.addAll(List.of("target/kit-classes:target/lib/*", "org.jobun.kit.BuildKit"));
        words.addAll(List.of(
                Path.of("").toAbsolutePath().toString(),
                Path.of("target").toAbsolutePath().toString()));
        String zip = Kits.only("*linux-x64.zip").getFileName().toString();
        words.addAll(List.of(zip.replaceFirst("jobun-(.*)-linux-x64.zip", "$1"), "2026-11-23T00:00:00Z"));
        words.addAll(List.of("--windows-jdk=" + System.getProperty("java.home"), again.toString()));
        Kits.run(Path.of("").toAbsolutePath(), Map.of("TZ", "Asia/Tokyo", "LC_ALL", "C.UTF-8", "JAVA_HOME", ""), words)
                .well();
        assertEquals(sum(Kits.FOLDER.resolve(zip)), sum(again.resolve(zip)));
        // With a JDK for Windows (this one stands for it) the kit is the same but for Java and what tells of it.
        Map<String, byte[]> with = Kits.files(again.resolve(Kits.WINDOWS.getFileName()));
        assertTrue(with.containsKey("runtime/lib/modules"));
        with.keySet().removeIf(KitTest::tellsOfJava);
        Map<String, byte[]> without = Kits.files(Kits.WINDOWS);
        without.keySet().removeIf(KitTest::tellsOfJava);
        Kits.assertSame(without, with);
    }

    private static boolean tellsOfJava(String path) {
        return path.startsWith("runtime/")
                || path.endsWith(".html")
                || List.of("SHA256SUMS", "jobun", "jobun.cmd").contains(path);
    }

    @Test
    void aFolderThatIsNoJdkForWindowsIsRefused() throws Exception {
        List<String> words = List.of(
                "java",
                "-cp",
                "target/kit-classes:target/lib/*",
                "org.jobun.kit.BuildKit",
                ".",
                "target",
                "0",
                "2026-11-23T00:00:00Z",
                "--windows-jdk=" + temp,
                temp.resolve("out").toString());
        Kits.Ran ran = Kits.run(Path.of("").toAbsolutePath(), Map.of(), words);
        assertNotEquals(0, ran.code());
        assertTrue(ran.said().contains(temp + " is no JDK with jmods"), ran::said);
    }

    private static ZipFile open(String system) throws IOException {
        return ZipFile.builder().setPath(Kits.only("*" + system + ".zip")).get();
    }

    private static String sum(Path file) throws Exception {
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return java.util.HexFormat.of().formatHex(digest);
    }
}
