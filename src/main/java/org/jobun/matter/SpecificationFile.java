package org.jobun.matter;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.source.Beside;
import org.jobun.source.SourceFile;
import org.jobun.source.Writing;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;

/**
 * A specification in a file of its own, which a matter names: {@code specification: spec.yaml}. It is read as if it were written in
 * the matter, and everything keeps the place where it stands.
 */
public final class SpecificationFile {
    /** The key of a matter that names it. */
    public static final String KEY = "specification";

    /** What says whose matter it is, and so belongs in the matter itself. */
    private static final Set<String> OF_THE_MATTER = Set.of("id", "municipality", "papers", KEY);

    private static final Pattern LINE =
            Pattern.compile(KEY + ":[ \\t]+(\"[^\"]*\"|'[^']*'|[^ #\"'{\\[][^#]*?)[ \\t]*(#.*)?");

    private final Diagnostics found;

    private SpecificationFile(Diagnostics found) {
        this.found = found;
    }

    /**
     * A matter with what its file of the specification says.
     *
     * @param root all of it, each value with its own place
     * @param writing the files that it stands in
     */
    public record Whole(YamlNode.Mapping root, Writing writing) {}

    /** The name of the file that a matter names, told by its lines alone; empty where it names none. */
    public static Optional<String> named(SourceFile matter) {
        for (String line : matter.lines()) {
            Matcher named = LINE.matcher(line);
            if (named.matches()) {
                String name = named.group(1);
                boolean quoted = name.startsWith("\"") || name.startsWith("'");
                return Optional.of(quoted ? name.substring(1, name.length() - 1) : name);
            }
        }
        return Optional.empty();
    }

    /** Hash of a matter and of the file that it names, as far as that is there. */
    public static String sha256(SourceFile matter, Beside beside) {
        return named(matter)
                .flatMap(name -> beside.read(name, matter.place(), new Diagnostics()))
                .map(file -> new Two(matter, file).sha256())
                .orElseGet(matter::sha256);
    }

    /** A matter as a whole; empty where it, or the file that it names, cannot be read. */
    public static Optional<Whole> read(SourceFile matter, Beside beside, Diagnostics found) {
        return YamlReader.read(matter, found).flatMap(root -> new SpecificationFile(found).whole(matter, root, beside));
    }

    private Optional<Whole> whole(SourceFile matter, YamlNode.Mapping root, Beside beside) {
        YamlNode.Entry entry = root.entries().get(KEY);
        Optional<String> name = entry == null ? Optional.empty() : entry.value().plain();
        if (name.isEmpty() || name.get().isBlank()) {
            return Optional.of(new Whole(root, matter));
        }
        Location place = entry.value().location();
        if (!named(matter).equals(name)) {
            found.add(
                    Diagnostic.of(Code.FIL_01, place).with("found", name.get()).with("variant", "LINE"));
            return Optional.empty();
        }
        return beside.read(name.get(), place, found)
                .flatMap(file ->
                        YamlReader.read(file, found).map(more -> new Whole(with(root, more), new Two(matter, file))));
    }

    private YamlNode.Mapping with(YamlNode.Mapping root, YamlNode.Mapping more) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(root.entries());
        entries.remove(KEY);
        more.entries().forEach((key, entry) -> {
            if (OF_THE_MATTER.contains(key)) {
                found.add(Diagnostic.of(Code.FIL_03, entry.key()).with("key", key));
            } else {
                entries.merge(key, entry, (own, other) -> both(key, own, other));
            }
        });
        return new YamlNode.Mapping(entries, root.location());
    }

    /** Groups are joined; of a value that both give, nobody can know which is meant. */
    private YamlNode.Entry both(String path, YamlNode.Entry own, YamlNode.Entry other) {
        Optional<YamlNode.Mapping> group = own.value().asMapping();
        Optional<YamlNode.Mapping> more = other.value().asMapping();
        if (group.isEmpty() || more.isEmpty()) {
            found.add(Diagnostic.of(Code.FIL_02, other.key()).with("fact", path).with("first", own.key()));
            return own;
        }
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(group.get().entries());
        more.get()
                .entries()
                .forEach((key, entry) -> entries.merge(key, entry, (one, two) -> both(path + "." + key, one, two)));
        return new YamlNode.Entry(
                own.key(), new YamlNode.Mapping(entries, group.get().location()));
    }

    /** The matter and the file of its specification. */
    private record Two(SourceFile matter, SourceFile specification) implements Writing {
        @Override
        public String path() {
            return matter.path();
        }

        @Override
        public Location place() {
            return matter.place();
        }

        @Override
        public String sha256() {
            String both = matter.sha256() + "\n" + specification.sha256();
            return SourceFile.sha256(both.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<Location> find(String text) {
            return matter.find(text).or(() -> specification.find(text));
        }
    }
}
