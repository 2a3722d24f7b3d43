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
 * @param columns of the author's line for each character of the source, for FreeMarker's messages
 */
public record TemplateText(String source, List<RefExpression> references, Location place, List<Integer> columns) {
    /** Opens a mark; a kind letter, a number and {@link #CLOSE} follow. */
    public static final char OPEN = '\uFDD0';

    public static final char CLOSE = '\uFDD1';
    /** Kind letter of a reference mark. */
    public static final char REFERENCE = 'r';

    private static final TemplateText EMPTY = new TemplateText("", List.of(), Location.ofFile(""), List.of());

    public TemplateText {
        references = List.copyOf(references);
        columns = List.copyOf(columns);
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
                        && columns.equals(text.columns);
    }

    public static TemplateText empty() {
        return EMPTY;
    }

    /** Reads a text that begins at the given place. */
    public static TemplateText parse(String text, Location place, Diagnostics found) {
        RefParser parser = new RefParser(found);
        StringBuilder source = new StringBuilder();
        List<RefExpression> references = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("[[", at);
            int close = open < 0 ? -1 : text.indexOf("]]", open);
            int end = close < 0 ? text.length() : open;
            append(text.substring(at, end), place.column() + at, source, columns);
            if (close < 0) {
                if (open >= 0) {
                    found.add(Diagnostic.of(Code.CLS_07, within(place, open, 2)).with("found", text.substring(open)));
                }
                break;
            }
            references.add(parser.parse(text.substring(open + 2, close), within(place, open, close + 2 - open)));
            String mark = "" + OPEN + REFERENCE + (references.size() - 1) + CLOSE;
            for (int i = 0; i < mark.length(); i++) {
                source.append(mark.charAt(i));
                columns.add(place.column() + open);
            }
            at = close + 2;
        }
        return new TemplateText(source.toString(), references, place, columns);
    }

    private static void append(String text, int column, StringBuilder source, List<Integer> columns) {
        for (int i = 0; i < text.length(); i++) {
            source.append(text.charAt(i));
            columns.add(column + i);
        }
    }

    /** A place inside the same line. */
    private static Location within(Location place, int offset, int length) {
        return new Location(place.file(), place.line(), place.column() + offset, length, place.excerpt());
    }

    /** The author's place of a character of the source, counted from 1 as FreeMarker does. */
    public Location placeOf(int column) {
        if (columns.isEmpty()) {
            return place;
        }
        int index = Math.min(Math.max(column - 1, 0), columns.size() - 1);
        return new Location(place.file(), place.line(), columns.get(index), 1, place.excerpt());
    }
}
