package org.jobun.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Wording;
import org.jobun.text.Digits;

/** What references mean, in words that need no numbers of a finished paper. */
final class ReferenceWords {
    private static final Wording ROLES = Wording.of("diagnostics", Language.JA);

    private final Catalog catalog;
    private final BlockPlaces own;
    private final LocalDate day;
    private final Function<Clause, String> captions;

    /**
     * @param own places of the clause that the references stand in; null in a template
     * @param day on which statutes are named
     * @param captions clause → its caption in words
     */
    ReferenceWords(Catalog catalog, BlockPlaces own, LocalDate day, Function<Clause, String> captions) {
        this.catalog = catalog;
        this.own = own;
        this.day = day;
        this.captions = captions;
    }

    List<Run> of(RefExpression reference) {
        List<Run> runs = new ArrayList<>();
        List<RefTarget> targets = reference.targets();
        for (int i = 0; i < targets.size(); i++) {
            if (i > 0) {
                boolean last = i == targets.size() - 1;
                runs.add(Run.of(Run.Kind.REFERENCE, last ? reference.or() ? "又は" : "及び" : "、"));
            }
            runs.add(targets.get(i).accept(new Words()));
        }
        return runs;
    }

    /** What a role of rules of a body is called: 個人情報の保護. */
    static String role(String role) {
        return ROLES.find("role." + role, Map.of()).orElse(role);
    }

    private final class Words implements RefTarget.Visitor<Run> {
        @Override
        public Run provision(RefTarget.ToProvision provision) {
            String part = provision.part().word();
            if (provision.clause().isEmpty()) {
                String place = own == null ? "" : own.of(provision.label());
                return Run.of(Run.Kind.REFERENCE, (place.isEmpty() ? "この条" : place) + part);
            }
            List<Clause> members = catalog.slot(provision.clause());
            String paper = provision.paper().isEmpty() ? "" : paperName(provision.paper()) + "の";
            String caption = members.isEmpty() ? provision.clause() : captions.apply(members.get(0));
            String place = BlockPlaces.in(members, provision.label());
            String target = members.isEmpty() ? "" : members.get(0).id();
            return new Run(Run.Kind.REFERENCE, paper + "「" + caption + "」" + place + part, target);
        }

        @Override
        public Run division(RefTarget.ToDivision division) {
            String paper = division.paper().isEmpty() ? "" : paperName(division.paper()) + "の";
            return Run.of(
                    Run.Kind.REFERENCE,
                    paper + "「" + heading(division) + "」の" + division.rank().word());
        }

        private String heading(RefTarget.ToDivision reference) {
            return catalog.templates().values().stream()
                    .filter(template ->
                            reference.paper().isEmpty() || template.paper().equals(reference.paper()))
                    .flatMap(template -> template.divisions().stream())
                    .filter(line ->
                            line.rank() == reference.rank() && line.label().equals(reference.label()))
                    .findFirst()
                    .map(line ->
                            catalog.vocabulary().usualWords().in(line.text().source()))
                    .orElse(reference.label());
        }

        @Override
        public Run paper(RefTarget.ToPaper paper) {
            return new Run(Run.Kind.REFERENCE, paperName(paper.paper()), "paper:" + paper.paper());
        }

        @Override
        public Run annexes(RefTarget.ToAnnexes annexes) {
            return new Run(Run.Kind.REFERENCE, paperName(annexes.paper()) + "の別記", "paper:" + annexes.paper());
        }

        @Override
        public Run schedule(RefTarget.ToSchedule schedule) {
            String title = catalog.templates().values().stream()
                    .flatMap(template -> template.schedules().stream())
                    .filter(line -> line.label().equals(schedule.label()))
                    .findFirst()
                    .map(line ->
                            catalog.vocabulary().usualWords().in(line.text().source()))
                    .filter(words -> !words.isEmpty())
                    .map(words -> "「" + words + "」")
                    .orElse("");
            return Run.of(Run.Kind.REFERENCE, "別表" + title + (schedule.row().isEmpty() ? "" : "の項"));
        }

        @Override
        public Run form(RefTarget.ToForm form) {
            return new Run(Run.Kind.REFERENCE, "様式「" + title(form.template()) + "」", "paper:" + form.template());
        }

        @Override
        public Run law(RefTarget.ToLaw law) {
            return Run.of(Run.Kind.LAW, catalog.laws().name(law.id(), day, Digits.HALF));
        }

        @Override
        public Run penalty(RefTarget.ToPenalty penalty) {
            return Run.of(Run.Kind.LAW, catalog.laws().name(penalty.id(), day, Digits.HALF) + "の罰則");
        }

        @Override
        public Run localRule(RefTarget.ToLocalRule rule) {
            return Run.of(Run.Kind.LAW, "【団体の例規（" + role(rule.role()) + "）】");
        }
    }

    private String paperName(String id) {
        return catalog.template(id).map(Template::name).orElse(id);
    }

    private String title(String id) {
        return catalog.template(id).map(Template::title).orElse(id);
    }
}
