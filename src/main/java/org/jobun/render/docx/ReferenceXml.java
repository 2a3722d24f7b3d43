package org.jobun.render.docx;

import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.Inline.Piece;
import org.jobun.document.Inline.Piece.Kind;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme.Level;

/**
 * A reference kept alive. Where the printed text has the whole label of the target (第3条, or the 2 of 第2項) it is a
 * {@code REF \n} field, which Word computes again when provisions move (ECMA-376 part 1, 17.16.5.50). Where a field would
 * print something else (前条, 第1項 whose number is not printed, 第1号 of an item (1)) the words are a link.
 */
public final class ReferenceXml {
    private final StringBuilder out;
    private final Places places;
    /** Words not yet written: the end of them may turn out to belong to a label. */
    private String pending = "";

    /** What a paper says of the provisions that its references mean. */
    public interface Places {
        /** The label of a provision, or null where this paper does not have it. */
        Label labelOf(Anchor anchor);

        /** The bookmark of a provision, or null where it has none. */
        String bookmarkOf(Anchor anchor);

        /** The level that gives a label its glyphs. */
        Level levelOf(Label label);
    }

    private ReferenceXml(StringBuilder out, Places places) {
        this.out = out;
        this.places = places;
    }

    /** Writes the runs, fields and links of a reference. */
    public static void write(List<Piece> pieces, Places places, StringBuilder out) {
        new ReferenceXml(out, places).write(pieces);
    }

    private void write(List<Piece> pieces) {
        int taken = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String text = piece.text().substring(taken);
            boolean linked = piece.target() != null && places.bookmarkOf(piece.target()) != null;
            Label label = linked ? places.labelOf(piece.target()) : null;
            taken = 0;
            if (label == null) {
                pending += text;
            } else if (piece.kind() == Kind.NUMBER) {
                taken = number(piece, label, i + 1 < pieces.size() ? pieces.get(i + 1) : null);
            } else {
                link(piece);
            }
        }
        flush();
    }

    /** Returns how many letters of the next piece it has written as part of the label. */
    private int number(Piece piece, Label label, Piece next) {
        if (label.text().equals(piece.text())) {
            field(piece, label.text());
            return 0;
        }
        Level level = places.levelOf(label);
        boolean whole = label.text().equals(level.prefix() + piece.text() + level.suffix());
        if (whole && pending.endsWith(level.prefix()) && startsWith(next, level.suffix())) {
            pending = pending.substring(0, pending.length() - level.prefix().length());
            field(piece, label.text());
            return level.suffix().length();
        }
        link(piece);
        return 0;
    }

    private static boolean startsWith(Piece next, String suffix) {
        return suffix.isEmpty()
                || next != null && next.target() == null && next.text().startsWith(suffix);
    }

    private void field(Piece piece, String label) {
        flush();
        FieldXml.write("REF " + bookmark(piece) + " \\n \\h", label, "", out);
    }

    private void link(Piece piece) {
        flush();
        out.append("<w:hyperlink w:anchor=\"").append(bookmark(piece)).append("\" w:history=\"1\">");
        TextRun.write(piece.text(), "", out);
        out.append("</w:hyperlink>");
    }

    private String bookmark(Piece piece) {
        return places.bookmarkOf(piece.target());
    }

    private void flush() {
        TextRun.write(pending, "", out);
        pending = "";
    }
}
