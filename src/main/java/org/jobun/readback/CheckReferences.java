package org.jobun.readback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobun.citation.CiteEdited;
import org.jobun.readback.ReferenceProblem.Fault;
import org.jobun.text.Compatible;
import org.jobun.word.PaperRecord;

/** Finds references that no longer say what they mean. */
final class CheckReferences {
    private final Structure made;
    private final Structure now;
    private final List<ReferenceProblem> problems = new ArrayList<>();

    private CheckReferences(Structure made, Structure now) {
        this.made = made;
        this.now = now;
    }

    static List<ReferenceProblem> of(PaperRecord origin, Structure made, Structure now) {
        CheckReferences check = new CheckReferences(made, now);
        new ReferenceWalk(now, origin).forEach(check::check);
        return check.problems;
    }

    private void check(ReferenceWalk.Place place) {
        if (place.doubled()) {
            report(Fault.DOUBLED, place, "");
        } else if (place.words().isEmpty()) {
            report(Fault.DANGLING, place, "");
        } else {
            checkWords(place, CiteEdited.text(place.words().get()));
        }
    }

    private void checkWords(ReferenceWalk.Place place, String expected) {
        // LibreOffice shows the number of a list in half width where the list itself is in full width.
        if (!Compatible.of(expected).equals(Compatible.of(place.piece().text()))) {
            report(place.whole() ? Fault.STALE : Fault.PARTLY_DANGLING, place, expected);
        }
        if (leadsElsewhere(place)) {
            report(Fault.AIMED_ELSEWHERE, place, expected);
        }
    }

    private void report(Fault fault, ReferenceWalk.Place place, String expected) {
        problems.add(new ReferenceProblem(
                fault, now.nameOf(place.line()), place.piece().text(), expected));
    }

    /** True where a field or link in a reference leads to what it does not mean. */
    private boolean leadsElsewhere(ReferenceWalk.Place place) {
        if (ContentsLines.isRange(place.reference())) {
            return false;
        }
        Set<String> meant = new HashSet<>(made.text().aimsOf(place.number()));
        place.reference().to().forEach(to -> meant.add(to.bookmark()));
        return !meant.containsAll(now.text().aimsOf(place.number()));
    }
}
