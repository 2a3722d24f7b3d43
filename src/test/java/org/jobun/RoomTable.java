package org.jobun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The table of rooms, as {@code docs/architecture.md} prints it: lowest room first, beside each the rooms that it may use.
 *
 * @param uses room → the rooms it may use, in the order of the table
 */
record RoomTable(Map<String, Set<String>> uses) {
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

    /** The table below the heading «Rooms» of the page. */
    static RoomTable read(Path page) throws IOException {
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        String text = Files.readString(page);
        text.substring(text.indexOf("\n## Rooms"))
                .lines()
                .dropWhile(line -> !line.startsWith("| ---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> uses.put(names(cells[1]).get(0), new LinkedHashSet<>(names(cells[3]))));
        return new RoomTable(uses);
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** Rows that name a room that does not stand above their own: with none, no circle of rooms is possible. */
    List<String> notInLayers() {
        List<String> found = new ArrayList<>();
        Set<String> above = new LinkedHashSet<>();
        uses.forEach((room, used) -> {
            used.stream()
                    .filter(name -> !above.contains(name))
                    .forEach(name -> found.add(room + " names " + name + ", which is not above it in the table"));
            above.add(room);
        });
        return found;
    }

    boolean allows(String room, String other) {
        return room.equals(other) || uses.getOrDefault(room, Set.of()).contains(other);
    }
}
