package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code @signature …} and the parties below it: a role at the margin, its lines indented. */
final class SignatureReader {
    private static final String INDENT = "  ";
    private static final String SEAL = " 印";

    private final TemplateCursor cursor;

    SignatureReader(TemplateCursor cursor) {
        this.cursor = cursor;
    }

    TemplateLine read(TemplateLines.Head head) {
        TemplateText date = cursor.text(head.line(), head.from(), head.marks());
        cursor.next();
        List<TemplateLine.Party> parties = new ArrayList<>();
        while (cursor.hasText()) {
            parties.add(party());
        }
        return new TemplateLine.SignatureLines(head.marks().condition(), date, parties, head.place());
    }

    private TemplateLine.Party party() {
        String line = cursor.line();
        BlockMarks marks = cursor.marks(line, 0);
        TemplateText role = cursor.text(line, marks.start(), marks);
        cursor.next();
        List<TemplateLine.PartyLine> lines = new ArrayList<>();
        boolean seal = false;
        while (cursor.hasLine() && cursor.line().startsWith(INDENT)) {
            String own = cursor.line().stripTrailing();
            boolean sealed = own.endsWith(SEAL);
            seal |= sealed;
            partyLine(sealed ? own.substring(0, own.length() - SEAL.length()) : own, marks)
                    .ifPresent(lines::add);
            cursor.next();
        }
        return new TemplateLine.Party(marks.condition(), marks.loop(), role, lines, seal);
    }

    /** @param party marks of the party, whose row the line may name */
    private Optional<TemplateLine.PartyLine> partyLine(String line, BlockMarks party) {
        BlockMarks marks = cursor.marks(line, TemplateCursor.skipBlanks(line, 0, line.length()));
        int colon = line.indexOf(':', marks.start());
        if (colon < 0) {
            cursor.reject(marks.start(), line.strip());
            return Optional.empty();
        }
        int from = TemplateCursor.skipBlanks(line, colon + 1, line.length());
        return Optional.of(new TemplateLine.PartyLine(
                marks.condition(), line.substring(marks.start(), colon).strip(), cursor.text(line, from, party)));
    }
}
