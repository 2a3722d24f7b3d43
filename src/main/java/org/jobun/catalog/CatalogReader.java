package org.jobun.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jobun.calendar.Schedule;
import org.jobun.calendar.ScheduleReader;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.law.MoneyTable;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Amendment;
import org.jobun.source.Layered;
import org.jobun.source.ListFiles;
import org.jobun.source.SourceFile;

/**
 * Reads a catalog from its files. Of layers that come later, a file takes the place of one of the same path; but lists of entries
 * (vocabulary, rules, duties, hearing, topics), in YAML files of any name and number within {@code clauses/}, are merged by id.
 */
public final class CatalogReader {
    private static final String CLAUSES = "clauses/";
    private static final String YAML = ".yaml";
    private static final String HEARING = "items";
    private static final String TOPICS = "topics";

    private final Diagnostics found;
    /** All files of all layers, the lowest first. */
    private final List<ReadFile> given = new ArrayList<>();

    /** The topmost by each path that are no files of lists. */
    private final Map<String, ReadFile> files = new TreeMap<>();

    /** The files of lists of all layers, the lowest first. */
    private final List<SourceFile> listed = new ArrayList<>();

    /** Layer → the list of what was approved in it. */
    private final Map<Integer, SourceFile> approved = new TreeMap<>();

    private final ListFiles lists;

    /** Paths of files that are laid over the lowest layer. */
    private final Set<String> laidOver = new TreeSet<>();

    /** Path → the folder in which the user finds its topmost file, with {@code /} at its end. */
    private final Map<String, String> folders = new TreeMap<>();

    /** Path → the layer of its topmost file. */
    private final Map<String, Integer> layers = new TreeMap<>();

    private int layer = -1;

    private Optional<KeptCatalogs> kept = Optional.empty();

    private Optional<RememberedCatalogs> remembered = Optional.empty();

    public CatalogReader(Diagnostics found) {
        this.found = found;
        this.lists = new ListFiles(keys(), found);
    }

