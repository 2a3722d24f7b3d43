package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.catalog.Block;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateText;

/** When papers, clauses and blocks are in the set, as literals. */
final class Presence {
    /** A clause in one version, at one line of one template. */
    record Place(Template template, TemplateLine.ClauseLine line, Clause clause, int literal) {}

    private final Catalog catalog;
    private final Cnf cnf;
    private final Answers answers;
    /** Template → whether it is made. */
    private final Map<String, Integer> templates = new HashMap<>();

    /** Paper, of which several templates may be made → whether one is. */
    private final Map<String, List<Integer>> papers = new HashMap<>();

    private final List<Place> places = new ArrayList<>();

    Presence(Catalog catalog, Cnf cnf, Answers answers) {
        this.catalog = catalog;
        this.cnf = cnf;
        this.answers = answers;
        for (Template template : catalog.templates().values()) {
            if (!template.isForm()) {
                made(template, answers.of(template.when()));
            }
        }
        for (Template template : catalog.templates().values()) {
            if (!template.isForm()) {
                addPlaces(template);
            }
        }
        forms();
    }

    private void made(Template template, int literal) {
        templates.put(template.id(), literal);
        papers.computeIfAbsent(template.paper(), paper -> new ArrayList<>()).add(literal);
    }

    private void addPlaces(Template template) {
        for (TemplateLine.ClauseLine line : template.clauseLines()) {
            for (Clause clause : catalog.slot(line.slot())) {
                if (clause.status() != Clause.Status.WITHDRAWN) {
                    int in = cnf.and(line(template, line), answers.of(clause.when()), valid(clause));
                    places.add(new Place(template, line, clause, in));
                }
            }
        }
    }

    /** A form is there where a block of the set names it. */
    private void forms() {
        Map<String, List<Integer>> ways = new HashMap<>();
        for (Place place : places) {
            blocks(
                    place.clause().paragraphs(),
                    place.literal(),
                    (block, in) -> block.printed().forEach(printed -> named(printed, in, ways)));
        }
        for (Template template : catalog.templates().values()) {
            if (template.isForm()) {
                made(template, cnf.or(ways.getOrDefault(template.id(), List.of())));
            }
        }
    }

    private void named(TemplateLine.Printed printed, int in, Map<String, List<Integer>> ways) {
        for (TemplateText text : printed.texts()) {
            for (RefTarget.ToForm form : text.forms()) {
                ways.computeIfAbsent(form.template(), key -> new ArrayList<>())
                        .add(cnf.and(in, answers.of(printed.condition())));
            }
        }
    }

    List<Place> places() {
        return places;
    }

    int paper(String id) {
        return cnf.or(papers.getOrDefault(id, List.of()));
    }

    int line(Template template, TemplateLine line) {
        return cnf.and(templates.get(template.id()), answers.of(line.condition()));
    }

    /** A heading is there where something that it holds is. */
    int division(RefTarget.ToDivision reference, Place speaker) {
        String paper = reference.paper().isEmpty() ? speaker.template().id() : reference.paper();
        List<Integer> ways = new ArrayList<>();
        catalog.template(paper)
                .ifPresent(template -> template.divisions().stream()
                        .filter(line ->
                                line.rank() == reference.rank() && line.label().equals(reference.label()))
                        .forEach(line -> ways.add(cnf.and(line(template, line), held(template, line)))));
        return cnf.or(ways);
    }

    private int held(Template template, TemplateLine.DivisionLine division) {
        List<Integer> ways = new ArrayList<>();
        for (TemplateLine line : template.heldBy(division)) {
            if (line instanceof TemplateLine.DeletedLine) {
                ways.add(line(template, line));
            }
            places.stream()
                    .filter(place -> place.template() == template && place.line() == line)
                    .forEach(place -> ways.add(place.literal()));
        }
        return cnf.or(ways);
    }

    /** The deciding date lies in the period of the version. */
    int valid(Clause clause) {
        List<Integer> days = new ArrayList<>();
        for (LocalDate day : answers.firstDays()) {
            if (clause.validity().contains(day)) {
                days.add(answers.deciding(clause.datedBy(), day));
            }
        }
        return days.size() == answers.firstDays().size() ? cnf.yes() : cnf.or(days);
    }

    /** What a walk over blocks reports: the block, and when it is printed. */
    interface Visit {
        void block(Block block, int in);
    }

    /** Walks the blocks of a clause that is in under a literal. */
    void blocks(List<Block> blocks, int above, Visit visit) {
        for (Block block : blocks) {
            // A loop over a list that is not given prints a blank row, so that only the condition counts.
            int in = cnf.and(above, answers.of(block.condition()));
            visit.block(block, in);
            blocks(block.items(), in, visit);
        }
    }

    /** A target of a reference where it is found: the version that holds it, and when. */
    record Found(Clause clause, Block block, int literal) {}

    /** Every place where a reference may lead. */
    List<Found> find(RefTarget.ToProvision reference, Place speaker) {
        List<Found> found = new ArrayList<>();
        for (Place place : places) {
            RefTarget.ToProvision meant = place.template().provides().meant(reference);
            if (mayMean(meant, place, speaker)) {
                found.addAll(find(place, meant.label()));
            }
        }
        return found;
    }

    private static boolean mayMean(RefTarget.ToProvision reference, Place place, Place speaker) {
        if (reference.clause().isEmpty()) {
            return place == speaker;
        }
        boolean there = reference.paper().isEmpty()
                ? place.template() == speaker.template()
                : place.template().paper().equals(reference.paper());
        return there && place.clause().isCalled(reference.clause());
    }

    /** The blocks of that label in a clause; its first paragraph, and when the clause is in, where the article itself is meant. */
    List<Found> find(Place place, String label) {
        Clause clause = place.clause();
        if (label.isEmpty()) {
            return List.of(new Found(clause, clause.paragraphs().get(0), place.literal()));
        }
        List<Found> found = new ArrayList<>();
        blocks(clause.paragraphs(), place.literal(), (block, in) -> {
            if (block.label().equals(label)) {
                found.add(new Found(clause, block, in));
            }
        });
        return found;
    }
}
