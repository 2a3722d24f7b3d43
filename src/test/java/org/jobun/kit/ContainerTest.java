package org.jobun.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The container: what its file says, and the server run as it says, on a machine that cannot be written. */
@Tag("kit")
class ContainerTest {
    private static final String PORT = "18481";

    @TempDir
    Path temp;

    private static List<String> lines(String word) throws IOException {
        try (Stream<String> lines = Files.lines(Kits.LINUX.resolve("Containerfile"))) {
            return lines.filter(line -> line.startsWith(word + " "))
                    .map(line -> line.substring(word.length() + 1))
                    .toList();
        }
    }

    @Test
    void nothingIsFetchedAndNobodyIsRoot() throws IOException {
        // A name only: whose registry it comes from is for the office to say.
        assertEquals(List.of("debian:12-slim"), lines("FROM"));
        assertEquals(List.of(), lines("ADD"));
        assertEquals(List.of(), lines("RUN"));
        assertEquals(List.of("10001:10001"), lines("USER"));
        assertEquals(List.of("[\"/data\"]"), lines("VOLUME"));
        // A volume belongs to whom its folder in the image belongs to.
        assertEquals("--chown=10001:10001 lib/volume /data", lines("COPY").get(1));
        assertTrue(Files.isDirectory(Kits.LINUX.resolve("lib/volume")));
        assertTrue(lines("HEALTHCHECK").get(0).endsWith("CMD [\"/opt/jobun/lib/healthy\"]"));
    }

    @Test
    void runsWithoutRightsWhereNothingButTheDataCanBeWritten() throws Exception {
        Kits.need("bwrap", "bash");
        Path data = Files.createDirectories(temp.resolve("data"));
        Path said = temp.resolve("said");
        ProcessBuilder server = new ProcessBuilder(inside(data, start()));
        server.environment().put("JOBUN_CACHE", "off");
        Process running =
                server.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            int code = 1;
            for (int fifths = 0; code != 0 && running.isAlive() && fifths < 300; fifths++) {
                Thread.sleep(200);
                code = Kits.run(
                                temp,
                                Map.of(),
                                List.of(Kits.LINUX.resolve("lib/healthy").toString(), PORT))
                        .code();
            }
            assertEquals(0, code, Files.readString(said));
        } finally {
            running.destroy();
        }
        running.waitFor();
        assertFalse(Kits.files(data).isEmpty());
        assertFalse(Kits.run(
                                temp,
                                Map.of(),
                                List.of(Kits.LINUX.resolve("lib/healthy").toString(), PORT))
                        .code()
                == 0);
    }

    /** What the file starts, but on a port of the test, and for this machine only. */
    private static List<String> start() throws IOException {
        JsonNode words = JsonMapper.shared().readTree(lines("ENTRYPOINT").get(0));
        List<String> start = new ArrayList<>();
        words.forEach(word -> start.add(word.asString()));
        assertEquals(List.of("/opt/jobun/jobun", "web", "--server"), start.subList(0, 3));
        start.addAll(List.of("--port", PORT));
        return start;
    }

    /** The words that run others as the container would: root of the file system read only, one folder kept, no capability. */
    private static List<String> inside(Path data, List<String> start) {
        List<String> words = new ArrayList<>(List.of("bwrap", "--die-with-parent", "--unshare-user", "--unshare-pid"));
        words.addAll(List.of("--uid", "10001", "--gid", "10001", "--cap-drop", "ALL"));
        for (String folder : List.of("usr", "bin", "lib", "lib64", "etc")) {
            words.addAll(List.of("--ro-bind", "/" + folder, "/" + folder));
        }
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
        words.addAll(List.of("--ro-bind", Kits.LINUX.toString(), "/opt/jobun", "--bind", data.toString(), "/data"));
        words.addAll(List.of("--remount-ro", "/", "--chdir", "/data"));
        words.addAll(start);
        return words;
    }
}
