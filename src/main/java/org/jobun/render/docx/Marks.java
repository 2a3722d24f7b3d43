package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Inline;

/**
 * Hidden bookmarks that say what a stretch of words is: {@code _Jc3} the head of the third article, {@code _Jr12} the
 * twelfth reference. Unlike the tags of content controls they outlive a program that does not know those, such as
 * LibreOffice 7.4.
 */
final class Marks {
    static final String ARTICLE = "_Jc";
    static final String REFERENCE = "_Jr";

    private final StringBuilder out;
    private final List<Inline.Reference> references = new ArrayList<>();
    private final int before;
    private int articles;
    private int lastId;

    /** @param lastId highest id of the bookmarks that are references' targets */
    Marks(StringBuilder out, int lastId) {
        this(out, new State(lastId, 0, 0));
    }

    /** Goes on from a place in a paper that was written before. */
    Marks(StringBuilder out, State state) {
        this.out = out;
        lastId = state.lastId();
        articles = state.articles();
        before = state.references();
    }

    /** How far a paper was marked. */
    record State(int lastId, int articles, int references) {}

    State state() {
        return new State(lastId, articles, before + references.size());
    }

    /** Opens the mark of the next article; returns the id to close it with. */
    int openArticle() {
        articles++;
        return open(ARTICLE + articles);
    }

    /** Opens the mark of a reference; returns the id to close it with. */
    int open(Inline.Reference reference) {
        references.add(reference);
        return open(REFERENCE + (before + references.size()));
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

    /** Those that were marked, in order. */
    List<Inline.Reference> references() {
        return references;
    }
}
