package org.jobun.catalog;

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

    /** Reads the marks of a line from the given index on. */
    static BlockMarks read(String line, int from, Location place, Vocabulary vocabulary, Diagnostics found) {
        Condition condition = Condition.ALWAYS;
        Block.Loop loop = null;
        int start = from;
        Matcher before = BEFORE.matcher(line);
        while (before.find(start) && before.start() == start) {
            Location mark = at(place, line, start, before.end());
            if (before.group("kind").equals("when")) {
                condition = new ConditionReader(vocabulary, found).readShort(before.group("inside"), mark);
            } else if (before.group("kind").equals("each")) {
                loop = loop(before.group("inside"), mark, vocabulary, found);
            } else {
                found.add(Diagnostic.of(Code.CLS_04, mark)
                        .with("found", before.group().strip()));
            }
            start = before.end();
        }
        Matcher after = AFTER.matcher(line);
        boolean labelled = after.find(start);
        String label = labelled ? after.group("label") : "";
        int end = labelled ? after.start() : line.length();
        if (labelled && !label.matches("[A-Za-z0-9-]+")) {
            found.add(Diagnostic.of(Code.CLS_04, at(place, line, after.start(), after.end()))
                    .with("found", after.group().strip()));
        }
        return new BlockMarks(condition, loop, label, start, Math.max(start, end));
    }

    private static Block.Loop loop(String inside, Location mark, Vocabulary vocabulary, Diagnostics found) {
        Matcher matcher = EACH.matcher(inside.strip());
        if (!matcher.matches()) {
            found.add(Diagnostic.of(Code.CLS_04, mark).with("found", "{each " + inside + "}"));
            return null;
        }
        String list = matcher.group("list");
        boolean isList = vocabulary
                .find(list)
                .filter(type -> type.kind() == FactType.Kind.LIST)
                .isPresent();
        if (!isList) {
            found.add(Diagnostic.of(Code.FCT_01, mark)
                    .with("fact", list)
                    .with("nearest", Nearest.sentence(list, vocabulary.paths())));
            return null;
        }
        return new Block.Loop(list, matcher.group("variable"));
    }

    private static Location at(Location place, String line, int from, int to) {
        return new Location(place.file(), place.line(), from + 1, to - from, line);
    }
}
