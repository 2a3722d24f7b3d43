package org.jobun.issue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a manifest says a set was made from: matter, body, facts, clauses.
 *
 * @param matter id of the matter
 * @param file name of its file; empty for a set of a batch
 * @param matterHash SHA-256 of its file
 * @param body id of the municipality
 * @param catalog hash of the catalog
 * @param madeOn day of making; empty where it is not said
 * @param isFinal false for a draft
 * @param facts path → value
 * @param members of a consortium
 * @param clauses in the order of the papers
 */
public record MadeSet(
        String matter,
        String name,
        String file,
        String matterHash,
        String body,
        String catalog,
        Optional<LocalDate> madeOn,
        boolean isFinal,
        Map<String, String> facts,
        List<String> members,
        List<Used> clauses) {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    public MadeSet {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        members = List.copyOf(members);
        clauses = List.copyOf(clauses);
    }

    /**
     * A clause in a paper.
     *
     * @param sha256 of its file
     */
    public record Used(String paper, String id, String version, String sha256) {}

    /** What a manifest says; empty for a file that is no manifest of ours. */
    public static Optional<MadeSet> of(byte[] manifest) {
        try {
            JsonNode root = MAPPER.readTree(manifest);
            boolean isOurs = root.path("program").asString("").startsWith("jobun")
                    && root.path("matter").isObject()
                    && root.path("clauses").isArray();
            return isOurs ? Optional.of(of(root)) : Optional.empty();
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
    }

    /** A file that a manifest lists. */
    public record File(String name, String paper, String title, long bytes, String sha256) {}

    /** A manifest that says this, for a set that came without one: as much as its papers say of themselves. */
    public byte[] manifest(List<File> files) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("program", "jobun");
        root.put("catalog", catalog);
        root.putObject("matter")
                .put("id", matter)
                .put("name", name)
                .put("file", file)
                .put("sha256", matterHash);
        root.putObject("municipality").put("id", body);
        madeOn.ifPresent(day -> root.put("madeOn", day.toString()));
        root.put("status", isFinal ? "final" : "draft");
        ObjectNode values = root.putObject("facts");
        facts.forEach(values::put);
        ArrayNode names = root.putArray("members");
        members.forEach(names::add);
        ArrayNode used = root.putArray("clauses");
        clauses.forEach(clause -> used.addObject()
                .put("paper", clause.paper())
                .put("id", clause.id())
                .put("version", clause.version())
                .put("sha256", clause.sha256()));
        ArrayNode list = root.putArray("files");
        files.forEach(one -> list.addObject()
                .put("name", one.name())
                .put("paper", one.paper())
                .put("title", one.title())
                .put("bytes", one.bytes())
                .put("sha256", one.sha256()));
        return MAPPER.writeValueAsBytes(root);
    }

    private static MadeSet of(JsonNode root) {
        JsonNode matter = root.path("matter");
        Map<String, String> facts = new LinkedHashMap<>();
        root.path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString("")));
        List<String> members = new ArrayList<>();
        root.path("members").forEach(member -> members.add(member.asString("")));
        List<Used> clauses = new ArrayList<>();
        root.path("clauses")
                .forEach(clause -> clauses.add(new Used(
                        text(clause, "paper"), text(clause, "id"), text(clause, "version"), text(clause, "sha256"))));
        return new MadeSet(
                text(matter, "id"),
                text(matter, "name"),
                text(matter, "file"),
                text(matter, "sha256"),
                text(root.path("municipality"), "id"),
                text(root, "catalog"),
                day(text(root, "madeOn")),
                text(root, "status").equals("final"),
                facts,
                members,
                clauses);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    /** A fact that is a day. */
    public Optional<LocalDate> date(String path) {
        return day(facts.getOrDefault(path, ""));
    }

    /** A fact, or empty. */
    public String fact(String path) {
        return facts.getOrDefault(path, "");
    }
}
