package org.jobun.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.NormalYaml;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlReader;

/**
 * What the file of a clause or a template says, in one way of writing it: its front matter ({@link NormalYaml}), then its text. Ends of
 * lines, blanks at their ends and how many empty lines stand together make no difference; every other sign does. What stands behind the
 * text (commentary) is not part of it.
 */
public final class NormalText {
    private static final Pattern TRAILING = Pattern.compile("[ \\t]+$");

    private NormalText() {}

    /**
     * The normal form of a file; nothing where it cannot be read.
     *
     * @param without keys of the front matter that are left out
     */
    public static Optional<String> of(SourceFile file, Set<String> without) {
        Diagnostics unheard = new Diagnostics();
        return FrontMatter.read(file, unheard)
                .flatMap(front -> YamlReader.read(file, 2, front.bodyStart() - 1, unheard)
                        .map(map -> NormalYaml.of(map, without)
                                + "---\n"
                                + body(file.lines().subList(front.bodyStart() - 1, front.bodyEnd() - 1))));
    }

    private static String body(List<String> lines) {
        StringBuilder out = new StringBuilder();
        boolean empty = false;
        for (String line : lines) {
            String own = TRAILING.matcher(line).replaceAll("");
            if (own.isEmpty()) {
                empty = out.length() > 0;
                continue;
            }
            out.append(empty ? "\n" : "").append(own).append('\n');
            empty = false;
        }
        return out.toString();
    }
}
