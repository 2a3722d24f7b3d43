package org.jobun.readback;

import java.util.List;
import java.util.Optional;
import org.jobun.readback.TrackedChange.Kind;
import org.jobun.word.PaperRecord;
import org.jobun.word.ValueBindings;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/**
 * Reads the lines of a Word file in order, tables and content controls included (ECMA-376 part 1, 17.3 to 17.5 and 17.13):
 * what a reader sees once all tracked changes are accepted, and beside it those changes and the places of comments.
 */
final class LineReader {
    private final BodyText text;
    private final BodyContext context;
    private final ParagraphReader.Source source;
    private boolean rowHidden;
    private int tables;
    private int table;

    /** What is carried from a paragraph whose end was deleted to the next; null for nothing. */
    private LineDraft carried;

    private LineReader(BodyContext context, PaperRecord origin) {
        this.context = context;
        text = new BodyText(origin);
        source = new ParagraphReader.Source(text, context, origin, new ValueBindings(origin));
    }

    /** @param origin what the file says of its making */
    static BodyText read(Element body, BodyContext context, PaperRecord origin) {
        LineReader reader = new LineReader(context, origin);
        reader.blocks(body);
        if (reader.carried != null) {
            reader.add(reader.carried, Role.FRAME, 0, Optional.empty());
        }
        return reader.text;
    }

    private void blocks(Element parent) {
        for (Element child : XmlTree.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> paragraph(child);
                case "tbl" -> table(child);
                case "tr" -> row(child);
                case "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr" -> {}
                default -> blocks(child);
            }
        }
    }

    private void table(Element element) {
        int outer = table;
        tables++;
        table = tables;
        blocks(element);
        table = outer;
    }

    private void row(Element row) {
        rowHidden = XmlTree.at(row, "trPr", "hidden").filter(Visibility::isOn).isPresent();
        blocks(row);
        rowHidden = false;
    }

    private void paragraph(Element paragraph) {
        LineDraft line = new LineDraft(paragraph);
        if (carried != null) {
            line.goOnWith(carried);
            carried = null;
        }
        XmlTree.at(paragraph, "pPr").ifPresent(this::looks);
        int changes = text.changes().size();
        int before = line.size();
        ParagraphReader reader = new ParagraphReader(source, line, rowHidden);
        reader.read();
        Optional<Element> deleted = endOf(paragraph, "del").or(() -> endOf(paragraph, "moveFrom"));
        if (deleted.isPresent()) {
            text.changes().addEnd(Kind.DELETED, deleted.get(), changes, line.size() > before, text.place());
            carry(line);
        } else {
            end(line, reader, changes);
        }
    }

    private void looks(Element properties) {
        XmlTree.at(properties, "pPrChange").ifPresent(mark -> text.changes().addLooks(mark, text.place()));
        XmlTree.at(properties, "numPr", "ins").ifPresent(mark -> text.changes().addLooks(mark, text.place()));
    }

    private static Optional<Element> endOf(Element paragraph, String change) {
        return XmlTree.at(paragraph, "pPr", "rPr", change);
    }

    private void carry(LineDraft line) {
        line.markTracked();
        if (line.size() == 0 && line.article() > 0) {
            text.heads().delete(line.article());
            line.head(0);
        }
        carried = line;
    }

    private void end(LineDraft line, ParagraphReader reader, int changesBefore) {
        Element paragraph = line.paragraph();
        endOf(paragraph, "ins").or(() -> endOf(paragraph, "moveTo")).ifPresent(mark -> {
            line.markTracked();
            text.changes().addEnd(Kind.INSERTED, mark, changesBefore, false, text.place());
        });
        if (XmlTree.at(paragraph, "pPr", "sectPr").isPresent()) {
            reader.sectionBreak();
        }
        Role role = context.role(paragraph);
        int number = context.number(paragraph);
        add(line, role, number, context.shown(paragraph, role, number));
    }

    private void add(LineDraft line, Role role, int number, Optional<String> shown) {
        List<Piece> pieces = line.text();
        boolean empty = pieces.stream().allMatch(Piece::isBlank);
        // Word counts a paragraph that has a number even when nothing is left in it.
        if (!empty || line.article() > 0 || role.isCounted()) {
            boolean tracked = line.isTracked();
            Line read = new Line(
                    text.place(), role, line.article(), pieces, line.bookmarks(), tracked, number, shown, table);
            text.add(read, line.paragraph());
        }
    }
}
