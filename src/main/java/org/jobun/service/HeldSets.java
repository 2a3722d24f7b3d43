package org.jobun.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.issue.FileNames;
import org.jobun.issue.IssuedSet;

/** The papers that lie in a folder or a file: as its manifest lists them, else by the names of the files. */
final class HeldSets {
    private static final String WORD = ".docx";
    private static final String PDF = ".pdf";

    private HeldSets() {}

    /** True for a file that is a paper, and not a matter. */
    static boolean isPaper(Path file) {
        return isWord(file) || isPdf(file);
    }

    static boolean isWord(Path file) {
        return lower(file).endsWith(WORD);
    }

    private static boolean isPdf(Path file) {
        return lower(file).endsWith(PDF);
    }

    private static String lower(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Its papers, in the order of its files.
     *
     * @param place a paper, the folder of a set, or that of sets
     * @param matter whose set is meant among several
     */
    static List<HeldPaper> in(Path place, String matter) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(paper(stem(place), stem(place), List.of(place)));
        }
        Path own = place.resolve(matter);
        Path folder = !matter.isEmpty() && Files.isDirectory(own) ? own : place;
        Map<String, List<Path>> files = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        IssuedSet.in(folder).files().forEach((name, listed) -> {
            if (!FileNames.isBeside(name) && Files.isRegularFile(folder.resolve(name))) {
                files.computeIfAbsent(listed.paper(), id -> new ArrayList<>()).add(folder.resolve(name));
                titles.put(listed.paper(), listed.title());
            }
        });
        return (files.isEmpty() ? byName(folder) : files)
                .entrySet().stream()
                        .map(one -> paper(
                                one.getKey(),
                                titles.getOrDefault(
                                        one.getKey(), stem(one.getValue().get(0))),
                                one.getValue()))
                        .toList();
    }

    private static Map<String, List<Path>> byName(Path folder) throws IOException {
        Map<String, List<Path>> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(HeldSets::isPaper)
                    .filter(file -> !FileNames.isBeside(file.getFileName().toString()))
                    .sorted()
                    .forEach(file -> files.computeIfAbsent(stem(file), id -> new ArrayList<>())
                            .add(file));
        }
        return files;
    }

    private static HeldPaper paper(String id, String title, List<Path> files) {
        Optional<Path> word = files.stream().filter(HeldSets::isWord).findFirst();
        Optional<Path> pdf = files.stream().filter(HeldSets::isPdf).findFirst();
        return new HeldPaper(id, title, Optional.empty(), word, pdf);
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
