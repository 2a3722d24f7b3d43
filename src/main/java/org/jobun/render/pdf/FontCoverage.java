package org.jobun.render.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jobun.document.Article;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.font.Font;
import org.jobun.font.Glyph;
import org.jobun.font.ProgramFonts;
import org.jobun.render.MissingCharacter;

/** Which characters of a paper the embedded fonts cannot show as written. */
final class FontCoverage {
    private final Fonts fonts;

    FontCoverage(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Each such character once, in the order of the paper. */
    List<MissingCharacter> missing(Document document) {
        Set<String> seen = new LinkedHashSet<>();
        List<MissingCharacter> missing = new ArrayList<>();
        FontChain faces = fonts.of(document.style().fonts());
        for (String text : texts(document)) {
            find(text, faces, seen, missing);
        }
        return missing;
    }

    private void find(String text, FontChain faces, Set<String> seen, List<MissingCharacter> missing) {
        int i = 0;
        while (i < text.length()) {
            if (isPlain(text, i)) {
                i++;
                continue;
            }
            int codePoint = text.codePointAt(i);
            int end = i + Character.charCount(codePoint);
            int stop = end;
            while (stop < text.length() && joinsBefore(text.codePointAt(stop))) {
                stop += Character.charCount(text.codePointAt(stop));
            }
            String own = seen(text.substring(i, stop));
            if (own.isEmpty()) {
                i = stop;
                continue;
            }
            boolean single = faces.own().isEmpty() && stop - i == 1 && !joinsBefore(codePoint);
            if (single && faces.glyph(shown(own), ProgramFonts.body()).font() != null) {
                fonts.setPlain((char) codePoint);
            }
            // The marks of a cluster are drawn only where a composed character has them.
            boolean variant = own.length() > Character.charCount(codePoint)
                    && shown(own) == codePoint
                    && variant(own, faces, ProgramFonts.body()).font() == null;
            boolean absent = codePoint >= 0x20
                    && faces.glyph(shown(own), ProgramFonts.body()).font() == null;
            if ((absent || variant) && seen.add(own)) {
                String where = text.substring(Math.max(0, i - 8), Math.min(text.length(), stop + 8));
                missing.add(new MissingCharacter(own, names(own), where, !absent));
            }
            i = stop;
        }
    }

    /** True for a character that is known to be shown as it is, with nothing set on it. */
    private boolean isPlain(String text, int i) {
        return fonts.isPlain(text.charAt(i)) && (i + 1 == text.length() || fonts.isPlain(text.charAt(i + 1)));
    }

    private boolean isPlain(String text) {
        int i = 0;
        while (i < text.length() && fonts.isPlain(text.charAt(i))) {
            i++;
        }
        return i == text.length();
    }

    private static String names(String text) {
        List<String> names = new ArrayList<>();
        text.codePoints().forEach(c -> names.add(String.format(Locale.ROOT, "U+%04X", c)));
        return String.join(" ", names);
    }

    /** The character that stands for a cluster on the page: か with a combining ゛ is が; marks else are not drawn. */
    static int shown(String cluster) {
        int first = spaced(cluster.codePointAt(0));
        if (Character.charCount(cluster.codePointAt(0)) == cluster.length()) {
            // NFC would replace a compatibility ideograph (神 U+FA19), which must stay as written.
            return first;
        }
        String composed = Normalizer.normalize(seen(cluster), Normalizer.Form.NFC);
        return composed.codePointCount(0, composed.length()) == 1 ? composed.codePointAt(0) : first;
    }

    /** The glyph of a cluster of a character and one selector; a null face where there is no such variant. */
    static Glyph variant(String text, FontChain faces, Font wanted) {
        String cluster = seen(text);
        if (cluster.isEmpty()) {
            return Glyph.NONE;
        }
        int first = cluster.codePointAt(0);
        int rest = Character.charCount(first);
        if (rest == cluster.length()) {
            return Glyph.NONE;
        }
        int selector = cluster.codePointAt(rest);
        boolean one = rest + Character.charCount(selector) == cluster.length();
        return one && isVariationSelector(selector) ? faces.variant(first, selector, wanted) : Glyph.NONE;
    }

    static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    /** True for a character that is set on the one before it. */
    static boolean joinsBefore(int c) {
        int type = Character.getType(c);
        return isVariationSelector(c)
                || isUnseen(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c >= 0xE0000 && c <= 0xE007F;
    }

    /** Characters that say how others are broken or joined and are never seen (Unicode, Default_Ignorable_Code_Point). */
    static boolean isUnseen(int c) {
        return c == 0xAD || c >= 0x200B && c <= 0x200F || c >= 0x2060 && c <= 0x2064;
    }

    /** A space of any width (U+00A0, U+2009) that a font does not have is set as the usual one. */
    static int spaced(int c) {
        int type = Character.getType(c);
        boolean space = type == Character.SPACE_SEPARATOR || type == Character.LINE_SEPARATOR;
        return c != 0x3000 && (space || type == Character.PARAGRAPH_SEPARATOR || isUnseen(c)) ? ' ' : c;
    }

    /** A cluster without the characters that are never seen. */
    private static String seen(String cluster) {
        StringBuilder seen = new StringBuilder();
        cluster.codePoints().filter(c -> !isUnseen(c)).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    private List<String> texts(Document document) {
        List<String> texts = new ArrayList<>();
        document.blocks().forEach(block -> block.accept(new AsRead(texts)));
        return texts;
    }

    /** Collects the texts of a paper that need a closer look, in the order in which they are read. */
    private final class AsRead implements BlockVisitor<Void> {
        private final List<String> out;

        AsRead(List<String> out) {
            this.out = out;
        }

        private Void add(List<List<Inline>> texts) {
            texts.forEach(this::addText);
            return null;
        }

        private void addText(List<Inline> text) {
            if (!text.stream().allMatch(inline -> isPlain(inline.text()))) {
                StringBuilder joined = new StringBuilder();
                text.forEach(inline -> joined.append(inline.text()));
                out.add(joined.toString());
            }
        }

        @Override
        public Void title(Title title) {
            out.add(title.text());
            return null;
        }

        @Override
        public Void text(TextBlock text) {
            return add(text.texts());
        }

        @Override
        public Void table(Table table) {
            return add(table.texts());
        }

        @Override
        public Void article(Article article) {
            out.add(article.caption());
            return add(article.texts());
        }

        @Override
        public Void signature(SignatureBlock signature) {
            addText(signature.date());
            signature.signatories().forEach(signatory -> {
                out.add(signatory.role());
                signatory.lines().forEach(line -> {
                    out.add(line.label());
                    addText(line.value());
                });
            });
            return null;
        }

        @Override
        public Void stampPlace(StampPlace place) {
            out.add(place.text());
            return null;
        }
    }
}
