package org.jobun.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.issue.MadeSet;
import org.jobun.issue.Manifest;
import org.jobun.register.ReadEntry;
import org.jobun.register.WordSet;
import org.jobun.source.SourceFile;
import org.jobun.store.IssuedSet;
import org.jobun.store.KeptFile;
import org.jobun.store.NewEntry;
import org.jobun.store.Reach;
import org.jobun.store.RegisterState;
import org.jobun.store.Store;
import org.jobun.store.StoredFile;

/**
 * Puts sets into the register: those that were frozen in the web app by themselves, others from folders that hold their manifests. What
 * was put in stays in whenever this is cut short; the same command goes on where it was.
 */
public final class RegisterSets {
    /** Sets of one transaction. */
    private static final int AT_ONCE = 50;

    /** Bytes. No manifest of ours comes near it. */
    private static final long LARGEST = 8L << 20;

    private final Store store;

    public RegisterSets(Store store) {
        this.store = store;
    }

    /**
     * What is asked for.
     *
     * @param matters folders with the matter files that sets were made from
     * @param state in which they begin
     */
    public record Request(List<Path> folders, List<Path> matters, String division, RegisterState state, String by) {}

    /** What came of it: ids of new entries, and how many were there before. */
    public record Result(List<String> added, int known) {}

    /** Puts the sets in that the web app froze and that are not in yet. */
    public int own() throws IOException {
        int added = 0;
        for (List<IssuedSet> sets = missing(); !sets.isEmpty(); sets = missing()) {
            List<NewEntry> entries = new ArrayList<>();
            for (IssuedSet set : sets) {
                entries.add(entry(set));
            }
            store.register(Reach.everything()).add(entries);
            added += entries.size();
        }
        return added;
    }

    private List<IssuedSet> missing() {
        return store.register(Reach.everything()).missing(AT_ONCE);
    }

    private NewEntry entry(IssuedSet set) throws IOException {
        byte[] manifest = set.manifest().getBytes(StandardCharsets.UTF_8);
        String division = store.register(Reach.everything()).divisionOf(set.matterKey());
        ReadEntry.Place place = new ReadEntry.Place(
                division,
                set.id(),
                "",
                set.matterText(),
                RegisterState.ISSUED,
                set.issuedBy().name());
        return ReadEntry.of(manifest, SourceFile.sha256(manifest), name -> file(set, name), place)
                .orElseGet(() -> unread(set, division));
    }

    /** A set whose manifest says nothing that we know is still a set. */
    private static NewEntry unread(IssuedSet set, String division) {
        NewEntry.About about = new NewEntry.About(
                "",
                "",
                set.matterKey(),
                set.matterKey(),
                "",
                "",
                "",
                java.util.OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        List<NewEntry.File> files = set.files().stream()
                .map(file -> new NewEntry.File(file.name(), "", file.name(), file.hash(), file.length()))
                .toList();
        String hash = SourceFile.sha256(set.manifest().getBytes(StandardCharsets.UTF_8));
        return new NewEntry(
                division,
                about,
                new NewEntry.Origin(hash, set.id(), "", set.matterText(), Optional.empty()),
                RegisterState.ISSUED,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                files,
                set.issuedBy().name());
    }

    private Optional<byte[]> file(IssuedSet set, String name) {
        return set.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .map(KeptFile::hash)
                .flatMap(store.sets(Reach.everything())::file)
                .map(StoredFile::bytes);
    }

    /** Puts the sets of folders in, and of all folders below them. */
    public Result add(Request request, Diagnostics found) throws IOException {
        Map<String, String> matters = matters(request.matters(), found);
        List<String> added = new ArrayList<>();
        List<NewEntry> waiting = new ArrayList<>();
        int known = 0;
        for (Path place : request.folders()) {
            List<Path> folders = folders(place);
            for (Path folder : folders) {
                entry(folder, matters, request, found).ifPresent(waiting::add);
                if (waiting.size() == AT_ONCE) {
                    known += write(waiting, added);
                }
            }
            List<NewEntry> ofWord = ofWordFiles(place, folders, matters, request);
            waiting.addAll(ofWord);
            if (folders.isEmpty() && ofWord.isEmpty()) {
                found.add(Diagnostic.of(Code.REG_01, Location.ofFile(place.toString()))
                        .with("folder", place));
            }
        }
        known += write(waiting, added);
        return new Result(added, known);
    }

    private int write(List<NewEntry> waiting, List<String> added) {
        int before = added.size();
        store.register(Reach.everything()).add(waiting).forEach(id -> id.ifPresent(added::add));
        int known = waiting.size() - (added.size() - before);
        waiting.clear();
        return known;
    }

    /** Matter files by their SHA-256, and by the id of the matter where one file only has it. */
    private static Map<String, String> matters(List<Path> given, Diagnostics found) throws IOException {
        Map<String, String> matters = new HashMap<>();
        for (Path file : AffectedSets.matters(given)) {
            byte[] bytes = Files.readAllBytes(file);
            SourceFile.decode(file.toString(), bytes, found).ifPresent(source -> {
                String text = new String(bytes, StandardCharsets.UTF_8);
                matters.put(source.sha256(), text);
                source.lines().stream()
                        .filter(line -> line.startsWith("id:"))
                        .map(line -> line.substring(3).strip())
                        .forEach(id -> matters.merge(id, text, (one, other) -> ""));
            });
        }
        return matters;
    }

    private static List<Path> folders(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(place)) {
            return walk.filter(file -> file.getFileName().toString().equals(Manifest.FILE))
                    .map(Path::getParent)
                    .filter(RegisterSets::isWholeSet)
                    .sorted()
                    .toList();
        }
    }

