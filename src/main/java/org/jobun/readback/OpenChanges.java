package org.jobun.readback;

import java.util.ArrayList;
import java.util.List;
import org.jobun.readback.TrackedChange.Kind;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/** The tracked changes of a body that are still open, in order, each with the line it ends in. */
final class OpenChanges {
    private final List<Found> found = new ArrayList<>();

    /** A tracked change and the line it ends in. */
    record Found(TrackedChange change, int line) {}

    /** Who changes what is inside an element. */
    record Change(Kind kind, String author, String date) {
        static Change of(Kind kind, Element element) {
            return new Change(kind, XmlTree.attribute(element, "author"), XmlTree.attribute(element, "date"));
        }

        private TrackedChange with(String text) {
            return new TrackedChange(kind, author, date, text, "");
        }
    }

    List<Found> all() {
        return List.copyOf(found);
    }

    int size() {
        return found.size();
    }

    /** Notes a change of looks. */
    void addLooks(Element mark, int line) {
        add(Kind.LOOKS, mark, "", line);
    }

    private void add(Kind kind, Element mark, String text, int line) {
        found.add(new Found(Change.of(kind, mark).with(text), line));
    }

    /** Notes changed words; those that follow others of the same change go on with it. */
    void addWords(Change change, String text, int line) {
        Found last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean goesOn = last != null
                && last.line() == line
                && last.change().kind() == change.kind()
                && last.change().author().equals(change.author());
        String before = goesOn ? found.remove(found.size() - 1).change().text() : "";
        found.add(new Found(change.with(before + text), line));
    }

    /**
     * Notes the end of a paragraph, where it does not simply go or come with all its words.
     *
     * @param since how many changes there were before the paragraph
     */
    void addEnd(Kind kind, Element mark, int since, boolean wordsStay, int line) {
        boolean withWords = found.subList(Math.min(since, found.size()), found.size()).stream()
                .map(change -> change.change().kind())
                .anyMatch(other -> other != Kind.LOOKS && other.takesAway() == (kind == Kind.DELETED));
        if (!withWords || wordsStay) {
            add(kind, mark, "（段落の区切り）", line);
        }
    }
}
