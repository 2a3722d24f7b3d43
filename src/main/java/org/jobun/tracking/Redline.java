package org.jobun.tracking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.word.Archive;
import org.jobun.word.Part;
import org.jobun.word.WordPackage;
import org.jobun.word.XmlText;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * 見え消し: writes the difference of two Word files as tracked changes, and proves it before anything is handed out: with all changes
 * accepted the text is that of the second file, with all rejected that of the first, with words, lists, references, tables and looks.
 */
public final class Redline {
    /** Bookmarks of the second file are counted from here, and marks of changes further on. */
    private static final int SECOND = 100_000;

    private static final int MARKS = 200_000;

    private static final String STYLES = "word/styles.xml";
    private static final String LISTS = "word/numbering.xml";

    private Redline() {}

    /**
     * Whose changes they are.
     *
     * @param author as Word shows it
     * @param date in ISO form with time: 2026-11-29T00:00:00Z
     */
    public record By(String author, String date) {}

    /**
     * The second file with its differences from the first as tracked changes; refused with the reason where that cannot be proved.
     *
     * @param before the file as it was, a Word file
     * @param after the file as it is
     * @param name by which problems call it
     */
    public static Outcome<byte[]> of(byte[] before, byte[] after, String name, By by) {
        Diagnostics found = new Diagnostics();
        Optional<WordPackage> old = opened(before, name, found);
        Optional<WordPackage> now = opened(after, name, found);
        if (old.isEmpty() || now.isEmpty()) {
            return Outcome.failed(found);
        }
        Optional<String> fault = open(old.get()).or(() -> open(now.get()));
        if (fault.isPresent()) {
            found.add(refused(name, fault.get()));
            return Outcome.failed(found);
        }
        fault = Optional.of("STYLES");
        if (text(old.get().parts(), STYLES).equals(text(now.get().parts(), STYLES))) {
            JoinedLists lists = JoinedLists.of(old.get().xml(LISTS), now.get().xml(LISTS));
            Document text = merged(old.get(), now.get(), lists, by);
            fault = unproved(old.get(), now.get(), lists, text);
            if (fault.isEmpty()) {
                return Outcome.of(written(now.get(), lists, text), found);
            }
        }
        found.add(refused(name, fault.get()));
        return Outcome.failed(found);
    }

    private static Optional<WordPackage> opened(byte[] bytes, String name, Diagnostics found) {
        Outcome<WordPackage> opened = WordPackage.open(bytes, name);
        found.addAll(opened.diagnostics());
        return opened.value();
    }

    private static Diagnostic refused(String name, String reason) {
        return Diagnostic.of(Code.AMD_03, Location.ofFile(name)).with("reason", reason);
    }

    /** What stands in a file that a redline would mix with its own marks. */
    private static Optional<String> open(WordPackage file) {
        Element text = xml(file).getDocumentElement();
        boolean tracked = Stream.of("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange")
                .anyMatch(name -> !XmlTree.below(text, name).isEmpty());
        boolean comments = !XmlTree.below(text, "commentRangeStart").isEmpty()
                || !XmlTree.below(text, "commentReference").isEmpty();
        return tracked ? Optional.of("TRACKED") : comments ? Optional.of("COMMENTS") : Optional.empty();
    }

    private static String text(SortedMap<String, byte[]> parts, String name) {
        return parts.containsKey(name) ? new String(parts.get(name), StandardCharsets.UTF_8) : "";
    }

    private static Document xml(WordPackage file) {
        return file.xml(file.mainDocument()).orElseThrow();
    }

    private static Element second(WordPackage file) {
        return Plain.of(xml(file), "N", SECOND);
    }

    private static Element first(WordPackage file, JoinedLists lists) {
        Element body = Plain.of(xml(file), "O", 0);
        lists.rename(body);
        return body;
    }

    private static Document merged(WordPackage old, WordPackage now, JoinedLists lists, By by) {
        Element after = second(now);
        Document text = after.getOwnerDocument();
        new Merge(text, new Revisions(text, by.author(), by.date(), MARKS)).of(first(old, lists), after);
        return text;
    }

    /** What is wrong with it; empty where it is proved. */
    private static Optional<String> unproved(WordPackage old, WordPackage now, JoinedLists lists, Document merged) {
        Element accepted = copy(merged);
        Settle.accept(accepted);
        if (!Says.of(accepted).equals(Says.of(second(now)))) {
            return Optional.of("ACCEPTED");
        }
        Element rejected = copy(merged);
        Settle.reject(rejected);
        return Says.of(rejected).equals(Says.of(first(old, lists))) ? Optional.empty() : Optional.of("REJECTED");
    }

    private static Element copy(Document text) {
        Document copy = (Document) text.cloneNode(true);
        return XmlTree.children(copy.getDocumentElement(), "body").get(0);
    }

    private static byte[] written(WordPackage file, JoinedLists lists, Document text) {
        SortedMap<String, byte[]> parts = new TreeMap<>(file.parts());
        parts.put(file.mainDocument(), bytes(text));
        lists.part().ifPresent(part -> parts.put(LISTS, bytes(part)));
        List<Part> packed = new ArrayList<>();
        parts.forEach((name, bytes) -> packed.add(Part.of(name, bytes)));
        return Archive.of(packed);
    }

    private static byte[] bytes(Document part) {
        return (XmlText.HEAD + WordXml.written(part.getDocumentElement())).getBytes(StandardCharsets.UTF_8);
    }
}
