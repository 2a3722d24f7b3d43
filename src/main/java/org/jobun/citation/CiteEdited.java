package org.jobun.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.assembly.Numbered;
import org.jobun.catalog.RefTarget;
import org.jobun.document.Anchor;
import org.jobun.document.Inline;
import org.jobun.document.Inline.Piece;
import org.jobun.document.Label;
import org.jobun.document.Mark;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.text.Digits;

/**
 * Numbers and cites again what is in an edited paper: the same rules as for a paper made from the catalog
 * ({@link Numbered}, {@link ReferenceWriter}), over provisions that are known by their place only.
 */
public final class CiteEdited {
    private final char comma;
    private final boolean relative;
    private final Numbered paper;
    private final Map<String, Target> places = new HashMap<>();
    private Target last;
    private Numbered.Division lastDivision;
    private final Map<String, ScheduleMark> marks = new HashMap<>();

    /** A provision that a reference means. */
    public record Aim(String id, String part) {}

    /**
     * @param comma of the paper: 、 or ，
     * @param relative false where articles are always called by their number
     * @param parts headings and articles in order, each article with at least one 項, which is the one on its own line
     */
    public CiteEdited(NumberingScheme scheme, char comma, boolean relative, List<Numbered.Part> parts) {
        this.comma = comma;
        this.relative = relative;
        paper = Numbered.of("", "", scheme, parts);
        for (Numbered.Provision article : paper.articles()) {
            places.put(article.anchor().id(), Target.place(paper, article, List.of()));
            remember(article, List.of(), article.below());
        }
    }

    private void remember(
            Numbered.Provision article, List<Numbered.Provision> above, List<Numbered.Provision> provisions) {
        for (Numbered.Provision provision : provisions) {
            List<Numbered.Provision> path = new ArrayList<>(above);
            path.add(provision);
            places.put(provision.anchor().id(), Target.place(paper, article, path));
            remember(article, path, provision.below());
        }
    }

    /** Makes a 別表, or a row of one, known. */
    public void add(ScheduleMark mark) {
        marks.put(mark.id(), mark);
    }

    /** 第3条第2項第1号; empty for an id that is not in the paper. */
    public String positionOf(String id) {
        return Optional.ofNullable(places.get(id))
                .map(Target::position)
                .or(() -> paper.division(id).map(division -> division.label().text()))
                .orElse("");
    }

    /** The label that a provision has: 第3条, 2, (1); empty where none is printed. */
    public String labelOf(String id) {
        return label(id).map(Label::text).orElse("");
    }

    /** The label of a provision; empty for an id that is not in the paper. */
    public Optional<Label> label(String id) {
        return Optional.ofNullable(places.get(id))
                .map(place -> place.provision().label())
                .or(() -> paper.division(id).map(Numbered.Division::label))
                .or(() -> Optional.ofNullable(marks.get(id)).map(ScheduleMark::label));
    }

    /** To be called where a sentence or a provision ends: 同条 reaches no further. */
    public void endSentence() {
        last = null;
        lastDivision = null;
    }

    /**
     * Words a reference, reading the paper from top to bottom.
     *
     * @param here id of the provision that it is in; another string outside the articles
     * @return empty where one of its provisions is no longer in the paper
     */
    public Optional<List<Piece>> words(String here, List<Aim> aims, boolean or) {
        List<Numbered.Division> divisions =
                aims.stream().flatMap(aim -> paper.division(aim.id()).stream()).toList();
        if (!divisions.isEmpty()) {
            if (divisions.size() < aims.size()) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (aims.get(0).part()) {
                        case Inline.Aim.NUMBER -> List.of(DivisionPhrases.number(divisions.get(0)));
                        case Inline.Aim.RANGE -> ContentsWriter.range(divisions.get(0), paper);
                        default -> divisions(here, divisions, or);
                    });
        }
        if (aims.size() == 1 && marks.containsKey(aims.get(0).id())) {
            return schedule(marks.get(aims.get(0).id()));
        }
        List<Target> targets =
                aims.stream().flatMap(aim -> target(aim).stream()).toList();
        if (targets.isEmpty() || targets.size() < aims.size()) {
            return Optional.empty();
        }
        Target place = places.getOrDefault(here, Target.outsideArticles(paper));
        List<Piece> pieces = new ReferenceWriter(place, digits(), comma, "", relative).write(targets, or, last);
        last = targets.size() == 1 ? targets.get(0).whole() : null;
        return Optional.of(pieces);
    }

    /** Empty for a row that stands below no 別表 any more. */
    private static Optional<List<Piece>> schedule(ScheduleMark mark) {
        ScheduleMark whole = mark.schedule() == null ? mark : mark.schedule();
        boolean lost = mark.schedule() == null && mark.label().series() == Label.Series.ROW;
        return lost
                ? Optional.empty()
                : Optional.of(SchedulePhrases.of(asMark(whole), mark == whole ? null : asMark(mark), true));
    }

    private static Mark asMark(ScheduleMark mark) {
        return new Mark(new Anchor(mark.id()), mark.label());
    }

    private List<Piece> divisions(String here, List<Numbered.Division> divisions, boolean or) {
        Target place = places.getOrDefault(here, Target.outsideArticles(paper));
        List<Piece> pieces =
                new DivisionPhrases(paper, place, relative, digits(), comma).named(divisions, or, lastDivision);
        lastDivision = divisions.size() == 1 ? divisions.get(0) : null;
        return pieces;
    }

    private Optional<Target> target(Aim aim) {
        return Optional.ofNullable(places.get(aim.id()))
                .map(found -> Target.of(paper, found.article(), found.path(), RefTarget.Part.of(aim.part())));
    }

    /** The words of a reference as one text. */
    public static String text(List<Piece> pieces) {
        return new Inline.Reference(pieces).text();
    }

    private Digits digits() {
        Glyphs glyphs = paper.scheme().levels().get(0).glyphs();
        return glyphs == Glyphs.DECIMAL_FULL_WIDTH
                ? Digits.FULL
                : glyphs == Glyphs.DECIMAL_MIXED ? Digits.MIXED : Digits.HALF;
    }
}
