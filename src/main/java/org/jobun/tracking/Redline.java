package org.jobun.tracking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.word.Archive;
import org.jobun.word.Part;
import org.jobun.word.WordPackage;
import org.jobun.word.XmlText;
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

    private final WordPackage old;
    private final WordPackage now;
    private final By by;
    private final JoinedLists lists;
    private final JoinedStyles styles;
    private final SortedMap<String, byte[]> changed = new TreeMap<>();
    /** Each text is read once. */
    private final Map<String, Element> roots = new HashMap<>();

    private int marks = MARKS;

    /** @param own whether lists that begin anew become lists of their own */
    private Redline(WordPackage old, WordPackage now, By by, boolean own) {
        this.old = old;
        this.now = now;
        this.by = by;
        this.lists = JoinedLists.of(
                old.xml(LISTS),
                now.xml(LISTS),
                LikelyLists.of(root(old, old.mainDocument()), root(now, now.mainDocument())),
                own);
        this.styles = isSame(STYLES) ? JoinedStyles.same() : JoinedStyles.of(old.xml(STYLES), now.xml(STYLES));
    }

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
        Redline redline = new Redline(old.get(), now.get(), by, true);
        Optional<Unproved> fault = redline.fault();
        if (fault.filter(Unproved::isOfProof).isPresent()) {
            // Somebody moved what a list began with: what stood behind goes on counting.
            redline = new Redline(old.get(), now.get(), by, false);
            fault = redline.fault();
        }
        if (fault.isPresent()) {
            found.add(Diagnostic.of(Code.AMD_03, Location.ofFile(name))
                    .with("reason", fault.get().name()));
            return Outcome.failed(found);
        }
        if (!redline.styles.haveSameDefaults()) {
            found.add(Diagnostic.of(Code.AMD_04, Location.ofFile(name)));
        }
        return Outcome.of(redline.written(), found);
    }

    private static Optional<WordPackage> opened(byte[] bytes, String name, Diagnostics found) {
        Outcome<WordPackage> opened = WordPackage.open(bytes, name);
        found.addAll(opened.diagnostics());
        return opened.value();
    }

    private Element root(WordPackage file, String part) {
        return roots.computeIfAbsent(
                (file == old ? "old " : "new ") + part,
                key -> file.xml(part).orElseThrow().getDocumentElement());
    }

    private boolean isSame(String part) {
        return Arrays.equals(old.parts().get(part), now.parts().get(part));
    }

    /** Makes every text that differs; says why one cannot be made. */
    private Optional<Unproved> fault() {
        if (lists.part().isPresent() && !now.parts().containsKey(LISTS)
                || styles.part().isPresent() && !now.parts().containsKey(STYLES)) {
            return Optional.of(Unproved.PARTS);
        }
        Optional<Unproved> fault = fault(old.mainDocument(), now.mainDocument());
        for (String part : besideTheText()) {
            if (fault.isEmpty() && !isSame(part)) {
                fault = besideTheText(part);
            }
        }
        return fault;
    }

    /** Headers, footers and notes of both files. */
    private TreeSet<String> besideTheText() {
        TreeSet<String> parts = new TreeSet<>(old.parts().keySet());
        parts.addAll(now.parts().keySet());
        parts.removeIf(part -> !part.matches("word/(?:header|footer|footnotes|endnotes)[0-9]*\\.xml"));
        return parts;
    }

    private Optional<Unproved> besideTheText(String part) {
        String before = words(old, part);
        String after = words(now, part);
        boolean notes = part.contains("notes");
        if (before.equals(after)) {
            return Optional.empty();
        }
        boolean both = old.parts().containsKey(part) && now.parts().containsKey(part);
        return both && !notes ? fault(part, part) : Optional.of(notes ? Unproved.NOTES : Unproved.HEADERS);
    }

    private static String words(WordPackage file, String part) {
        return file.xml(part)
                .map(xml -> WordXml.text(xml.getDocumentElement()))
                .orElse("")
                .strip();
    }

    /** Writes one text of both files, and says what is wrong with it; empty where it is proved. */
    private Optional<Unproved> fault(String before, String after) {
        Element oldRoot = root(old, before);
        Element newRoot = root(now, after);
        Optional<Unproved> open = Unproved.in(oldRoot).or(() -> Unproved.in(newRoot));
        if (open.isPresent()) {
            return open;
        }
        changed.putAll(JoinedLinks.of(
                old,
                now,
                before,
                after,
                oldRoot,
                part -> Optional.ofNullable(changed.get(part)).map(WordPackage::parsed)));
        Element first = Plain.of(oldRoot, "O", 0);
        Element second = Plain.of(newRoot, "N", SECOND);
        String numbersBefore = Counted.of(first, old.xml(LISTS), old.xml(STYLES));
        String saidAfter = Says.of(second) + Counted.of(second, now.xml(LISTS), now.xml(STYLES));
        lists.rename(first);
        styles.rename(first);
        String saidBefore = Says.of(first) + numbersBefore;
        Document text = second.getOwnerDocument();
        Revisions revisions = new Revisions(text, by.author(), by.date(), marks);
        new Merge(text, revisions, lists.shared()).of(first, second);
        marks = revisions.count();
        if (Held.isIn(text.getDocumentElement())) {
            return Optional.of(Unproved.HELD);
        }
        Names.declare(text.getDocumentElement(), oldRoot);
        changed.put(after, bytes(text));
        return unproved(text, saidBefore, saidAfter);
    }

    /** Accepts and rejects what was written; it is used up. */
    private Optional<Unproved> unproved(Document merged, String before, String after) {
        Element accepted = Plain.holder(((Document) merged.cloneNode(true)).getDocumentElement());
        Settle.accept(accepted);
        if (!said(accepted).equals(after)) {
            return Optional.of(Unproved.ACCEPTED);
        }
        Element rejected = Plain.holder(merged.getDocumentElement());
        Settle.reject(rejected);
        return said(rejected).equals(before) ? Optional.empty() : Optional.of(Unproved.REJECTED);
    }

    private String said(Element holder) {
        return Says.of(holder) + Counted.of(holder, lists.part(), styles.part().or(() -> now.xml(STYLES)));
    }

    private byte[] written() {
        SortedMap<String, byte[]> parts = new TreeMap<>(now.parts());
        lists.part().ifPresent(part -> parts.put(LISTS, bytes(part)));
        if (!isSame(STYLES)) {
            styles.part().ifPresent(part -> parts.put(STYLES, bytes(part)));
        }
        parts.putAll(changed);
        List<Part> packed = new ArrayList<>();
        parts.forEach((name, bytes) -> packed.add(Part.of(name, bytes)));
        return Archive.of(packed);
    }

    static byte[] bytes(Document part) {
        return (XmlText.HEAD + WordXml.written(part.getDocumentElement())).getBytes(StandardCharsets.UTF_8);
    }
}
