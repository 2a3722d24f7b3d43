package org.jobun.render.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Room to write in as fields of a form (ISO 32000-1, 12.7): empty cells and lines, runs of blanks before 年 月 日 and
 * at the end of a line, and □ as boxes to tick. The page looks the same; each field has a hint for screen readers and the
 * order of the structure.
 */
final class FormFields {
    /** The tick, in a square of 10. */
    private static final String TICK = "1.2 w 1.5 5.2 m 4 2.2 l 8.6 8.4 l S";

    private static final int MULTILINE = 1 << 12;

    private final PdfFile pdf;
    private final int size;
    private final PdfText all = new PdfText();
    private int count;

    /** @param size of what is typed in, mpt */
    FormFields(PdfFile pdf, int size) {
        this.pdf = pdf;
        this.size = size;
    }

    /**
     * Writes the fields of a page.
     *
     * @param pages how many there are: annotations are counted behind them
     */
    void add(List<FormField> fields, int page, int pages, StructureTree structure, PdfText annotations) {
        for (FormField field : fields) {
            int object = pdf.reserve();
            int number = structure.addAnnotation(page, object, field.tag());
            pdf.put(object, widget(field, page, pages + number));
            annotations.append(object).append(" 0 R ");
            all.append(object).append(" 0 R ");
        }
    }

    private PdfText widget(FormField field, int page, int parent) {
        PdfText out = new PdfText("<</Type/Annot/Subtype/Widget/Rect[");
        PdfSyntax.numbers(out, field.x1(), field.y1(), field.x2(), field.y2());
        out.append("]/F 4/P ").append(page).append(" 0 R/StructParent ").append(parent);
        out.append("/T").append(PdfSyntax.text("欄" + ++count)).append("/TU").append(PdfSyntax.text(field.hint()));
        return field.box() ? box(field, out) : room(field, out);
    }

    private PdfText box(FormField field, PdfText out) {
        out.append("/FT/Btn/V/Off/AS/Off/AP<</N<</On ").append(appearance(field, TICK));
        return out.append(" 0 R/Off ").append(appearance(field, "")).append(" 0 R>>>>>>");
    }

    private PdfText room(FormField field, PdfText out) {
        out.append("/FT/Tx/DA(").append(look()).append(")/AP<</N ").append(appearance(field, "/Tx BMC EMC"));
        return out.append(" 0 R>>")
                .append(field.several() ? "/Ff " + MULTILINE : "")
                .append(">>");
    }

    private String look() {
        PdfText look = new PdfText("/" + FormFont.NAME + " ");
        PdfSyntax.number(size, look);
        return look.append(" Tf 0 g").toString();
    }

    private int appearance(FormField field, String content) {
        int width = field.x2() - field.x1();
        int height = field.y2() - field.y1();
        PdfText entries = new PdfText("/Type/XObject/Subtype/Form/Resources<<>>/BBox[0 0 ");
        if (field.box()) {
            // The tick is drawn in a square of 10 whatever the size of the box.
            entries.append("10 10]/Matrix[");
            PdfSyntax.number(width / 10, entries);
            entries.append(" 0 0 ");
            PdfSyntax.number(height / 10, entries);
            entries.append(" 0 0]");
        } else {
            PdfSyntax.number(width, entries);
            entries.append(' ');
            PdfSyntax.number(height, entries);
            entries.append(']');
        }
        return pdf.raw(entries.toString(), content.getBytes(StandardCharsets.US_ASCII));
    }

    /** Writes the form, where there are fields. */
    void write(PdfText catalog) throws IOException {
        if (count == 0) {
            return;
        }
        catalog.append("/AcroForm<</Fields[").append(all).append("]/DA(").append(look());
        catalog.append(")/DR<</Font<</").append(FormFont.NAME).append(' ').append(FormFont.write(pdf));
        catalog.append(" 0 R>>>>>>");
    }
}
