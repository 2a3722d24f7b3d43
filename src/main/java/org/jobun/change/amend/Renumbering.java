package org.jobun.change.amend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jobun.change.ComparedPart;
import org.jobun.change.Part;
import org.jobun.document.Label;

/** Says which numbers what stays gets, each when nothing has it any more. */
final class Renumbering {
    /** From this many on a run is named by its ends. */
    private static final int RUN = 3;

    private final Addresses addresses;
    private final Places places;
    private final Sentences sentences;

    Renumbering(Addresses addresses, Places places, Sentences sentences) {
        this.addresses = addresses;
        this.places = places;
        this.sentences = sentences;
    }

    private record Step(Unit unit, Label to) {
        int by() {
            return to.number() - unit.label().number();
        }

        boolean isCounted() {
            return to.series() == Label.Series.MAIN && unit.label().series() == Label.Series.MAIN;
        }

        boolean isPrinted() {
            return to.isPrinted() && unit.label().isPrinted();
        }
    }

    void of(List<ComparedPart> pairs, Map<ComparedPart, Unit> units) {
        List<Step> waiting = new ArrayList<>();
        for (ComparedPart pair : pairs) {
            boolean stays = !pair.isAdded() && !pair.isRemoved();
            if (stays
                    && !units.get(pair)
                            .label()
                            .text()
                            .equals(pair.after().label().text())) {
                waiting.add(new Step(units.get(pair), pair.after().label()));
            }
        }
        while (!waiting.isEmpty()) {
            List<Step> run = next(waiting);
            say(run);
            waiting.removeAll(run);
        }
    }

    /** The longest run of neighbours at an end that can move together: down from the last, up from the first. */
    private static List<Step> next(List<Step> waiting) {
        List<Step> run = new ArrayList<>();
        if (waiting.get(waiting.size() - 1).by() > 0) {
            for (int i = waiting.size() - 1; i >= 0 && goesWith(waiting.get(i), run, true); i--) {
                run.add(0, waiting.get(i));
            }
        } else if (waiting.get(0).by() > 0) {
            run.add(firstFree(waiting));
        } else {
            for (int i = 0; i < waiting.size() && goesWith(waiting.get(i), run, false); i++) {
                run.add(waiting.get(i));
            }
        }
        return run;
    }

    private static Step firstFree(List<Step> waiting) {
        return waiting.stream()
                .filter(one -> waiting.stream()
                        .noneMatch(other -> other != one
                                && other.unit().label().text().equals(one.to().text())))
                .findFirst()
                .orElse(waiting.get(0));
    }

    private static boolean goesWith(Step one, List<Step> run, boolean down) {
        if (run.isEmpty()) {
            return true;
        }
        Step end = down ? run.get(0) : run.get(run.size() - 1);
        int apart = Math.abs(end.unit().index() - one.unit().index());
        return one.isCounted()
                && end.isCounted()
                && one.by() == end.by()
                && apart == 1
                && one.unit().kind == end.unit().kind;
    }

    private void say(List<Step> run) {
        Step first = run.get(0);
        boolean counted = first.unit().isProvision() && run.stream().allMatch(Step::isPrinted);
        if (run.size() >= RUN && counted) {
            sayRun(run);
        } else {
            List<Step> order = new ArrayList<>(run);
            if (first.by() > 0) {
                Collections.reverse(order);
            }
            order.forEach(this::sayOne);
        }
    }

    private void sayRun(List<Step> run) {
        Unit first = run.get(0).unit();
        Unit last = run.get(run.size() - 1).unit();
        int by = run.get(0).by();
        String words = addresses.explicit(first)
                + "から"
                + addresses.within(last)
                + "までを"
                + addresses.figure(Math.abs(by))
                + Counters.of(first.kind, first.label(), first.above(), addresses);
        sentences.add(first.top(), above(first), words, by > 0 ? Verb.DOWN : Verb.UP);
        run.forEach(step -> step.unit().relabel(step.to()));
        forget(first);
    }

    private void sayOne(Step step) {
        Unit unit = step.unit();
        Sentences.Place place = above(unit);
        String old = addresses.explicit(unit);
        unit.relabel(step.to());
        String now = addresses.explicit(unit);
        boolean ofParagraph = !place.paragraph().isEmpty() && now.startsWith(place.paragraph());
        boolean ofArticle = !place.article().isEmpty() && now.startsWith(place.article());
        String to = ofParagraph
                ? "同項" + now.substring(place.paragraph().length())
                : ofArticle ? place.again() + now.substring(place.article().length()) : now;
        sentences.add(unit.top(), place, old + "を" + to, Verb.BECOME);
        forget(unit);
    }

    /** 同条 and 同項 stand for what a piece is in, never for the piece whose number changes. */
    private Sentences.Place above(Unit unit) {
        return unit.above().kind == null ? Sentences.Place.NONE : places.of(unit.above());
    }

    private void forget(Unit unit) {
        if (unit.kind == Part.Kind.ARTICLE) {
            sentences.forget();
        } else if (unit.kind == Part.Kind.PARAGRAPH) {
            sentences.forgetParagraph();
        }
    }
}
