package org.jobun.render.docx;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.document.Anchor;
import org.jobun.document.Article;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Label;
import org.jobun.document.Paragraph;
import org.jobun.document.Provision;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.word.PaperNames;
import org.jobun.word.PaperNames.Kind;

/** The provisions of a paper that something in it refers to; each gets a bookmark. */
final class Targets implements BlockVisitor<Void> {
    private final Map<Anchor, Label> labels = new HashMap<>();
    private final Map<Anchor, Integer> referred = new HashMap<>();
    private final Set<String> blanks = new LinkedHashSet<>();

    Targets(Document document) {
        document.blocks().forEach(block -> block.accept(this));
    }

    /** The label of a provision, or null where this paper does not have it. */
    Label labelOf(Anchor anchor) {
        return labels.get(anchor);
    }

    /** The id of the bookmark of a provision, or 0 where nothing refers to it. */
    int idOf(Anchor anchor) {
        return referred.getOrDefault(anchor, 0);
    }

    /** The highest id of a bookmark. */
    int lastId() {
        return referred.size();
    }

    /** The words of all blanks, each once, in order. */
    List<String> blanks() {
        return List.copyOf(blanks);
    }

    /** Named as Word names the targets of its own cross-references: hidden from the list of bookmarks. {@link Stamped} puts the key in. */
    static String nameOf(int id) {
        return PaperNames.PLACEHOLDER.bookmark(Kind.TARGET, id);
    }

    @Override
    public Void article(Article article) {
        provision(article);
        for (Paragraph paragraph : article.paragraphs()) {
            provision(paragraph);
            inlines(paragraph.text());
            items(paragraph.items());
        }
        return null;
    }

    private void items(List<Item> items) {
        for (Item item : items) {
            provision(item);
            inlines(item.text());
            items(item.items());
        }
    }

    private void provision(Provision provision) {
        labels.put(provision.anchor(), provision.label());
    }

    private void inlines(List<Inline> inlines) {
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Reference reference) {
                reference.pieces().forEach(piece -> target(piece.target()));
                reference.aims().forEach(aim -> target(aim.target()));
            } else if (inline instanceof Inline.Blank blank) {
                blanks.add(blank.text());
            }
        }
    }

    private void target(Anchor target) {
        if (target != null) {
            referred.putIfAbsent(target, referred.size() + 1);
        }
    }

    @Override
    public Void title(Title title) {
        return null;
    }

    @Override
    public Void text(TextBlock text) {
        inlines(text.text());
        return null;
    }

    @Override
    public Void table(Table table) {
        table.rows().forEach(row -> row.cells().forEach(cell -> cell.lines().forEach(this::inlines)));
        return null;
    }

    @Override
    public Void signature(SignatureBlock block) {
        inlines(block.date());
        block.signatories().forEach(party -> party.lines().forEach(line -> inlines(line.value())));
        return null;
    }

    @Override
    public Void stampPlace(StampPlace place) {
        return null;
    }
}
