package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.Inline;
import org.jobun.font.Font;
import org.jobun.font.Glyph;

/** Text as clusters of glyphs. */
final class Clusters {
    private static final int GETA = '〓';

    /** Characters whose clusters are kept together. */
    static final int PAGE = 256;

    private final FontChain faces;
    private final Font face;
    private final int size;
    /**
     * Characters without link as they were set before, in pages of 256. Threads may make one twice; clusters do not
     * change, so it does not matter which is kept.
     */
    private final Cluster[][] kept;

    /**
     * @param faces where other characters come from
     * @param face of the text
     * @param size in mpt
     * @param kept clusters that were made before
     */
    Clusters(FontChain faces, Font face, int size, Cluster[][] kept) {
        this.faces = faces;
        this.face = face;
        this.size = size;
        this.kept = kept;
    }

    List<Cluster> of(List<Inline> text) {
        List<Cluster> out = new ArrayList<>();
        for (Inline inline : text) {
            if (inline instanceof Inline.Reference reference) {
                addReference(reference, out);
            } else {
                add(inline.text(), null, ground(inline), out);
            }
        }
        return out;
    }

    List<Cluster> of(String text) {
        List<Cluster> out = new ArrayList<>();
        add(text, null, Cluster.Ground.NONE, out);
        return out;
    }

    /** A few words on a line of their own at its natural width. */
    Line line(String text) {
        return Composer.lines(of(text), 0, 0, Integer.MAX_VALUE, Composer.Fill.NATURAL)
                .get(0);
    }

    private static Cluster.Ground ground(Inline inline) {
        if (inline instanceof Inline.Blank) {
            return Cluster.Ground.PALE;
        }
        return inline instanceof Inline.Marked ? Cluster.Ground.LINED : Cluster.Ground.NONE;
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
            add(pieces.get(i).text(), link, Cluster.Ground.NONE, out);
        }
    }

    private void add(String text, Anchor link, Cluster.Ground ground, List<Cluster> out) {
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            int end = i + Character.charCount(codePoint);
            while (end < text.length() && FontCoverage.joinsBefore(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (link == null && ground == Cluster.Ground.NONE && end == i + 1) {
                out.add(kept(text.charAt(i), text, i));
                i = end;
                continue;
            }
            out.add(cluster(text.substring(i, end), codePoint, link, ground));
            i = end;
        }
    }

    private Cluster kept(char character, String text, int at) {
        Cluster[] page = kept[character / PAGE];
        if (page == null) {
            page = new Cluster[PAGE];
            kept[character / PAGE] = page;
        }
        Cluster cluster = page[character % PAGE];
        if (cluster == null) {
            cluster = cluster(text.substring(at, at + 1), character, null, Cluster.Ground.NONE);
            page[character % PAGE] = cluster;
        }
        return cluster;
    }

    private Cluster cluster(String text, int codePoint, Anchor link, Cluster.Ground ground) {
        // A lone surrogate or control character cannot be set; it is refused before it comes here.
        boolean unprintable = codePoint < 0x20 || codePoint >= 0xD800 && codePoint <= 0xDFFF;
        String own = unprintable ? " " : text;
        int shown = FontCoverage.shown(own);
        Glyph glyph = FontCoverage.variant(own, faces, face);
        if (glyph.font() == null) {
            glyph = faces.glyph(shown, face);
        }
        if (glyph.font() == null) {
            // Shown as 〓 and reported; what is copied out is still the character itself.
            glyph = faces.glyph(GETA, face);
        }
        int advance =
                FontCoverage.isUnseen(own.codePointAt(0)) ? 0 : glyph.font().advance(glyph.id(), size);
        // A space that may not be broken at is no space to the composer.
        boolean fixed = codePoint == 0xA0 || codePoint == 0x202F;
        return new Cluster(
                own,
                fixed ? codePoint : shown,
                glyph,
                advance,
                size,
                CharClass.of(fixed ? codePoint : shown),
                link,
                ground);
    }
}
