package org.jobun.web.api;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.batch.BidBook;
import org.jobun.cli.Run;
import org.jobun.matter.FactType;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP interface on a real server, as a program of an office meets it. */
class ApiTest {
    private static final Path MATTER =
            Path.of(System.getProperty("jobun.home", ".")).resolve("matters/resident-data-migration.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    @TempDir
    static Path data;

    private static WebFixture web;
    private static WebClient officer;
    private static String writes;
    private static String reads;

    @BeforeAll
    static void start() {
        web = WebFixture.officer(data);
        officer = web.officer();
        writes = token("財務会計", "write");
        reads = token("閲覧", "read");
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static String token(String label, String scope) {
        HttpResponse<String> made = officer.post("/account/tokens", "label", label, "scope", scope);
        Matcher secret = Pattern.compile("id=\"secret\" value=\"([^\"]+)\"").matcher(made.body());
        assertTrue(secret.find(), made.body());
        return secret.group(1);
    }

    private static HttpResponse<byte[]> send(String token, String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(web.uri("/api/v1" + path))
                .timeout(Duration.ofSeconds(120))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode document() {
        HttpResponse<byte[]> sent = send("", "GET", "/openapi.json", new byte[0]);
        assertEquals(200, sent.statusCode());
        return json(sent);
    }

    @Test
    void theDocumentHoldsTogetherAndNamesEveryOperation() {
        JsonNode root = document();
        assertEquals("3.1.0", root.path("openapi").asString());
        Set<String> ids = new TreeSet<>();
        Set<String> routes = new TreeSet<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    assertTrue(METHODS.contains(method.getKey()), method::getKey);
                    JsonNode operation = method.getValue();
                    assertTrue(ids.add(operation.path("operationId").asString()), () -> "twice: " + operation);
                    routes.add(method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    Set<String> places = new TreeSet<>();
                    operation.path("parameters").forEach(parameter -> {
                        assertFalse(parameter.path("schema").isMissingNode());
                        if (parameter.path("in").asString().equals("path")) {
                            places.add("{" + parameter.path("name").asString() + "}");
                            assertTrue(parameter.path("required").asBoolean());
                        }
                    });
                    Set<String> expected = new TreeSet<>();
                    Matcher place = Pattern.compile("\\{\\w+\\}").matcher(path.getKey());
                    while (place.find()) {
                        expected.add(place.group());
                    }
                    assertEquals(expected, places, path.getKey());
                    operation
                            .path("responses")
                            .properties()
                            .forEach(reply -> assertFalse(reply.getValue()
                                    .path("description")
                                    .asString()
                                    .isEmpty()));
                }));
        Set<String> served = new TreeSet<>();
        new Operations(null, null).all().forEach(one -> served.add(one.method() + " " + one.path()));
        assertEquals(served, routes);
        List<String> references = new ArrayList<>();
        root.findValues("$ref").forEach(one -> references.add(one.asString()));
        assertFalse(references.isEmpty());
        references.forEach(one -> assertFalse(root.at(one.substring(1)).isMissingNode(), one));
    }

    @Test
    void theSchemaOfAnswersIsTheVocabulary() {
        JsonNode answers = document().at("/components/schemas/Answers/properties/answers/properties");
        for (FactType type : WebFixture.catalog().vocabulary().all()) {
            if (type.from() == FactType.Origin.MATTER) {
                JsonNode schema = answers.path(type.path());
                assertEquals(type.label(), schema.path("title").asString(), type.path());
                Map<String, String> options = new LinkedHashMap<>();
                schema.path("oneOf")
                        .forEach(one -> options.put(
                                one.path("const").asString(), one.path("title").asString()));
                assertEquals(type.kind() == FactType.Kind.CHOICE ? type.values() : Map.of(), options, type.path());
            }
        }
    }

    /** What each operation answers to its example, about a matter, a batch or a file that nobody has. */
    private static final Map<String, Integer> EXPECTED = Map.ofEntries(
            entry("catalog", 200),
            entry("questions", 200),
            entry("check", 200),
            entry("draft", 200),
            entry("draftFile", 200),
            entry("listMatters", 200),
            entry("createMatter", 201),
            entry("getMatter", 404),
            entry("replaceMatter", 404),
            entry("listSets", 404),
            entry("issueSet", 404),
            entry("getFile", 404),
            entry("createBatch", 400),
            entry("getBatch", 404),
            entry("runBatch", 404),
            entry("getBatchFile", 404));

    @Test
    void everyOperationAnswersAndEveryExampleIsTaken() {
        Map<String, Integer> answered = new TreeMap<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String name = method.getKey().toUpperCase(java.util.Locale.ROOT);
                    String at = path.getKey()
                            .replace("{key}", "none")
                            .replace("{paper}", "contract")
                            .replace("{format}", "docx")
                            .replaceAll("\\{\\w+\\}", "0");
                    assertEquals(401, send("", name, at, new byte[0]).statusCode(), at);
                    JsonNode example = method.getValue().at("/requestBody/content/application~1json/example");
                    HttpResponse<byte[]> sent = send(
                            writes,
                            name,
                            at,
                            example.isMissingNode() ? new byte[0] : bytes(example.toString()),
                            "Content-Type",
                            "application/json",
                            "Idempotency-Key",
                            "example",
                            "If-Match",
                            "\"1\"");
                    String id = method.getValue().path("operationId").asString();
                    answered.put(id, sent.statusCode());
                    assertTrue(
                            method.getValue().path("responses").has(String.valueOf(sent.statusCode())),
                            () -> name + " " + at + " " + sent.statusCode()
                                    + new String(sent.body(), StandardCharsets.UTF_8));
                }));
        assertEquals(new TreeMap<>(EXPECTED), answered);
    }

    @Test
    void aDraftIsThatOfTheCommandLineByteForByteAndNothingIsKept(@TempDir Path folder) throws IOException {
        byte[] yaml = Files.readAllBytes(MATTER);
        int matters =
                json(send(reads, "GET", "/matters", new byte[0])).path("total").asInt();
        assertEquals(
                0,
                Run.of("generate", MATTER, "-o", folder, "--format", "docx,pdf").code());
        JsonNode draft =
                json(send(reads, "POST", "/draft?include=text,html,json", yaml, "Content-Type", "application/yaml"));
        assertTrue(draft.path("papers").size() > 5, draft::toString);
        for (JsonNode paper : draft.path("papers")) {
            assertTrue(paper.path("text")
                    .asString()
                    .contains(paper.path("title").asString().substring(0, 2)));
            for (String format : List.of("docx", "pdf")) {
                byte[] made = send(
                                reads,
                                "POST",
                                "/draft/" + paper.path("id").asString() + "/" + format,
                                yaml,
                                "Content-Type",
                                "application/yaml")
                        .body();
                Path file = folder.resolve(paper.path("contract").asString())
                        .resolve(paper.path("file").asString().replaceFirst("docx$", format));
                assertArrayEquals(Files.readAllBytes(file), made, file.toString());
            }
        }
        assertEquals(
                matters,
                json(send(reads, "GET", "/matters", new byte[0])).path("total").asInt());
    }

    @Test
    void whatIsWrongIsSaidWithCodePlaceAndHint() {
        String wrong = """
                {"id":"a","municipality":"aobano","answers":{"contract.amount":"未定です","subcontracting":"わからない"}}""";
        HttpResponse<byte[]> sent = send(reads, "POST", "/draft", bytes(wrong), "Content-Type", "application/json");
        assertEquals(422, sent.statusCode());
        assertEquals(
                "application/problem+json",
                sent.headers().firstValue("Content-Type").orElse(""));
        Map<String, String> codes = new LinkedHashMap<>();
        json(sent).path("errors").forEach(one -> {
            codes.put(
                    one.path("code").asString() + " " + one.path("path").asString(""),
                    one.path("label").asString(""));
            assertFalse(one.path("message").asString().isEmpty());
        });
        assertEquals("契約金額", codes.get("FCT-02 contract.amount"), codes::toString);
        assertTrue(codes.containsKey("FCT-03 subcontracting"), codes::toString);
        assertEquals(
                400,
                send(reads, "POST", "/draft", bytes("{"), "Content-Type", "application/json")
                        .statusCode());
        assertEquals(
                415,
                send(reads, "POST", "/draft", bytes("a"), "Content-Type", "text/plain")
                        .statusCode());
    }

    @Test
    void aMatterIsReplacedOnlyInTheVersionThatWasSeen() {
        byte[] yaml = bytes("id: api-1\nmunicipality: aobano\ncontract: {name: 窓口保守}\n");
        String[] type = {"Content-Type", "application/yaml"};
        assertEquals(403, send(reads, "POST", "/matters", yaml, type).statusCode());
        HttpResponse<byte[]> made = send(writes, "POST", "/matters", yaml, type);
        assertEquals(201, made.statusCode());
        String path = made.headers().firstValue("Location").orElseThrow().substring("/api/v1".length());
        String tag = made.headers().firstValue("ETag").orElseThrow();
        byte[] other = bytes(
                "{\"id\":\"api-1\",\"municipality\":\"aobano\",\"answers\":{\"contract.name\":\"窓口改修\",\"contract.amount\":5500000}}");
        assertEquals(
                428,
                send(writes, "PUT", path, other, "Content-Type", "application/json")
                        .statusCode());
        HttpResponse<byte[]> put =
                send(writes, "PUT", path, other, "Content-Type", "application/json", "If-Match", tag);
        assertEquals(200, put.statusCode(), () -> new String(put.body(), StandardCharsets.UTF_8));
        assertEquals("窓口改修", json(put).path("name").asString());
        HttpResponse<byte[]> late =
                send(writes, "PUT", path, yaml, "Content-Type", "application/yaml", "If-Match", tag);
        assertEquals(412, late.statusCode());
        assertEquals(put.headers().firstValue("ETag"), late.headers().firstValue("ETag"));
        String file = new String(
                send(reads, "GET", path, new byte[0], "Accept", "application/yaml")
                        .body(),
                StandardCharsets.UTF_8);
        assertTrue(file.contains("窓口改修") && file.contains("5500000"), file);
    }

    @Test
    void aSetIsMadeFinalOnceForEachKey() throws IOException {
        String yaml = finalMatter();
        String path = send(writes, "POST", "/matters", bytes(yaml), "Content-Type", "application/yaml")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .substring("/api/v1".length());
        HttpResponse<byte[]> first = send(writes, "POST", path + "/sets", new byte[0], "Idempotency-Key", "k-1");
        assertEquals(201, first.statusCode(), () -> new String(first.body(), StandardCharsets.UTF_8));
        HttpResponse<byte[]> again = send(writes, "POST", path + "/sets", new byte[0], "Idempotency-Key", "k-1");
        assertArrayEquals(first.body(), again.body());
        assertEquals(
                2,
                json(send(writes, "POST", path + "/sets", new byte[0], "Idempotency-Key", "k-2"))
                        .path("issue")
                        .asInt());
        JsonNode file = json(first).path("files").get(0);
        byte[] content = send(reads, "GET", "/files/" + file.path("sha256").asString(), new byte[0])
                .body();
        assertEquals(file.path("bytes").asInt(), content.length);
        assertEquals(
                2,
                json(send(reads, "GET", path + "/sets", new byte[0]))
                        .path("sets")
                        .size());
    }

    /** The matter of the samples that can be made final. */
    private static String finalMatter() throws IOException {
        return Files.readString(MATTER);
    }

    @Test
    void aBatchIsHandedInRunAndTaken() throws InterruptedException {
        byte[] book = new BidBook(6, 5, 0).workbook(BidBook.Hand.TYPED);
        HttpResponse<byte[]> made =
                send(writes, "POST", "/batches?name=bids.xlsx", book, "Content-Type", "application/octet-stream");
        assertEquals(201, made.statusCode(), () -> new String(made.body(), StandardCharsets.UTF_8));
        String path = made.headers().firstValue("Location").orElseThrow().substring("/api/v1".length());
        assertEquals(6, json(made).path("rows").size());
        assertEquals(
                202,
                send(writes, "POST", path + "/run?formats=text", new byte[0]).statusCode());
        JsonNode state = json(send(reads, "GET", path, new byte[0]));
        for (int i = 0; i < 600 && !state.path("state").asString().equals("done"); i++) {
            Thread.sleep(200);
            state = json(send(reads, "GET", path, new byte[0]));
        }
        assertEquals("done", state.path("state").asString(), state::toString);
        for (JsonNode row : state.path("rows")) {
            assertEquals("made", row.path("state").asString(), row::toString);
            JsonNode file = row.path("files").get(0);
            byte[] content = send(
                            reads, "GET", path + "/files/" + file.path("sha256").asString(), new byte[0])
                    .body();
            assertEquals(file.path("bytes").asInt(), content.length);
        }
        assertEquals(
                422,
                send(writes, "POST", "/batches?name=x.xlsx", bytes("no book")).statusCode());
    }

    @Test
    void aCookieOpensNothingHereAndATokenOpensNoPage() {
        assertEquals(401, officer.get("/api/v1/matters").statusCode());
        assertEquals(
                401,
                officer.send("POST", "/api/v1/matters", bytes("id: x\n"), "X-Csrf", officer.csrf())
                        .statusCode());
        assertEquals(401, send("wrong", "GET", "/matters", new byte[0]).statusCode());
        HttpResponse<String> page = web.stranger().get("/account/tokens", "Authorization", "Bearer " + reads);
        assertEquals(404, page.statusCode());
    }
}
