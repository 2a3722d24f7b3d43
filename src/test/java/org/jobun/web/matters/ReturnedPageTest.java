package org.jobun.web.matters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jobun.store.Matters;
import org.jobun.store.Reach;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A Word file of a matter that the other side sends back, in a real browser and without one. */
class ReturnedPageTest {
    @TempDir
    static Path folder;

    private static WebFixture web;
    private static Browser browser;

    @BeforeAll
    static void start() {
        web = WebFixture.officer(folder.resolve("data"));
        browser = web.browser();
    }

    @AfterAll
    static void stop() {
        try {
            browser.close();
        } finally {
            web.close();
        }
    }

    private static String begin(String id) throws IOException {
        String yaml = Files.readString(Path.of("matters/resident-data-migration.yaml"))
                .replaceFirst("(?m)^id: .*$", "id: " + id);
        return web.officer().beginMatter(id, yaml);
    }

    /** The contract as the other side sends it back: another amount, and words of their own in an article. */
    private static byte[] returned(String key) throws IOException {
        byte[] made =
                web.officer().bytes("/matters/" + key + "/word/1/contract").body();
        return edited(made, Map.of("38,500,000", "41,800,000", "誠実にこれを履行し", "誠実かつ迅速にこれを履行し"));
    }

    private static byte[] edited(byte[] docx, Map<String, String> words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (Set.of("word/document.xml", "customXml/item1.xml").contains(entry.getName())) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    for (Map.Entry<String, String> one : words.entrySet()) {
                        text = text.replace(one.getKey(), one.getValue());
                    }
                    bytes = text.getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(bytes);
            }
        }
        return out.toByteArray();
    }

    private static String text(String key) {
        return matters().find(key).orElseThrow().text();
    }

    private static Matters matters() {
        return web.app().store().matters(Reach.everything());
    }

    @Test
    void whatCameBackIsTakenOverDifferenceByDifference() throws IOException {
        String key = begin("returned-1");
        Path file = Files.write(folder.resolve("returned.docx"), returned(key));
        browser.open("/matters/" + key + "/returned");
        browser.assertForEverybody("returned-empty");
        browser.find("#file").sendKeys(file.toString());
        browser.click("違いを見る");
        browser.await("fieldset.returned legend", "契約金額");
        browser.assertForEverybody("returned-differences");
        assertEquals(2, browser.all("fieldset.returned").size(), browser.text());
        browser.click("選んだ違いを取り込む");
        browser.await("main", "取り込む違いが選ばれていません");
        assertTrue(text(key).contains("38500000"), text(key));
        browser.all("input[value=take]")
                .forEach(one -> one.findElement(By.xpath("..")).click());
        browser.click("選んだ違いを取り込む");
        browser.await(".banner.good", "取り込みました");
        browser.assertForEverybody("returned-taken");
        assertTrue(browser.text().contains("3,500,000円 → 3,800,000円"), browser.text());
        assertFalse(browser.text().contains("取り込まなかった違い"), browser.text());
        assertTrue(text(key).contains("41800000"), text(key));
        assertTrue(text(key).contains("誠実かつ迅速に"), text(key));
        String now = web.officer().get("/matters/" + key).body();
        assertTrue(now.contains("誠実かつ迅速にこれを履行し"), "the next draft says it");
        browser.click("元に戻す");
        browser.await("main h1", "住民情報システムデータ移行業務");
        assertTrue(text(key).contains("38500000"), text(key));
    }

    @Test
    void whatIsRefusedGoesBackWithComments() throws IOException {
        String key = begin("returned-2");
        byte[] file = returned(key);
        WebClient officer = web.officer();
        String page = officer.upload(
                        "/matters/" + key + "/returned/file", Map.of(), new WebClient.Attached("file", "r.docx", file))
                .body();
        Map<String, String> form = new HashMap<>();
        for (String field : new String[] {"name", "version", "data"}) {
            Matcher value =
                    Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
            assertTrue(value.find(), page);
            form.put(field, value.group(1));
        }
        HttpResponse<String> nothing = officer.upload("/matters/" + key + "/returned/reply", form);
        assertEquals(422, nothing.statusCode());
        for (String format : new String[] {"docx", "pdf", "xlsx"}) {
            form.put("format", format);
            HttpResponse<String> table = officer.upload("/matters/" + key + "/returned/table", form);
            assertEquals(200, table.statusCode(), table.body());
            assertTrue(
                    table.headers().firstValue("Content-Disposition").orElse("").endsWith("." + format),
                    table.headers().toString());
        }
        form.put("format", "text");
        HttpResponse<String> table = officer.upload("/matters/" + key + "/returned/table", form);
        assertTrue(table.body().contains("誠実かつ迅速にこれを履行し"), table.body());
        assertTrue(table.body().contains("変更後は戻ってきたファイルである。"), table.body());
        form.put("c1", "refuse");
        form.put("r1", "予算の範囲を超えます。");
        HttpResponse<String> reply = officer.upload("/matters/" + key + "/returned/reply", form);
        assertEquals(200, reply.statusCode(), reply.body());
        assertTrue(
                reply.headers().firstValue("Content-Disposition").orElse("").contains(".docx"),
                reply.headers().toString());
        assertTrue(text(key).contains("38500000"), "nothing was taken over");
        form.put("version", "0");
        form.put("c1", "take");
        assertEquals(
                409, officer.upload("/matters/" + key + "/returned/take", form).statusCode());
        form.put("data", "*");
        form.put("version", page.replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1"));
        assertEquals(
                400, officer.upload("/matters/" + key + "/returned/take", form).statusCode());
    }

    @Test
    void aFileOfAnotherMatterOrNoWordFileIsRefused() throws IOException {
        String key = begin("returned-3");
        String other = begin("returned-4");
        WebClient officer = web.officer();
        HttpResponse<String> foreign = officer.upload(
                "/matters/" + key + "/returned/file",
                Map.of(),
                new WebClient.Attached("file", "r.docx", returned(other)));
        assertEquals(422, foreign.statusCode());
        assertFalse(foreign.body().contains("選んだ違いを取り込む"), foreign.body());
        HttpResponse<String> broken = officer.upload(
                "/matters/" + key + "/returned/file",
                Map.of(),
                new WebClient.Attached("file", "r.docx", new byte[] {1, 2, 3}));
        assertEquals(422, broken.statusCode());
        HttpResponse<String> none = officer.upload("/matters/" + key + "/returned/file", Map.of());
        assertEquals(422, none.statusCode());
    }
}
