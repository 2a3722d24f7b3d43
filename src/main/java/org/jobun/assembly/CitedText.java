package org.jobun.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.RefTarget;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Inline;
import org.jobun.document.Inline.Piece;
import org.jobun.house.HouseSettings;
import org.jobun.matter.Matter;

/**
 * Turns the texts of one paper into words, in the order in which they are read: what a statute is called
 * depends on what was named before.
 */
final class CitedText {
    private final Map<String, NumberedPaper> papers;
    private final NumberedPaper paper;
    private final FormNumbers forms;
    private final LawWriter laws;
    private final Matter matter;
    private final LocalDate today;
    private final Diagnostics found;
    private final TargetFinder finder;
    private Target last;

    CitedText(
            Map<String, NumberedPaper> papers,
            NumberedPaper paper,
            FormNumbers forms,
            LawWriter laws,
            Matter matter,
            LocalDate today,
            Diagnostics found) {
        this.papers = papers;
        this.paper = paper;
        this.forms = forms;
        this.laws = laws;
        this.matter = matter;
        this.today = today;
        this.found = found;
        this.finder = new TargetFinder(papers, found);
    }

    /** Counts how often each statute is named in the whole paper. */
    void countMentions() {
        for (FilledPaper.Block block : paper.paper().blocks()) {
            texts(
                    block,
                    text -> text.runs().forEach(run -> {
                        if (run instanceof FilledText.Symbolic symbolic) {
                            symbolic.reference().targets().forEach(laws::count);
                        }
                    }));
        }
    }

    private static void texts(FilledPaper.Block block, Consumer<FilledText> each) {
        if (block instanceof FilledPaper.Title title) {
            each.accept(title.text());
        } else if (block instanceof FilledPaper.Stamp stamp) {
            each.accept(stamp.text());
        } else if (block instanceof FilledPaper.Text text) {
            each.accept(text.text());
        } else if (block instanceof FilledPaper.Table table) {
            table.rows().forEach(row -> row.forEach(cell -> cell.lines().forEach(each)));
        } else if (block instanceof FilledPaper.Signature signature) {
            each.accept(signature.date());
            signature.parties().forEach(party -> {
                each.accept(party.role());
                party.lines().forEach(line -> each.accept(line.value()));
            });
        } else if (block instanceof FilledPaper.Article article) {
            each.accept(article.caption());
            article.paragraphs().forEach(paragraph -> texts(paragraph, each));
        }
    }

    private static void texts(FilledPaper.Provision provision, Consumer<FilledText> each) {
        each.accept(provision.text());
        provision.items().forEach(item -> texts(item, each));
    }

    /** A text outside the articles. */
    List<Inline> frame(FilledText text) {
        LocalDate date = matter.facts()
                .date("dates.conclusion")
                .orElseGet(() -> DecidingDate.standIn(matter).orElse(today));
        return cited(text, new Target(paper, null, List.of(), RefTarget.Part.WHOLE), date);
    }

    /** The caption of an article. */
    List<Inline> inArticle(NumberedPaper.Article article, FilledText text) {
        return cited(
                text,
                new Target(paper, article, List.of(), RefTarget.Part.WHOLE),
                article.filled().date());
    }

    /** The text of a provision, given the way down to it. */
    List<Inline> inProvision(NumberedPaper.Article article, List<NumberedPaper.Provision> path) {
        FilledText text = path.get(path.size() - 1).filled().text();
        return cited(text, Target.place(paper, article, path), article.filled().date());
    }

    private List<Inline> cited(FilledText text, Target here, LocalDate date) {
        forgetSentence();
        List<Inline> inlines = new ArrayList<>();
        for (FilledText.Run run : text.runs()) {
            if (run instanceof FilledText.Done done) {
                inlines.add(done.inline());
                if (done.inline() instanceof Inline.Words words && endsSentence(words.text())) {
                    forgetSentence();
                }
            } else if (run instanceof FilledText.Symbolic symbolic) {
                inlines.addAll(reference(symbolic.reference(), here, date));
            }
        }
        return inlines;
    }

    private boolean endsSentence(String words) {
        return words.indexOf(style().punctuation().period()) >= 0;
    }

    private void forgetSentence() {
        last = null;
        laws.forgetSentence();
    }

    private HouseSettings.Writing style() {
        return matter.municipality().style().writing();
    }

    private List<Inline> reference(RefExpression reference, Target here, LocalDate date) {
        List<RefTarget.ToProvision> provisions = new ArrayList<>();
        List<List<Inline>> others = new ArrayList<>();
        laws.beginList();
        for (RefTarget target : laws.inOrder(reference.targets(), date)) {
            if (target instanceof RefTarget.ToProvision provision) {
                provisions.add(provision);
            } else {
                other(target, reference, date).ifPresent(inline -> others.add(List.of(inline)));
            }
        }
        List<Inline> inlines = new ArrayList<>();
        if (!others.isEmpty()) {
            inlines.addAll(joined(others, reference.or()));
        }
        if (!provisions.isEmpty()) {
            List<Inline> named = provisions(provisions, reference, here);
            if (!named.isEmpty() && !inlines.isEmpty()) {
                inlines.add(new Inline.Words(reference.or() ? "又は" : "並びに"));
            }
            inlines.addAll(named);
        }
        return inlines;
    }

