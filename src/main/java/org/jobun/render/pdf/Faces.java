package org.jobun.render.pdf;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The faces of a paper: 明朝 for the body, ゴシック for headings, the municipality's own fonts and another of the program for
 * rare characters.
 */
final class Faces {
    private final Fonts fonts;
    private final List<Face> own;

    Faces(Fonts fonts, List<Face> own) {
        this.fonts = fonts;
        this.own = own;
    }

    /**
     * Sets text in one of the faces.
     *
     * @param size in mpt
     */
    Clusters in(Face face, int size) {
        return new Clusters(this, face, size, fonts.clusters(this, face, size));
    }

    /** The municipality's own, in their order. */
    List<Face> own() {
        return own;
    }

    /** Each face is parsed when it is first needed; the fallback seldom is. */
    private static final class Body {
        static final Face FACE = Face.bundled("/fonts/BIZUDMincho-Regular.ttf");
    }

    private static final class Heading {
        static final Face FACE = Face.bundled("/fonts/BIZUDGothic-Bold.ttf");
    }

    private static final class Fallback {
        static final Face FACE = Face.bundled("/fonts/NotoSerifJP-Regular.ttf");
    }

    static Face body() {
        return Body.FACE;
    }

    static Face heading() {
        return Heading.FACE;
    }

    /** A glyph of a face; a null face where no font has the character. */
    record Glyph(Face face, int id) {}

    /** The glyph for a character: in the face asked for, else in the body, else in one of the others. */
    Glyph glyph(int codePoint, Face wanted) {
        return find(wanted, face -> face.glyph(codePoint));
    }

    /** The glyph for a variant of a character; a null face where no font has that variant. */
    Glyph variant(int codePoint, int selector, Face wanted) {
        return find(wanted, face -> face.variant(codePoint, selector));
    }

    private Glyph find(Face wanted, ToIntFunction<Face> glyph) {
        int id = glyph.applyAsInt(wanted);
        if (id != 0) {
            return new Glyph(wanted, id);
        }
        id = glyph.applyAsInt(body());
        if (id != 0) {
            return new Glyph(body(), id);
        }
        for (Face face : own) {
            id = glyph.applyAsInt(face);
            if (id != 0) {
                return new Glyph(face, id);
            }
        }
        id = glyph.applyAsInt(Fallback.FACE);
        return id != 0 ? new Glyph(Fallback.FACE, id) : new Glyph(null, 0);
    }
}
