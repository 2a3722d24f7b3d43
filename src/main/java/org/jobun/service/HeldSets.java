package org.jobun.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jobun.issue.FileNames;
import org.jobun.issue.IssuedSet;

/** The papers of a set that was made earlier: as its manifest lists them, else by the names of the files. */
public final class HeldSets {
    private HeldSets() {}

    /** True for a file that is a paper, and not a matter. */
    static boolean isPaper(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".docx") || name.endsWith(".pdf");
    }

    /**
     * Its papers, in the order of its files.
     *
     * @param place a paper, the folder of a set, or that of sets
     * @param matter whose set is meant among several
     */
    public static List<HeldPaper> in(Path place, String matter) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(HeldPaper.of(stem(place), stem(place), List.of(HeldFile.of(place))));
        }
        Path own = place.resolve(matter);
        Path folder = !matter.isEmpty() && Files.isDirectory(own) ? own : place;
        Map<String, HeldFile> files = new LinkedHashMap<>();
        for (String name : IssuedSet.in(folder).files().keySet()) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                files.put(name, HeldFile.of(file));
            }
        }
        return files.isEmpty() ? byName(folder) : of(IssuedSet.in(folder), files);
    }

    /** The sets in a folder of sets, by the names of their folders. */
    public static List<String> names(Path folder) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(folder)) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        List<String> names = new ArrayList<>();
        for (Path one : folders) {
            if (!IssuedSet.in(one).files().isEmpty()) {
                names.add(one.getFileName().toString());
            }
        }
        return names;
    }

    /**
     * The papers of a set that is kept elsewhere.
     *
     * @param manifest of the set
     * @param files by their names
     */
    public static List<HeldPaper> of(byte[] manifest, Map<String, HeldFile> files) {
        return of(IssuedSet.of(manifest), files);
    }

    private static List<HeldPaper> of(IssuedSet set, Map<String, HeldFile> files) {
        Map<String, List<HeldFile>> papers = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        set.files().forEach((name, listed) -> {
            if (files.containsKey(name) && !FileNames.isBeside(name)) {
                papers.computeIfAbsent(listed.paper(), id -> new ArrayList<>()).add(files.get(name));
                titles.put(listed.paper(), listed.title());
            }
        });
        return papers.entrySet().stream()
                .map(one -> HeldPaper.of(one.getKey(), titles.get(one.getKey()), one.getValue()))
                .toList();
    }

    private static List<HeldPaper> byName(Path folder) throws IOException {
        List<Path> sorted;
        try (Stream<Path> all = Files.list(folder)) {
            sorted = all.filter(HeldSets::isPaper)
                    .filter(file -> !FileNames.isBeside(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        Map<String, List<HeldFile>> files = new LinkedHashMap<>();
        for (Path file : sorted) {
            files.computeIfAbsent(stem(file), id -> new ArrayList<>()).add(HeldFile.of(file));
        }
        return files.entrySet().stream()
                .map(one -> HeldPaper.of(one.getKey(), one.getKey(), one.getValue()))
                .toList();
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
