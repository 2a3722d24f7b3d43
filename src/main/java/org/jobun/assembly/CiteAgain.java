package org.jobun.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.RefTarget;
import org.jobun.document.Anchor;
import org.jobun.document.Inline;
import org.jobun.document.Inline.Piece;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.text.Digits;

/**
 * Numbers and cites anew what stands in an edited paper: the same rules as for a paper made from the catalog
 * ({@link Number}, {@link ReferenceWriter}), over provisions that are known by their place only.
 */
public final class CiteAgain {
    private static final int MOST_KANA = 46;

    private final NumberingScheme scheme;
    private final char comma;
    private final boolean relative;
    private final NumberedPaper paper;
    private final Map<String, Target> places = new HashMap<>();
    private Target last;

    /**
     * A provision of the edited paper.
     *
     * @param id given by the caller, unique in the paper
     * @param items what stands below it: 項 below an article, 号 below those
     */
    public record Provision(String id, List<Provision> items) {
        public Provision {
            items = List.copyOf(items);
        }
    }

    /** A provision that a reference means. */
    public record Aim(String id, String part) {}

    /**
     * @param articles each with at least one 項, which is the one on its own line
     * @param relative false where articles are always called by their number
     */
    public CiteAgain(NumberingScheme scheme, char comma, boolean relative, List<Provision> articles) {
        this.scheme = scheme;
        this.comma = comma;
        this.relative = relative;
        List<NumberedPaper.Article> numbered = new ArrayList<>();
        for (Provision article : articles) {
            numbered.add(article(article, numbered.size() + 1));
        }
        paper = new NumberedPaper(null, scheme, numbered);
        for (NumberedPaper.Article article : numbered) {
            places.put(article.anchor().id(), Target.place(paper, article, List.of()));
            remember(article, List.of(), article.paragraphs());
        }
    }

    private NumberedPaper.Article article(Provision article, int number) {
        Label label = new Label(scheme.levels().get(0).label(number), number, 0);
        boolean outline = scheme.kind() == NumberingScheme.Kind.OUTLINE;
        boolean single = article.items().size() == 1;
        List<NumberedPaper.Provision> paragraphs = new ArrayList<>();
        for (Provision paragraph : article.items()) {
            int position = paragraphs.size() + 1;
            boolean printed = outline ? !single : position > 1;
            String text = printed ? scheme.levels().get(1).label(position) : "";
            List<NumberedPaper.Provision> items = items(paragraph.items(), outline && single ? 1 : 2);
            paragraphs.add(
                    new NumberedPaper.Provision(null, new Anchor(paragraph.id()), new Label(text, position, 1), items));
        }
        return new NumberedPaper.Article(null, new Anchor(article.id()), label, paragraphs);
    }

    private List<NumberedPaper.Provision> items(List<Provision> items, int level) {
        int depth = Math.min(level, scheme.levels().size() - 1);
        List<NumberedPaper.Provision> numbered = new ArrayList<>();
        for (Provision item : items) {
            int position = numbered.size() + 1;
            Label label = new Label(labelText(depth, position), position, depth);
            numbered.add(
                    new NumberedPaper.Provision(null, new Anchor(item.id()), label, items(item.items(), depth + 1)));
        }
        return numbered;
    }

    /** Kana end with the last letter; a list that somebody has made longer counts on in digits. */
    private String labelText(int depth, int position) {
        Glyphs glyphs = scheme.levels().get(depth).glyphs();
        boolean ended = (glyphs == Glyphs.AIUEO || glyphs == Glyphs.IROHA) && position > MOST_KANA;
        return ended ? String.valueOf(position) : scheme.levels().get(depth).label(position);
    }

    private void remember(
            NumberedPaper.Article article,
            List<NumberedPaper.Provision> parents,
            List<NumberedPaper.Provision> provisions) {
        for (NumberedPaper.Provision provision : provisions) {
            List<NumberedPaper.Provision> path = new ArrayList<>(parents);
            path.add(provision);
            places.put(provision.anchor().id(), Target.place(paper, article, path));
            remember(article, path, provision.items());
        }
    }

    /** 第3条第2項第1号; empty for an id that is not in the paper. */
    public String positionOf(String id) {
        Target place = places.get(id);
        if (place == null) {
            return "";
        }
        ProvisionPhrases phrases = new ProvisionPhrases(paper, false);
        List<Piece> pieces = new ArrayList<>(phrases.article(place.article()));
        pieces.addAll(phrases.inside(place.path(), place.article().paragraphs().size() == 1 ? 1 : 0));
        StringBuilder out = new StringBuilder();
        pieces.forEach(piece -> out.append(piece.text()));
        return out.toString();
    }

    /** The label that a provision bears: 第3条, 2, (1); empty where none is printed. */
    public String labelOf(String id) {
        return label(id).map(Label::text).orElse("");
    }

    /** The label of a provision; empty for an id that is not in the paper. */
    public Optional<Label> label(String id) {
        return Optional.ofNullable(places.get(id))
                .map(place -> place.isArticle()
                        ? place.article().label()
                        : place.path().get(place.path().size() - 1).label());
    }

    /** To be called where a sentence or a provision ends: 同条 reaches no further. */
    public void endSentence() {
        last = null;
    }

    /**
     * Words a reference, reading the paper from top to bottom.
     *
     * @param here id of the provision that it stands in; another string outside the articles
     * @return empty where one of its provisions is no longer in the paper
     */
    public Optional<List<Piece>> words(String here, List<Aim> aims, boolean or) {
        Target place = places.getOrDefault(here, new Target(paper, null, List.of(), RefTarget.Part.WHOLE));
        List<Target> targets = new ArrayList<>();
        for (Aim aim : aims) {
            Target found = places.get(aim.id());
            if (found == null) {
                return Optional.empty();
            }
            targets.add(Target.of(paper, found.article(), found.path(), partOf(aim.part())));
        }
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        List<Piece> pieces = new ReferenceWriter(place, digits(), comma, "", relative).write(targets, or, last);
        last = targets.size() == 1 ? targets.get(0).whole() : null;
        return Optional.of(pieces);
    }

    /** The words of a reference as one text. */
    public static String text(List<Piece> pieces) {
        return new Inline.Reference(pieces).text();
    }

    private static RefTarget.Part partOf(String word) {
        for (RefTarget.Part part : RefTarget.Part.values()) {
            if (part.word().equals(word)) {
                return part;
            }
        }
        return RefTarget.Part.WHOLE;
    }

    private Digits digits() {
        Glyphs glyphs = scheme.levels().get(0).glyphs();
        return glyphs == Glyphs.DECIMAL_FULL_WIDTH
                ? Digits.FULL
                : glyphs == Glyphs.DECIMAL_MIXED ? Digits.MIXED : Digits.HALF;
    }
}
