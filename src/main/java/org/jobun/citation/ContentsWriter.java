package org.jobun.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.assembly.Numbered;
import org.jobun.assembly.Numbered.Division;
import org.jobun.assembly.Numbered.Provision;
import org.jobun.document.Contents;
import org.jobun.document.Heading;
import org.jobun.document.Inline;
import org.jobun.document.Inline.Piece;
import org.jobun.document.Label;

/** 目次: 第1章　総則（第1条－第5条）; where a chapter has sections, these name the articles. */
final class ContentsWriter {
    private static final String TITLE = "目次";

    private final Numbered paper;

    ContentsWriter(Numbered paper) {
        this.paper = paper;
    }

    /**
     * The contents of the paper.
     *
     * @param captions of its divisions, by anchor
     * @param supplement the heading of its 附則, if it has one
     */
    Contents write(Map<String, String> captions, Optional<Heading> supplement) {
        List<Contents.Entry> entries = new ArrayList<>();
        for (Division division : paper.divisions()) {
            entries.add(entry(division, captions.get(division.anchor().id())));
        }
        supplement.ifPresent(heading ->
                entries.add(new Contents.Entry(heading.anchor(), 0, List.of(), heading.caption(), List.of())));
        return new Contents(TITLE, entries);
    }

    private Contents.Entry entry(Division division, String caption) {
        int depth = Heading.Rank.ofLevel(division.label().level()).depth();
        Piece number = DivisionPhrases.number(division);
        Inline reference = new Inline.Reference(
                List.of(number), List.of(new Inline.Aim(division.anchor(), Inline.Aim.NUMBER)), false, true);
        return new Contents.Entry(division.anchor(), depth, List.of(reference), caption, range(division));
    }

    private List<Inline> range(Division division) {
        boolean divided = paper.divisions().stream().anyMatch(below -> below.above() == division);
        List<Piece> pieces = divided ? List.of() : range(division, paper);
        if (pieces.isEmpty()) {
            return List.of();
        }
        List<Inline.Aim> aims = List.of(new Inline.Aim(division.anchor(), Inline.Aim.RANGE));
        return List.of(new Inline.Words("（"), new Inline.Reference(pieces, aims, false, true), new Inline.Words("）"));
    }

    /** 第1条－第5条, 第6条; nothing where the division holds none. */
    static List<Piece> range(Division division, Numbered paper) {
        List<Provision> held = paper.articles().stream().filter(division::holds).toList();
        List<Piece> pieces = new ArrayList<>();
        if (!held.isEmpty()) {
            Provision first = held.get(0);
            Provision last = held.get(held.size() - 1);
            pieces.addAll(named(first, first.label().number(), paper));
            if (division.first() < division.last()) {
                pieces.add(Piece.words("－"));
                pieces.addAll(named(last, last.label().number() + division.last() - last.number(), paper));
            }
        }
        return pieces;
    }

    /** An article; of those deleted together the one of a number, which nothing can refer to. */
    private static List<Piece> named(Provision article, int number, Numbered paper) {
        boolean whole = article.label().series() != Label.Series.MAIN
                || article.label().text().equals(paper.scheme().level(0).label(number));
        return whole
                ? new ProvisionPhrases(paper, true).article(article)
                : List.of(Piece.words(paper.scheme().level(0).label(number)));
    }
}
