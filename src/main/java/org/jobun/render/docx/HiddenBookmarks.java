package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Inline;
import org.jobun.word.PaperNames;
import org.jobun.word.PaperNames.Kind;

/**
 * Hidden bookmarks that say what a segment of the text is: the head of the third article, the twelfth reference. Unlike the tags of content controls they outlive a program that does not know those, such as
 * LibreOffice 7.4. Their names hold the key of the paper, which {@link Stamped} puts in.
 */
final class HiddenBookmarks {
    private final StringBuilder out;
    private final List<Inline.Reference> references = new ArrayList<>();
    private final int before;
    private int articles;
    private int lastId;

    /** @param lastId highest id of the bookmarks that are references' targets */
    HiddenBookmarks(StringBuilder out, int lastId) {
        this(out, new State(lastId, 0, 0));
    }

    /** Goes on from a place in a paper that was written before. */
    HiddenBookmarks(StringBuilder out, State state) {
        this.out = out;
        lastId = state.lastId();
        articles = state.articles();
        before = state.references();
    }

    /** How far the bookmarks of a paper were given out. */
    record State(int lastId, int articles, int references) {}

    State state() {
        return new State(lastId, articles, before + references.size());
    }

    /** Opens the bookmark of the next article; returns the id to close it with. */
    int openArticle() {
        articles++;
        return open(PaperNames.PLACEHOLDER.bookmark(Kind.ARTICLE, articles));
    }

    /** Opens the bookmark of a reference; returns the id to close it with. */
    int open(Inline.Reference reference) {
        references.add(reference);
        return open(PaperNames.PLACEHOLDER.bookmark(Kind.REFERENCE, before + references.size()));
    }

    private int open(String name) {
        lastId++;
        out.append("<w:bookmarkStart w:id=\"")
                .append(lastId)
                .append("\" w:name=\"")
                .append(name)
                .append("\"/>");
        return lastId;
    }

    void close(int id) {
        out.append("<w:bookmarkEnd w:id=\"").append(id).append("\"/>");
    }

    /** Those around which bookmarks were set, in order. */
    List<Inline.Reference> references() {
        return references;
    }
}
