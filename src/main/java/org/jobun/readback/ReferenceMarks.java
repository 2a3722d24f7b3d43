package org.jobun.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The two ends of the hidden bookmark around a reference.
 *
 * @param start {@code bookmarkStart}
 * @param end {@code bookmarkEnd}
 */
record ReferenceMarks(Element start, Element end) {
    /** What may lie between the ends of a reference that is worded again. */
    private static final List<String> PLAIN =
            List.of("r", "hyperlink", "fldSimple", "bookmarkStart", "bookmarkEnd", "proofErr");

    /**
     * Takes both ends to where the whole reference lies between them: LibreOffice 7.4 moves the beginning of a bookmark into the
     * link or control that follows.
     */
    void widen() {
        leaveControls();
        leaveLinks(start);
        leaveLinks(end);
    }

    /** A link with words on both sides of the mark becomes two. */
    private static void leaveLinks(Element mark) {
        while (mark.getParentNode() instanceof Element link && XmlTree.is(link, "hyperlink")) {
            if (hasRun(mark, false)) {
                Element before = (Element) link.cloneNode(false);
                while (link.getFirstChild() != mark) {
                    before.appendChild(link.getFirstChild());
                }
                link.getParentNode().insertBefore(before, link);
            }
            link.getParentNode().insertBefore(mark, hasRun(mark, true) ? link : link.getNextSibling());
        }
    }

    private static boolean hasRun(Node mark, boolean behind) {
        Node node = behind ? mark.getNextSibling() : mark.getPreviousSibling();
        while (node != null) {
            if (node instanceof Element element && !isBookmark(element)) {
                return true;
            }
            node = behind ? node.getNextSibling() : node.getPreviousSibling();
        }
        return false;
    }

    static boolean isBookmark(Element element) {
        return element.getLocalName().startsWith("bookmark");
    }

    /** Takes what belongs to the reference, the field that follows too, out of the control before or behind it. */
    private void leaveControls() {
        while (isInOther(start, end)) {
            moveBehindControl(start);
        }
        while (isInOther(end, start)) {
            moveBeforeControl(end);
        }
    }

    /** Moves a mark and all that follows it in its control. */
    private static void moveBehindControl(Node mark) {
        Node control = mark.getParentNode().getParentNode();
        Node behind = control.getNextSibling();
        for (Node node = mark; node != null; ) {
            Node next = node.getNextSibling();
            control.getParentNode().insertBefore(node, behind);
            node = next;
        }
    }

    /** Moves a mark and all that is before it in its control. */
    private static void moveBeforeControl(Node mark) {
        Node content = mark.getParentNode();
        Node control = content.getParentNode();
        while (mark.getParentNode() == content) {
            control.getParentNode().insertBefore(content.getFirstChild(), control);
        }
    }

    /** True for a mark in a control in which the other one is not. */
    private static boolean isInOther(Element mark, Element other) {
        if (!(mark.getParentNode() instanceof Element content) || !XmlTree.is(content, "sdtContent")) {
            return false;
        }
        Node node = other;
        while (node != null && node != content) {
            node = node.getParentNode();
        }
        return node == null && content.getParentNode().getParentNode() instanceof Element;
    }

    /** What is between them; empty where that is not runs, fields and links alone, but tracked changes or controls too. */
    Optional<List<Node>> content() {
        String id = XmlTree.attribute(start, "id");
        List<Node> content = new ArrayList<>();
        Node node = start.getNextSibling();
        while (node != null && !isEnd(node, id)) {
            if (node instanceof Element element && !PLAIN.contains(element.getLocalName())) {
                return Optional.empty();
            }
            content.add(node);
            node = node.getNextSibling();
        }
        return node == null ? Optional.empty() : Optional.of(content);
    }

    private static boolean isEnd(Node node, String id) {
        return node instanceof Element element
                && XmlTree.is(element, "bookmarkEnd")
                && XmlTree.attribute(element, "id").equals(id);
    }

    /** Puts elements in the place of what is between the ends; bookmarks stay. */
    void replace(List<Node> content, List<Element> fresh) {
        Node parent = start.getParentNode();
        Node behind = (content.isEmpty() ? start : content.get(content.size() - 1)).getNextSibling();
        fresh.forEach(element -> parent.insertBefore(element, behind));
        content.stream()
                .filter(node -> !(node instanceof Element element) || !isBookmark(element))
                .forEach(parent::removeChild);
    }
}
