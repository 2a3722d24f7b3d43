package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jobun.document.Article;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Contents;
import org.jobun.document.Document;
import org.jobun.document.Heading;
import org.jobun.document.Inline;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.font.ProgramFonts;
import org.jobun.render.MissingCharacter;

/** Which characters of a paper the embedded fonts cannot show as written. */
final class FontCoverage {
    /** How many characters around a missing one are shown. */
    private static final int AROUND = 8;

    private final OpenFonts open;
    private final FontChain fonts;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<MissingCharacter> missing = new ArrayList<>();

    private FontCoverage(Document document, OpenFonts open) {
        this.open = open;
        this.fonts = open.of(document.style().fonts());
    }

    /** Each such character once, in the order of the paper. */
    static List<MissingCharacter> missing(Document document, OpenFonts fonts) {
        FontCoverage coverage = new FontCoverage(document, fonts);
        AsRead texts = coverage.new AsRead();
        document.blocks().forEach(block -> block.accept(texts));
        return coverage.missing;
    }

    private void check(String text) {
        int at = 0;
        while (at < text.length()) {
            if (isPlain(text, at)) {
                at++;
                continue;
            }
            int end = Graphemes.end(text, at);
            String sign = Graphemes.seen(text.substring(at, end));
            if (!sign.isEmpty()) {
                noteIfPlain(text, at, end);
                check(sign, text, at, end);
            }
            at = end;
        }
    }

    private void noteIfPlain(String text, int at, int end) {
        char letter = text.charAt(at);
        boolean single = fonts.own().isEmpty() && end - at == 1 && !Graphemes.joinsBefore(letter);
        if (single && hasGlyph(Graphemes.shown(text.substring(at, end)))) {
            open.setPlain(letter);
        }
    }

    /** @param sign what is seen of the text between two places */
    private void check(String sign, String text, int at, int end) {
        int first = text.codePointAt(at);
        int shown = Graphemes.shown(sign);
        boolean absent = first >= 0x20 && !hasGlyph(shown);
        // The marks of a sign are drawn only where a composed character has them.
        boolean variant = sign.length() > Character.charCount(first)
                && shown == first
                && Graphemes.variant(sign, fonts, ProgramFonts.body()).font() == null;
        if ((absent || variant) && seen.add(sign)) {
            String where = text.substring(Math.max(0, at - AROUND), Math.min(text.length(), end + AROUND));
            missing.add(new MissingCharacter(sign, names(sign), where, !absent));
        }
    }

    private boolean hasGlyph(int codePoint) {
        return fonts.glyph(codePoint, ProgramFonts.body()).font() != null;
    }

    /** True for a character that is known to be shown as it is, with nothing set on it. */
    private boolean isPlain(String text, int at) {
        return open.isPlain(text.charAt(at)) && (at + 1 == text.length() || open.isPlain(text.charAt(at + 1)));
    }

    private boolean isPlain(String text) {
        int at = 0;
        while (at < text.length() && open.isPlain(text.charAt(at))) {
            at++;
        }
        return at == text.length();
    }

    private static String names(String text) {
        List<String> names = new ArrayList<>();
        text.codePoints().forEach(c -> names.add(String.format(Locale.ROOT, "U+%04X", c)));
        return String.join(" ", names);
    }

    /** Checks all that is printed of a paper, in the order in which it is read. */
    private final class AsRead implements BlockVisitor<Void> {
        private Void texts(List<List<Inline>> texts) {
            texts.forEach(this::text);
            return null;
        }

        private void text(List<Inline> text) {
            if (!text.stream().allMatch(inline -> isPlain(inline.text()))) {
                StringBuilder joined = new StringBuilder();
                text.forEach(inline -> joined.append(inline.text()));
                check(joined.toString());
            }
        }

        @Override
        public Void title(Title title) {
            check(title.text());
            return null;
        }

        @Override
        public Void text(TextBlock text) {
            return texts(text.texts());
        }

        @Override
        public Void table(Table table) {
            return texts(table.texts());
        }

        @Override
        public Void article(Article article) {
            check(article.caption());
            return texts(article.texts());
        }

        @Override
        public Void signature(SignatureBlock signature) {
            text(signature.date());
            signature.signatories().forEach(signatory -> {
                check(signatory.role());
                signatory.lines().forEach(line -> {
                    check(line.label());
                    text(line.value());
                });
            });
            return null;
        }

        @Override
        public Void heading(Heading heading) {
            check(heading.caption());
            return null;
        }

        @Override
        public Void contents(Contents contents) {
            return texts(contents.texts());
        }

        @Override
        public Void stampPlace(StampPlace place) {
            check(place.text());
            return null;
        }
    }
}