    private List<Inline> joined(List<List<Inline>> phrases, boolean or) {
        List<Inline> out = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            if (i > 0) {
                String comma = String.valueOf(style().punctuation().comma());
                out.add(new Inline.Words(i < phrases.size() - 1 ? comma : or ? "又は" : "及び"));
            }
            out.addAll(phrases.get(i));
        }
        return out;
    }

    private Optional<Inline> other(RefTarget target, RefExpression reference, LocalDate date) {
        if (target instanceof RefTarget.ToLaw law) {
            last = null;
            return laws.cite(law.id(), date, reference.place()).map(text -> new Inline.LawCitation(law.id(), text));
        }
        if (target instanceof RefTarget.ToPenalty penalty) {
            return laws.penalty(penalty.id(), date, reference.place())
                    .map(text -> new Inline.LawCitation(penalty.id(), text));
        }
        if (target instanceof RefTarget.ToLocalRule rule) {
            last = null;
            return laws.localRule(rule.role(), date, reference.place())
                    .map(text -> new Inline.LawCitation("local." + rule.role(), text));
        }
        if (target instanceof RefTarget.ToForm form) {
            return formName(form, reference);
        }
        return paperName(((RefTarget.ToPaper) target).paper(), reference);
    }

    /**
     * 様式第1号 of the contract, 別記様式第1号 of an annex: within the annex too, as both papers have a first form and the
     * form itself says one name only. A paper of another group names the paper whose annex it is as well.
     */
    private Optional<Inline> formName(RefTarget.ToForm form, RefExpression reference) {
        Optional<FormNumbers.Form> known = forms.find(form.template());
        if (known.isEmpty()) {
            found.add(Diagnostic.of(Code.REF_05, reference.place())
                    .with("paper", "form:" + form.form())
                    .with("papers", String.join("、", papers.keySet())));
            return Optional.empty();
        }
        FormNumbers.Form found = known.get();
        String paperName = isNear(found.owner()) ? "" : papersWith(found.owner());
        return Optional.of(new Inline.Reference(List.of(Piece.words(paperName + formNumber(found)))));
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

    private String formNumber(FormNumbers.Form form) {
        return form.owner().paper().annexMark() + "様式第" + style().digits().of(form.number()) + "号";
    }

    /** What a form is called by at its head: 別記様式第1号; empty for any other paper. */
    String formMark() {
        return forms.find(paper.id()).map(this::formNumber).orElse("");
    }

    /** The first line of a form: 様式第1号（第12条関係）, 別記様式第1号（第12条関係）. */
    List<Inline> formHead() {
        List<Inline> head = new ArrayList<>();
        forms.find(paper.id()).ifPresent(form -> {
            head.add(new Inline.Words(formNumber(form) + "（"));
            List<Target> articles = form.articles().stream()
                    .map(article -> Target.of(form.speaker(), article, List.of(), RefTarget.Part.WHOLE))
                    .toList();
            Target here = new Target(paper, null, List.of(), RefTarget.Part.WHOLE);
            String name = form.speaker() == form.owner() ? "" : prefix(form.speaker());
            head.add(new Inline.Reference(writerFor(here, name).write(articles, false, null)));
            head.add(new Inline.Words("関係）"));
        });
        return head;
    }

    private Optional<Inline> paperName(String id, RefExpression reference) {
        NumberedPaper target = papers.get(id);
        if (target == null) {
            found.add(Diagnostic.of(Code.REF_05, reference.place())
                    .with("paper", id)
                    .with("papers", String.join("、", papers.keySet())));
            return Optional.empty();
        }
        String name = target.paper().annexMark().isEmpty()
                ? target.paper().template().name()
                : prefix(target) + "「" + target.paper().template().title() + "」";
        return Optional.of(new Inline.Reference(List.of(Piece.words(name))));
    }

    /** What precedes a provision of another paper: 契約書; 別記; 契約書別記 from a paper that has no such annex. */
    private String prefix(NumberedPaper target) {
        String mark = target.paper().annexMark();
        if (mark.isEmpty()) {
            return target.paper().template().name();
        }
        String parent = target.paper().template().annexOf();
        boolean own = paper.id().equals(parent);
        NumberedPaper parentPaper = papers.get(parent);
        return own || parentPaper == null
                ? mark
                : parentPaper.paper().template().name() + mark;
    }

    private List<Inline> provisions(List<RefTarget.ToProvision> references, RefExpression reference, Target here) {
        List<Target> targets = finder.find(references, here, reference.place());
        if (targets.isEmpty()) {
            return List.of();
        }
        NumberedPaper targetPaper = targets.get(0).paper();
        List<Target> together =
                targets.stream().filter(target -> target.paper() == targetPaper).toList();
        ReferenceWriter writer = writerFor(here, prefix(targetPaper));
        List<Inline> named = new ArrayList<>();
        boolean first = last == null || last.paper() != paper;
        named.add(referenceTo(together, writer.write(together, reference.or(), last), reference.or(), first));
        last = together.size() == 1 ? together.get(0).whole() : null;
        laws.forgetArticle();
        if (together.size() < targets.size()) {
            List<Target> rest = targets.stream()
                    .filter(target -> target.paper() != targetPaper)
                    .toList();
            named.add(new Inline.Words(reference.or() ? "又は" : "並びに"));
            NumberedPaper other = rest.get(0).paper();
            List<Piece> pieces = writerFor(here, prefix(other)).write(rest, reference.or(), null);
            named.add(referenceTo(rest, pieces, reference.or(), true));
        }
        return named;
    }

    private ReferenceWriter writerFor(Target here, String paperName) {
        boolean relative = style().references() == HouseSettings.References.RELATIVE;
        return new ReferenceWriter(here, style().digits(), style().punctuation().comma(), paperName, relative);
    }

    private Inline.Reference referenceTo(List<Target> targets, List<Piece> pieces, boolean or, boolean first) {
        if (targets.get(0).paper() != paper) {
            return new Inline.Reference(pieces);
        }
        List<Inline.Aim> aims = targets.stream()
                .map(target -> new Inline.Aim(target.anchor(), target.part().word()))
                .toList();
        return new Inline.Reference(pieces, aims, or, first);
    }
}
