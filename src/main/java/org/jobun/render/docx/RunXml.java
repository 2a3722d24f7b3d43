package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Inline;

/**
 * Words inside a paragraph (ECMA-376 part 1, 17.3.2 and 17.5.2). A fact is a content control tagged with its path; one
 * that is missing is shaded, and its control holds placeholder text, so that typing over it fills it in.
 */
final class RunXml implements Inline.Visitor<Void> {
    static final String SHADED = "<w:rPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFFF00\"/></w:rPr>";
    private final StringBuilder out;
    private final HiddenBookmarks bookmarks;
    private final ReferenceXml.Places places;
    private final DataBindings values;
    private final List<Slot> slots = new ArrayList<>();

    RunXml(
            StringBuilder out,
            ReferencedProvisions targets,
            Lists lists,
            HiddenBookmarks bookmarks,
            DataBindings values) {
        this.out = out;
        this.values = values;
        this.bookmarks = bookmarks;
        places = new PaperPlaces(targets, lists);
    }

    void all(List<Inline> inlines) {
        for (Inline inline : inlines) {
            inline.accept(this);
        }
    }

    @Override
    public Void words(Inline.Words words) {
        text(words.text());
        return null;
    }

    @Override
    public Void lawCitation(Inline.LawCitation citation) {
        text(citation.text());
        return null;
    }

    @Override
    public Void reference(Inline.Reference reference) {
        if (reference.aims().isEmpty()) {
            ReferenceXml.write(reference.pieces(), places, out);
            return null;
        }
        // Marked as a whole, so that it can be worded again after edits.
        int mark = bookmarks.open(reference);
        ReferenceXml.write(reference.pieces(), places, out);
        bookmarks.close(mark);
        return null;
    }

    @Override
    public Void value(Inline.Value value) {
        int from = out.length();
        fact(
                DataBindings.Bound.of(value),
                "",
                hasLines(value.text()) ? ContentControlXml.LINES : ContentControlXml.VALUE,
                "");
        slots.add(new Slot(value, from, out.length()));
        return null;
    }

    @Override
    public Void blank(Inline.Blank blank) {
        int from = out.length();
        fact(DataBindings.Bound.of(blank), GlossaryXml.placeholder(blank.text()), ContentControlXml.VALUE, SHADED);
        slots.add(new Slot(blank, from, out.length()));
        return null;
    }

    /**
     * Where a value or a blank was written.
     *
     * @param to behind its last character
     */
    record Slot(Inline inline, int from, int to) {
        /** True for what may be another text in the paper of another matter. */
        boolean isOfMatter() {
            return inline instanceof Inline.Value value && value.isOfMatter();
        }
    }

    /** The values and blanks written so far, in order. */
    List<Slot> slots() {
        return slots;
    }

    @Override
    public Void marked(Inline.Marked marked) {
        TextRun.write(marked.text(), "<w:rPr><w:u w:val=\"single\"/></w:rPr>", out);
        return null;
    }

    private void fact(DataBindings.Bound value, String placeholder, String kind, String looks) {
        if (!value.isBindable()) {
            TextRun.write(value.text(), looks, out);
            return;
        }
        ContentControlXml.open(value.label(), value.fact(), out);
        out.append(placeholder);
        values.bind(value, out);
        out.append(kind);
        ContentControlXml.content(out);
        TextRun.write(value.text(), looks, out);
        ContentControlXml.close(out);
    }

    private static boolean hasLines(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    /** The first words in a control with this tag; the rest as it is. */
    void tagged(String tag, List<Inline> inlines) {
        boolean wordsFirst = !inlines.isEmpty()
                && inlines.get(0) instanceof Inline.Words words
                && !words.text().isEmpty();
        if (wordsFirst) {
            ContentControlXml.open("", tag, ContentControlXml.RICH, out);
            text(inlines.get(0).text());
            ContentControlXml.close(out);
        }
        all(inlines.subList(wordsFirst ? 1 : 0, inlines.size()));
    }

    void text(String text) {
        TextRun.write(text, "", out);
    }

    void text(String text, String looks) {
        TextRun.write(text, looks, out);
    }

    /** Words spread over so many more twips, by looks only. */
    void spaced(String text, int more) {
        TextRun.writeSpaced(text, more, out);
    }

    void tab() {
        out.append("<w:r><w:tab/></w:r>");
    }
}
