package org.jobun.catalog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.matter.ConditionReader;
import org.jobun.matter.FactType;
import org.jobun.matter.Vocabulary;
import org.jobun.text.Nearest;

/**
 * The marks around the text of a block: {@code {when …}} and {@code {each …}} before it, {@code {#label}}
 * after it.
 *
 * @param start index of the first character of the text proper
 * @param end index behind its last
 */
record BlockMarks(Condition condition, Block.Loop loop, String label, int start, int end) {
    private static final Pattern BEFORE = Pattern.compile("\\s*\\{(?<kind>[a-z]+)\\s+(?<inside>[^{}]*)\\}\\s*");
    private static final Pattern EACH = Pattern.compile("(?<list>[a-z_.]+)\\s+as\\s+(?<variable>[a-z_]+)");
    private static final Pattern AFTER = Pattern.compile("\\s*\\{#(?<label>[^{}]*)\\}\\s*$");

    /** The same, kept only where another condition holds too. */
    BlockMarks onlyWhere(Condition other) {
        if (other == Condition.ALWAYS) {
            return this;
        }
        Condition both = condition == Condition.ALWAYS ? other : new Condition.All(List.of(other, condition));
        return new BlockMarks(both, loop, label, start, end);
    }

    /** Reads the marks of a line from the given index on. */
    static BlockMarks read(String line, int from, Location place, Vocabulary vocabulary, Diagnostics found) {
        Reading reading = new Reading(line, place, vocabulary, found);
        int start = reading.before(from);
        Matcher after = AFTER.matcher(line);
        boolean labelled = line.indexOf("{#", start) >= 0 && after.find(start);
        String label = labelled ? after.group("label") : "";
        if (labelled && !label.matches("[A-Za-z0-9-]+")) {
            reading.reject(after.group().strip(), after.start(), after.end());
        }
        int end = labelled ? after.start() : line.length();
        return new BlockMarks(reading.condition, reading.loop, label, start, Math.max(start, end));
    }

    /** Reads the marks before a text, one after the other. */
    private static final class Reading {
        private final String line;
        private final Location place;
        private final Vocabulary vocabulary;
        private final Diagnostics found;
        private Condition condition = Condition.ALWAYS;
        private Block.Loop loop;

        Reading(String line, Location place, Vocabulary vocabulary, Diagnostics found) {
            this.line = line;
            this.place = place;
            this.vocabulary = vocabulary;
            this.found = found;
        }

        /** Reads them from an index on; returns where the text begins. */
        int before(int from) {
            int start = from;
            Matcher mark = BEFORE.matcher(line);
            while (mark.region(start, line.length()).lookingAt()) {
                mark(mark, at(place, line, start, mark.end()));
                start = mark.end();
            }
            return start;
        }

        private void mark(Matcher mark, Location own) {
            String inside = mark.group("inside");
            switch (mark.group("kind")) {
                case "when" -> condition = new ConditionReader(vocabulary, found).readShort(inside, own);
                case "each" -> loop = loop(inside, own);
                default -> reject(mark.group().strip(), own);
            }
        }

        private Block.Loop loop(String inside, Location own) {
            Matcher matcher = EACH.matcher(inside.strip());
            if (!matcher.matches()) {
                reject("{each " + inside + "}", own);
                return null;
            }
            String list = matcher.group("list");
            if (isList(list)) {
                return new Block.Loop(list, matcher.group("variable"));
            }
            found.add(Diagnostic.of(Code.FCT_01, own)
                    .with("fact", list)
                    .with("nearest", Nearest.sentence(list, vocabulary.paths())));
            return null;
        }

        private boolean isList(String path) {
            return vocabulary
                    .find(path)
                    .filter(type -> type.kind() == FactType.Kind.LIST)
                    .isPresent();
        }

        private void reject(String mark, int from, int to) {
            reject(mark, at(place, line, from, to));
        }

        private void reject(String mark, Location own) {
            found.add(Diagnostic.of(Code.CLS_04, own).with("found", mark));
        }
    }

    private static Location at(Location place, String line, int from, int to) {
        return new Location(place.file(), place.line(), from + 1, to - from, line);
    }
}
