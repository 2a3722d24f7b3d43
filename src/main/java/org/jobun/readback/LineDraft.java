package org.jobun.readback;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** A line while it is read. */
final class LineDraft {
    private final Element paragraph;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> bookmarks = new LinkedHashSet<>();
    private int article;
    private boolean tracked;

    LineDraft(Element paragraph) {
        this.paragraph = paragraph;
    }

    /** Takes what is left of a paragraph whose end was deleted. */
    void goOnWith(LineDraft carried) {
        pieces.addAll(carried.pieces);
        if (!carried.pieces.isEmpty()) {
            // The marks of a paragraph go with it.
            bookmarks.addAll(carried.bookmarks);
        }
        article = carried.article;
        tracked = true;
    }

    Element paragraph() {
        return paragraph;
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    int size() {
        return pieces.size();
    }

    void addBookmark(String name) {
        bookmarks.add(name);
    }

    /** The number of the article whose head it is; 0 for none. */
    int article() {
        return article;
    }

    void head(int number) {
        article = number;
    }

    void markTracked() {
        tracked = true;
    }

    /** Its words with those of one kind joined. */
    List<Piece> text() {
        return Piece.joined(pieces);
    }

    Set<String> bookmarks() {
        return Set.copyOf(bookmarks);
    }

    /** True where the other side's changes in it are still open. */
    boolean isTracked() {
        return tracked;
    }
}
