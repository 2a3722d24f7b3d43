package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.Inline;

/** Text as clusters of glyphs. */
final class Clusters {
    private static final int GETA = '〓';

    private final Face face;
    private final int size;

    Clusters(Face face, int size) {
        this.face = face;
        this.size = size;
    }

    List<Cluster> of(List<Inline> text) {
        List<Cluster> out = new ArrayList<>();
        for (Inline inline : text) {
            if (inline instanceof Inline.Reference reference) {
                addReference(reference, out);
            } else {
                add(inline.text(), null, inline instanceof Inline.Blank, out);
            }
        }
        return out;
    }

    List<Cluster> of(String text) {
        List<Cluster> out = new ArrayList<>();
        add(text, null, false, out);
        return out;
    }

    /** The words before a number (第) and behind it (条, 項) belong to the link of that number. */
    private void addReference(Inline.Reference reference, List<Cluster> out) {
        List<Inline.Piece> pieces = reference.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Anchor link = pieces.get(i).target();
            boolean short1 = pieces.get(i).text().length() <= 1;
            if (link == null && short1 && "第（(".contains(pieces.get(i).text()) && i + 1 < pieces.size()) {
                link = pieces.get(i + 1).target();
            } else if (link == null && short1 && "条項号)）".contains(pieces.get(i).text()) && i > 0) {
                link = pieces.get(i - 1).target();
            }
            add(pieces.get(i).text(), link, false, out);
        }
    }

    private void add(String text, Anchor link, boolean blank, List<Cluster> out) {
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            int end = i + Character.charCount(codePoint);
            while (end < text.length() && FontCoverage.joinsBefore(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            // A lone surrogate or control character cannot be set; it is refused before it comes here.
            boolean unprintable = codePoint < 0x20 || codePoint >= 0xD800 && codePoint <= 0xDFFF;
            String own = unprintable ? " " : text.substring(i, end);
            int shown = FontCoverage.shown(own);
            Faces.Glyph glyph = Faces.glyph(shown, face);
            if (glyph.face() == null) {
                // Shown as 〓 and reported; what is copied out is still the character itself.
                glyph = Faces.glyph(GETA, face);
            }
            int advance = glyph.face().advance(glyph.id(), size);
            out.add(new Cluster(own, shown, glyph, advance, size, CharClass.of(shown), link, blank));
            i = end;
        }
    }
}
