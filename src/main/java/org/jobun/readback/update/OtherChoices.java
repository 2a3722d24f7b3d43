package org.jobun.readback.update;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.matter.FactType;
import org.jobun.readback.PaperArticle;

/** Looks whether another answer says what a returned paper says: each answer that an article depends on is drafted and compared. */
final class OtherChoices {
    /** No side changes more answers than these by its words. */
    private static final int MOST = 12;

    private final ReturnedDraft draft;
    private final Catalog catalog;
    private final PaperDistance distance;

    OtherChoices(ReturnedDraft draft, PaperDistance distance) {
        this.draft = draft;
        this.catalog = draft.catalog();
        this.distance = distance;
    }

    /**
     * An answer that says it.
     *
     * @param before id of the answer so far; empty for none
     * @param value id of the other answer
     * @param places articles whose words it says
     */
    record Found(FactType choice, String before, String value, List<PaperDistance.Both> places) {}

    /** The answers that bring the draft nearer to the returned paper, the one that does most first. */
    List<Found> from(ReturnedDraft.State start) {
        List<Found> all = new ArrayList<>();
        ReturnedDraft.State state = start;
        List<Answer> hopeful = answers(start);
        for (int i = 0; i < MOST && !hopeful.isEmpty(); i++) {
            List<Step> steps = nearer(state, hopeful);
            if (steps.isEmpty()) {
                break;
            }
            Step best =
                    steps.stream().max(Comparator.comparingInt(Step::nearer)).get();
            all.add(best.found());
            state = best.state();
            // What did not bring it nearer at first does not later.
            hopeful = steps.stream()
                    .map(Step::answer)
                    .filter(answer -> answer.choice() != best.answer().choice())
                    .toList();
        }
        return all;
    }

    private record Answer(FactType choice, String value) {}

    /** @param nearer by how many lines */
    private record Step(Answer answer, Found found, ReturnedDraft.State state, int nearer) {}

    /** All answers that the conditions of changed articles ask about. */
    private List<Answer> answers(ReturnedDraft.State state) {
        return asked(distance.with(state.articles())).stream()
                .flatMap(path -> catalog.vocabulary().find(path).stream())
                .filter(type -> type.kind() == FactType.Kind.CHOICE)
                .flatMap(type -> type.values().keySet().stream().map(value -> new Answer(type, value)))
                .toList();
    }

    private List<Step> nearer(ReturnedDraft.State state, List<Answer> answers) {
        List<PaperDistance.Both> now = distance.with(state.articles());
        int away = now.stream().mapToInt(PaperDistance.Both::distance).sum();
        List<Step> steps = new ArrayList<>();
        for (Answer answer : answers) {
            String path = answer.choice().path();
            String before = state.matter().facts().plain(path).orElse("");
            Optional<ReturnedDraft.State> other = answer.value().equals(before)
                    ? Optional.empty()
                    : MatterEdit.ofChoice(state.file(), state.matter(), path, answer.value())
                            .flatMap(edit -> draft.of(state.file(), edit.text()))
                            .filter(one -> !one.document()
                                    .blocks()
                                    .equals(state.document().blocks()));
            other.ifPresent(one -> {
                int nearer = away - distance.to(one.articles());
                if (nearer > 0) {
                    Found found = new Found(answer.choice(), before, answer.value(), said(now, one));
                    steps.add(new Step(answer, found, one, nearer));
                }
            });
        }
        return steps;
    }

    /** Articles that the other answer brings nearer. */
    private List<PaperDistance.Both> said(List<PaperDistance.Both> now, ReturnedDraft.State other) {
        List<PaperDistance.Both> then = distance.with(other.articles());
        return now.stream()
                .filter(both -> both.distance() > 0)
                .filter(both -> both.returned() != null)
                .filter(both -> then.stream()
                                .filter(one -> one.returned() == both.returned())
                                .mapToInt(PaperDistance.Both::distance)
                                .findFirst()
                                .orElse(0)
                        < both.distance())
                .toList();
    }

    /** The facts that the conditions of changed articles ask about. */
    private Set<String> asked(List<PaperDistance.Both> now) {
        Set<String> paths = new LinkedHashSet<>();
        for (PaperDistance.Both both : now) {
            if (both.distance() > 0) {
                clauses(both).forEach(clause -> {
                    paths.addAll(clause.when().facts());
                    clause.blocks().forEach(block -> block.conditions().forEach(when -> paths.addAll(when.facts())));
                    clause.texts().forEach(text -> paths.addAll(text.names()));
                });
            }
        }
        return paths;
    }

    /** What an article was made from and what may stand in its place; of one added by hand, clauses with its caption. */
    private List<Clause> clauses(PaperDistance.Both both) {
        List<Clause> clauses = new ArrayList<>();
        for (PaperArticle article : new PaperArticle[] {both.drafted(), both.returned()}) {
            if (article != null && !article.clause().isEmpty()) {
                clauses.addAll(catalog.slot(catalog.slotOf(article.clause())));
            } else if (article != null) {
                catalog.clauses().values().stream()
                        .flatMap(List::stream)
                        .filter(clause -> clause.heading().equals(article.caption()))
                        .forEach(clauses::add);
            }
        }
        return clauses;
    }
}
