package org.jobun.catalog;

import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/**
 * What a text may ask of FreeMarker: facts, and conditions on them ({@link TextGrammar}). Everything else is refused before it
 * runs.
 */
public final class TextLimits {
    /** Characters of a message that repeat what was typed. */
    private static final int LONGEST = 60;

    private TextLimits() {}

    /** Reports what goes too far or cannot be read; false if anything does, and then the text must not be run. */
    public static boolean keeps(TemplateText text, Diagnostics found) {
        if (text.source().indexOf("${") < 0 && text.source().indexOf('<') < 0) {
            return true;
        }
        TextGrammar grammar = TextGrammar.of(text.source());
        for (TextGrammar.Fault fault : grammar.faults()) {
            Location start = text.placeOf(fault.start() + 1);
            int length = fault.broken() ? 1 : fault.found().length();
            String written =
                    fault.found().length() > LONGEST ? fault.found().substring(0, LONGEST) + "…" : fault.found();
            found.add(Diagnostic.of(
                            fault.broken() ? Code.CLS_08 : Code.CLS_09,
                            new Location(start.file(), start.line(), start.column(), length, start.excerpt()))
                    .with(fault.broken() ? "detail" : "found", written));
        }
        return grammar.faults().isEmpty();
    }
}
