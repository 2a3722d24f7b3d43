package org.jobun.readback;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jobun.word.WordPackage;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/**
 * Compares what heads and feet say, fields such as page numbers left out. Programs split and join these parts as they
 * like, so only which lines there are counts. What heads and feet of a municipality said is kept in a custom XML part.
 */
final class RunningText {
    /** Where no file of a municipality gave them: the mark of a draft, and what is beside the page number. */
    private static final Set<String> OURS = Set.of("（案）", "/", "－－");

    private final Set<String> shown = new LinkedHashSet<>();
    /** All lines that the paper was made with, without blanks. */
    private final Set<String> was = new LinkedHashSet<>(OURS);

    private final Set<String> is = new LinkedHashSet<>();
    private final List<TextChange> changes = new ArrayList<>();

    private RunningText() {}

    /** @param original the file that says how the paper was made */
    static List<TextChange> changes(WordPackage original, WordPackage edited) {
        RunningText texts = new RunningText();
        WordParts.custom(original, "heads", root -> true).ifPresent(texts::read);
        edited.partsOf("hdr", "ftr")
                .forEach(part -> WordParts.root(edited, part).ifPresent(texts::addNew));
        texts.addRemoved();
        return texts.changes;
    }

    private void read(Element made) {
        heads(made).forEach(head -> shown.addAll(lines(head)));
        // A file has heads of upright and wide pages, whichever a paper shows.
        XmlTree.at(made, "others")
                .ifPresent(others -> heads(others).forEach(head -> lines(head).forEach(line -> was.add(packed(line)))));
        shown.forEach(line -> was.add(packed(line)));
    }

    private void addNew(Element root) {
        String place = place(root);
        if (!place.isEmpty()) {
            for (String line : lines(root)) {
                boolean added = is.add(packed(line)) && !was.contains(packed(line));
                if (added) {
                    changes.add(new TextChange(TextChange.Kind.ADDED, place, "", line, false));
                }
            }
        }
    }

    private void addRemoved() {
        shown.stream()
                .filter(line -> !is.contains(packed(line)))
                .forEach(line -> changes.add(new TextChange(TextChange.Kind.REMOVED, "ヘッダー・フッター", line, "", false)));
    }

    private static List<Element> heads(Element parent) {
        return XmlTree.children(parent).stream()
                .filter(head -> !place(head).isEmpty())
                .toList();
    }

    private static String place(Element root) {
        return switch (root.getLocalName()) {
            case "hdr" -> "ヘッダー";
            case "ftr" -> "フッター";
            default -> "";
        };
    }

    private static List<String> lines(Element root) {
        List<String> lines = new ArrayList<>();
        for (Element paragraph : XmlTree.below(root, "p")) {
            Words words = new Words();
            words.read(paragraph);
            String line = words.out.toString().strip();
            if (!packed(line).isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String packed(String line) {
        return line.replaceAll("[\\s\\u3000]+", "");
    }

    /** The words of a paragraph outside its fields; a frame has paragraphs of its own. */
    private static final class Words {
        private final StringBuilder out = new StringBuilder();
        private int field;

        private void read(Element parent) {
            for (Element child : XmlTree.children(parent)) {
                switch (child.getLocalName()) {
                    case "t" -> out.append(field > 0 ? "" : child.getTextContent());
                    case "fldChar" -> {
                        String type = XmlTree.attribute(child, "fldCharType");
                        field = type.equals("begin") ? field + 1 : type.equals("end") ? Math.max(0, field - 1) : field;
                    }
                    case "p", "fldSimple", "Fallback" -> {}
                    default -> read(child);
                }
            }
        }
    }
}
