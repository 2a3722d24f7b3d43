package org.jobun.render.pdf;

/** The faces of a paper: 明朝 for the body, ゴシック for headings, and a fallback for rare characters. */
final class Faces {
    private Faces() {}

    /** Each face is parsed when it is first needed; the fallback seldom is. */
    private static final class Body {
        static final Face FACE = new Face("/fonts/BIZUDMincho-Regular.ttf");
    }

    private static final class Heading {
        static final Face FACE = new Face("/fonts/BIZUDGothic-Bold.ttf");
    }

    private static final class Fallback {
        static final Face FACE = new Face("/fonts/NotoSerifJP-Regular.ttf");
    }

    static Face body() {
        return Body.FACE;
    }

    static Face heading() {
        return Heading.FACE;
    }

    /** A glyph of a face; a null face where no font has the character. */
    record Glyph(Face face, int id) {}

    /** The glyph for a character: in the face asked for, else in the body, else in the fallback. */
    static Glyph glyph(int codePoint, Face wanted) {
        int id = wanted.glyph(codePoint);
        if (id != 0) {
            return new Glyph(wanted, id);
        }
        id = body().glyph(codePoint);
        if (id != 0) {
            return new Glyph(body(), id);
        }
        id = Fallback.FACE.glyph(codePoint);
        return id != 0 ? new Glyph(Fallback.FACE, id) : new Glyph(null, 0);
    }
}
