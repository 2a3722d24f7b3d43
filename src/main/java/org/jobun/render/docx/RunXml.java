package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.Inline;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme.Level;
import org.jobun.word.XmlText;

/**
 * Words inside a paragraph (ECMA-376 part 1, 17.3.2 and 17.5.2). A fact is a content control tagged with its path; one
 * that is missing is shaded, and its control holds placeholder text, so that typing over it fills it in.
 */
final class RunXml implements Inline.Visitor<Void> {
    static final String SHADED = "<w:rPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFFF00\"/></w:rPr>";
    private final StringBuilder out;
    private final Marks marks;
    private final ReferenceXml.Places places;
    private final BoundValues values;
    private final List<Slot> slots = new ArrayList<>();

    RunXml(StringBuilder out, Targets targets, Lists lists, Marks marks, BoundValues values) {
        this.out = out;
        this.values = values;
        this.marks = marks;
        places = placesIn(targets, lists);
    }

    private static ReferenceXml.Places placesIn(Targets targets, Lists lists) {
        return new ReferenceXml.Places() {
            @Override
            public Label labelOf(Anchor anchor) {
                return targets.labelOf(anchor);
            }

            @Override
            public String bookmarkOf(Anchor anchor) {
                int id = targets.idOf(anchor);
                return id == 0 ? null : Targets.nameOf(id);
            }

            @Override
            public Level levelOf(Label label) {
                return lists.levelOf(label).level();
            }
        };
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
        // Marked as a whole, so that it can be worded anew after edits.
        int mark = marks.open(reference);
        ReferenceXml.write(reference.pieces(), places, out);
        marks.close(mark);
        return null;
    }

    @Override
    public Void value(Inline.Value value) {
        int from = out.length();
        fact(BoundValues.Bound.of(value), "", hasLines(value.text()) ? ControlXml.LINES : ControlXml.VALUE, "");
        slots.add(new Slot(value, from, out.length()));
        return null;
    }

    @Override
    public Void blank(Inline.Blank blank) {
        int from = out.length();
        fact(BoundValues.Bound.of(blank), GlossaryXml.placeholder(blank.text()), ControlXml.VALUE, SHADED);
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
        run(marked.text(), "<w:u w:val=\"single\"/>", out);
        return null;
    }

    private void fact(BoundValues.Bound value, String placeholder, String kind, String looks) {
        if (!value.isBindable()) {
            run(value.text(), looks, out);
            return;
        }
        ControlXml.open(value.label(), value.fact(), out);
        out.append(placeholder);
        values.bind(value, out);
        out.append(kind);
        ControlXml.content(out);
        run(value.text(), looks, out);
        ControlXml.close(out);
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
            ControlXml.open("", tag, ControlXml.RICH, out);
            text(inlines.get(0).text());
            ControlXml.close(out);
        }
        all(inlines.subList(wordsFirst ? 1 : 0, inlines.size()));
    }

    void text(String text) {
        run(text, "", out);
    }

    void text(String text, String looks) {
        run(text, looks, out);
    }

    /** Words spread over so many more twips, by looks only; nothing is added after the last letter. */
    void spaced(String text, int more) {
        int letters = text.codePointCount(0, text.length());
        if (letters < 2 || more <= 0) {
            text(text);
            return;
        }
        int last = text.offsetByCodePoints(text.length(), -1);
        text(text.substring(0, last), "<w:rPr><w:spacing w:val=\"" + more / (letters - 1) + "\"/></w:rPr>");
        text(text.substring(last));
    }

    void tab() {
        out.append("<w:r><w:tab/></w:r>");
    }

    /** Words of one look; a line end inside them stays one. */
    static void run(String text, String looks, StringBuilder out) {
        if (text.isEmpty()) {
            return;
        }
        out.append("<w:r>").append(looks);
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                segment(text, from, i, out);
                out.append("<w:br/>");
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                from = i + 1;
            }
        }
        segment(text, from, text.length(), out);
        out.append("</w:r>");
    }

    private static void segment(String text, int from, int to, StringBuilder out) {
        if (from == to) {
            return;
        }
        boolean outerSpace = text.charAt(from) <= ' ' || text.charAt(to - 1) <= ' ';
        out.append(outerSpace ? "<w:t xml:space=\"preserve\">" : "<w:t>");
        XmlText.escape(text, from, to, out);
        out.append("</w:t>");
    }
}
