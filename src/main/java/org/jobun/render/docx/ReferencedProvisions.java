package org.jobun.render.docx;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.document.Anchor;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Heading;
import org.jobun.document.Inline;
import org.jobun.document.Label;
import org.jobun.document.Mark;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.word.PaperNames;
import org.jobun.word.PaperNames.Kind;
import org.jobun.word.Stamped;

/** The provisions of a paper that something in it refers to, each of which gets a bookmark; and its blanks. */
final class ReferencedProvisions implements Inline.Visitor<Void> {
    private final Map<Anchor, Label> labels = new HashMap<>();
    private final Map<Anchor, Integer> referred = new HashMap<>();
    private final Set<String> blanks = new LinkedHashSet<>();

    ReferencedProvisions(Document document) {
        document.articles()
                .forEach(article ->
                        article.provisions().forEach(provision -> labels.put(provision.anchor(), provision.label())));
        for (Block block : document.blocks()) {
            if (block instanceof Heading heading && heading.label().isPrinted()) {
                labels.put(heading.anchor(), heading.label());
            }
        }
        for (Block block : document.blocks()) {
            if (block instanceof TextBlock text && text.mark() != null) {
                put(text.mark());
            } else if (block instanceof Table table) {
                table.rows().stream()
                        .filter(row -> row.number() != null)
                        .forEach(row -> put(row.number().mark()));
            }
        }
        document.texts().forEach(text -> text.forEach(inline -> inline.accept(this)));
    }

    private void put(Mark mark) {
        labels.put(mark.anchor(), mark.label());
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

    private void target(Anchor target) {
        if (target != null) {
            referred.putIfAbsent(target, referred.size() + 1);
        }
    }

    @Override
    public Void reference(Inline.Reference reference) {
        reference.pieces().forEach(piece -> target(piece.target()));
        reference.aims().forEach(aim -> target(aim.target()));
        return null;
    }

    @Override
    public Void blank(Inline.Blank blank) {
        blanks.add(blank.text());
        return null;
    }

    @Override
    public Void words(Inline.Words words) {
        return null;
    }

    @Override
    public Void value(Inline.Value value) {
        return null;
    }

    @Override
    public Void marked(Inline.Marked marked) {
        return null;
    }

    @Override
    public Void lawCitation(Inline.LawCitation citation) {
        return null;
    }
}
