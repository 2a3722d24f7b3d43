package org.jobun.source;

import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What YAML says, in one way of writing it: keys in order, each value in quotes, two blanks a level. Comments, quotes, line ends, flow or
 * block, and the order of keys make no difference; values, the order of lists, and every key do.
 */
public final class NormalYaml {
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_.-]+");
    private static final String LEVEL = "  ";

    private final StringBuilder out = new StringBuilder();

    private NormalYaml() {}

    /**
     * The normal form of a value, each line ended.
     *
     * @param without keys at the top that are left out
     */
    public static String of(YamlNode node, Set<String> without) {
        NormalYaml normal = new NormalYaml();
        if (node instanceof YamlNode.Mapping map) {
            normal.mapping(map, "", without);
        } else {
            normal.value(node, "");
        }
        return normal.out.toString();
    }

    private void mapping(YamlNode.Mapping map, String indent, Set<String> without) {
        new TreeMap<>(map.entries()).forEach((key, entry) -> {
            if (!without.contains(key)) {
                out.append(indent)
                        .append(BARE.matcher(key).matches() ? key : quoted(key))
                        .append(':');
                value(entry.value(), indent);
            }
        });
    }

    private void value(YamlNode node, String indent) {
        if (node instanceof YamlNode.Scalar scalar) {
            out.append(' ').append(quoted(scalar.text())).append('\n');
        } else if (node instanceof YamlNode.Mapping map) {
            out.append(map.entries().isEmpty() ? " {}\n" : "\n");
            mapping(map, indent + LEVEL, Set.of());
        } else {
            out.append(node.each().isEmpty() ? " []\n" : "\n");
            for (YamlNode item : node.each()) {
                out.append(indent).append(LEVEL).append('-');
                value(item, indent + LEVEL);
            }
        }
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
