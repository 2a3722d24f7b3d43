package org.jobun.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.assembly.Numbered.Division;
import org.jobun.assembly.NumberedPaper;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.RefTarget;
import org.jobun.document.Inline;
import org.jobun.document.Inline.Piece;
import org.jobun.house.HouseSettings;

/** The 章, 節 and 款 that one reference names, those of one paper together. */
final class CitedDivisions {
    private final NumberedPaper own;
    private final PaperPhrases names;
    private final TargetFinder finder;
    private final Target here;
    private final HouseSettings.Writing style;
    /** Those found, by the id of their paper, which is empty for the own. */
    private final Map<String, List<Division>> divisions = new LinkedHashMap<>();

    CitedDivisions(
            NumberedPaper own, PaperPhrases names, TargetFinder finder, Target here, HouseSettings.Writing style) {
        this.own = own;
        this.names = names;
        this.finder = finder;
        this.here = here;
        this.style = style;
    }

    /**
     * What they are called, one run for each paper.
     *
     * @param last what was named just before in the sentence, or null
     */
    List<Inline> named(List<RefTarget.ToDivision> references, RefExpression written, Division last) {
        for (RefTarget.ToDivision reference : references) {
            find(reference, written)
                    .ifPresent(division -> divisions
                            .computeIfAbsent(reference.paper(), paper -> new ArrayList<>())
                            .add(division));
        }
        List<Inline> phrases = new ArrayList<>();
        divisions.forEach((paper, all) -> phrases.add(reference(paper, all, written.or(), last)));
        return phrases;
    }

    private Optional<Division> find(RefTarget.ToDivision reference, RefExpression written) {
        return finder.division(reference, own, here, written.place());
    }

    private Inline reference(String paper, List<Division> all, boolean or, Division last) {
        boolean inside = paper.isEmpty() || paper.equals(own.id());
        boolean relative = style.references() == HouseSettings.References.RELATIVE;
        DivisionPhrases phrases = new DivisionPhrases(
                inside ? own.numbers() : names.numbers(paper),
                here,
                relative,
                style.digits(),
                style.punctuation().comma());
        List<Piece> pieces = new ArrayList<>();
        if (!inside) {
            pieces.add(Piece.words(names.prefix(paper)));
        }
        pieces.addAll(phrases.named(all, or, last));
        if (!inside) {
            return new Inline.Reference(pieces);
        }
        List<Inline.Aim> aims = all.stream()
                .map(division -> new Inline.Aim(division.anchor(), ""))
                .toList();
        return new Inline.Reference(pieces, aims, or, last == null);
    }

    /** What may be called 同章 from now on. */
    Division last(List<RefTarget.ToDivision> references, Division before) {
        if (references.isEmpty()) {
            return before;
        }
        List<Division> ownOnes = divisions.getOrDefault("", List.of());
        return ownOnes.size() == 1 && divisions.size() == 1 ? ownOnes.get(0) : null;
    }
}
