package org.jobun.readback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.word.PaperNames;
import org.jobun.word.PaperRecord;
import org.w3c.dom.Element;

/** What was read in the body of a Word file. */
final class BodyText {
    private final PaperNames names;
    private final ArticleHeads heads;
    private final OpenChanges changes = new OpenChanges();
    private final CommentedWords comments = new CommentedWords();
    private final List<Line> lines = new ArrayList<>();
    private final List<Element> paragraphs = new ArrayList<>();
    /** Bookmark of ours → how often it is there. */
    private final Map<String, Integer> bookmarks = new HashMap<>();

    /** Line in which each was met last. */
    private final Map<String, Integer> lastPlace = new HashMap<>();

    private final Map<Integer, Set<String>> aims = new HashMap<>();

    BodyText(PaperRecord origin) {
        names = origin.names();
        heads = new ArticleHeads(origin);
    }

    ArticleHeads heads() {
        return heads;
    }

    OpenChanges changes() {
        return changes;
    }

    CommentedWords comments() {
        return comments;
    }

    List<Line> lines() {
        return lines;
    }

    void add(Line line, Element paragraph) {
        lines.add(line);
        paragraphs.add(paragraph);
    }

    /** The paragraph in which a line ends. */
    Element paragraphOf(int line) {
        return paragraphs.get(line);
    }

    /** The number of the line that is being read. */
    int place() {
        return lines.size();
    }

    void addBookmark(String name) {
        // LibreOffice writes one that holds nothing twice, in the same empty paragraph.
        boolean again = names.numberOf(PaperNames.Kind.TARGET, name) > 0
                && Integer.valueOf(place()).equals(lastPlace.put(name, place()));
        if (names.isOwn(name) && !again) {
            bookmarks.merge(name, 1, Integer::sum);
        }
    }

    /** Bookmarks of ours that are there more than once. */
    Set<String> doubled() {
        return bookmarks.entrySet().stream()
                .filter(bookmark -> bookmark.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void addAim(int reference, String aim) {
        if (!aim.isEmpty()) {
            aims.computeIfAbsent(reference, fresh -> new LinkedHashSet<>()).add(aim);
        }
    }

    /** What the fields and links of a reference lead to. */
    Set<String> aimsOf(int reference) {
        return aims.getOrDefault(reference, Set.of());
    }
}
