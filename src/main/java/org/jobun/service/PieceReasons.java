package org.jobun.service;

import java.util.ArrayList;
import java.util.List;
import org.jobun.catalog.Catalog;
import org.jobun.change.ComparedPart;
import org.jobun.draft.PaperSet;

/** Why each piece of a paper differs in two states of a contract: the answers and the law that changed. */
final class PieceReasons {
    private final ChangedAnswers answers;
    private final ChangedLaw law;

    /** @param catalog from which the later state is drafted */
    PieceReasons(Catalog catalog, PaperSet before, PaperSet after) {
        this.answers = new ChangedAnswers(catalog, before.matter(), after.matter());
        this.law = new ChangedLaw(catalog.laws(), before, after);
    }

    /** A sentence for each piece of a paper; empty where it is the same, or nothing is known to be the reason. */
    List<String> of(String paper, List<ComparedPart> parts) {
        return parts.stream().map(part -> reason(paper, part)).toList();
    }

    private String reason(String paper, ComparedPart part) {
        ComparedPart.Change change = part.change();
        if (change == ComparedPart.Change.NONE) {
            return "";
        }
        List<String> reasons = new ArrayList<>();
        // A number that only follows from others is no answer's doing; a citation of law is renumbered by the law.
        List<String> answered = change == ComparedPart.Change.RENUMBERED ? List.of() : answers.of(paper, part);
        if (!answered.isEmpty()) {
            reasons.add(String.join("、", answered) + "の変更");
        }
        reasons.addAll(law.of(part));
        return reasons.isEmpty() ? "" : String.join("及び", reasons) + "による。";
    }
}
