package org.jobun.catalog;

import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.source.Fields;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlReader;

/**
 * The YAML between the first two {@code ---} lines, and where the text below begins and ends.
 *
 * @param bodyStart first line of the text, from 1
 * @param bodyEnd line behind its last: the third {@code ---}, or the end of the file
 */
record FrontMatter(Fields fields, int bodyStart, int bodyEnd) {
    private static final String FENCE = "---";

    static Optional<FrontMatter> read(SourceFile file, Diagnostics found) {
        int second = fence(file, 2);
        if (!file.lines().get(0).strip().equals(FENCE) || second == 0) {
            found.add(Diagnostic.of(
                            Code.CLS_01,
                            new Location(file.shown(), 1, 1, 3, file.lines().get(0)))
                    .with("key", "---")
                    .with("variant", "CLAUSE"));
            return Optional.empty();
        }
        int third = fence(file, second + 1);
        int end = third == 0 ? file.lines().size() + 1 : third;
        return YamlReader.read(file, 2, second, found)
                .map(map -> new FrontMatter(new Fields(map, found), second + 1, end));
    }

    /** First fence at or after a line, or 0. */
    private static int fence(SourceFile file, int from) {
        for (int number = from; number <= file.lines().size(); number++) {
            if (file.lines().get(number - 1).strip().equals(FENCE)) {
                return number;
            }
        }
        return 0;
    }
}
