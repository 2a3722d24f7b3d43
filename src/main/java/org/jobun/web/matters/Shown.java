package org.jobun.web.matters;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the pages of one visit show of its matters, so that only what differs is sent. Bounded; what is forgotten is sent as a
 * whole.
 */
final class Shown {
    private static final int MOST = 3;

    private final Deque<View> views = new ArrayDeque<>();
    private long count;

    /**
     * What a page shows.
     *
     * @param id which the page names
     * @param papers id of each paper of the matter → hash of all that is in it
     * @param paper the one that is shown
     * @param order keys of its blocks, from top to bottom
     * @param blocks key → HTML
     */
    record View(
            String id,
            String matter,
            Map<String, Integer> papers,
            String paper,
            List<String> order,
            Map<String, String> blocks) {
        /** Its blocks, from top to bottom. */
        List<PaperPane.Piece> pieces() {
            return order.stream()
                    .map(key -> new PaperPane.Piece(key, blocks.get(key)))
                    .toList();
        }
    }

    /** Remembers what a page is about to show. */
    synchronized View keep(String matter, PaperPane pane, String paper) {
        Map<String, String> blocks = new HashMap<>();
        List<PaperPane.Piece> pieces = paper.isEmpty() ? List.of() : pane.pieces(paper);
        pieces.forEach(piece -> blocks.put(piece.key(), piece.html()));
        List<String> order = pieces.stream().map(PaperPane.Piece::key).toList();
        View view = new View(Long.toString(++count), matter, pane.hashes(), paper, order, blocks);
        views.addFirst(view);
        while (views.size() > MOST) {
            views.removeLast();
        }
        return view;
    }

    /** What a page shows; nothing where it is not known any more. */
    synchronized View find(String id, String matter) {
        return views.stream()
                .filter(view -> view.id().equals(id) && view.matter().equals(matter))
                .findFirst()
                .orElse(new View("", matter, Map.of(), "", List.of(), Map.of()));
    }
}
