package org.jobun.source;

import java.util.Optional;
import org.jobun.diagnostic.Diagnostics;

/** Any bytes as a file that people write: problems, never an exception. */
public final class FuzzYaml {
    private FuzzYaml() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Diagnostics found = new Diagnostics();
        Optional<SourceFile> file = SourceFile.decode("matter.yaml", bytes, found);
        boolean read = file.flatMap(one -> YamlReader.read(one, found)).isPresent();
        if (!read && !found.hasErrors()) {
            throw new AssertionError("nothing was read and nothing was said");
        }
    }
}
