package org.jobun.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.assembly.DecidingDate;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.FilledText;
import org.jobun.assembly.Numbered;
import org.jobun.assembly.NumberedPaper;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.RefTarget;
import org.jobun.document.Inline;
import org.jobun.document.Inline.Piece;
import org.jobun.house.HouseSettings;
import org.jobun.matter.Matter;

/**
 * Turns the texts of one paper into words, in the order in which they are read: what a statute is called
 * depends on what was named before.
 */
final class CitedText {
    private final NumberedPaper paper;
    private final PaperPhrases names;
    private final TargetFinder finder;
    private final StatuteCitations laws;
    private final Matter matter;
    private final LocalDate today;
    /** The provision named just before in the same sentence, or null. */
    private Target last;
    /** The same of 章, 節 and 款. */
    private Numbered.Division lastDivision;

    CitedText(
            NumberedPaper paper,
            PaperPhrases names,
            TargetFinder finder,
            StatuteCitations laws,
            Matter matter,
            LocalDate today) {
        this.paper = paper;
        this.names = names;
        this.finder = finder;
        this.laws = laws;
        this.matter = matter;
        this.today = today;
        countMentions();
    }

    /** Counts how often each statute is named in the whole paper. */
    private void countMentions() {
        for (FilledText text : paper.paper().texts()) {
            text.references().forEach(reference -> reference.targets().forEach(laws::count));
        }
    }

    /** A text outside the articles. */
    List<Inline> frame(FilledText text) {
        LocalDate date = matter.facts()
                .date("dates.conclusion")
                .orElseGet(() -> DecidingDate.standIn(matter).orElse(today));
        return cited(text, null, Target.outsideArticles(paper.numbers()), date);
    }

    /** The caption of an article. */
    List<Inline> inArticle(NumberedPaper.Article article, FilledText text) {
        return cited(text, article, List.of());
    }

    /** The text of a provision, or of a table or formula in it, given the way down to it, itself included. */
    List<Inline> inProvision(NumberedPaper.Article article, FilledText text, List<Numbered.Provision> path) {
        return cited(text, article, path);
    }

    private List<Inline> cited(FilledText text, NumberedPaper.Article article, List<Numbered.Provision> path) {
        Target here = Target.place(paper.numbers(), article.numbered(), path);
        return cited(text, article, here, article.filled().date());
    }

    private List<Inline> cited(FilledText text, NumberedPaper.Article article, Target here, LocalDate date) {
        forgetSentence();
        Sentences sentences = new Sentences(article, here, date);
        text.runs().forEach(run -> run.accept(sentences));
        return sentences.inlines;
    }

    private void forgetSentence() {
        last = null;
        lastDivision = null;
        laws.forgetSentence();
    }

    private HouseSettings.Writing style() {
        return matter.municipality().style().writing();
    }

    /** What a form is called by at its head: 別記様式第1号; empty for any other paper. */
    String formMark() {
        return names.asForm().map(names::number).orElse("");
    }

    /** The first line of a form: 様式第1号（第12条関係）, 別記様式第1号（第12条関係）. */
    List<Inline> formHead() {
        return names.asForm().map(this::formHead).orElse(List.of());
    }

    private List<Inline> formHead(FormNumbers.Form form) {
        List<Target> articles = form.articles().stream()
                .map(article ->
                        Target.of(form.speaker().numbers(), article.numbered(), List.of(), RefTarget.Part.WHOLE))
                .toList();
        String name = form.speaker() == form.owner() ? "" : names.prefix(form.speaker());
        ReferenceWriter writer = writerFor(Target.outsideArticles(paper.numbers()), name);
        return List.of(
                new Inline.Words(names.number(form) + "（"),
                new Inline.Reference(writer.write(articles, false, null)),
                new Inline.Words("関係）"));
    }

    /** 別表第1（第5条関係）; without what is in brackets where no article names it, which is reported. */
    List<Inline> scheduleHead(ScheduleNumbers schedules, FilledPaper.ScheduleHead head) {
        ScheduleNumbers.Schedule schedule = schedules.find(paper, head.label()).orElseThrow();
        List<NumberedPaper.Article> naming = schedules.naming(schedule, head.label());
        List<Inline> text =
                new ArrayList<>(List.of(new Inline.Words(schedule.mark().label().text())));
        if (naming.isEmpty()) {
            names.noArticleNames(head);
            return text;
        }
        NumberedPaper speaker = schedules.speaker(naming);
        List<Target> articles = naming.stream()
                .map(article -> Target.of(speaker.numbers(), article.numbered(), List.of(), RefTarget.Part.WHOLE))
                .toList();
        boolean own = speaker == paper;
        ReferenceWriter writer = writerFor(Target.outsideArticles(paper.numbers()), own ? "" : names.prefix(speaker));
        List<Piece> pieces = writer.write(articles, false, null);
        List<Inline.Aim> aims = articles.stream()
                .map(article -> new Inline.Aim(article.anchor(), ""))
                .toList();
        text.add(new Inline.Words("（"));
        text.add(own ? new Inline.Reference(pieces, aims, false, true) : new Inline.Reference(pieces));
        text.add(new Inline.Words("関係）"));
        return text;
    }

    private ReferenceWriter writerFor(Target here, String paperName) {
        boolean relative = style().references() == HouseSettings.References.RELATIVE;
        return new ReferenceWriter(here, style().digits(), style().punctuation().comma(), paperName, relative);
    }

    /** The runs of one text, sentence by sentence. */
    private final class Sentences implements FilledText.Visitor<Void> {
        private final NumberedPaper.Article article;
        private final Target here;
        private final LocalDate date;
        private final List<Inline> inlines = new ArrayList<>();

