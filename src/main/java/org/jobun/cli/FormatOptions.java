package org.jobun.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.render.Format;
import org.jobun.render.formats.Formats;
import picocli.CommandLine.Option;

/** In which formats papers are written. */
final class FormatOptions {
    @Option(
            names = "--format",
            split = ",",
            paramLabel = "NAME",
            description = "形式 docx,pdf,pdf-form,pdf-data,html,text,json（既定 docx,pdf）。 Formats.")
    private List<String> formats = List.of("docx", "pdf");

    /** Those that are asked for, each once; one that is unknown is reported. */
    List<Format> chosen(Diagnostics found) {
        return known(formats, found);
    }

    /** Those of some names. */
    static List<Format> known(List<String> names, Diagnostics found) {
        List<Format> chosen = new ArrayList<>();
        for (String name : names) {
            Optional<Format> format = Formats.find(name.strip());
            if (format.isEmpty()) {
                found.add(Diagnostic.of(Code.OUT_02, Location.ofFile("--format"))
                        .with("found", name)
                        .with("expected", String.join("、", Formats.names())));
            }
            format.filter(one -> !chosen.contains(one)).ifPresent(chosen::add);
        }
        return chosen;
    }
}