    /** Keys that tell what the lists of a file are. */
    static Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(Vocabulary.keys());
        keys.addAll(RuleReader.KEYS);
        keys.addAll(ScheduleReader.KEYS);
        keys.addAll(List.of(DutyReader.KEY, TOPICS, HEARING));
        return keys;
    }

    /**
     * Lays the files of a folder over those read before. Messages name them with the folder as it is given here, so that nobody
     * takes a file of ours for one of theirs. Throws if the folder cannot be read.
     */
    public CatalogReader layer(Path folder) throws IOException {
        Map<String, byte[]> more = CatalogFiles.in(folder);
        String shown = folder.toString().replace('\\', '/');
        String prefix = shown.isEmpty() ? "" : shown + "/";
        more.keySet().forEach(path -> folders.put(path, prefix));
        for (String misplaced : CatalogFiles.misplaced(folder, keys())) {
            found.add(Diagnostic.of(Code.OVL_06, Location.ofFile(prefix + misplaced))
                    .with("expected", CLAUSES + misplaced)
                    .with("variant", "FOLDER"));
        }
        return layer(more);
    }

    /** Lays files over those read before. */
    public CatalogReader layer(Map<String, byte[]> more) {
        layer++;
        new TreeMap<>(more).forEach((path, bytes) -> given.add(new ReadFile(layer, path, shown(path), bytes)));
        return this;
    }

    /**
     * Has the catalog kept in a folder, and takes it from there where its files were read before. Without effect where the program cannot
     * say which build it is.
     */
    public CatalogReader keptIn(Path folder) {
        kept = ProgramBuild.name().map(build -> new KeptCatalogs(folder, build));
        return this;
    }

    /** Has the catalog remembered while the process lives and has room, and takes it from there where it read the same files before. */
    public CatalogReader remembered() {
        return remembered(RememberedCatalogs.HERE);
    }

    /** The same, among others. */
    CatalogReader remembered(RememberedCatalogs catalogs) {
        remembered = Optional.of(catalogs);
        return this;
    }

    /** Keeps it so for a program of any build. */
    CatalogReader keptIn(KeptCatalogs catalogs) {
        kept = Optional.of(catalogs);
        return this;
    }

    private void sort(ReadFile file) {
        if (file.layer() > 0) {
            laidOver.add(file.path());
        }
        layers.put(file.path(), file.layer());
        if (file.path().equals(CatalogFiles.APPROVED)) {
            SourceFile.decode(file.path(), file.shown(), file.bytes(), found)
                    .ifPresent(list -> approved.put(file.layer(), list));
        } else if (isMerged(file.path())) {
            SourceFile.decode(file.path(), file.shown(), file.bytes(), found).ifPresent(source -> {
                listed.add(source);
                lists.add(source, file.layer());
            });
        } else {
            files.put(file.path(), file);
        }
    }

    private String shown(String path) {
        return folders.getOrDefault(path, "") + path;
    }

    /** True for a file of lists, whose entries are merged with those below it. */
    public static boolean isMerged(String path) {
        return path.startsWith(CLAUSES) && path.endsWith(YAML);
    }

    /** The catalog, unless the vocabulary, on which all else rests, cannot be read. */
    public Optional<Catalog> read() {
        if (remembered.isEmpty() || !found.isEmpty()) {
            return readOrKept();
        }
        Optional<Catalog> known = remembered.get().find(given);
        if (known.isPresent()) {
            return known;
        }
        Optional<Catalog> read = readOrKept();
        if (found.isEmpty()) {
            read.ifPresent(catalog -> remembered.get().keep(given, catalog));
        }
        return read;
    }

    private Optional<Catalog> readOrKept() {
        if (kept.isEmpty() || !found.isEmpty()) {
            return readAll();
        }
        Optional<Catalog> known = kept.get().find(given);
        if (known.isPresent()) {
            return known;
        }
        Optional<Catalog> read = readAll();
        return found.isEmpty() ? read.map(catalog -> kept.get().keep(catalog, given)) : read;
    }

    private Optional<Catalog> readAll() {
        given.forEach(this::sort);
        FilesByKind sorted = new FilesByKind(found);
        files.values().forEach(sorted::add);
        MoneyTable money = sorted.money();
        Optional<Vocabulary> vocabulary = Vocabulary.read(lists, money, found);
        if (vocabulary.isEmpty()) {
            found.add(Diagnostic.of(Code.SRC_01, Location.ofFile(CatalogFiles.VOCABULARY)));
            return Optional.empty();
        }
        SourceParts parts = new SourceParts(vocabulary.get(), money, sorted.holidays(), layers::get, found);
        sorted.sources().forEach(parts::add);
        parts.orderVersions();
        sorted.checkOwners(parts.municipalities().keySet());
        parts.keepFirms(sorted.registers(vocabulary.get().headings()));
        Catalog catalog = new Catalog(catalog(sorted, parts));
        lists.finish();
        return Optional.of(catalog);
    }

    private CatalogParts catalog(FilesByKind sorted, SourceParts parts) {
        Vocabulary vocabulary = parts.vocabulary();
        Layered<Rule> rules = RuleReader.read(lists, vocabulary, found);
        Layered<Duty> duties = DutyReader.read(lists, vocabulary, found);
        ScheduleReader scheduleReader = new ScheduleReader(vocabulary, found);
        Schedule schedule = scheduleReader.read(lists);
        Layered<HearingItem> hearing = items(HEARING, vocabulary);
        Layered<HearingItem> topics = items(TOPICS, vocabulary);
        List<Amendment> withdrawn = lists.withdraw(parts::withdraw);
        parts.settleThoseInPlace();
        List<Amendment> amendments = Stream.of(
                        vocabulary.amendments(),
                        rules.amendments(),
                        duties.amendments(),
                        scheduleReader.amendments(),
                        hearing.amendments(),
                        topics.amendments(),
                        withdrawn)
                .flatMap(List::stream)
                .toList();
        return new CatalogParts(
                vocabulary,
                parts.laws(),
                parts.clauses(),
                parts.templates(),
                rules.values(),
                duties.values(),
                schedule,
                parts.municipalities(),
                sorted.looks(),
                hearing.values(),
                topics.values(),
                CatalogParts.askedBy(parts.clauses(), parts.templates(), vocabulary),
                allSources(sorted),
                approved,
                new Overlay(laidOver, amendments));
    }

    private List<SourceFile> allSources(FilesByKind sorted) {
        List<SourceFile> sources = new ArrayList<>(sorted.sources());
        sources.addAll(listed);
        return sources;
    }

    private Layered<HearingItem> items(String key, Vocabulary vocabulary) {
        HearingItemReader reader = new HearingItemReader(vocabulary, found);
        return lists.read(
                List.of(key),
                fields -> fields.fields(key).map(reader::items).orElse(List.of()),
                (below, more) -> below.value());
    }
}
