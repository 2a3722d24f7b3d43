package org.jobun.change.amend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.change.ComparedPart;
import org.jobun.change.Part;

/** Says what is taken away and what is added in one place. */
final class ComingAndGoing {
    /** From this many on a run is named by its ends. */
    private static final int RUN = 3;

    private static final Set<Part.Kind> UNCOUNTED =
            Set.of(Part.Kind.TEXT, Part.Kind.TABLE, Part.Kind.SCHEDULE, Part.Kind.SIGNATURE);

    private final Unit paper;
    private final Addresses addresses;
    private final Places places;
    private final Sentences sentences;

    ComingAndGoing(Unit paper, Addresses addresses, Places places, Sentences sentences) {
        this.paper = paper;
        this.addresses = addresses;
        this.places = places;
        this.sentences = sentences;
    }

    void remove(List<ComparedPart> pairs, Map<ComparedPart, Unit> units) {
        List<Unit> run = new ArrayList<>();
        for (ComparedPart pair : pairs) {
            if (pair.isRemoved()) {
                run.add(units.get(pair));
            } else if (!pair.isAdded()) {
                remove(run);
            }
        }
        remove(run);
    }

    private void remove(List<Unit> run) {
        if (run.isEmpty()) {
            return;
        }
        Unit first = run.get(0);
        Sentences.Place above = above(first);
        if (run.size() >= RUN && run.stream().allMatch(unit -> unit.kind == first.kind)) {
            String words = addresses.explicit(first) + "から" + addresses.within(run.get(run.size() - 1)) + "までを";
            sentences.add(first.top(), above, words, Verb.DELETE);
            run.forEach(Unit::remove);
        } else {
            List<Unit> order = new ArrayList<>(run);
            if (!order.stream().allMatch(unit -> unit.label().isPrinted())) {
                // From the last on, so that what texts without numbers are called does not change under way.
                Collections.reverse(order);
            }
            for (Unit unit : order) {
                sentences.add(unit.top(), above, addresses.explicit(unit) + itsName(unit) + "を", Verb.DELETE);
                unit.remove();
            }
        }
        run.clear();
    }

    /** Of a 章 its name alone is taken away; 第2章を削る would take its articles too. */
    private static String itsName(Unit unit) {
        boolean named = unit.kind == Part.Kind.HEADING && unit.label().isPrinted();
        return named ? "の" + HeadingWord.of(unit) + "名" : "";
    }

    private Sentences.Place above(Unit unit) {
        return unit.above().kind == null ? Sentences.Place.NONE : places.of(unit.above());
    }

    void add(Unit holder, List<ComparedPart> pairs, Map<ComparedPart, Unit> units) {
        Unit last = null;
        List<Part> run = new ArrayList<>();
        for (ComparedPart pair : pairs) {
            if (pair.isAdded()) {
                if (!run.isEmpty()
                        && !isOneSentence(run.get(0).kind(), pair.after().kind())) {
                    last = add(holder, last, run);
                }
                run.add(pair.after());
            } else if (!pair.isRemoved()) {
                if (!run.isEmpty()) {
                    add(holder, last, run);
                }
                last = units.get(pair);
            }
        }
        if (!run.isEmpty()) {
            add(holder, last, run);
        }
    }

    /** Pieces that are not counted come together, whatever they are: 末文, 別表, its table. */
    private static boolean isOneSentence(Part.Kind first, Part.Kind next) {
        return first == next || UNCOUNTED.contains(first) && UNCOUNTED.contains(next);
    }

    /** Adds what belongs behind a piece, or at the head where there is none; returns the last that was added. */
    private Unit add(Unit holder, Unit last, List<Part> run) {
        int index = last == null ? 0 : last.index() + 1;
        say(holder, last, index, run);
        sentences.end(List.copyOf(run));
        for (Part part : run) {
            holder.insert(index++, Unit.of(part));
        }
        run.clear();
        return holder.below().get(index - 1);
    }

    private void say(Unit holder, Unit last, int index, List<Part> run) {
        Part.Kind kind = run.get(0).kind();
        boolean atEnd = index == holder.below().size();
        boolean within = holder.kind != null;
        Unit about = within ? holder.top() : paper;
        String what = what(holder, run);
        Optional<Unit> supplement = endOfSupplement(last, index, run.get(0));
        if (supplement.isPresent()) {
            String name = addresses.of(supplement.get());
            sentences.add(about, places.of(supplement.get()), name + "に次の" + what, Verb.ADD);
        } else if (within && run.get(0).isProvision() && atEnd && (last == null || last.kind == kind)) {
            sentences.add(about, places.of(holder), addresses.of(holder) + "に次の" + what, Verb.ADD);
        } else if (kind == Part.Kind.PARAGRAPH && last == null) {
            String first = "第" + addresses.figure(1) + "項として";
            sentences.add(about, places.of(holder), addresses.of(holder) + "に" + first + "次の" + what, Verb.ADD);
        } else if (kind == Part.Kind.ITEM && last == null && addresses.areArticles() && isOfItems(holder)) {
            String first = "第" + addresses.figure(1) + "号として";
            sentences.add(about, places.of(holder), addresses.of(holder) + "に" + first + "次の" + what, Verb.ADD);
        } else if (last != null && !(kind == Part.Kind.HEADING && !atEnd)) {
            sentences.add(about, places.of(last), addresses.explicit(last) + "の次に次の" + what, Verb.ADD);
        } else if (!atEnd) {
            Unit next = holder.below().get(index);
            sentences.add(about, places.of(next), addresses.explicit(next) + "の前に次の" + what, Verb.ADD);
        } else {
            sentences.add(about, places.of(holder), addresses.of(holder) + "に次の" + what, Verb.ADD);
        }
    }

    /** The 附則 behind whose last provision something is added; none where a paper has several. */
    private Optional<Unit> endOfSupplement(Unit last, int index, Part added) {
        List<Unit> units = paper.below();
        List<Unit> supplements =
                units.stream().filter(HeadingWord::isSupplement).toList();
        boolean behindAll = last != null
                && last.above() == paper
                && last.label().series().isSupplement()
                && added.label().series().isSupplement()
                && (index == units.size() || !units.get(index).label().series().isSupplement());
        return behindAll && supplements.size() == 1 ? Optional.of(supplements.get(0)) : Optional.empty();
    }

    private static boolean isOfItems(Unit holder) {
        return holder.kind == Part.Kind.PARAGRAPH
                && holder.below().stream().allMatch(one -> one.kind == Part.Kind.ITEM);
    }

    /** 1条を, 2項を, ように, 章名を */
    private String what(Unit holder, List<Part> run) {
        Part first = run.get(0);
        if (first.kind() == Part.Kind.HEADING && !first.meaning().equals("附則")) {
            return first.meaning() + "名を";
        }
        if (run.stream().anyMatch(part -> part.kind() != first.kind())) {
            return "ように";
        }
        String counter = Counters.of(first.kind(), first.label(), holder, addresses);
        return counter.isEmpty() ? "ように" : addresses.figure(run.size()) + counter + "を";
    }
}
