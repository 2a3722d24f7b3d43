package org.jobun.stylefile;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/** What there is to report of a Word file: what cannot be taken over, and one notice for all that formats but Word leave out. */
final class ImportReport {
    private final Location place;
    private final Diagnostics found;
    /** By name, in order. */
    private final Set<String> lost = new LinkedHashSet<>();

    /** @param path of the file as the user knows it */
    ImportReport(String path, Diagnostics found) {
        this.place = Location.ofFile(path);
        this.found = found;
    }

    /** A problem of the file, to be completed and added. */
    Diagnostic problem(Code code) {
        return Diagnostic.of(code, place);
    }

    void add(Diagnostic problem) {
        found.add(problem);
    }

    /** Something, by its name, that PDF does not take over. */
    void lost(String what) {
        lost.add(what);
    }

    void lost(Collection<String> what) {
        lost.addAll(what);
    }

    /** Reports what was lost, if anything was. */
    void end() {
        if (!lost.isEmpty()) {
            add(problem(Code.LOK_07).with("found", String.join("、", lost)));
        }
    }
}
