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

/** 目次: 第1章　総則（第1条－第5条）; where a chapter has sections, these name the articles. */
final class ContentsWriter {
    private static final String TITLE = "目次";

    private final Numbered paper;
    private final ProvisionPhrases phrases;

    ContentsWriter(Numbered paper) {
        this.paper = paper;
        this.phrases = new ProvisionPhrases(paper, true);
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
        List<Provision> held = paper.articles().stream().filter(division::holds).toList();
        if (divided || held.isEmpty()) {
            return List.of();
        }
        List<Inline> range = new ArrayList<>(List.of(new Inline.Words("（")));
        Provision first = held.get(0);
        Provision last = held.get(held.size() - 1);
        range.add(named(first, first.label().number()));
        if (division.first() < division.last()) {
            range.add(new Inline.Words("－"));
            range.add(named(last, last.label().number() + division.last() - last.number()));
        }
        range.add(new Inline.Words("）"));
        return range;
    }

    /** An article; of those deleted together the one of a number, which nothing can refer to. */
    private Inline named(Provision article, int number) {
        List<Piece> pieces = phrases.article(article);
        boolean deleted = article.anchor().id().startsWith("deleted.");
        return deleted
                ? new Inline.Words(paper.scheme().levels().get(0).label(number))
                : new Inline.Reference(pieces, List.of(new Inline.Aim(article.anchor(), "")), false, true);
    }
}
