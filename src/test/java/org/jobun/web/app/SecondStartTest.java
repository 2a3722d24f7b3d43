package org.jobun.web.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.store.StoreSettings;
import org.jobun.web.WebFixture;
import org.jobun.web.http.Listening;
import org.jobun.web.http.PortTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder is held by one program; a port may be taken. */
class SecondStartTest {
    @TempDir
    Path data;

    @Test
    void aSecondStartGetsAWayIntoTheFirst() throws IOException {
        try (WebFixture first = WebFixture.officer(data)) {
            AlreadyRunning running = assertThrows(
                    AlreadyRunning.class, () -> open(WebSettings.officer(data).on(0)));
            URI wayIn = running.wayIn().orElseThrow();
            assertEquals(first.app().address().getPort(), wayIn.getPort());
            assertEquals(200, first.stranger().get(wayIn.toString()).statusCode());
            assertEquals(403, first.stranger().get(wayIn.toString()).statusCode());
            Path left = data.resolve("running.txt");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(left)));
        }
        assertFalse(Files.exists(data.resolve("running.txt")));
        open(WebSettings.officer(data).on(0)).close();
    }

    @Test
    void aBackupIsMadeWhileItRuns() throws IOException {
        try (WebFixture running = WebFixture.officer(data)) {
            Path made = WebApp.backUpRunning(data).orElseThrow();
            assertTrue(Files.size(made) > 0, made::toString);
            assertEquals(data.resolve("backups"), made.getParent());
            assertEquals(
                    404, running.stranger().send("POST", "/backup", new byte[0]).statusCode());
        }
        assertEquals(Optional.empty(), WebApp.backUpRunning(data));
    }

    /** Whoever cannot read the folder has no secret. */
    @Test
    void nobodyElseGetsAWayIn() {
        try (WebFixture first = WebFixture.officer(data)) {
            assertEquals(404, first.stranger().post("/start").statusCode());
            assertEquals(
                    404,
                    first.stranger()
                            .send("POST", "/start", new byte[0], Running.HEADER, "x".repeat(43))
                            .statusCode());
        }
    }

    @Test
    void aPortThatIsTakenIsPassedBy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            Listening two = Listening.plain("127.0.0.1", List.of(taken.getLocalPort(), 0));
            try (WebApp app = open(new WebSettings(false, two, StoreSettings.in(data)))) {
                assertNotEquals(taken.getLocalPort(), app.address().getPort());
            }
            PortTaken only = assertThrows(
                    PortTaken.class, () -> open(WebSettings.officer(data).on(taken.getLocalPort())));
            assertEquals(taken.getLocalPort(), only.port());
        }
    }

    private static WebApp open(WebSettings settings) {
        try {
            return WebApp.open(settings, WebFixture.program(), Clock.systemUTC(), new SecureRandom());
        } catch (IOException | AlreadyRunning failed) {
            throw SecondStartTest.<RuntimeException>sneaky(failed);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E sneaky(Throwable failed) throws E {
        throw (E) failed;
    }

    @Test
    void dataGoesWhereTheSystemWantsItUnlessAFolderIsBesideTheProgram() throws IOException {
        Path user = Path.of("/home/suzuki");
        assertEquals(user.resolve(".local/share/jobun"), DataFolder.standard(Optional.empty(), Map.of(), user, false));
        assertEquals(
                Path.of("/data/jobun"),
                DataFolder.standard(Optional.empty(), Map.of("XDG_DATA_HOME", "/data"), user, false));
        assertEquals(user.resolve("AppData/Local/Jobun"), DataFolder.standard(Optional.empty(), Map.of(), user, true));
        assertEquals(
                Path.of("C:/Local/Jobun"),
                DataFolder.standard(Optional.empty(), Map.of("LOCALAPPDATA", "C:/Local"), user, true));
        assertTrue(Files.isDirectory(Files.createDirectory(data.resolve("data"))));
        assertEquals(
                data.resolve("data"),
                DataFolder.standard(Optional.of(data), Map.of("XDG_DATA_HOME", "/x"), user, false));
    }
}
