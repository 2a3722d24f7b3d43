package org.jobun.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/api.md}, run as they stand there. */
class ApiDocumentationTest {
    private static final Path HOME = Path.of(System.getProperty("jobun.home", "."));

    @TempDir
    Path data;

    @Test
    void theCommandsOfTheDocumentWork() throws IOException, InterruptedException {
        String text = Files.readString(HOME.resolve("docs/api.md"));
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(text);
        while (block.find()) {
            blocks.add(block.group(1));
        }
        assertTrue(blocks.size() >= 3);
        try (WebFixture web = WebFixture.officer(data.resolve("data"))) {
            WebClient officer = web.officer();
            Matcher token = Pattern.compile("id=\"secret\" value=\"([^\"]+)\"")
                    .matcher(officer.post("/account/tokens", "label", "curl", "scope", "write")
                            .body());
            assertTrue(token.find());
            String script = "set -e\n"
                    + String.join("\n", blocks)
                            .replace(
                                    "http://127.0.0.1:8480", web.app().address().toString())
                            .replace("TOKEN=…", "TOKEN=" + token.group(1))
                            .replace("curl -s", "curl -sS --fail-with-body")
                            .replace("@matters/", "@" + HOME.toAbsolutePath() + "/matters/");
            Process process = new ProcessBuilder("bash", "-c", script)
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), said);
            assertTrue(said.contains("\"path\":\"dates.conclusion\""), said);
            assertTrue(said.contains("\"total\":1"), said);
            assertFalse(Files.size(data.resolve("contract.docx")) < 10_000);
        }
    }
}
