package org.jobun.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Amendment;
import org.jobun.source.Fields;
import org.jobun.source.Layered;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlReader;

/**
 * Reads a catalog from its files. Of layers that come later, a file takes the place of one of the same path; but lists of entries
 * (vocabulary, rules, hearing, topics) are merged by id.
 */
public final class CatalogReader {
    private static final String VOCABULARY = "clauses/vocabulary.yaml";
    private static final String HEARING = "clauses/hearing.yaml";
    private static final String TOPICS = "clauses/topics.yaml";
    private static final String RULES = "clauses/rules.yaml";

    private final Diagnostics found;
    private static final List<String> MERGED = List.of(VOCABULARY, HEARING, TOPICS, RULES);

    private final Map<String, byte[]> files = new TreeMap<>();

    /** Path of a list → the files of all layers, the lowest first. */
    private final Map<String, List<SourceFile>> merged = new TreeMap<>();

    /** Paths of files that are laid over the lowest layer. */
    private final Set<String> laidOver = new TreeSet<>();

    /** Path → the folder in which the user finds its topmost file, with {@code /} at its end. */
    private final Map<String, String> folders = new TreeMap<>();

    public CatalogReader(Diagnostics found) {
        this.found = found;
    }

    /**
     * Lays the files of a folder over those read before. Messages name them with the folder as it is given here, so that nobody
     * takes a file of ours for one of theirs. Throws if the folder cannot be read.
     */
    public CatalogReader layer(Path folder) throws IOException {
        Map<String, byte[]> more = CatalogFiles.in(folder);
        String shown = folder.toString().replace('\\', '/');
        more.keySet().forEach(path -> folders.put(path, shown.isEmpty() ? "" : shown + "/"));
        return layer(more);
    }

    /** Lays files over those read before. */
    public CatalogReader layer(Map<String, byte[]> more) {
        if (!files.isEmpty() || !merged.isEmpty()) {
            laidOver.addAll(more.keySet());
        }
        more.forEach((path, bytes) -> {
            if (MERGED.contains(path)) {
                SourceFile.decode(path, shown(path), bytes, found)
                        .ifPresent(file -> merged.computeIfAbsent(path, fresh -> new ArrayList<>())
                                .add(file));
            } else {
                files.put(path, bytes);
            }
        });
        return this;
    }

    private String shown(String path) {
        return folders.getOrDefault(path, "") + path;
    }

    /** True for a file whose entries are merged with those below it. */
    public static boolean isMerged(String path) {
        return MERGED.contains(path);
    }

    /** The catalog, unless the vocabulary, on which all else rests, cannot be read. */
    public Optional<Catalog> read() {
        FilesByKind sorted = new FilesByKind(this::shown, found);
        files.forEach(sorted::add);
        if (lists(VOCABULARY).isEmpty()) {
            found.add(Diagnostic.of(Code.SRC_01, Location.ofFile(VOCABULARY)));
            return Optional.empty();
        }
        SourceParts parts = new SourceParts(Vocabulary.read(lists(VOCABULARY), found), sorted.money(), MERGED, found);
        sorted.sources().forEach(parts::add);
        parts.orderVersions();
        sorted.checkOwners(parts.municipalities().keySet());
        return Optional.of(new Catalog(catalog(sorted, parts)));
    }

    private CatalogParts catalog(FilesByKind sorted, SourceParts parts) {
        Vocabulary vocabulary = parts.vocabulary();
        Layered<Rule> rules = RuleReader.read(lists(RULES), vocabulary, found);
        Layered<HearingItem> hearing = items(HEARING, "items", vocabulary);
        Layered<HearingItem> topics = items(TOPICS, "topics", vocabulary);
        List<Amendment> amendments = Stream.of(
                        vocabulary.amendments(), rules.amendments(), hearing.amendments(), topics.amendments())
                .flatMap(List::stream)
                .toList();
        return new CatalogParts(
                vocabulary,
                parts.laws(),
                parts.clauses(),
                parts.templates(),
                rules.values(),
                parts.municipalities(),
                sorted.looks(),
                hearing.values(),
                topics.values(),
                allSources(sorted),
                new Overlay(laidOver, amendments));
    }

    private List<SourceFile> allSources(FilesByKind sorted) {
        List<SourceFile> sources = new ArrayList<>(sorted.sources());
        merged.values().forEach(sources::addAll);
        return sources;
    }

    private Layered<HearingItem> items(String path, String key, Vocabulary vocabulary) {
        HearingItemReader reader = new HearingItemReader(vocabulary, found);
        Layered<HearingItem> items = new Layered<>(found);
        for (SourceFile file : lists(path)) {
            YamlReader.read(file, found).ifPresent(root -> {
                Fields fields = new Fields(root, found);
                items.lay(fields, fields.fields(key).map(reader::items).orElse(List.of()));
            });
        }
        return items;
    }

    private List<SourceFile> lists(String path) {
        return merged.getOrDefault(path, List.of());
    }
}
