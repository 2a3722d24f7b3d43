package org.jobun.web.bodies;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies as people of an office meet them. */
class BodyPagesTest {
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|select)[^>]* name=\"([^\"]+)\"(?:[^>]* value=\"([^\"]*)\")?[^>]*>");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected>");

    @TempDir
    Path folder;

    private WebFixture web;
    private WebClient officer;

    @BeforeEach
    void start() {
        web = WebFixture.officer(folder);
        officer = web.officer();
    }

    @AfterEach
    void stop() {
        web.close();
    }

    /** What a browser would send of the form of a page. */
    private Map<String, String> form(String path) {
        HttpResponse<String> answer = officer.get(path);
        assertEquals(200, answer.statusCode(), answer::body);
        String page = answer.body().substring(answer.body().indexOf("action=\"" + path + "\""));
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            String value = field.group(3) == null ? "" : unescaped(field.group(3));
            if (field.group(1).equals("select")) {
                String options = page.substring(field.end(), page.indexOf("</select>", field.end()));
                Matcher chosen = CHOSEN.matcher(options);
                value = chosen.find() ? unescaped(chosen.group(1)) : "";
            } else if (field.group(1).equals("textarea")) {
                value = unescaped(page.substring(field.end(), page.indexOf("</textarea>", field.end())));
            }
            fields.put(field.group(2), value);
        }
        return fields;
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return officer.post(
                path,
                fields.entrySet().stream()
                        .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    @Test
    void aProfileIsChangedAndDraftedWithAtOnce() {
        Map<String, String> form = form("/bodies/aobano");
        assertEquals("青葉野市", form.get("municipality/name"));
        assertEquals("by-approval", form.get("defaults/subcontracting"));
        assertEquals("平成16年12月22日", form.get("rules/personal-data/0/promulgated"));
        form.put("style/party_words/client", "甲");
        form.put("style/party_words/contractor", "乙");
        HttpResponse<String> saved = post("/bodies/aobano", form);
        assertEquals(303, saved.statusCode(), saved::body);
        assertTrue(officer.get("/bodies/aobano?saved=1").body().contains("第1版"));
        String drafted = officer.get("/library/clauses/subcontracting.by-approval/drafted?one=aobano")
                .body();
        assertTrue(drafted.contains("乙</span>は、本業務の全部又は一部を"), drafted);
        assertTrue(officer.get("/bodies/aobano/file").body().contains("client: 甲"));
        assertTrue(officer.get("/bodies/aobano/history").body().contains("第1版"));
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
        Map<String, String> form = form("/bodies/aobano");
        form.put("municipality/code", "912035");
        form.put("municipality/address", "ここは残る<b>&\"");
        form.put("style/body_pt", "100");
        form.put("rules/contract-rules/0/promulgated", "平成99年1月1日");
        form.put("rules/contract-rules/1/name", "新しい規則");
        HttpResponse<String> answer = post("/bodies/aobano", form);
        assertEquals(422, answer.statusCode());
        String page = answer.body();
        assertTrue(page.contains("保存していません"));
        for (String value : List.of("912035", "ここは残る&lt;b&gt;&amp;&quot;", "100", "平成99年1月1日", "新しい規則")) {
            assertTrue(page.contains("value=\"" + value + "\""), value);
        }
        for (String id : List.of("f-municipality-code", "f-style-body-pt")) {
            assertTrue(page.contains("id=\"e-" + id + "\""), id);
            assertTrue(page.contains("href=\"#" + id + "\""), id);
        }
        assertTrue(page.contains("先頭の5桁が91203のとき、検査数字を加えた番号は912034です。"), page);
        assertTrue(page.contains("row-item wrong\" id=\"f-rules-contract-rules-0\""), page);
        assertTrue(form("/bodies/aobano").get("version").equals("0"));
    }

    @Test
    void twoPeopleDoNotOverwriteEachOtherUnseen() {
        Map<String, String> mine = form("/bodies/aobano");
        Map<String, String> theirs = new LinkedHashMap<>(mine);
        theirs.put("municipality/division", "契約課");
        assertEquals(303, post("/bodies/aobano", theirs).statusCode());
        mine.put("municipality/division", "総務課");
        HttpResponse<String> answer = post("/bodies/aobano", mine);
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("契約課") || answer.body().contains("<del>契約"), answer.body());
        assertEquals("契約課", form("/bodies/aobano").get("municipality/division"));
        mine.put("version", "1");
        assertEquals(303, post("/bodies/aobano", mine).statusCode());
        assertEquals("総務課", form("/bodies/aobano").get("municipality/division"));
    }

    @Test
    void aBodyIsMadeFromNothingAndAsACopy() {
        assertEquals(
                422, officer.post("/bodies/new", "id", "Big Town", "name", "大町").statusCode());
        assertEquals(
                422, officer.post("/bodies/new", "id", "aobano", "name", "大町").statusCode());
        HttpResponse<String> wrong =
                officer.post("/bodies/new", "id", "omachi", "name", "大町", "kind", "municipality", "code", "912035");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("value=\"大町\""), wrong.body());
        assertEquals(
                303,
                officer.post("/bodies/new", "id", "omachi", "name", "大町", "kind", "municipality", "code", "912034")
                        .statusCode());
        assertEquals(
                303,
                officer.post("/bodies/new", "id", "komachi", "name", "小町", "from", "shionohama")
                        .statusCode());
        String list = officer.get("/bodies").body();
        assertTrue(list.contains("大町") && list.contains("小町"), list);
        assertEquals("甲", form("/bodies/komachi").get("style/party_words/client"));
        assertTrue(officer.get("/bodies/omachi").body().contains("足りないもの"));
    }

    @Test
    void anOwnBodyIsTakenOutAndThatOfTheProgramCountsAgain() {
        officer.post("/bodies/new", "id", "omachi", "name", "大町");
        Map<String, String> form = form("/bodies/aobano");
        form.put("municipality/name", "青葉野市役所");
        post("/bodies/aobano", form);
        for (String body : List.of("omachi", "aobano")) {
            String path = "/bodies/" + body + "/delete";
            assertTrue(officer.get("/bodies/" + body).body().contains(path));
            assertEquals(409, officer.post(path, "version", "7").statusCode());
            assertEquals(303, post(path, form(path)).statusCode());
            assertEquals(404, officer.get(path).statusCode());
        }
        String list = officer.get("/bodies").body();
        assertFalse(list.contains("大町") || list.contains("青葉野市役所"), list);
        assertTrue(list.contains("青葉野市"), list);
        assertEquals(404, officer.get("/bodies/omachi").statusCode());
        assertEquals(200, officer.get("/bodies/aobano").statusCode());
        assertFalse(officer.get("/bodies/aobano").body().contains("/bodies/aobano/delete"));
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private HttpResponse<String> upload(byte[] zip) {
        String state = form("/bodies/folder").get("state");
        return officer.upload("/bodies/folder", Map.of("state", state), new WebClient.Attached("zip", "own.zip", zip));
    }

    @Test
    void anOwnFolderIsLaidOverAndComesBackAsItWas() throws IOException {
        String clause = Files.readString(Path.of("clauses/general/purpose.md")).replace("この契約", "本契約");
        Map<String, String> files = new TreeMap<>(Map.of("own/clauses/general/purpose.md", clause));
        files.put("own/municipalities/kita.yaml", "id: kita\nmunicipality:\n  name: 北市\n");
        HttpResponse<String> taken = upload(zip(files));
        assertEquals(303, taken.statusCode(), taken::body);
        String page = officer.get("/bodies/folder").body();
        assertTrue(page.contains("差替え") && page.contains("clauses/general/purpose.md"), page);
        assertTrue(officer.get("/bodies").body().contains("北市"));
        assertTrue(officer.get("/library/clauses/general.purpose").body().contains("本契約"));
        Map<String, byte[]> back = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(
                new ByteArrayInputStream(officer.bytes("/bodies/folder/zip").body()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                back.put("own/" + entry.getName(), in.readAllBytes());
            }
        }
        assertEquals(files.keySet(), back.keySet());
        files.forEach((path, text) -> assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), back.get(path), path));
    }

    @Test
    void clausesOfOneBodyDoNotReachAnotherUnseen() throws IOException {
        officer.post("/bodies/new", "id", "omachi", "name", "大町");
        officer.post("/bodies/new", "id", "komachi", "name", "小町");
        byte[] looks = zip(Map.of("municipalities/kita.yaml", "id: kita\nmunicipality:\n  name: 北市\n"));
        assertEquals(303, upload(looks).statusCode());
        String clause = Files.readString(Path.of("clauses/general/purpose.md")).replace("この契約", "本契約");
        byte[] own = zip(Map.of("clauses/general/purpose.md", clause));
        HttpResponse<String> asked = upload(own);
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("大町") && asked.body().contains("小町"), asked.body());
        assertFalse(officer.get("/bodies/folder").body().contains("purpose.md"));
        String state = form("/bodies/folder").get("state");
        HttpResponse<String> taken = officer.upload(
                "/bodies/folder", Map.of("state", state, "all", "yes"), new WebClient.Attached("zip", "own.zip", own));
        assertEquals(303, taken.statusCode(), taken::body);
        assertTrue(officer.get("/bodies/folder").body().contains("purpose.md"));
    }

    @Test
    void aFolderWithErrorsOrThatLeadsOutChangesNothing() {
        for (String path : List.of(
                "../evil.md",
                "clauses/../../evil.md",
                "/clauses/a.md",
                "clauses\\a.md",
                "C:/clauses/a.md",
                "readme.txt")) {
            HttpResponse<String> answer = upload(zip(Map.of(path, "x")));
            assertEquals(422, answer.statusCode(), path);
        }
        assertEquals(422, upload("no zip".getBytes(StandardCharsets.UTF_8)).statusCode());
        HttpResponse<String> wrong =
                upload(zip(Map.of("clauses/own/wrong.md", "---\nid: own.wrong\nwhen: { nothing: x }\n---\n本文\n")));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("取り込んでいません"), wrong.body());
        assertTrue(officer.get("/bodies/folder").body().contains("付属の条項集を、そのまま使っています"));
        assertEquals(404, officer.get("/bodies/folder/zip").statusCode());
    }

    @Test
    void aWordFileIsTakenForAModelOrRefused() throws IOException {
        byte[] bad = "no word file".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> refused =
                officer.upload("/bodies/aobano/style", Map.of(), new WebClient.Attached("file", "a.docx", bad));
        assertEquals(422, refused.statusCode());
        byte[] model = officer.bytes("/library/papers/contract/word").body();
        HttpResponse<String> taken =
                officer.upload("/bodies/aobano/style", Map.of(), new WebClient.Attached("file", "見本.docx", model));
        assertEquals(303, taken.statusCode(), taken::body);
        String page = officer.get("/bodies/aobano/looks").body();
        assertTrue(page.contains("210.0 × 297.0 mm"), page);
        assertTrue(page.contains("上 20.0、右 20.0、下 20.0、左 20.0 mm"), page);
        byte[] sample = officer.bytes("/bodies/aobano/sample").body();
        assertEquals("%PDF", new String(sample, 0, 4, StandardCharsets.US_ASCII));
        assertEquals(
                303,
                officer.post("/bodies/aobano/remove", "path", "municipalities/aobano/style.docx")
                        .statusCode());
        assertEquals(
                404,
                officer.post("/bodies/aobano/remove", "path", "municipalities/kirigasawa/style.docx")
                        .statusCode());
        assertFalse(officer.get("/bodies/aobano/looks").body().contains("読み取ったこと"));
    }

    @Test
    void everyPageIsAccessibleAndFitsASmallScreen() {
        officer.post("/bodies/new", "id", "omachi", "name", "大町");
        try (Browser browser = web.browser()) {
            for (String path : List.of(
                    "/bodies",
                    "/bodies/aobano",
                    "/bodies/omachi",
                    "/bodies/new",
                    "/bodies/folder",
                    "/bodies/omachi/history",
                    "/bodies/omachi/delete",
                    "/bodies/aobano/looks")) {
                browser.open(path);
                browser.assertForEverybody(path);
            }
            browser.open("/bodies/aobano");
            browser.find("#f-municipality-code").clear();
            browser.find("#f-municipality-code").sendKeys("912035");
            browser.find(".bar button").click();
            browser.find(".banner.error");
            browser.assertForEverybody("body-with-errors");
        }
    }
}
