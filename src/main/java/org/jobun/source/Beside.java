package org.jobun.source;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/** What lies beside a file that people write, and may be named in it. */
public interface Beside {
    /** Nothing: the text came alone, from a form, a line of a file, or another program. */
    Beside NOTHING = (name, place, found) -> {
        found.add(Diagnostic.of(Code.FIL_01, place).with("found", name).with("variant", "ALONE"));
        return Optional.empty();
    };

    /**
     * A file that is named; where there is none, that is reported.
     *
     * @param name as it is written
     * @param place where it is written
     */
    Optional<SourceFile> read(String name, Location place, Diagnostics found);

    /** The files of a folder and of folders below it. */
    static Beside in(Path folder) {
        return (name, place, found) -> {
            if (!isName(name)) {
                found.add(Diagnostic.of(Code.FIL_01, place).with("found", name).with("variant", "NAME"));
                return Optional.empty();
            }
            Path file = folder.resolve(name);
            return SourceFile.read(file, file.toString().replace('\\', '/'), found);
        };
    }

    /** Whether a text may name a file beside another: no way out of the folder. */
    static boolean isName(String name) {
        Pattern folders =
                Pattern.compile("[^/\\\\:*?\"<>|\\x00-\\x1f]{1,120}(/[^/\\\\:*?\"<>|\\x00-\\x1f]{1,120}){0,4}");
        return folders.matcher(name).matches() && !("/" + name + "/").matches(".*/\\.{1,2}/.*");
    }
}
