package org.jobun.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Linux kit at work: in folders with any name, without a Java on the machine, where nobody may write. */
@Tag("kit")
class KitRunsTest {
    private static final String MATTER = "matters/resident-data-migration.yaml";

    @TempDir
    static Path shared;

    @TempDir
    Path temp;

    private static Map<String, byte[]> expected;

    @BeforeAll
    static void papersOfTheRepository() throws Exception {
        Kits.run(
                        Path.of("").toAbsolutePath(),
                        Map.of(),
                        List.of(
                                "./jobun",
                                "generate",
                                MATTER,
                                "-o",
                                shared.resolve("repository").toString()))
                .well();
        expected = Kits.files(shared.resolve("repository"));
        assertTrue(expected.size() > 5, () -> expected.keySet().toString());
    }

    /** No Java in reach, and no home. */
    private static Map<String, String> bare(String cache) {
        return new TreeMap<>(
                Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", "", "HOME", "", "JOBUN_CACHE", cache, "LC_ALL", "POSIX"));
    }

    private Path kitIn(String name) throws Exception {
        Path kit = temp.resolve(name);
        Kits.run(temp, Map.of(), List.of("cp", "-a", Kits.LINUX.toString(), kit.toString()))
                .well();
        return kit;
    }

    @Test
    void makesThePapersOfTheRepositoryByteForByte() throws Exception {
        Path kit = kitIn("条文 a & b (1) 100% !x'");
        Path out = temp.resolve("書類 一式");
        Kits.run(
                        temp,
                        bare("off"),
                        List.of(
                                kit.resolve("jobun").toString(),
                                "generate",
                                kit.resolve(MATTER).toString(),
                                "-o",
                                out.toString()))
                .well();
        Kits.assertSame(expected, Kits.files(out));
    }

    @Test
    void writesNothingIntoItsFolderAndReadsItsOwnCatalog() throws Exception {
        Kits.need("bwrap");
        Files.createDirectories(temp.resolve("data"));
        // The whole machine can be read and not written, but for one folder; no network, and another user.
        List<String> words = List.of(
                "bwrap",
                "--ro-bind",
                "/",
                "/",
                "--dev",
                "/dev",
                "--proc",
                "/proc",
                "--tmpfs",
                "/tmp",
                "--ro-bind",
                Kits.LINUX.toString(),
                "/opt",
                "--bind",
                temp.resolve("data").toString(),
                "/mnt",
                "--unshare-all",
                "--uid",
                "10001",
                "--gid",
                "10001",
                "--chdir",
                "/mnt",
                "/opt/jobun",
                "generate",
                "/opt/" + MATTER,
                "-o",
                "/mnt/out");
        Kits.run(temp, bare("off"), words).well();
        Kits.assertSame(expected, Kits.files(temp.resolve("data/out")));
        assertEquals(List.of("out"), names(temp.resolve("data")));
    }

    @Test
    void theSecondStartUsesAnArchiveOfClassesThatTheFirstHasMade() throws Exception {
        Path cache = temp.resolve("控え & x");
        List<String> version = List.of(Kits.LINUX.resolve("jobun").toString(), "--version");
        Kits.run(temp, bare(cache.toString()), version).well();
        for (int tenths = 0;
                tenths < 3000 && names(cache).stream().noneMatch(name -> name.startsWith("line-"));
                tenths++) {
            Thread.sleep(100);
        }
        assertEquals(1, names(cache).size(), names(cache)::toString);
        Map<String, String> only = bare(cache.toString());
        // Java refuses to start where the archive is not good for it.
        only.put("JOBUN_JAVA_OPTIONS", "-Xshare:on");
        Kits.run(temp, only, version).well();
        Files.write(cache.resolve(names(cache).get(0)), new byte[] {1});
        assertFalse(Kits.run(temp, only, version).code() == 0);
        // A broken one costs time, nothing else.
        Kits.run(temp, bare(cache.toString()), version).well();
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
