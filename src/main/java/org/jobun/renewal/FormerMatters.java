package org.jobun.renewal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.interview.Answers;
import org.jobun.issue.MadeSet;
import org.jobun.issue.Manifest;
import org.jobun.matter.SpecificationFile;
import org.jobun.service.KnownContract;
import org.jobun.source.Beside;
import org.jobun.source.SourceFile;
import org.jobun.store.MatterFilter;
import org.jobun.store.MatterList;
import org.jobun.store.Matters;
import org.jobun.store.Reach;
import org.jobun.store.RegisterLine;
import org.jobun.store.Store;

/** Finds last year's matters: in matter files, in folders of issued sets, in the register. */
public final class FormerMatters {
    /** Matters that are read at a time. */
    private static final int MOST = 500;

    private final Catalog catalog;
    private final Diagnostics found;
    /** Matter files by their SHA-256 and by the id of the matter. */
    private final Map<String, Former> known = new LinkedHashMap<>();

    /** @param found what cannot be read */
    public FormerMatters(Catalog catalog, Diagnostics found) {
        this.catalog = catalog;
        this.found = found;
    }

    /**
     * Those of some files and folders.
     *
     * @param matters files and folders with the matters that sets were made from
     */
    public List<Former> in(List<Path> places, List<Path> matters) throws IOException {
        for (Path place : matters) {
            for (Path file : files(place)) {
                matter(file).ifPresent(one -> remember(file, one));
            }
        }
        List<Former> all = new ArrayList<>();
        for (Path place : places) {
            int before = all.size();
            if (Files.isDirectory(place)) {
                for (Path folder : sets(place)) {
                    set(folder).ifPresent(all::add);
                }
            }
            // A folder of sets has the matter files of a renewal beside them, which are not matters once more.
            if (all.size() == before) {
                for (Path file : files(place)) {
                    matter(file).ifPresent(all::add);
                }
            }
        }
        if (all.isEmpty() && !found.hasErrors()) {
            String where = places.isEmpty() ? "―" : places.get(0).toString();
            found.add(Diagnostic.of(Code.RNW_01, Location.ofFile(where)).with("found", where));
        }
        return eachOnce(all);
    }

    /** Those of the register that were in term in the year before, and no others. */
    public List<Former> in(Store store, NewYear year, String body) {
        return inOne(registered(store, Reach.everything(), year, body));
    }

    /** The same within somebody's reach, with the matters of that year of which the register knows no set. */
    public List<Former> keptIn(Store store, Reach reach, NewYear year, String body) {
        List<Former> all = new ArrayList<>(registered(store, reach, year, body));
        kept(store.matters(reach), year, body).stream()
                .sorted(Comparator.comparing((Former one) -> one.answers().municipality())
                        .thenComparing(one -> one.answers().id()))
                .forEach(all::add);
        return inOne(all);
    }

    private List<Former> kept(Matters matters, NewYear year, String body) {
        MatterFilter ofYear = MatterFilter.all().ofYear(year.year() - 1).by(MatterFilter.Order.NAME);
        List<Former> all = new ArrayList<>();
        int page = 1;
        MatterList list = matters.list(ofYear.onPage(page, MOST));
        while (!list.lines().isEmpty()) {
            list.lines().stream()
                    .filter(line -> body.isEmpty() || line.heading().body().equals(body))
                    .flatMap(line -> matters.find(line.key()).stream())
                    .flatMap(kept ->
                            Answers.read(Answers.FILE, kept.text(), catalog.vocabulary(), new Diagnostics()).stream()
                                    .map(answers -> Former.ofMatter("案件 " + kept.key(), answers)))
                    .forEach(all::add);
            page++;
            list = matters.list(ofYear.onPage(page, MOST));
        }
        return all;
    }

    private List<Former> inOne(List<Former> all) {
        if (all.isEmpty() && !found.hasErrors()) {
            found.add(Diagnostic.of(Code.RNW_01, Location.ofFile("台帳")).with("found", "台帳"));
        }
        return eachOnce(all);
    }

    private List<Former> registered(Store store, Reach reach, NewYear year, String body) {
        List<Former> all = new ArrayList<>();
        for (RegisterLine line : store.register(reach).list(year.before(body))) {
            KnownContract.of(store, line, catalog, found)
                    .ifPresent(one -> all.add(new Former(
                            "台帳 " + line.id(),
                            one.answers(),
                            one.made().madeOn(),
                            Optional.of(line.folder())
                                    .filter(folder -> !folder.isEmpty())
                                    .map(Path::of),
                            one.made().clauses(),
                            !one.entry().matterText().isEmpty())));
        }
        return all;
    }

    /** A matter that was cut into several contracts has a set of each, and is renewed as a whole. */
    private static List<Former> eachOnce(List<Former> all) {
        Map<String, Former> byMatter = new LinkedHashMap<>();
        all.forEach(one -> byMatter.putIfAbsent(
                one.answers().municipality() + "\0" + one.answers().id(), one));
        return List.copyOf(byMatter.values());
    }

    private void remember(Path file, Former one) {
        known.putIfAbsent(one.answers().id(), one);
        SourceFile.read(file, file.toString(), new Diagnostics())
                .map(read -> SpecificationFile.sha256(read, beside(file)))
                .ifPresent(hash -> known.put(hash, one));
    }

    private static Beside beside(Path file) {
        Path folder = file.getParent();
        return Beside.in(folder == null ? Path.of("") : folder);
    }

    /** The matter files of a folder, without those that matters name for their specifications. */
    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        List<Path> files;
        try (Stream<Path> list = Files.list(place)) {
            files = list.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
        Set<Path> specifications = new HashSet<>();
        files.forEach(file -> SourceFile.read(file, file.toString(), new Diagnostics())
                .flatMap(SpecificationFile::named)
                .ifPresent(name -> specifications.add(place.resolve(name))));
        return files.stream().filter(file -> !specifications.contains(file)).toList();
    }

    private Optional<Former> matter(Path file) throws IOException {
        String name = file.toString().replace('\\', '/');
        if (SourceFile.read(file, name, found).isEmpty()) {
            return Optional.empty();
        }
        return Answers.read(name, Files.readAllBytes(file), beside(file), catalog.vocabulary(), found)
                .map(answers -> Former.ofMatter(name, answers));
    }

    /** The folders of sets: the folder itself, or those in it. */
    private static List<Path> sets(Path place) throws IOException {
        if (Files.isRegularFile(place.resolve(Manifest.FILE))
                && MadeSet.of(Files.readAllBytes(place.resolve(Manifest.FILE))).isPresent()) {
            return List.of(place);
        }
        try (Stream<Path> list = Files.list(place)) {
            return list.filter(Files::isDirectory)
                    .filter(folder -> Files.isRegularFile(folder.resolve(Manifest.FILE)))
                    .sorted()
                    .toList();
        }
    }

    private Optional<Former> set(Path folder) throws IOException {
        Optional<MadeSet> made = MadeSet.of(Files.readAllBytes(folder.resolve(Manifest.FILE)));
        return made.map(set -> {
            Optional<Former> matter = Optional.ofNullable(known.get(set.matterHash()))
                    .or(() -> Optional.ofNullable(known.get(set.matter())));
            return new Former(
                    folder.toString().replace('\\', '/'),
                    matter.map(Former::answers).orElseGet(() -> KnownContract.rebuilt(set, catalog)),
                    set.madeOn(),
                    Optional.of(folder),
                    set.clauses(),
                    matter.isPresent());
        });
    }
}
