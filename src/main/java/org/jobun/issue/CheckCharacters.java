package org.jobun.issue;

import java.util.List;
import java.util.stream.Stream;
import org.jobun.check.CheckParties;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Severity;
import org.jobun.document.Document;
import org.jobun.matter.Fact;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.render.MissingCharacter;
import org.jobun.render.formats.Renderers;

/** A warning for each character that the embedded fonts cannot show as it was written. */
public final class CheckCharacters {
    private CheckCharacters() {}

    /**
     * The place is where the character was first written: the matter, else the municipality's profile.
     *
     * @param renderers that will write the papers
     * @param finalPaper true where such a character stops the paper, unless the matter says that it is to be printed
     */
    public static void of(
            List<Document> documents, Matter matter, Renderers renderers, boolean finalPaper, Diagnostics found) {
        for (Document document : documents) {
            for (MissingCharacter missing : renderers.missing(document)) {
                Severity severity = stops(missing, matter, finalPaper) ? Severity.ERROR : Severity.WARNING;
                found.add(diagnostic(missing, place(missing.text(), matter))
                        .at(document.name())
                        .as(severity));
            }
        }
    }

    private static Diagnostic diagnostic(MissingCharacter missing, Location place) {
        return Diagnostic.of(missing.variant() ? Code.FNT_02 : Code.FNT_01, place)
                .with("found", missing.text())
                .with("codepoint", missing.codePoints())
                .with("where", missing.where());
    }

    /** A variant keeps its letter; a letter that is missing makes another name of a name. */
    private static boolean stops(MissingCharacter missing, Matter matter, boolean finalPaper) {
        return finalPaper && !missing.variant() && !CheckParties.isAccepted(matter, missing.text());
    }

    private static Location place(String text, Matter matter) {
        return matter.file().find(text).orElseGet(() -> ofFact(text, matter));
    }

    /** Written as an escape in the matter, or by the municipality. */
    private static Location ofFact(String text, Matter matter) {
        return matter.facts().all().stream()
                .filter(fact -> fact.source() != Fact.Source.COMPUTED)
                .filter(fact -> texts(fact.value()).anyMatch(value -> value.contains(text)))
                .map(Fact::place)
                .findFirst()
                .orElse(matter.file().place());
    }

    private static Stream<String> texts(FactValue value) {
        return value instanceof FactValue.Rows rows
                ? rows.rows().stream().flatMap(row -> row.values().stream())
                : Stream.of(value.plain());
    }
}
