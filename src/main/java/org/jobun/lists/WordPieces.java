package org.jobun.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Location;
import org.jobun.word.WordPackage;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Paragraphs and tables of a Word file in order. */
final class WordPieces {
    /** Lines above a table that may say what it is about. */
    private static final int CAPTION_LINES = 2;

    /** A full-width space before a text indents as much as so many twentieths of a point. */
    private static final int SPACE = 210;

    private final String name;
    private final WordFormats formats;
    private final List<Piece> pieces = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int pages = 1;
    private boolean paged;

    private WordPieces(String name, WordFormats formats) {
        this.name = name;
        this.formats = formats;
    }

    /** @param name of the file, as the user knows it */
    static List<Piece> of(WordPackage file, String name) {
        String folder = file.mainDocument().replaceFirst("[^/]*$", "");
        WordFormats formats = new WordFormats(root(file, folder + "styles.xml"), root(file, folder + "numbering.xml"));
        Element body = root(file, file.mainDocument());
        WordPieces read = new WordPieces(name, formats);
        read.paged = !XmlTree.below(body, "lastRenderedPageBreak").isEmpty();
        XmlTree.children(body, "body").forEach(read::blocks);
        read.notes(root(file, folder + "footnotes.xml"), "footnote", "脚注");
        read.notes(root(file, folder + "endnotes.xml"), "endnote", "文末脚注");
        return read.pieces;
    }

    private static Element root(WordPackage file, String part) {
        return file.xml(part).map(Document::getDocumentElement).orElse(null);
    }

    private void blocks(Element parent) {
        for (Element child : XmlTree.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "p" -> paragraph(child);
                case "tbl" -> table(child);
                case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> blocks(child);
                default -> {}
            }
        }
    }

    private void paragraph(Element paragraph) {
        paragraphs++;
        WordText words = WordText.of(paragraph);
        pages += words.endsPage() ? 1 : 0;
        String text = words.text();
        if (!text.isBlank()) {
            pieces.add(line(paragraph, text, place(paragraphs + "段落目")));
        }
        words.boxes().forEach(this::blocks);
    }

    private Line line(Element paragraph, String text, Location place) {
        int heading = formats.heading(paragraph);
        if (heading > 0) {
            return new Line(text.strip(), Line.HEADING, heading, "", place);
        }
        return formats.counted(paragraph)
                .map(counted -> new Line(text.strip(), Line.COUNTED, counted.level(), counted.mark(), place))
                .orElseGet(() -> new Line(
                        text.strip(), Line.INDENTED, formats.indentation(paragraph) + SPACE * spaces(text), "", place));
    }

    private static int spaces(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == '　' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private Location place(String where) {
        return Location.ofFile(name + " " + where + (paged ? "（" + pages + "ページ）" : ""));
    }

    private void table(Element table) {
        tables++;
        int number = tables;
        Location place = place("表" + number);
        List<String> caption = caption();
        WordGrid grid = new WordGrid((row, column) -> place("表" + number + "の" + row + "行目の" + column + "列目"));
        pieces.add(new Grid(grid.rows(table, this::words), caption, place));
    }

    private List<String> caption() {
        return pieces.subList(Math.max(0, pieces.size() - CAPTION_LINES), pieces.size()).stream()
                .map(piece -> piece.accept(new Text()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The words of a line; nothing of a table. */
    private static final class Text implements Piece.Visitor<String> {
        @Override
        public String line(Line line) {
            return line.text();
        }

        @Override
        public String grid(Grid grid) {
            return "";
        }

        @Override
        public String leaf(Leaf leaf) {
            return "";
        }
    }

    /** The words of a cell: its paragraphs a line each, those of tables in it as well. */
    private String words(Element cell) {
        return XmlTree.below(cell, "p").stream()
                .map(WordText::of)
                .peek(words -> pages += words.endsPage() ? 1 : 0)
                .map(words -> words.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private void notes(Element part, String kind, String label) {
        if (part == null) {
            return;
        }
        int number = 0;
        for (Element note : XmlTree.children(part, kind)) {
            String text = words(note);
            if (!text.isBlank()) {
                number++;
                Location place = Location.ofFile(name + " " + label + number);
                pieces.add(new Line(label + number + "　" + text, Line.NOTE, 0, "", place));
            }
        }
    }
}
