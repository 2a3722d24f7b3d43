package org.jobun.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.redline.Passage;
import org.jobun.word.WordPackage;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/**
 * A Word file as the passages that a reader sees once all tracked changes are accepted, with the numbers that Word counts before
 * their words: ours, or anybody's.
 */
public final class WordPassages {
    private static final Pattern CLAUSE_TAG = Pattern.compile("clause:(.+)@(.+)");

    private final WordLists lists;
    private final ListNumbers numbers;
    private final RunVisibility visible;
    private final List<Passage> passages = new ArrayList<>();
    /** Clause whose article begins in the paragraph that is read; empty for none. */
    private String clause = "";

    /** Words whose paragraph was joined with the next. */
    private String carried = "";

    private WordPassages(WordPackage file) {
        Element styles = WordParts.root(file, "word/styles.xml").orElse(null);
        lists = new WordLists(styles, WordParts.root(file, "word/numbering.xml").orElse(null));
        numbers = new ListNumbers(lists);
        visible = new RunVisibility(styles);
    }

    /** Its passages from top to bottom; none where it has no body. */
    public static List<Passage> of(WordPackage file) {
        WordPassages read = new WordPassages(file);
        Optional<Element> body = WordParts.root(file, file.mainDocument()).flatMap(root -> XmlTree.at(root, "body"));
        body.ifPresent(read::blocks);
        if (WordParts.record(file).isEmpty()) {
            body.ifPresent(known -> read.besideTheText(file, known));
        }
        return read.passages;
    }

    /** Notes in the order in which the text has them, heads and feet of pages: ours have none but what their text makes. */
    private void besideTheText(WordPackage file, Element body) {
        for (String kind : List.of("footnote", "endnote")) {
            Optional<Element> notes = WordParts.root(file, "word/" + kind + "s.xml");
            for (Element mark : XmlTree.below(body, kind + "Reference")) {
                String id = XmlTree.attribute(mark, "id");
                notes.ifPresent(all -> XmlTree.children(all, kind).stream()
                        .filter(note -> XmlTree.attribute(note, "id").equals(id))
                        .forEach(this::blocks));
            }
        }
        file.parts().keySet().stream()
                .filter(part -> part.matches("word/(?:header|footer)[0-9]*\\.xml"))
                .forEach(part -> WordParts.root(file, part).ifPresent(this::blocks));
    }

    private void blocks(Element parent) {
        for (Element child : XmlTree.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> {
                    add(paragraph(child), false);
                    boxes(child).forEach(this::blocks);
                }
                case "tr" -> row(child);
                case "del", "moveFrom" -> {}
                default -> blocks(child);
            }
        }
    }

    /** Text boxes that hang on a paragraph, in one of the forms in which a file has each. */
    private static List<Element> boxes(Element parent) {
        List<Element> boxes = new ArrayList<>();
        for (Element child : XmlTree.children(parent)) {
            if (XmlTree.is(child, "txbxContent")) {
                boxes.add(child);
            } else if (!child.getLocalName().equals("Fallback")) {
                boxes.addAll(boxes(child));
            }
        }
        return boxes;
    }

    private void add(String text, boolean row) {
        if (!text.isBlank()) {
            passages.add(new Passage(0, text.strip(), false, row, row ? "" : clause));
            clause = "";
        }
    }

    private void row(Element row) {
        if (XmlTree.at(row, "trPr", "del").isPresent()) {
            return;
        }
        List<String> cells = new ArrayList<>();
        cells(row, cells);
        add(String.join(String.valueOf(Passage.CELL), cells), true);
    }

    private void cells(Element parent, List<String> cells) {
        for (Element child : XmlTree.children(parent)) {
            if (XmlTree.is(child, "tc")) {
                List<String> lines = new ArrayList<>();
                lines(child, lines);
                cells.add(String.join(String.valueOf(Passage.LINE), lines));
            } else {
                cells(child, cells);
            }
        }
    }

    private void lines(Element parent, List<String> lines) {
        for (Element child : XmlTree.children(parent)) {
            if (XmlTree.is(child, "p")) {
                String text = paragraph(child).strip();
                if (!text.isEmpty()) {
                    lines.add(text);
                }
                boxes(child).forEach(box -> lines(box, lines));
            } else {
                lines(child, lines);
            }
        }
    }

    /** The number and the words of a paragraph; empty where its end was deleted, and its words go on in the next. */
    private String paragraph(Element paragraph) {
        StringBuilder out = new StringBuilder();
        words(paragraph, paragraph, out);
        String text = carried + out.toString().replace('\t', '\u3000');
        boolean joined = XmlTree.at(paragraph, "pPr", "rPr", "del").isPresent()
                || XmlTree.at(paragraph, "pPr", "rPr", "moveFrom").isPresent();
        if (joined) {
            carried = text;
            return "";
        }
        carried = "";
        String number = numbers.label(paragraph);
        return number.isEmpty() ? text : number + "\u3000" + text;
    }

    private void words(Element paragraph, Element parent, StringBuilder out) {
        for (Element child : XmlTree.children(parent)) {
            switch (child.getLocalName()) {
                case "r" -> run(paragraph, child, out);
                case "sdtPr" -> tag(child);
                case "pPr", "rPr", "del", "moveFrom" -> {}
                default -> words(paragraph, child, out);
            }
        }
    }

    private void tag(Element properties) {
        Matcher tag = CLAUSE_TAG.matcher(XmlTree.val(properties, "tag").orElse(""));
        if (tag.matches()) {
            clause = tag.group(1);
        }
    }

    private void run(Element paragraph, Element run, StringBuilder out) {
        Visibility look = visible.of(paragraph, run);
        for (Element child : XmlTree.children(run)) {
            switch (child.getLocalName()) {
                case "t" -> out.append(look.mark(child.getTextContent()));
                case "tab", "ptab" -> out.append('\u3000');
                case "br", "cr" -> out.append(Passage.LINE);
                case "noBreakHyphen" -> out.append('-');
                case "ruby" -> XmlTree.at(child, "rubyBase").ifPresent(base -> words(paragraph, base, out));
                default -> {}
            }
        }
    }
}
