package org.jobun.render.pdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.jobun.document.FontFile;

/**
 * The faces of a paper: 明朝 for the body, ゴシック for headings, the municipality's own fonts and another of the program for
 * rare characters.
 */
final class Faces {
    /** Municipalities have few fonts; a server may see any number of municipalities. */
    private static final int MOST_KEPT = 32;

    private static final Map<FontFile, Optional<Face>> OWN = new ConcurrentHashMap<>();

    /** The faces of papers without fonts of their own. */
    static final Faces PLAIN = new Faces(List.of());

    private final List<Face> own;

    private Faces(List<Face> own) {
        this.own = own;
    }

    /** The faces of a municipality's papers. A font that cannot be read after all gives no glyphs. */
    static Faces of(List<FontFile> fonts) {
        if (fonts.isEmpty()) {
            return PLAIN;
        }
        if (OWN.size() > MOST_KEPT) {
            OWN.clear();
        }
        return new Faces(fonts.stream()
                .flatMap(font -> OWN.computeIfAbsent(font, Faces::parsed).stream())
                .toList());
    }

    private static Optional<Face> parsed(FontFile font) {
        try {
            return Optional.of(new Face(font.path(), font.bytes()))
                    .filter(face -> face.outlines().isSound());
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
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
