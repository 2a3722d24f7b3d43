package org.jobun.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code src/bench/run} hands on: {@code name=value}. */
record Options(Map<String, String> given) {
    static Options of(String... args) {
        Map<String, String> given = new HashMap<>();
        for (String arg : args) {
            given.put(arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
        }
        return new Options(given);
    }

    private Path path(String name) {
        return Path.of(given.get(name));
    }

    private double number(String name) {
        return Double.parseDouble(given.get(name));
    }

    /** Prepared templates, results. */
    Path work() {
        return path("work");
    }

    Path node() {
        return path("node");
    }

    Path matter() {
        return path("matter");
    }

    Path fonts() {
        return path("fonts");
    }

    /** The benchmarks themselves. */
    String jar() {
        return given.get("jar");
    }

    /** The product as it is built. */
    String jobun() {
        return given.get("jobun");
    }

    /** Class path of the Java peers. */
    String peers() {
        return given.get("peers");
    }

    /** Length of a slice. */
    double seconds() {
        return number("seconds");
    }

    int rounds() {
        return (int) number("rounds");
    }

    int coldRuns() {
        return (int) number("cold");
    }

    boolean countsPages() {
        return given.get("pages").equals("yes");
    }

    int warmSeconds() {
        return (int) number("warm");
    }

    /** Java needs longer to reach its best. */
    int warm(Entrant entrant) {
        return entrant.platform() == Entrant.Platform.NODE ? Math.max(1, warmSeconds() / 4) : warmSeconds();
    }

    /** Day, machine and versions, in a line. */
    String machine() {
        return given.get("machine");
    }

    /** Numbers of papers of the curve, in order. */
    List<Integer> numbers() {
        return Stream.of(given.get("numbers").split(",")).map(Integer::valueOf).toList();
    }

    /** Seconds of CPU beyond which a cell of the curve is left out. */
    double longest() {
        return number("longest");
    }

    /** The folder of a newer Java, whose figures stand beside. */
    Optional<Path> otherJava() {
        return Optional.of(given.getOrDefault("java", ""))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
    }

    /** The Markdown file whose tables are written anew, or empty. */
    String write() {
        return given.get("write");
    }

    /** {@code only} is empty, or begins of names, with commas between. */
    boolean wants(Entrant entrant) {
        String only = given.get("only");
        return only.isEmpty()
                || List.of(only.split(",")).stream()
                        .anyMatch(name -> entrant.name().startsWith(name));
    }
}
