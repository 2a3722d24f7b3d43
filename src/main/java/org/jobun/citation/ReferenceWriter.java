package org.jobun.citation;

import java.util.ArrayList;
import java.util.List;
import org.jobun.assembly.Numbered;
import org.jobun.document.Inline.Piece;
import org.jobun.text.Digits;

/**
 * The citation engine: how a provision is called from where it is mentioned.
 *
 * <p>Rules of 公用文 and statute drafting: inside an article the article is not named; the one before is 前条,
 * 前項, 前号, the one after 次条 …; several directly before are 前2項, all before 前各項; a provision named just
 * before in the same sentence is 同条, 同項; its own is この条, この項. An outline (1 → (1) → ア) has no such
 * words and always says the number.
 */
final class ReferenceWriter {
    private final Target here;
    private final String paperName;
    private final OneTarget one;
    private final Digits digits;
    private final char comma;

    /**
     * @param here where the reference is: its article and the way down
     * @param paperName what precedes a provision of another paper: 契約書, 別記
     * @param relative false where articles are always numbered, never called by their place
     */
    ReferenceWriter(Target here, Digits digits, char comma, String paperName, boolean relative) {
        this.here = here;
        this.paperName = paperName;
        this.one = new OneTarget(here, relative);
        this.digits = digits;
        this.comma = comma;
    }

    /**
     * Names targets that all lie in one paper.
     *
     * @param last what was named just before in the same sentence, or null
     */
    List<Piece> write(List<Target> targets, boolean or, Target last) {
        List<Target> ordered = targets.size() == 1
                ? targets
                : targets.stream().sorted(Target.IN_ORDER).toList();
        Numbered paper = ordered.get(0).paper();
        List<Piece> pieces = new ArrayList<>();
        if (paper != here.paper()) {
            pieces.add(Piece.words(paperName));
        }
        pieces.addAll(ordered.size() == 1 ? one.named(ordered.get(0), last) : several(ordered, or, last));
        return pieces;
    }

    private List<Piece> several(List<Target> targets, boolean or, Target last) {
        return new SeveralTargets(here, one, digits, comma).named(targets, or, last);
    }
}
