package org.jobun.web.matters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.document.Document;
import org.jobun.interview.Preview;
import org.jobun.render.html.HtmlParts;

/** 書類: the papers of a matter as tabs, and the one that is shown, block by block. */
final class PaperPane {
    private final String matter;
    private final Map<String, Document> papers = new LinkedHashMap<>();
    private final Map<String, Integer> hashes = new LinkedHashMap<>();

    /**
     * A tab.
     *
     * @param id of the paper in this matter: {@code 1/contract}
     * @param title with its mark, where it has one
     * @param shown whether it is the one that is shown
     * @param changed whether it differs from how the page last showed it
     */
    public record Tab(String id, String title, String href, boolean shown, boolean changed) {}

    /**
     * A block of the paper that is shown.
     *
     * @param key the same while it is made from the same clause or line
     * @param html the block, with what leads to why it is there
     */
    public record Piece(String key, String html) {}

    /** @param matter address of the page of the matter */
    PaperPane(String matter, Preview preview) {
        this.matter = matter;
        for (int i = 0; i < preview.contracts().size(); i++) {
            for (Document paper : inOrder(preview.contracts().get(i).documents())) {
                String id = (i + 1) + "/" + paper.id();
                papers.put(id, paper);
                hashes.put(id, paper.hashCode());
            }
        }
    }

    private static List<Document> inOrder(List<Document> papers) {
        return papers.stream()
                .sorted(Comparator.comparingInt(paper -> paper.standing().number()))
                .toList();
    }

    /** The paper of an id, else the first. */
    Optional<String> shown(String asked) {
        return papers.containsKey(asked)
                ? Optional.of(asked)
                : papers.keySet().stream().findFirst();
    }

    Map<String, Document> papers() {
        return papers;
    }

    /** Id of each paper → hash of all that is in it: what a page showed is told from what it is to show without keeping it. */
    Map<String, Integer> hashes() {
        return hashes;
    }

    /** @param before hashes of the papers as the page showed them; those that were not there then count as changed */
    List<Tab> tabs(String shown, Map<String, Integer> before) {
        List<Tab> tabs = new ArrayList<>();
        papers.forEach((id, paper) -> tabs.add(new Tab(
                id,
                (paper.standing().mark().isEmpty() ? "" : paper.standing().mark() + " ") + paper.title(),
                matter + "?paper=" + id + "#papers",
                id.equals(shown),
                !before.isEmpty() && !hashes.get(id).equals(before.get(id)))));
        return tabs;
    }

    /** The blocks of a paper. */
    List<Piece> pieces(String id) {
        List<Piece> pieces = new ArrayList<>();
        for (HtmlParts.Part part : HtmlParts.of(papers.get(id), matter + "?question=")) {
            pieces.add(new Piece(part.key(), reason(id, part) + part.html()));
        }
        return pieces;
    }

    private String reason(String id, HtmlParts.Part part) {
        return part.clause().isEmpty()
                ? ""
                : "<a class=\"ask\" data-clause=\"" + part.clause() + "\" href=\"" + matter + "/why/" + id + "/"
                        + part.clause() + "\" aria-label=\"なぜこの条文か\" title=\"なぜこの条文か\">？</a>";
    }
}
