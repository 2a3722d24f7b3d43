package org.jobun.check.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;

/** Where an article is numbered as a branch, 第3条の2, another stands before it. */
final class BranchHasArticle {
    private final Prover prover;

    BranchHasArticle(Prover prover) {
        this.prover = prover;
    }

    void prove(Template template) {
        List<Integer> before = new ArrayList<>();
        Set<String> relevant = new TreeSet<>(template.when().facts());
        for (TemplateLine line : template.lines()) {
            relevant.addAll(line.condition().facts());
            if (line instanceof TemplateLine.DeletedLine) {
                before.add(prover.presence().line(template, line));
            } else if (line instanceof TemplateLine.ClauseLine asked) {
                List<Presence.Place> places = places(template, asked);
                places.forEach(place -> relevant.addAll(place.clause().when().facts()));
                if (asked.branch() > 0) {
                    places.forEach(place -> prove(place, before, relevant));
                }
                places.forEach(place -> before.add(place.literal()));
            }
        }
    }

    private List<Presence.Place> places(Template template, TemplateLine line) {
        return prover.presence().places().stream()
                .filter(place -> place.template() == template && place.line() == line)
                .toList();
    }

    private void prove(Presence.Place place, List<Integer> before, Set<String> relevant) {
        prover.model(place.literal(), -prover.or(before))
                .ifPresent(trues -> prover.fault(
                        Diagnostic.of(Code.PRF_20, place.line().place())
                                .with("clause", place.clause().id()),
                        trues,
                        relevant));
    }
}
