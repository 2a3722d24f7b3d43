package org.jobun.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Debian package, installed, used, removed and purged: on a copy of this machine that is thrown away. Every test looks at what
 * {@code try-package.sh} has seen there.
 */
@Tag("kit")
class DebianPackageTest {
    @TempDir
    static Path work;

    @BeforeAll
    static void installUseAndRemove() throws Exception {
        boolean root = "root".equals(System.getProperty("user.name"));
        assumeTrue(root || "true".equals(System.getenv("CI")), "only root can lay a copy over this machine");
        Kits.need("unshare", "dpkg", "systemd-analyze");
        String script = Path.of("src/test/resources/kit/try-package.sh").toString();
        List<String> words = List.of(
                "unshare", "--mount", "bash", script, Kits.only("jobun_*.deb").toString(), work.toString());
        Kits.run(Path.of("").toAbsolutePath(), Map.of(), words).well();
    }

    private static String seen(String step) throws IOException {
        return Files.readString(work.resolve("seen").resolve(step)).strip();
    }

    private static void well(String step) throws IOException {
        assertEquals("0", seen(step + ".code"), seen(step));
    }

    @Test
    void isInstalledWithAUserOfItsOwnWhoOwnsTheDataOnly() throws IOException {
        well("install");
        assertEquals("""
                /var/lib/jobun jobun:jobun 750
                /etc/jobun/server.conf root:jobun 640
                /usr/lib/jobun/jobun root:root 755""", seen("owners"));
    }

    @Test
    void theUnitIsWellFormedAndLetsTheServiceDoLittle() throws IOException {
        well("verify");
        assertEquals("", seen("verify"));
        well("security");
    }

    @Test
    void makesThePapersOfTheRepositoryByteForByte() throws Exception {
        well("generate");
        Path papers = work.resolve("repository");
        List<String> words =
                List.of("./jobun", "generate", "matters/resident-data-migration.yaml", "-o", papers.toString());
        Kits.run(Path.of("").toAbsolutePath(), Map.of(), words).well();
        Kits.assertSame(Kits.files(papers), Kits.files(work.resolve("seen/set")));
    }

    @Test
    void theServerAnswersAndChangesNoFileOfThePackage() throws IOException {
        well("healthy");
        well("changed");
        assertEquals("", seen("changed"));
    }

    @Test
    void removingLeavesSettingsAndData() throws IOException {
        well("remove");
        assertEquals("/etc/jobun/server.conf\n/var/lib/jobun/papers", seen("kept"));
    }

    @Test
    void purgingTakesTheSettingsAndSaysWhereTheDataIs() throws IOException {
        well("purge");
        assertTrue(seen("purge").contains("/var/lib/jobun still holds the data"), seen("purge"));
        assertEquals("/var/lib/jobun/papers", seen("left"));
        // Beside the data: what dpkg and the lists of users say of themselves.
        for (String file : seen("all").split("\n")) {
            assertTrue(
                    file.matches(
                            "[.]/(var/lib/(jobun|dpkg)/|var/(log|cache)/|etc/([.]pwd[.]lock|passwd|group|g?shadow|subuid|subgid)).*"),
                    file);
        }
        assertFalse(seen("all").isEmpty());
    }
}
