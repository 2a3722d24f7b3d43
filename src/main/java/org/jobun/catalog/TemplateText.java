package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/**
 * Text of one block as FreeMarker source, with each reference replaced by a mark that no author and no
 * value can type (noncharacters, which {@link org.jobun.source.Forbidden} keeps out of every input).
 *
 * @param source FreeMarker source on one line
 * @param references by the number inside their mark
 * @param place of the text
 * @param written whether its letters are those of the author's line, marks aside; else only its place is known
 */
public record TemplateText(String source, List<RefExpression> references, Location place, boolean written) {
    /** Opens a mark; a kind letter, a number and {@link #CLOSE} follow. */
    public static final char OPEN = '\uFDD0';

    public static final char CLOSE = '\uFDD1';
    /** Kind letter of a reference mark. */
    public static final char REFERENCE = 'r';

    private static final TemplateText EMPTY = new TemplateText("", List.of(), Location.ofFile(""), false);

    public TemplateText {
        references = List.copyOf(references);
    }

    /** What its references mean, one after the other. */
    public List<RefTarget> targets() {
        if (references.isEmpty()) {
            return List.of();
        }
        List<RefTarget> targets = new ArrayList<>();
        references.forEach(reference -> targets.addAll(reference.targets()));
        return targets;
    }

    /** The names that it asks for, of facts and of rows of loops, in {@code ${…}} and in conditions, as they are written. */
    public List<String> names() {
        return asked().stream().map(TextGrammar.Name::name).toList();
    }

    /** The same, each with where it is asked for. */
    List<TextGrammar.Name> asked() {
        boolean none = source.indexOf("${") < 0 && source.indexOf("<#") < 0;
        return none ? List.of() : TextGrammar.of(source).names();
    }

    /** The forms (様式) that it names, one after the other. */
    public List<RefTarget.ToForm> forms() {
        return references.isEmpty()
                ? List.of()
                : targets().stream()
                        .filter(RefTarget.ToForm.class::isInstance)
                        .map(RefTarget.ToForm.class::cast)
                        .toList();
    }

    /**
     * That of its source and its place: texts are keys, and a string keeps its own. The place tells apart those that read alike, as a
     * thousand references to different provisions do.
     */
    @Override
    public int hashCode() {
        return 31 * (31 * source.hashCode() + place.file().hashCode()) + place.line();
    }

    /** Equal are a text and itself, else texts with the same parts. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof TemplateText text
                        && source.equals(text.source)
                        && references.equals(text.references)
                        && place.equals(text.place)
                        && written == text.written;
    }

    /** A text without words, at no place. */
    public static TemplateText empty() {
        return EMPTY;
    }

    /** Reads a text that begins at the given place. */
    public static TemplateText parse(String text, Location place, Diagnostics found) {
        Parser parser = new Parser(text, place, found);
        parser.parse();
        return new TemplateText(parser.source.toString(), parser.references, place, true);
    }

    /** Takes references out of a text and leaves their marks. */
    private static final class Parser {
        private static final String BEGIN = "[[";
        private static final String END = "]]";

        private final String text;
        private final Location place;
        private final Diagnostics found;
        private final StringBuilder source = new StringBuilder();
        private final List<RefExpression> references = new ArrayList<>();

        Parser(String text, Location place, Diagnostics found) {
            this.text = text;
            this.place = place;
            this.found = found;
        }

        void parse() {
            int at = 0;
            int open = text.indexOf(BEGIN);
            while (open >= 0) {
                int close = text.indexOf(END, open);
                if (close < 0) {
                    found.add(Diagnostic.of(Code.CLS_07, within(place, open, BEGIN.length()))
                            .with("found", text.substring(open)));
                    break;
                }
                source.append(text, at, open);
                reference(open, close);
                at = close + END.length();
                open = text.indexOf(BEGIN, at);
            }
            source.append(text, at, text.length());
        }

        private void reference(int open, int close) {
            Location own = within(place, open, close + END.length() - open);
            String inside = text.substring(open + BEGIN.length(), close);
            String mark = "" + OPEN + REFERENCE + references.size() + CLOSE;
            references.add(new RefParser(found).parse(inside, own));
            source.append(mark);
        }
    }

    /** A place inside the same line. */
    private static Location within(Location place, int offset, int length) {
        return new Location(place.file(), place.line(), place.column() + offset, length, place.excerpt());
    }

    /** The author's place of a character of the source, counted from 1 as FreeMarker does. */
    public Location placeOf(int column) {
        if (!written) {
            return place;
        }
        int index = Math.min(Math.max(column - 1, 0), source.length() - 1);
        return new Location(place.file(), place.line(), columnOf(index), 1, place.excerpt());
    }

    /** The author's column of a letter of the source; of one within a mark, that of the reference. */
    private int columnOf(int index) {
        int column = place.column() + index;
        int close = -1;
        for (RefExpression reference : references) {
            int open = source.indexOf(OPEN, close + 1);
            if (index < open) {
                return column;
            }
            close = source.indexOf(CLOSE, open);
            if (index <= close) {
                return reference.place().column();
            }
            column += reference.place().length() - (close + 1 - open);
        }
        return column;
    }
}
