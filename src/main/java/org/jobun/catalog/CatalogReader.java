package org.jobun.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.jobun.font.FontFile;
import org.jobun.font.FontFileReader;
import org.jobun.law.LawTableReader;
import org.jobun.law.MoneyTable;
import org.jobun.law.MoneyTableReader;
import org.jobun.matter.Municipality;
import org.jobun.matter.MunicipalityReader;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Amendment;
import org.jobun.source.Fields;
import org.jobun.source.Layered;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlReader;
import org.jobun.stylefile.StyleFile;
import org.jobun.text.Validity;

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
        Files sorted = new Files();
        files.forEach(sorted::add);
        if (lists(VOCABULARY).isEmpty()) {
            found.add(Diagnostic.of(Code.SRC_01, Location.ofFile(VOCABULARY)));
            return Optional.empty();
        }
        Parts parts = new Parts(Vocabulary.read(lists(VOCABULARY), found), sorted.money());
        sorted.sources.forEach(parts::add);
        parts.clauses.values().forEach(this::orderVersions);
        sorted.checkOwners(parts.municipalities);
        return Optional.of(catalog(sorted, parts));
    }

    private Catalog catalog(Files sorted, Parts parts) {
        Vocabulary vocabulary = parts.vocabulary;
        Layered<Rule> rules = RuleReader.read(lists(RULES), vocabulary, found);
        Layered<HearingItem> hearing = items(HEARING, "items", vocabulary);
        Layered<HearingItem> topics = items(TOPICS, "topics", vocabulary);
        merged.values().forEach(sorted.sources::addAll);
        List<Amendment> amendments = Stream.of(
                        vocabulary.amendments(), rules.amendments(), hearing.amendments(), topics.amendments())
                .flatMap(List::stream)
                .toList();
        return new Catalog(
                vocabulary,
                parts.laws.table(),
                parts.clauses,
                parts.templates,
                rules.values(),
                parts.municipalities,
                new Looks(sorted.styles, sorted.fonts),
                hearing.values(),
                topics.values(),
                sorted.sources,
                new Overlay(laidOver, amendments));
    }

    /** The files of the catalog by what they are. */
    private final class Files {
        private final List<SourceFile> sources = new ArrayList<>();
        private final Map<String, StyleFile> styles = new TreeMap<>();
        private final Map<String, List<FontFile>> fonts = new TreeMap<>();

        void add(String path, byte[] bytes) {
            Optional<String> ofStyle = StyleFile.municipality(path);
            Optional<String> ofFont = FontFileReader.municipality(path);
            if (bytes.length > CatalogFiles.most(path)) {
                SourceFile.tooLarge(shown(path), CatalogFiles.most(path), found);
            } else if (ofStyle.isPresent()) {
                styles.put(ofStyle.get(), new StyleFile(path, shown(path), bytes));
            } else if (ofFont.isPresent()) {
                List<FontFile> own = fonts.computeIfAbsent(ofFont.get(), fresh -> new ArrayList<>());
                FontFileReader.read(path, shown(path), bytes, found).ifPresent(own::add);
            } else {
                SourceFile.decode(path, shown(path), bytes, found).ifPresent(sources::add);
            }
        }

        /** The amounts of the State; none where the catalog has no table of them. */
        MoneyTable money() {
            return sources.stream()
                    .filter(file -> file.path().equals(MoneyTableReader.FILE))
                    .findFirst()
                    .map(new MoneyTableReader(found)::read)
                    .orElse(MoneyTable.EMPTY);
        }

        void checkOwners(Map<String, Municipality> municipalities) {
            styles.forEach((id, file) -> checkOwner(id, file.path(), municipalities));
            fonts.forEach((id, own) -> own.forEach(file -> checkOwner(id, file.path(), municipalities)));
        }
    }

    /** What the source files say. */
    private final class Parts {
        private final Vocabulary vocabulary;
        private final MoneyTable money;
        private final LawTableReader laws = new LawTableReader(found);
        private final Map<String, List<Clause>> clauses = new LinkedHashMap<>();
        private final Map<String, Template> templates = new LinkedHashMap<>();
        private final Map<String, Municipality> municipalities = new LinkedHashMap<>();

        Parts(Vocabulary vocabulary, MoneyTable money) {
            this.vocabulary = vocabulary;
            this.money = money;
        }

        void add(SourceFile file) {
            String path = file.path();
            if (path.equals(MoneyTableReader.FILE)) {
                return;
            }
            if (path.startsWith("laws/")) {
                laws.read(file);
            } else if (path.startsWith("templates/")) {
                new TemplateReader(vocabulary, found).read(file).ifPresent(read -> templates.put(read.id(), read));
            } else if (path.startsWith("municipalities/")) {
                new MunicipalityReader(vocabulary, money, found)
                        .read(file)
                        .ifPresent(read -> municipalities.put(read.id(), read));
            } else if (path.endsWith(".md")) {
                new ClauseReader(vocabulary, found).read(file).ifPresent(this::addClause);
            } else {
                found.add(Diagnostic.of(Code.OVL_06, file.place()).with("expected", String.join("、", MERGED)));
            }
        }

        private void addClause(Clause clause) {
            clauses.computeIfAbsent(clause.id(), id -> new ArrayList<>()).add(clause);
        }
    }

    private void checkOwner(String id, String path, Map<String, Municipality> municipalities) {
        if (!municipalities.containsKey(id)) {
            found.add(Diagnostic.of(Code.LOK_05, Location.ofFile(shown(path)))
                    .with("municipality", id)
                    .with("expected", String.join(", ", municipalities.keySet())));
        }
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

    private void orderVersions(List<Clause> versions) {
        versions.sort(Comparator.comparing(
                (Clause clause) -> clause.validity().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                Validity first = versions.get(i).validity();
                Validity second = versions.get(j).validity();
                if (first.overlaps(second)) {
                    found.add(Diagnostic.of(Code.CLS_06, versions.get(j).place())
                            .with("clause", versions.get(j).id())
                            .with("first", first)
                            .with("second", second));
                }
            }
        }
    }
}
