package org.jobun.assembly;

import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Severity;
import org.jobun.document.Inline;
import org.jobun.matter.FactType;
import org.jobun.matter.Matter;
import org.jobun.matter.Vocabulary;

/**
 * Reports the values that one paper prints as blanks.
 *
 * @param making in a final paper a blank is an error, in a draft a warning
 * @param paper what the paper is called
 */
record MissingValues(Vocabulary vocabulary, Matter matter, Making making, String paper, Diagnostics found) {

    /** Reports a run that is a blank. */
    void report(Inline inline) {
        if (inline instanceof Inline.Blank blank) {
            Diagnostic missing = Diagnostic.of(Code.FCT_04, matter.file().place())
                    .with("label", blank.text())
                    .with("fact", blank.fact())
                    .with("needed", paper)
                    .as(making.finalPaper() ? Severity.ERROR : Severity.WARNING);
            found.add(isComputed(blank) ? missing.with("variant", "COMPUTED") : missing);
        }
    }

    private boolean isComputed(Inline.Blank blank) {
        return vocabulary
                .find(blank.fact())
                .filter(type -> type.from() == FactType.Origin.COMPUTED)
                .isPresent();
    }
}
