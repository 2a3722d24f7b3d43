package org.jobun.lists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.FactType;
import org.jobun.matter.Vocabulary;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlDraft;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;
import org.jobun.source.YamlWords;

/**
 * Puts lists and values into a matter file, or a file of its specification, without touching any other line. What it says already is
 * left as it is, and that is said, unless it is to be replaced.
 */
public final class MergeLists {
    private final Vocabulary vocabulary;
    private final boolean replaces;
    private final Diagnostics found;

    /** @param replaces whether what the file says already gives way */
    public MergeLists(Vocabulary vocabulary, boolean replaces, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.replaces = replaces;
        this.found = found;
    }

    /** The text of the file with everything in it; empty after reporting one that cannot be read, or that says some of it already. */
    public Optional<String> into(SourceFile file, ImportedLists lists) {
        if (YamlReader.read(file, found).isEmpty()) {
            return Optional.empty();
        }
        SourceFile changed = file;
        for (FactType type : vocabulary.all()) {
            Part part = Part.of(type, lists);
            if (!part.isEmpty()) {
                changed = put(changed, type.path().split("\\."), part);
            }
        }
        return found.hasErrors() ? Optional.empty() : Optional.of(changed.text());
    }

    /** What is put at one path: a value, or rows; the other is empty. */
    private record Part(String value, List<Map<String, String>> rows) {
        static Part of(FactType type, ImportedLists lists) {
            return new Part(
                    lists.values().getOrDefault(type.path(), ""), lists.rows().getOrDefault(type.path(), List.of()));
        }

        boolean isEmpty() {
            return value.isEmpty() && rows.isEmpty();
        }
    }

    private SourceFile put(SourceFile file, String[] keys, Part part) {
        YamlNode.Mapping at = YamlReader.read(file, found).orElseThrow();
        int deep = 0;
        YamlNode.Entry entry = at.entries().get(keys[0]);
        while (entry != null
                && deep < keys.length - 1
                && entry.value().asMapping().isPresent()) {
            at = entry.value().asMapping().get();
            deep++;
            entry = at.entries().get(keys[deep]);
        }
        if (entry != null) {
            return replaced(file, keys, deep, entry, part);
        }
        int indent = deep == 0 ? 0 : indentation(at);
        if (indent < 0) {
            found.add(flow(file, keys, at.location()));
            return file;
        }
        List<String> lines = block(keys, deep, part, indent);
        List<String> all = new ArrayList<>(file.lines());
        int end = deep == 0
                ? lastLine(all)
                : endOf(all, at.entries().values().iterator().next().key().line(), indent);
        if (deep == 0 && end > 0) {
            lines.add(0, "");
        }
        all.addAll(end, lines);
        return text(file, all);
    }

    private SourceFile replaced(SourceFile file, String[] keys, int deep, YamlNode.Entry entry, Part part) {
        boolean whole = deep == keys.length - 1;
        if (!replaces || !whole) {
            found.add(Diagnostic.of(Code.IMP_09, entry.key()).with("fact", String.join(".", keys)));
            return file;
        }
        int from = entry.key().line();
        String line = file.lines().get(from - 1);
        int indent = line.length() - line.stripLeading().length();
        boolean own = line.stripLeading().matches("[\"']?" + keys[deep] + "[\"']?\\s*:.*");
        if (!own) {
            found.add(flow(file, keys, entry.key()));
            return file;
        }
        List<String> all = new ArrayList<>(file.lines());
        int end = from;
        while (end < all.size() && belongs(all, end, indent)) {
            end++;
        }
        all.subList(from - 1, end).clear();
        all.addAll(from - 1, block(keys, deep, part, indent));
        return text(file, all);
    }

    private static Diagnostic flow(SourceFile file, String[] keys, Location place) {
        return Diagnostic.of(Code.IMP_10, place)
                .with("fact", String.join(".", keys))
                .with("file", file.shown());
    }

    /** Whether a line is a part of the value of a key that stands so far in: rows may stand as far in as the key itself. */
    private static boolean belongs(List<String> lines, int at, int indent) {
        String line = lines.get(at);
        if (line.isBlank()) {
            // Empty lines between rows are of the list; those behind it are not.
            int next = at;
            while (next < lines.size() && lines.get(next).isBlank()) {
                next++;
            }
            return next < lines.size() && belongs(lines, next, indent);
        }
        int own = line.length() - line.stripLeading().length();
        return own > indent || own == indent && line.stripLeading().startsWith("- ");
    }

    /** How far in the keys of a group stand; negative where they stand in braces. */
    private static int indentation(YamlNode.Mapping group) {
        Location first = group.entries().isEmpty()
                ? group.location()
                : group.entries().values().iterator().next().key();
        String before = first.excerpt()
                .substring(
                        0,
                        Math.max(0, Math.min(first.column() - 1, first.excerpt().length())));
        return before.isBlank() && !group.entries().isEmpty() ? before.length() : -1;
    }

    private static int endOf(List<String> lines, int first, int indent) {
        int end = first;
        while (end < lines.size() && belongs(lines, end, indent - 1)) {
            end++;
        }
        return end;
    }

    private static int lastLine(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }

    private static List<String> block(String[] keys, int deep, Part part, int indent) {
        List<String> lines = new ArrayList<>();
        String pad = " ".repeat(indent);
        for (int key = deep; key < keys.length - 1; key++) {
            lines.add(pad + YamlWords.key(keys[key]) + ":");
            pad += "  ";
        }
        String name = pad + YamlWords.key(keys[keys.length - 1]) + ":";
        if (part.rows().isEmpty()) {
            lines.add(name + " " + YamlWords.value(part.value()));
        } else {
            YamlDraft rows = YamlDraft.empty();
            rows.setRows(part.rows(), "rows");
            lines.add(name);
            String inner = pad;
            rows.write().text().lines().skip(1).forEach(row -> lines.add(inner + row));
        }
        return lines;
    }

    private static SourceFile text(SourceFile file, List<String> lines) {
        String text = String.join("\n", lines);
        String ended = text.endsWith("\n") ? text : text + "\n";
        return SourceFile.decode(file.path(), file.shown(), ended.getBytes(StandardCharsets.UTF_8), new Diagnostics())
                .orElseThrow();
    }
}
