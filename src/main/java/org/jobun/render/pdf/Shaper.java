package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.Inline;
import org.jobun.font.Font;
import org.jobun.font.Glyph;

/** Makes clusters of the characters of a text, in one font and size. */
final class Shaper {
    private static final int GETA = '〓';

    /** Characters whose clusters are kept together. */
    static final int PAGE = 256;

    private final FontChain fonts;
    private final Font font;
    private final int size;
    private final SetBefore before;
    private final Cluster[][] kept;

    /**
     * @param fonts where other characters come from
     * @param font of the text
     * @param size in mpt
     * @param before what was set so before
     */
    Shaper(FontChain fonts, Font font, int size, SetBefore before) {
        this.fonts = fonts;
        this.font = font;
        this.size = size;
        this.before = before;
        this.kept = before.clusters();
    }

    List<Cluster> of(List<Inline> text) {
        Runs runs = new Runs();
        text.forEach(inline -> inline.accept(runs));
        return runs.out;
    }

    List<Cluster> of(String text) {
        Runs runs = new Runs();
        runs.add(text, null, Cluster.Ground.NONE);
        return runs.out;
    }

    /**
     * The lines of a text; none of an empty one.
     *
     * @param firstX left edge of the first line
     * @param restX left edge of the others
     * @param right edge of all
     */
    List<Line> lines(List<Inline> text, int firstX, int restX, int right, LineBreaker.Fill fill) {
        return before.lines(
                text, firstX, restX, right, fill, () -> LineBreaker.lines(of(text), firstX, restX, right, fill));
    }

    /** A few words on a line of their own at its natural width. */
    Line line(String text) {
        return LineBreaker.lines(of(text), 0, 0, Integer.MAX_VALUE, LineBreaker.Fill.NATURAL)
                .get(0);
    }

    /** The clusters of a text, run by run. */
    private final class Runs implements Inline.Visitor<Void> {
        private final List<Cluster> out = new ArrayList<>();

        @Override
        public Void words(Inline.Words words) {
            return add(words.text(), null, Cluster.Ground.NONE);
        }

        @Override
        public Void value(Inline.Value value) {
            return add(value.text(), null, Cluster.Ground.NONE);
        }

        @Override
        public Void lawCitation(Inline.LawCitation citation) {
            return add(citation.text(), null, Cluster.Ground.NONE);
        }

        @Override
        public Void blank(Inline.Blank blank) {
            return add(blank.text(), null, Cluster.Ground.PALE);
        }

        @Override
        public Void marked(Inline.Marked marked) {
            return add(marked.text(), null, Cluster.Ground.LINED);
        }

        @Override
        public Void reference(Inline.Reference reference) {
            List<Inline.Piece> pieces = reference.pieces();
            for (int i = 0; i < pieces.size(); i++) {
                add(pieces.get(i).text(), link(pieces, i), Cluster.Ground.NONE);
            }
            return null;
        }

        private Void add(String text, Anchor link, Cluster.Ground ground) {
            boolean usual = link == null && ground == Cluster.Ground.NONE;
            int at = 0;
            while (at < text.length()) {
                int end = Graphemes.end(text, at);
                out.add(usual && end == at + 1 ? kept(text, at) : cluster(text.substring(at, end), link, ground));
                at = end;
            }
            return null;
        }
    }

    /** The words before a number (第) and behind it (条, 項) belong to the link of that number. */
    private static Anchor link(List<Inline.Piece> pieces, int index) {
        Anchor own = pieces.get(index).target();
        String text = pieces.get(index).text();
        if (own != null || text.length() > 1) {
            return own;
        }
        if ("第（(".contains(text) && index + 1 < pieces.size()) {
            return pieces.get(index + 1).target();
        }
        return "条項号)）".contains(text) && index > 0 ? pieces.get(index - 1).target() : null;
    }

    private Cluster kept(String text, int at) {
        char character = text.charAt(at);
        Cluster[] page = kept[character / PAGE];
        if (page == null) {
            page = new Cluster[PAGE];
            kept[character / PAGE] = page;
        }
        Cluster cluster = page[character % PAGE];
        if (cluster == null) {
            cluster = cluster(text.substring(at, at + 1), null, Cluster.Ground.NONE);
            page[character % PAGE] = cluster;
        }
        return cluster;
    }

    private Cluster cluster(String text, Anchor link, Cluster.Ground ground) {
        int codePoint = text.codePointAt(0);
        // A lone surrogate or control character cannot be set; it is refused before it comes here.
        boolean unprintable = codePoint < 0x20 || codePoint >= 0xD800 && codePoint <= 0xDFFF;
        String own = unprintable ? " " : text;
        int shown = Graphemes.shown(own);
        Glyph glyph = glyph(own, shown);
        int advance = Graphemes.isUnseen(own.codePointAt(0)) ? 0 : glyph.font().advance(glyph.id(), size);
        // A space that may not be broken at is no space to the line breaker.
        boolean fixed = codePoint == 0xA0 || codePoint == 0x202F;
        int acting = fixed ? codePoint : shown;
        return new Cluster(own, acting, glyph, advance, size, CharClass.of(acting), link, ground);
    }

    /** The glyph of a sign. One that no font has is shown as 〓 and reported; what is copied out is still the sign itself. */
    private Glyph glyph(String sign, int shown) {
        Glyph variant = Graphemes.variant(sign, fonts, font);
        if (variant.font() != null) {
            return variant;
        }
        Glyph glyph = fonts.glyph(shown, font);
        return glyph.font() == null ? fonts.glyph(GETA, font) : glyph;
    }
}
