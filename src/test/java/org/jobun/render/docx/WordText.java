package org.jobun.render.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The words of a Word file as Word shows them, labels of lists included: an independent reader of what we write. It
 * knows paragraphs in tables and content controls, links, fields by their cached text, and tracked insertions.
 */
public final class WordText {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, byte[]> parts;
    private final WordLists lists;
    private final List<String> lines = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<Field> references = new ArrayList<>();

    /** A REF field: the bookmark it names and the text that it shows. */
    public record Field(String bookmark, String shown) {}

    private WordText(byte[] docx) {
        parts = parts(docx);
        lists = new WordLists(xml(parts.get("word/numbering.xml")), xml(parts.get("word/styles.xml")));
        for (Element paragraph : all(xml(parts.get("word/document.xml")), "p")) {
            paragraph(paragraph);
        }
    }

    /**
     * One line for each paragraph that shows something: its label as Word counts it, then its text. A tab between or
     * inside them is a tab, a line break a space.
     */
    public static List<String> lines(byte[] docx) {
        return List.copyOf(new WordText(docx).lines);
    }

    /** The same paragraphs without the labels that Word counts. */
    public static List<String> texts(byte[] docx) {
        return List.copyOf(new WordText(docx).texts);
    }

    /** The label of the paragraph in which each bookmark begins. */
    public static Map<String, String> labelsByBookmark(byte[] docx) {
        return new WordText(docx).labels;
    }

    /** All REF fields in order. */
    public static List<Field> references(byte[] docx) {
        return new WordText(docx).references;
    }

    private void paragraph(Element paragraph) {
        String label = lists.labelOf(paragraph);
        String text = text(paragraph);
        String line = label + (label.isEmpty() || text.isEmpty() ? "" : lists.suffixOf(paragraph)) + text;
        if (!line.isBlank()) {
            lines.add(line);
            texts.add(text);
        }
        for (Element bookmark : all(paragraph, "bookmarkStart")) {
            labels.put(bookmark.getAttributeNS(W, "name"), label);
        }
        fields(paragraph);
    }

    /** Fields of one paragraph, none within another: begin, instruction, separate, words, end. */
    private void fields(Element paragraph) {
        StringBuilder instruction = null;
        StringBuilder shown = null;
        for (Element run : all(paragraph, "r")) {
            for (Element child : children(run)) {
                String type = child.getAttributeNS(W, "fldCharType");
                switch (type.isEmpty() ? child.getLocalName() : type) {
                    case "begin" -> instruction = new StringBuilder();
                    case "instrText" -> instruction.append(child.getTextContent());
                    case "separate" -> shown = new StringBuilder();
                    case "end" -> {
                        reference(instruction.toString(), shown.toString());
                        shown = null;
                    }
                    default -> {
                        if (shown != null) {
                            shown.append(child.getTextContent());
                        }
                    }
                }
            }
        }
    }

    private void reference(String instruction, String shown) {
        String[] words = instruction.strip().split(" +");
        if (words[0].equals("REF")) {
            references.add(new Field(words[1], shown));
        }
    }

    /** Words of an element; field instructions and deleted words stay out. */
    private static String text(Element element) {
        StringBuilder out = new StringBuilder();
        for (Element child : children(element)) {
            switch (child.getLocalName()) {
                case "t" -> out.append(child.getTextContent());
                case "tab" -> out.append('\t');
                case "br", "cr" -> out.append(' ');
                case "pPr", "rPr", "sdtPr", "del", "moveFrom", "instrText" -> {}
                default -> out.append(text(child));
            }
        }
        return out.toString();
    }

    /**
     * The words of a file for a reader that knows paragraphs, runs, links, tables, tracked insertions and content controls and
     * nothing else, one line for each paragraph that has any: as pandoc, mammoth, docx-preview and python-docx read.
     */
    public static List<String> wordsOfRuns(byte[] docx) {
        return all(xml(parts(docx).get("word/document.xml")), "p").stream()
                .map(WordText::wordsOfRuns)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String wordsOfRuns(Element parent) {
        StringBuilder out = new StringBuilder();
        for (Element child : children(parent)) {
            switch (child.getLocalName()) {
                case "r", "hyperlink", "ins", "sdt", "sdtContent" -> out.append(wordsOfRuns(child));
                case "t" -> out.append(child.getTextContent());
                case "tab" -> out.append('\t');
                case "br", "cr" -> out.append(' ');
                default -> {}
            }
        }
        return out.toString();
    }

    /** The parts of a package by name. */
    public static Map<String, byte[]> parts(byte[] docx) {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static Element xml(byte[] part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
            return document.getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Element> all(Element root, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(root)) {
            if (child.getLocalName().equals(name)) {
                found.add(child);
            }
            found.addAll(all(child, name));
        }
        return found;
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The child at the end of a path of names, or null. */
    static Element child(Element parent, String... path) {
        Element at = parent;
        for (String name : path) {
            Element next = null;
            for (Element child : children(at)) {
                next = next == null && child.getLocalName().equals(name) ? child : next;
            }
            if (next == null) {
                return null;
            }
            at = next;
        }
        return at;
    }

    /** The {@code w:val} at the end of a path, or the given value. */
    static String val(Element parent, String otherwise, String... path) {
        Element found = child(parent, path);
        return found == null ? otherwise : found.getAttributeNS(W, "val");
    }
}