        /** @param article null outside the articles */
        Sentences(NumberedPaper.Article article, Target here, LocalDate date) {
            this.article = article;
            this.here = here;
            this.date = date;
        }

        @Override
        public Void done(Inline inline) {
            inlines.add(inline);
            if (inline instanceof Inline.Words words && endsSentence(words.text())) {
                forgetSentence();
            }
            return null;
        }

        private boolean endsSentence(String words) {
            return words.indexOf(style().punctuation().period()) >= 0;
        }

        /** Law, papers and forms first, then the provisions of papers, as they are sorted in 公用文. */
        @Override
        public Void symbolic(RefExpression reference) {
            laws.beginList();
            BesideProvisions beside = new BesideProvisions(reference);
            for (RefTarget target : laws.inOrder(reference.targets(), date)) {
                target.accept(beside);
            }
            beside.addDivisions();
            boolean named = inlines.addAll(joined(beside.phrases, reference.or()));
            List<Inline> provisions =
                    beside.provisions.isEmpty() ? List.of() : provisions(beside.provisions, reference);
            if (named && !provisions.isEmpty()) {
                inlines.add(new Inline.Words(reference.or() ? "又は" : "並びに"));
            }
            inlines.addAll(provisions);
            return null;
        }

        private List<Inline> joined(List<Inline> phrases, boolean or) {
            List<Inline> out = new ArrayList<>();
            for (int i = 0; i < phrases.size(); i++) {
                if (i > 0) {
                    String comma = String.valueOf(style().punctuation().comma());
                    out.add(new Inline.Words(i < phrases.size() - 1 ? comma : or ? "又は" : "及び"));
                }
                out.add(phrases.get(i));
            }
            return out;
        }

        private List<Inline> provisions(List<RefTarget.ToProvision> references, RefExpression reference) {
            List<Target> targets =
                    finder.find(references, new TargetFinder.Speaker(paper, article, here, reference.place()));
            if (targets.isEmpty()) {
                return List.of();
            }
            Numbered first = targets.get(0).paper();
            List<Target> together =
                    targets.stream().filter(target -> target.paper() == first).toList();
            List<Inline> named = new ArrayList<>(List.of(inOnePaper(together, reference.or())));
            last = together.size() == 1 ? together.get(0).whole() : null;
            laws.forgetArticle();
            if (together.size() < targets.size()) {
                List<Target> rest = targets.stream()
                        .filter(target -> target.paper() != first)
                        .toList();
                named.add(new Inline.Words(reference.or() ? "又は" : "並びに"));
                named.add(reference(rest, null, reference.or(), true));
            }
            return named;
        }

        private Inline inOnePaper(List<Target> targets, boolean or) {
            return reference(targets, last, or, last == null || last.paper() != paper.numbers());
        }

        /** @param first whether nothing of this paper was named just before in the sentence */
        private Inline reference(List<Target> targets, Target before, boolean or, boolean first) {
            Numbered other = targets.get(0).paper();
            List<Piece> pieces = writerFor(here, names.prefix(other.paper())).write(targets, or, before);
            if (other != paper.numbers()) {
                return new Inline.Reference(pieces);
            }
            List<Inline.Aim> aims = targets.stream()
                    .map(target -> new Inline.Aim(target.anchor(), target.part().word()))
                    .toList();
            return new Inline.Reference(pieces, aims, or, first);
        }

        /** Names the targets of one reference that are no provisions, and gathers those that are. */
        private final class BesideProvisions implements RefTarget.Visitor<Void> {
            private final RefExpression reference;
            private final List<Inline> phrases = new ArrayList<>();
            private final List<RefTarget.ToProvision> provisions = new ArrayList<>();
            private final List<RefTarget.ToDivision> divisions = new ArrayList<>();

            BesideProvisions(RefExpression reference) {
                this.reference = reference;
            }

            private Void add(Optional<Inline> phrase) {
                phrase.ifPresent(phrases::add);
                return null;
            }

            private Void addCitation(String id, Optional<String> words) {
                return add(words.map(text -> new Inline.LawCitation(id, text)));
            }

            @Override
            public Void provision(RefTarget.ToProvision provision) {
                provisions.add(provision);
                return null;
            }

            @Override
            public Void division(RefTarget.ToDivision division) {
                divisions.add(division);
                return null;
            }

            /** 章 and the like, together, where they are of one paper. */
            private void addDivisions() {
                CitedDivisions cited = new CitedDivisions(paper, names, finder, here, style());
                phrases.addAll(cited.named(divisions, reference, lastDivision));
                lastDivision = cited.last(divisions, lastDivision);
            }

            @Override
            public Void paper(RefTarget.ToPaper paper) {
                return add(names.paper(paper.paper(), reference.place()));
            }

            @Override
            public Void annexes(RefTarget.ToAnnexes annexes) {
                phrases.addAll(names.annexes(annexes.paper()));
                return null;
            }

            @Override
            public Void schedule(RefTarget.ToSchedule schedule) {
                return add(names.schedule(schedule, last == null, reference.place()));
            }

            @Override
            public Void form(RefTarget.ToForm form) {
                return add(names.form(form, reference.place()));
            }

            @Override
            public Void law(RefTarget.ToLaw law) {
                last = null;
                return addCitation(law.id(), laws.cite(law.id(), date, reference.place()));
            }

            @Override
            public Void penalty(RefTarget.ToPenalty penalty) {
                return addCitation(penalty.id(), laws.penalty(penalty.id(), date, reference.place()));
            }

            @Override
            public Void localRule(RefTarget.ToLocalRule rule) {
                last = null;
                return addCitation(rule.id(), laws.localRule(rule.role(), date, reference.place()));
            }
        }
    }
}
