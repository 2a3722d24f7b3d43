package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.diagnostic.Language;
import org.jobun.store.CatalogFolder;
import org.jobun.web.ProgramCatalog;
import org.jobun.web.app.WebApp;
import org.jobun.web.app.WebSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web app begins with the catalog of a workspace, once. */
class FirstCatalogTest {
    @TempDir
    Path temp;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private WebApp open(Path folder) throws Exception {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        FirstCatalog first = new FirstCatalog(Optional.of(new Workspace(folder)), new Console(out, out, Language.JA));
        return WebApp.open(
                WebSettings.officer(temp.resolve("data")).on(0),
                ProgramCatalog.bundled(),
                first,
                Clock.systemUTC(),
                new SecureRandom());
    }

    private String said() {
        String text = said.toString(StandardCharsets.UTF_8);
        said.reset();
        return text;
    }

    @Test
    void aWorkspaceIsTakenInOnTheFirstStartAndNotAgain() throws Exception {
        Path folder = temp.resolve("わが 町");
        for (String kind : new String[] {"municipality", "clause", "paper", "matter"}) {
            Run made = Run.of("new", kind, "--workspace", folder);
            assertEquals(0, made.code(), made.all());
        }
        try (WebApp app = open(folder)) {
            assertEquals(
                    new TreeSet<>(
                            Set.of("clauses/own/report.md", "municipalities/my-town.yaml", "templates/own-paper.md")),
                    new TreeSet<>(app.store()
                            .catalogFolder()
                            .overlay(CatalogFolder.EVERY_BODY)
                            .keySet()));
            assertEquals(
                    "○○市", app.store().bodies().find("my-town").orElseThrow().name());
            assertTrue(said().contains("（3ファイル）を、この画面の独自の条項集として取り込みました"));
        }
        Files.writeString(folder.resolve("clauses/own/report.md"), "changed");
        try (WebApp app = open(folder)) {
            byte[] kept = app.store()
                    .catalogFolder()
                    .overlay(CatalogFolder.EVERY_BODY)
                    .get("clauses/own/report.md");
            assertFalse(new String(kept, StandardCharsets.UTF_8).contains("changed"), "the pages keep it now");
            assertEquals("", said());
        }
    }
}
