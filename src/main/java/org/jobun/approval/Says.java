package org.jobun.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an entry of the ledger says beside who, when and which step. What is not said is left out when it is written.
 *
 * @param items what it is about, each with its hash
 * @param contributors accounts that wrote some of it since the last approval, each with the name it had
 * @param comment in words
 * @param place where in the text the comment belongs
 * @param division that agrees
 * @param proof what the proof of the catalog in this state came to
 * @param law provisions that are cited, each with the hash of what the table says of it
 * @param until the day on which the approval ends
 * @param decided where the office decided it
 * @param deputyFor account for which a deputy decided
 * @param rule how the body decides
 * @param release digest of the release that was adopted
 */
public record Says(
        Map<Item, String> items,
        Map<String, String> contributors,
        String comment,
        String place,
        String division,
        Optional<Proof> proof,
        Map<String, String> law,
        Optional<LocalDate> until,
        Optional<Decided> decided,
        String deputyFor,
        Optional<DecisionRule> rule,
        String release) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Says {
        items = Collections.unmodifiableMap(new TreeMap<>(items));
        contributors = Collections.unmodifiableMap(new TreeMap<>(contributors));
        law = Collections.unmodifiableMap(new TreeMap<>(law));
    }

    /** Only what it is about. */
    public static Says of(Map<Item, String> items) {
        return new Says(
                items,
                Map.of(),
                "",
                "",
                "",
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                "");
    }

    /**
     * A proof of a catalog.
     *
     * @param digest of the catalog, of what was found and of the program
     * @param program its version
     */
    public record Proof(String digest, String program) {}

    /**
     * A decision in the office's own system.
     *
     * @param number 文書番号
     * @param day 決裁日
     * @param by 決裁者
     */
    public record Decided(String number, LocalDate day, String by) {}

    /** The same about items in these states. */
    public Says about(Map<Item, String> others) {
        return new Says(
                others, contributors, comment, place, division, proof, law, until, decided, deputyFor, rule, release);
    }

    public Says withContributors(Map<String, String> others) {
        return new Says(items, others, comment, place, division, proof, law, until, decided, deputyFor, rule, release);
    }

    public Says withComment(String other, String where) {
        return new Says(
                items, contributors, other, where, division, proof, law, until, decided, deputyFor, rule, release);
    }

    public Says withDivision(String other) {
        return new Says(
                items, contributors, comment, place, other, proof, law, until, decided, deputyFor, rule, release);
    }

    public Says withProof(Proof other) {
        return new Says(
                items,
                contributors,
                comment,
                place,
                division,
                Optional.of(other),
                law,
                until,
                decided,
                deputyFor,
                rule,
                release);
    }

    public Says withLaw(Map<String, String> other) {
        return new Says(
                items, contributors, comment, place, division, proof, other, until, decided, deputyFor, rule, release);
    }

    public Says withUntil(Optional<LocalDate> other) {
        return new Says(
                items, contributors, comment, place, division, proof, law, other, decided, deputyFor, rule, release);
    }

    public Says withDecided(Optional<Decided> other) {
        return new Says(
                items, contributors, comment, place, division, proof, law, until, other, deputyFor, rule, release);
    }

    public Says withDeputyFor(String other) {
        return new Says(
                items, contributors, comment, place, division, proof, law, until, decided, other, rule, release);
    }

    public Says withRule(DecisionRule other) {
        return new Says(
                items,
                contributors,
                comment,
                place,
                division,
                proof,
                law,
                until,
                decided,
                deputyFor,
                Optional.of(other),
                release);
    }

    public Says withRelease(String other) {
        return new Says(
                items, contributors, comment, place, division, proof, law, until, decided, deputyFor, rule, other);
    }

    /** As the ledger keeps it: keys in the order of this record. */
    public String write() {
        ObjectNode node = MAPPER.createObjectNode();
        if (!items.isEmpty()) {
            ObjectNode all = node.putObject("items");
            items.forEach((item, hash) -> all.put(item.name(), hash));
        }
        put(node, "contributors", contributors);
        put(node, "comment", comment);
        put(node, "place", place);
        put(node, "division", division);
        proof.ifPresent(
                one -> node.putObject("proof").put("digest", one.digest()).put("program", one.program()));
        put(node, "law", law);
        until.ifPresent(day -> node.put("until", day.toString()));
        decided.ifPresent(one -> node.putObject("decided")
                .put("number", one.number())
                .put("day", one.day().toString())
                .put("by", one.by()));
        put(node, "deputy_for", deputyFor);
        rule.ifPresent(one -> write(one, node.putObject("rule")));
        put(node, "release", release);
        return node.toString();
    }

    private static void write(DecisionRule rule, ObjectNode node) {
        node.put("approvals", rule.approvals());
        put(node, "concurring", rule.concurring());
        put(node, "deciders", rule.deciders());
        put(node, "deputies", rule.deputies());
    }

    private static void put(ObjectNode node, String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
    }

    private static void put(ObjectNode node, String key, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            ObjectNode all = node.putObject(key);
            texts.forEach(all::put);
        }
    }

    private static void put(ObjectNode node, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode all = node.putArray(key);
            texts.forEach(all::add);
        }
    }

    /** Reads what {@link #write} wrote; what it does not know it passes over, for a later version may say more. */
    public static Says read(String written) {
        JsonNode node = MAPPER.readTree(written);
        Map<Item, String> items = new TreeMap<>();
        texts(node.path("items")).forEach((name, hash) -> Item.parse(name).ifPresent(item -> items.put(item, hash)));
        return new Says(
                items,
                texts(node.path("contributors")),
                node.path("comment").asString(""),
                node.path("place").asString(""),
                node.path("division").asString(""),
                node.has("proof")
                        ? Optional.of(new Proof(
                                node.path("proof").path("digest").asString(""),
                                node.path("proof").path("program").asString("")))
                        : Optional.empty(),
                texts(node.path("law")),
                node.has("until")
                        ? Optional.of(LocalDate.parse(node.path("until").asString("")))
                        : Optional.empty(),
                node.has("decided") ? Optional.of(decided(node.path("decided"))) : Optional.empty(),
                node.path("deputy_for").asString(""),
                node.has("rule") ? Optional.of(rule(node.path("rule"))) : Optional.empty(),
                node.path("release").asString(""));
    }

    private static Decided decided(JsonNode node) {
        return new Decided(
                node.path("number").asString(""),
                LocalDate.parse(node.path("day").asString("")),
                node.path("by").asString(""));
    }

    private static DecisionRule rule(JsonNode node) {
        return new DecisionRule(
                node.path("approvals").asInt(1),
                list(node.path("concurring")),
                list(node.path("deciders")),
                list(node.path("deputies")));
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new TreeMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
        return texts;
    }

    private static List<String> list(JsonNode node) {
        List<String> list = new ArrayList<>();
        node.forEach(one -> list.add(one.asString("")));
        return list;
    }
}
