package org.jobun.draft;

import java.util.List;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Document;
import org.jobun.render.pdf.FontCoverage;

/** A warning for each character that the embedded fonts cannot show as it was written. */
public final class CheckCharacters {
    private CheckCharacters() {}

    /** @param file the matter, the only file whose words may hold any character */
    public static void of(List<Document> documents, String file, Diagnostics found) {
        for (Document document : documents) {
            for (FontCoverage.Missing missing : FontCoverage.missing(document)) {
                Code code = missing.variant() ? Code.FNT_02 : Code.FNT_01;
                found.add(Diagnostic.of(code, Location.ofFile(file))
                        .at(document.name())
                        .with("found", missing.text())
                        .with("codepoint", missing.codePoints())
                        .with("where", missing.where()));
            }
        }
    }
}