    /** Sets of which there are Word files of ours and no manifest, of each folder of its own. */
    private static List<NewEntry> ofWordFiles(
            Path place, List<Path> manifests, Map<String, String> matters, Request request) throws IOException {
        Map<Path, Map<String, byte[]>> byFolder = new TreeMap<>();
        if (Files.exists(place)) {
            try (Stream<Path> walk = Files.walk(place)) {
                for (Path file : walk.filter(RegisterSets::isWordFile).sorted().toList()) {
                    Path folder = file.toAbsolutePath().normalize().getParent();
                    boolean isListed = manifests.stream()
                            .anyMatch(one -> one.toAbsolutePath().normalize().equals(folder));
                    if (!isListed && isWholeSet(folder)) {
                        byFolder.computeIfAbsent(folder, fresh -> new LinkedHashMap<>())
                                .put(file.getFileName().toString(), Files.readAllBytes(file));
                    }
                }
            }
        }
        List<NewEntry> entries = new ArrayList<>();
        for (Map.Entry<Path, Map<String, byte[]>> folder : byFolder.entrySet()) {
            for (WordSet set : WordSet.of(folder.getValue())) {
                String text = matters.getOrDefault(set.matter(), "");
                byte[] manifest = set.manifest("");
                ReadEntry.of(
                                manifest,
                                SourceFile.sha256(manifest),
                                name -> Optional.ofNullable(set.bytes().get(name)),
                                new ReadEntry.Place(
                                        request.division(),
                                        "",
                                        folder.getKey().toString(),
                                        text,
                                        request.state(),
                                        request.by()))
                        .ifPresent(entries::add);
            }
        }
        return entries;
    }

    private static boolean isWordFile(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".docx") && !name.startsWith("~$") && !name.startsWith(".") && Files.isRegularFile(file);
    }

    /** A folder that is still being written, or was about to be replaced, begins with a dot. */
    private static boolean isWholeSet(Path folder) {
        return !folder.toAbsolutePath().getFileName().toString().startsWith(".");
    }

    private static Optional<NewEntry> entry(
            Path folder, Map<String, String> matters, Request request, Diagnostics found) throws IOException {
        Path file = folder.resolve(Manifest.FILE);
        if (Files.size(file) > LARGEST) {
            SourceFile.tooLarge(file.toString(), (int) LARGEST, found);
            return Optional.empty();
        }
        byte[] manifest = Files.readAllBytes(file);
        String text = MadeSet.of(manifest)
                .map(made -> matters.getOrDefault(made.matterHash(), ""))
                .orElse("");
        Optional<NewEntry> entry = ReadEntry.of(
                manifest,
                SourceFile.sha256(manifest),
                name -> untouched(folder, name, manifest, found),
                new ReadEntry.Place(
                        request.division(),
                        "",
                        folder.toAbsolutePath().normalize().toString(),
                        text,
                        request.state(),
                        request.by()));
        if (entry.isEmpty()) {
            found.add(
                    Diagnostic.of(Code.REG_02, Location.ofFile(file.toString())).with("file", file));
        }
        return entry;
    }

    /** A file that is as it was written; of one that was edited since the register knows the hash only, and says so. */
    private static Optional<byte[]> untouched(Path folder, String name, byte[] manifest, Diagnostics found)
            throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        String expected =
                org.jobun.issue.IssuedSet.of(manifest).files().get(name).sha256();
        if (!SourceFile.sha256(bytes).equals(expected)) {
            found.add(
                    Diagnostic.of(Code.REG_03, Location.ofFile(file.toString())).with("file", file));
            return Optional.empty();
        }
        return Optional.of(bytes);
    }
}
