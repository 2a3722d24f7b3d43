package org.jobun.check;

import org.jobun.catalog.TemplateText;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.text.OfficialStyle;

/** 公用文: how the words of a text are written, reported at the author's line and column. */
final class CheckStyle {
    private CheckStyle() {}

    static void text(TemplateText text, Diagnostics found) {
        boolean lists = text.references().stream()
                .anyMatch(reference -> reference.targets().size() > 1);
        for (OfficialStyle.Finding finding : OfficialStyle.in(text.source(), lists)) {
            Location start = text.placeOf(finding.at() + 1);
            Location place = new Location(
                    start.file(), start.line(), start.column(), finding.text().length(), start.excerpt());
            found.add(Diagnostic.of(code(finding.kind()), place)
                    .with("found", finding.text())
                    .with("expected", finding.expected()));
        }
    }

    private static Code code(OfficialStyle.Kind kind) {
        return switch (kind) {
            case CONJUNCTION -> Code.KOY_01;
            case PROVISO -> Code.KOY_02;
            case COMMA -> Code.KOY_03;
            case WORD -> Code.KOY_04;
            case WIDTH -> Code.KOY_05;
        };
    }
}
