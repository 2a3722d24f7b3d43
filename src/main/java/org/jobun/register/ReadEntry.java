package org.jobun.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jobun.issue.IssuedSet;
import org.jobun.issue.MadeSet;
import org.jobun.store.NewEntry;
import org.jobun.store.RegisterState;
import org.jobun.word.WordPackage;

/** What the register is told of a set: from its manifest, and from its Word files, in which the articles are marked. */
public final class ReadEntry {
    /** Facts that say the same in many sets. */
    private static final Set<String> COMMON = Set.of("figures", "municipality", "time", "cost", "tax", "spec");

    private static final Pattern COMMON_VALUE = Pattern.compile("[a-z][a-z-]*|\\d{1,3}%?|\\d+/\\d+|");

    private ReadEntry() {}

    /** Where the bytes of a file of the set come from; empty where it is not there. */
    public interface Files {
        Optional<byte[]> bytes(String name) throws IOException;
    }

    /**
     * Whose set it is and where it is.
     *
     * @param set id of a set that is kept by the store; empty for one made elsewhere
     * @param matterText the matter file, where it is known
     */
    public record Place(
            String division, String set, String folder, String matterText, RegisterState state, String by) {}

    /** The entry of a manifest; empty where it is none of ours. */
    public static Optional<NewEntry> of(byte[] manifest, String hash, Files files, Place place) throws IOException {
        Optional<MadeSet> made = MadeSet.of(manifest);
        if (made.isEmpty()) {
            return Optional.empty();
        }
        Map<String, IssuedSet.Listed> listed = IssuedSet.of(manifest).files();
        return Optional.of(new NewEntry(
                place.division(),
                about(made.get()),
                new NewEntry.Origin(
                        hash,
                        place.set(),
                        place.folder(),
                        place.matterText(),
                        place.set().isEmpty() ? Optional.of(packed(manifest)) : Optional.empty()),
                place.state(),
                firms(made.get()),
                split(made.get(), false),
                split(made.get(), true),
                held(made.get(), articles(listed, files)),
                listed.entrySet().stream()
                        .map(file -> new NewEntry.File(
                                file.getKey(),
                                file.getValue().paper(),
                                file.getValue().title(),
                                file.getValue().sha256(),
                                file.getValue().bytes()))
                        .toList(),
                place.by()));
    }

    static NewEntry.About about(MadeSet made) {
        return new NewEntry.About(
                made.body(),
                made.facts().getOrDefault("municipality.name", made.body()),
                made.matter(),
                made.facts().getOrDefault("contract.name", made.name()),
                made.fact("contract.number"),
                made.fact("method"),
                made.fact("contractor.name"),
                amount(made.fact("contract.amount")),
                made.date("dates.conclusion"),
                made.date("dates.start").or(() -> made.date("dates.conclusion")),
                made.date("term.end").or(() -> made.date("dates.end")),
                made.madeOn(),
                made.isFinal());
    }

    private static OptionalLong amount(String plain) {
        return plain.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(plain)) : OptionalLong.empty();
    }

    private static List<NewEntry.Firm> firms(MadeSet made) {
        List<NewEntry.Firm> firms = new ArrayList<>();
        if (!made.fact("contractor.name").isEmpty()) {
            firms.add(new NewEntry.Firm("受注者", made.fact("contractor.name")));
        }
        made.members().forEach(member -> firms.add(new NewEntry.Firm("構成員", member)));
        return firms;
    }

    private static Map<String, String> split(MadeSet made, boolean common) {
        Map<String, String> facts = new TreeMap<>();
        made.facts().forEach((path, value) -> {
            if (isCommon(path, value) == common) {
                facts.put(path, value);
            }
        });
        return facts;
    }

    private static boolean isCommon(String path, String value) {
        int dot = path.indexOf('.');
        return dot < 0
                || COMMON.contains(path.substring(0, dot))
                || COMMON_VALUE.matcher(value).matches();
    }

    /** Of each paper its articles, where the set has a Word file of it that is still as it was written. */
    private static Map<String, Map<String, Article>> articles(Map<String, IssuedSet.Listed> listed, Files files)
            throws IOException {
        Map<String, Map<String, Article>> articles = new HashMap<>();
        for (Map.Entry<String, IssuedSet.Listed> file : listed.entrySet()) {
            if (file.getKey().endsWith(".docx")
                    && !articles.containsKey(file.getValue().paper())) {
                files.bytes(file.getKey())
                        .flatMap(bytes -> WordPackage.open(bytes, file.getKey()).value())
                        .ifPresent(word -> articles.put(file.getValue().paper(), IssuedArticles.in(word)));
            }
        }
        return articles;
    }

    private static List<NewEntry.Held> held(MadeSet made, Map<String, Map<String, Article>> articles) {
        Map<String, NewEntry.Held> held = new LinkedHashMap<>();
        made.clauses().forEach(clause -> {
            Article article = articles.getOrDefault(clause.paper(), Map.of())
                    .getOrDefault(clause.id(), new Article(clause.id(), "", ""));
            held.put(
                    clause.paper() + " " + clause.id(),
                    new NewEntry.Held(
                            clause.paper(),
                            clause.id(),
                            clause.version(),
                            clause.sha256(),
                            article.label(),
                            article.words()));
        });
        return List.copyOf(held.values());
    }

    /** A manifest has many words that are the same: a ninth of it is enough. */
    private static byte[] packed(byte[] manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(manifest);
        }
        return bytes.toByteArray();
    }
}
