package org.jobun.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.Numbered;
import org.jobun.assembly.NumberedPaper;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Anchor;
import org.jobun.document.Inline;
import org.jobun.document.Inline.Piece;
import org.jobun.document.Mark;
import org.jobun.text.Digits;

/** What other papers and forms of a set are called in one of them. */
final class PaperPhrases {
    private final NumberedPaper paper;
    private final Map<String, NumberedPaper> papers;
    private final FormNumbers forms;
    private final ScheduleNumbers schedules;
    private final Digits digits;
    private final Diagnostics found;

    /**
     * @param paper in which they are named
     * @param papers of the set by id
     */
    PaperPhrases(
            NumberedPaper paper,
            Map<String, NumberedPaper> papers,
            FormNumbers forms,
            ScheduleNumbers schedules,
            Digits digits,
            Diagnostics found) {
        this.paper = paper;
        this.papers = papers;
        this.forms = forms;
        this.schedules = schedules;
        this.digits = digits;
        this.found = found;
    }

    /** 契約書; an annex by its mark and title; empty after reporting that there is no such paper. */
    Optional<Inline> paper(String id, Location place) {
        NumberedPaper target = papers.get(id);
        if (target == null) {
            return unknown(id, place);
        }
        return Optional.of(named(target));
    }

    private Inline named(NumberedPaper target) {
        String title = target.paper().template().title();
        return reference(
                target.paper().annexMark().isEmpty()
                        ? target.paper().template().name()
                        : prefix(target) + "「" + title + "」");
    }

    /** What is annexed to a paper in the set, in its order. */
    List<Inline> annexes(String id) {
        return papers.values().stream()
                .filter(target -> !target.paper().template().isForm()
                        && target.paper().template().annexOf().equals(id))
                .sorted(Comparator.comparing(target -> target.paper().template(), Template.IN_A_SET))
                .map(this::named)
                .toList();
    }

    /**
     * 様式第1号 of the contract, 別記様式第1号 of an annex: within the annex too, as both papers have a first form and the
     * form itself says one name only. A paper of another group names the paper whose annex it is as well.
     */
    Optional<Inline> form(RefTarget.ToForm form, Location place) {
        return forms.find(form.template())
                .map(known -> reference((isNear(known.owner()) ? "" : papersWith(known.owner())) + number(known)))
                .or(() -> unknown("form:" + form.form(), place));
    }

    /** 別表第1, 別表第1の2の項; of another paper 契約書別表第1. */
    Optional<Inline> schedule(RefTarget.ToSchedule target, boolean first, Location place) {
        Optional<ScheduleNumbers.Schedule> schedule = schedules.find(paper, target.label());
        Mark row = schedule.map(known -> known.rows().get(target.row())).orElse(null);
        if (schedule.isEmpty() || row == null && !target.row().isEmpty()) {
            found.add(Diagnostic.of(Code.REF_02, place)
                    .with("reference", target.written())
                    .with("papers", paper.paper().template().name()));
            return Optional.empty();
        }
        Mark whole = schedule.get().mark();
        boolean own = schedule.get().paper() == paper;
        List<Piece> pieces = new ArrayList<>();
        if (!own) {
            pieces.add(Piece.words(prefix(schedule.get().paper())));
        }
        pieces.addAll(SchedulePhrases.of(whole, row, own));
        Anchor aim = (row == null ? whole : row).anchor();
        return Optional.of(
                own
                        ? new Inline.Reference(pieces, List.of(new Inline.Aim(aim, "")), false, first)
                        : new Inline.Reference(pieces));
    }

    private static Inline reference(String words) {
        return new Inline.Reference(List.of(Piece.words(words)));
    }

    private Optional<Inline> unknown(String id, Location place) {
        found.add(
                Diagnostic.of(Code.REF_05, place).with("paper", id).with("papers", String.join("、", papers.keySet())));
        return Optional.empty();
    }

    /** Says that no article names a 別表, so that nothing can be said of where it belongs. */
    void noArticleNames(FilledPaper.ScheduleHead head) {
        found.add(Diagnostic.of(Code.TPL_31, head.place())
                .with("found", head.label())
                .with("paper", paper.paper().template().name()));
    }

    /** True for a paper whose forms are called by their own names here: its own, its annex's, and in any form. */
    private boolean isNear(NumberedPaper owner) {
        return owner == paper
                || paper.paper().template().isForm()
                || owner.paper().template().annexOf().equals(paper.id());
    }

    /** The paper that a form's name is understood in: 契約書 of 契約書様式第1号 and of 契約書別記様式第1号. */
    private String papersWith(NumberedPaper owner) {
        NumberedPaper parent = papers.get(owner.paper().template().annexOf());
        return (owner.paper().annexMark().isEmpty() || parent == null ? owner : parent)
                .paper()
                .template()
                .name();
    }

    /** What precedes a provision of another paper: 契約書; 別記; 契約書別記 from a paper that has no such annex. */
    String prefix(NumberedPaper target) {
        String mark = target.paper().annexMark();
        if (mark.isEmpty()) {
            return target.paper().template().name();
        }
        String parent = target.paper().template().annexOf();
        NumberedPaper parentPaper = papers.get(parent);
        return paper.id().equals(parent) || parentPaper == null
                ? mark
                : parentPaper.paper().template().name() + mark;
    }

    /** The numbers of a paper of the set. */
    Numbered numbers(String id) {
        return papers.get(id).numbers();
    }

    /** As {@link #prefix(NumberedPaper)}, for a paper by its id. */
    String prefix(String id) {
        return prefix(papers.get(id));
    }

    /** 別記様式第1号 */
    String number(FormNumbers.Form form) {
        return form.owner().paper().annexMark() + "様式第" + digits.of(form.number()) + "号";
    }

    /** The paper as a form of the set; empty where it is none. */
    Optional<FormNumbers.Form> asForm() {
        return forms.find(paper.id());
    }
}
