package org.jobun.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.assembly.Numbered;
import org.jobun.assembly.NumberedPaper;
import org.jobun.catalog.RefTarget;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/** Finds the provisions that a reference means, and says why where there is none. */
final class TargetFinder {
    private final Map<String, NumberedPaper> papers;
    private final Diagnostics found;

    /** Article → label → the way down to the first provision of that label; of those that were asked for one. */
    private final Map<NumberedPaper.Article, Map<String, List<NumberedPaper.Provision>>> labels =
            new IdentityHashMap<>();

    TargetFinder(Map<String, NumberedPaper> papers, Diagnostics found) {
        this.papers = papers;
        this.found = found;
    }

    /**
     * Where a reference is: its paper, its article and the target that it speaks from.
     *
     * @param article null outside the articles
     * @param place as the author wrote it
     */
    record Speaker(NumberedPaper paper, NumberedPaper.Article article, Target here, Location place) {}

    /** The targets that exist; reports those that do not, and a reference of which none is left. */
    List<Target> find(List<RefTarget.ToProvision> references, Speaker speaker) {
        List<Target> targets = new ArrayList<>();
        for (RefTarget.ToProvision reference : references) {
            new Search(reference, speaker)
                    .targets().stream()
                            .filter(target -> !isAmong(targets, target))
                            .forEach(targets::add);
        }
        boolean allOptional = references.stream().allMatch(RefTarget.ToProvision::optional);
        if (targets.isEmpty() && allOptional) {
            found.add(new Search(references.get(0), speaker)
                    .missing(Code.REF_02)
                    .with("papers", String.join("、", papers.keySet())));
        }
        return targets;
    }

    /**
     * The 章, 節 or 款 that a reference means; empty after reporting that there is none.
     *
     * @param here that speaks
     * @param place as the author wrote it
     */
    Optional<Numbered.Division> division(
            RefTarget.ToDivision reference, NumberedPaper own, Target here, Location place) {
        NumberedPaper paper = reference.paper().isEmpty() ? own : papers.get(reference.paper());
        Optional<Numbered.Division> division =
                Optional.ofNullable(paper).flatMap(known -> known.numbers().division(reference.anchor()));
        if (division.isEmpty() && !reference.optional()) {
            String name = paper == null ? "" : paper.paper().template().name();
            found.add(Diagnostic.of(Code.REF_02, place)
                    .with("reference", reference.written())
                    .with("papers", name)
                    .at(here.position()));
        }
        return division;
    }

    private static boolean isAmong(List<Target> targets, Target target) {
        return targets.stream().anyMatch(known -> known.isSameProvision(target) && known.part() == target.part());
    }

    private Map<String, List<NumberedPaper.Provision>> labelsOf(NumberedPaper.Article article) {
        return labels.computeIfAbsent(article, fresh -> {
            Map<String, List<NumberedPaper.Provision>> paths = new HashMap<>();
            addLabels(List.of(), fresh.paragraphs(), paths);
            return paths;
        });
    }

    private static void addLabels(
            List<NumberedPaper.Provision> above,
            List<NumberedPaper.Provision> provisions,
            Map<String, List<NumberedPaper.Provision>> paths) {
        for (NumberedPaper.Provision provision : provisions) {
            List<NumberedPaper.Provision> path = new ArrayList<>(above);
            path.add(provision);
            if (!provision.filled().label().isEmpty()) {
                paths.putIfAbsent(provision.filled().label(), path);
            }
            addLabels(path, provision.items(), paths);
        }
    }

    /** The search for one target, step by step: its paper, its article, its label, its part. */
    private final class Search {
        private final RefTarget.ToProvision reference;
        private final Speaker speaker;

        /** The paper that it leads into; null where it is not in the set. */
        private final NumberedPaper into;

        /** The provision of that paper which is in place of the one that is named; usually the same. */
        private final RefTarget.ToProvision meant;

        Search(RefTarget.ToProvision reference, Speaker speaker) {
            this.reference = reference;
            this.speaker = speaker;
            this.into = reference.paper().isEmpty() ? speaker.paper() : papers.get(reference.paper());
            this.meant = into == null
                    ? reference
                    : into.paper().template().provides().meant(reference);
        }

        /** More than one where each 項 of a clause is a rule of its own. */
        List<Target> targets() {
            return into == null ? notThere(missingPaper()) : inPaper(into);
        }

        private List<Target> inPaper(NumberedPaper paper) {
            List<NumberedPaper.Article> articles =
                    meant.clause().isEmpty() ? partsOfSpeaker(paper) : paper.articlesOf(meant.clause());
            return articles.isEmpty()
                    ? notThere(missing(Code.REF_02)
                            .with("papers", paper.paper().template().name()))
                    : meant.label().isEmpty() ? whole(paper, articles) : labelled(paper, articles);
        }

        private List<NumberedPaper.Article> partsOfSpeaker(NumberedPaper paper) {
            if (speaker.article() == null) {
                return List.of();
            }
            return paper.articlesOf(speaker.article().filled().clause().id());
        }

        private List<Target> whole(NumberedPaper paper, List<NumberedPaper.Article> articles) {
            if (reference.part() != RefTarget.Part.WHOLE) {
                return List.of(target(paper, articles.get(0), List.of()));
            }
            return articles.stream()
                    .map(article -> target(paper, article, List.of()))
                    .toList();
        }

        private List<Target> labelled(NumberedPaper paper, List<NumberedPaper.Article> articles) {
            for (NumberedPaper.Article article : articles) {
                List<NumberedPaper.Provision> path = labelsOf(article).get(meant.label());
                if (path != null) {
                    return List.of(target(paper, article, path));
                }
            }
            return notThere(missing(Code.REF_03)
                    .with("clause", articles.get(0).filled().clause().id()));
        }

        private Target target(NumberedPaper paper, NumberedPaper.Article article, List<NumberedPaper.Provision> path) {
            // An article whose every passage waits for an open answer has no paragraph yet.
            if (!path.isEmpty() || !article.paragraphs().isEmpty()) {
                checkPart(path.isEmpty() ? article.paragraphs().get(0) : path.get(path.size() - 1));
            }
            List<Numbered.Provision> numbered =
                    path.stream().map(NumberedPaper.Provision::numbered).toList();
            return Target.of(paper.numbers(), article.numbered(), numbered, reference.part());
        }

        private void checkPart(NumberedPaper.Provision provision) {
            String text = provision.filled().text().words();
            if (!reference.part().isIn(text, !provision.items().isEmpty())) {
                found.add(missing(Code.REF_04).with("part", reference.part().word()));
            }
        }

        private List<Target> notThere(Diagnostic problem) {
            if (!reference.optional()) {
                found.add(problem);
            }
            return List.of();
        }

        private Diagnostic missingPaper() {
            return Diagnostic.of(Code.REF_05, speaker.place())
                    .with("paper", reference.paper())
                    .with("papers", String.join("、", papers.keySet()));
        }

        private Diagnostic missing(Code code) {
            return Diagnostic.of(code, speaker.place())
                    .with("reference", reference.written())
                    .at(speaker.here().position());
        }
    }
}
