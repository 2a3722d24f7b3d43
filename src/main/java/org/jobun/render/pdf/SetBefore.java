package org.jobun.render.pdf;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jobun.document.Inline;

/**
 * What was set before in one font and size: characters, and the lines of texts without values of a matter, which most papers
 * have in common. Safe for several threads.
 */
final class SetBefore {
    /** Texts; one takes about a kilobyte. */
    private static final int MOST = 4096;

    private final Cluster[][] clusters = new Cluster[Shaper.PAGE][];
    private final Map<Broken, List<Line>> lines = new ConcurrentHashMap<>();

    /** A text that is broken into lines between edges. */
    private record Broken(List<Inline> text, int firstX, int restX, int right, LineBreaker.Fill fill) {
        /** Of the words, which remember theirs, and of how many others there are. */
        @Override
        public int hashCode() {
            int hash = firstX;
            for (Inline inline : text) {
                hash = 31 * hash
                        + (inline instanceof Inline.Words words ? words.text().hashCode() : 7);
            }
            return hash;
        }
    }

    /**
     * Characters without link, in pages of 256. Threads may make one twice; clusters do not change, so it does not matter which
     * is kept.
     */
    Cluster[][] clusters() {
        return clusters;
    }

    /**
     * The lines of a text as they were broken before.
     *
     * @param fresh breaks it
     */
    List<Line> lines(
            List<Inline> text, int firstX, int restX, int right, LineBreaker.Fill fill, Supplier<List<Line>> fresh) {
        if (hasValues(text)) {
            return fresh.get();
        }
        Broken key = new Broken(text, firstX, restX, right, fill);
        List<Line> known = lines.get(key);
        if (known == null) {
            known = List.copyOf(fresh.get());
            if (lines.size() >= MOST) {
                lines.clear();
            }
            lines.put(key, known);
        }
        return known;
    }

    private static boolean hasValues(List<Inline> text) {
        for (Inline inline : text) {
            if (inline instanceof Inline.Value value && value.isOfMatter()) {
                return true;
            }
        }
        return false;
    }
}
