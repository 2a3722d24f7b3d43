package org.jobun.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.FontFile;
import org.jobun.law.LawTableReader;
import org.jobun.look.FontFileReader;
import org.jobun.look.StyleFile;
import org.jobun.matter.Municipality;
import org.jobun.matter.MunicipalityReader;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Fields;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlReader;
import org.jobun.text.Validity;

/** Reads a catalog from its files; layers that come later replace files of the same path. */
public final class CatalogReader {
    private static final String VOCABULARY = "clauses/vocabulary.yaml";
    private static final String HEARING = "clauses/hearing.yaml";
    private static final String TOPICS = "clauses/topics.yaml";
    private static final String RULES = "clauses/rules.yaml";

    private final Diagnostics found;
    private final Map<String, byte[]> files = new TreeMap<>();

    public CatalogReader(Diagnostics found) {
        this.found = found;
    }

    /** Lays files over those read before. */
    public CatalogReader layer(Map<String, byte[]> more) {
        files.putAll(more);
        return this;
    }

    /** The catalog, unless the vocabulary, on which all else rests, cannot be read. */
    public Optional<Catalog> read() {
        List<SourceFile> sources = new ArrayList<>();
        Map<String, StyleFile> styles = new TreeMap<>();
        Map<String, List<FontFile>> fonts = new TreeMap<>();
        files.forEach((path, bytes) -> {
            Optional<String> ofStyle = StyleFile.municipality(path);
            Optional<String> ofFont = FontFileReader.municipality(path);
            if (ofStyle.isPresent()) {
                styles.put(ofStyle.get(), new StyleFile(path, bytes));
            } else if (ofFont.isPresent()) {
                List<FontFile> own = fonts.computeIfAbsent(ofFont.get(), fresh -> new ArrayList<>());
                FontFileReader.read(path, bytes, found).ifPresent(own::add);
            } else {
                SourceFile.decode(path, bytes, found).ifPresent(sources::add);
            }
        });
        Optional<SourceFile> words = find(sources, VOCABULARY);
        if (words.isEmpty()) {
            found.add(Diagnostic.of(Code.SRC_01, Location.ofFile(VOCABULARY)));
            return Optional.empty();
        }
        Vocabulary vocabulary = Vocabulary.read(words.get(), found);
        LawTableReader laws = new LawTableReader(found);
        Map<String, List<Clause>> clauses = new LinkedHashMap<>();
        Map<String, Template> templates = new LinkedHashMap<>();
        Map<String, Municipality> municipalities = new LinkedHashMap<>();
        for (SourceFile file : sources) {
            String path = file.path();
            if (path.startsWith("laws/")) {
                laws.read(file);
            } else if (path.startsWith("templates/")) {
                new TemplateReader(vocabulary, found).read(file).ifPresent(read -> templates.put(read.id(), read));
            } else if (path.startsWith("municipalities/")) {
                new MunicipalityReader(vocabulary, found)
                        .read(file)
                        .ifPresent(read -> municipalities.put(read.id(), read));
            } else if (path.endsWith(".md")) {
                new ClauseReader(vocabulary, found)
                        .read(file)
                        .ifPresent(clause -> clauses.computeIfAbsent(clause.id(), id -> new ArrayList<>())
                                .add(clause));
            }
        }
        clauses.values().forEach(this::orderVersions);
        styles.forEach((id, file) -> checkOwner(id, file.path(), municipalities));
        fonts.forEach((id, own) -> own.forEach(file -> checkOwner(id, file.path(), municipalities)));
        List<Rule> rules = find(sources, RULES)
                .map(file -> RuleReader.read(file, vocabulary, found))
                .orElse(List.of());
        return Optional.of(new Catalog(
                vocabulary,
                laws.table(),
                clauses,
                templates,
                rules,
                municipalities,
                new Looks(styles, fonts),
                items(sources, HEARING, "items"),
                items(sources, TOPICS, "topics"),
                sources));
    }

    private void checkOwner(String id, String path, Map<String, Municipality> municipalities) {
        if (!municipalities.containsKey(id)) {
            found.add(Diagnostic.of(Code.LOK_05, Location.ofFile(path))
                    .with("municipality", id)
                    .with("expected", String.join(", ", municipalities.keySet())));
        }
    }

    private List<HearingItem> items(List<SourceFile> sources, String file, String key) {
        List<HearingItem> items = new ArrayList<>();
        find(sources, file)
                .flatMap(source -> YamlReader.read(source, found))
                .flatMap(root -> new Fields(root, found).fields(key))
                .ifPresent(all -> all.entries()
                        .keySet()
                        .forEach(id -> all.fields(id)
                                .ifPresent(item -> items.add(new HearingItem(
                                        id,
                                        item.required("title"),
                                        item.texts("needs"),
                                        item.text("outside").orElse(""))))));
        return items;
    }

    private static Optional<SourceFile> find(List<SourceFile> sources, String path) {
        return sources.stream().filter(file -> file.path().equals(path)).findFirst();
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
