package org.jobun.render.docx;

import java.util.List;
import org.jobun.document.SignatureBlock;
import org.jobun.document.SignatureBlock.Line;
import org.jobun.document.SignatureBlock.Signatory;
import org.jobun.word.PaperStyle;

/**
 * 記名押印欄: lines with tab stops for role, label, value and seal. Labels are spread to one width (均等割付け) by the
 * spacing of their letters, which LibreOffice shows too; it ignores {@code w:fitText}.
 */
final class SignatureXml {
    private static final String SEAL = "印";
    /** Columns in full-width letters; a longer text wraps inside its column. */
    private static final int WIDEST_VALUE = 24;

    private final StringBuilder out;
    private final RunXml runs;
    private final Measures measures;
    private final int em;
    private int roleAt;
    private int labelAt;
    private int valueAt;
    private int labelWidth;

    SignatureXml(StringBuilder out, RunXml runs, Measures measures) {
        this.out = out;
        this.runs = runs;
        this.measures = measures;
        em = measures.em();
    }

    void write(SignatureBlock block) {
        if (!block.date().isEmpty()) {
            out.append("<w:p><w:pPr><w:pStyle w:val=\"" + PaperStyle.SIGNATURE_DATE.id() + "\"/></w:pPr>");
            runs.all(block.date());
            out.append("</w:p>");
        }
        columns(block.signatories());
        int count = block.signatories().size();
        for (int i = 0; i < count; i++) {
            signatory(block.signatories().get(i), i == count - 1);
        }
    }

    /** The block stands as far right as its longest value allows. */
    private void columns(List<Signatory> signatories) {
        int role = 0;
        int value = 0;
        labelWidth = 0;
        for (Signatory signatory : signatories) {
            role = Math.max(role, measures.widthOf(signatory.role()));
            for (Line line : signatory.lines()) {
                labelWidth = Math.max(labelWidth, measures.widthOf(line.label()));
                value = Math.max(value, widthOf(line));
            }
        }
        int columns = role + em + labelWidth + em;
        int seal = 3 * em;
        int room = measures.textWidth() - columns - Math.min(value, WIDEST_VALUE * em) - seal;
        roleAt = Math.max(em, Math.min(room, measures.textWidth() / 3));
        labelAt = roleAt + role + em;
        valueAt = roleAt + columns;
    }

    private int widthOf(Line line) {
        return line.value().stream()
                .mapToInt(inline -> measures.widthOf(inline.text()))
                .sum();
    }

    private void signatory(Signatory signatory, boolean lastOfAll) {
        List<Line> lines = signatory.lines();
        if (lines.isEmpty()) {
            begin(true, !lastOfAll);
            runs.text(signatory.role());
            runs.tab();
            runs.tab();
            seal(signatory);
            out.append("</w:p>");
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            begin(i == 0, !(last && lastOfAll));
            runs.text(i == 0 ? signatory.role() : "");
            line(lines.get(i));
            if (last) {
                seal(signatory);
            }
            out.append("</w:p>");
        }
    }

    private void begin(boolean first, boolean keptWithNext) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"" + PaperStyle.SIGNATURE.id() + "\"/>");
        out.append(keptWithNext ? "<w:keepNext/>" : "");
        out.append("<w:tabs><w:tab w:val=\"left\" w:pos=\"").append(labelAt);
        out.append("\"/><w:tab w:val=\"left\" w:pos=\"").append(valueAt);
        out.append("\"/><w:tab w:val=\"right\" w:pos=\"")
                .append(measures.textWidth())
                .append("\"/></w:tabs>");
        if (first) {
            out.append("<w:spacing w:before=\"").append(measures.pitch()).append("\"/>");
        }
        out.append("<w:ind w:left=\"").append(valueAt);
        out.append("\" w:hanging=\"").append(valueAt - roleAt).append("\"/></w:pPr>");
    }

    private void line(Line line) {
        runs.tab();
        runs.spaced(line.label(), labelWidth - measures.widthOf(line.label()));
        runs.tab();
        runs.all(line.value());
    }

    private void seal(Signatory signatory) {
        if (signatory.seal()) {
            runs.tab();
            runs.text(SEAL);
        }
    }
}
