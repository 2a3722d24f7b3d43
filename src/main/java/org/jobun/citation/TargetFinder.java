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
                    .target()
                    .filter(target -> !isAmong(targets, target))
                    .ifPresent(targets::add);
        }
        boolean allOptional = references.stream().allMatch(RefTarget.ToProvision::optional);
        if (targets.isEmpty() && allOptional) {
            found.add(new Search(references.get(0), speaker)
                    .missing(Code.REF_02)
                    .with("papers", String.join("、", papers.keySet())));
        }
        return targets;
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

        Search(RefTarget.ToProvision reference, Speaker speaker) {
            this.reference = reference;
            this.speaker = speaker;
        }

        Optional<Target> target() {
            NumberedPaper paper = reference.paper().isEmpty() ? speaker.paper() : papers.get(reference.paper());
            return paper == null ? notThere(missingPaper()) : inPaper(paper);
        }

        private Optional<Target> inPaper(NumberedPaper paper) {
            Optional<NumberedPaper.Article> article = reference.clause().isEmpty()
                    ? Optional.ofNullable(speaker.article())
                    : paper.article(reference.clause());
            return article.isEmpty()
                    ? notThere(missing(Code.REF_02)
                            .with("papers", paper.paper().template().name()))
                    : inArticle(paper, article.get());
        }

        private Optional<Target> inArticle(NumberedPaper paper, NumberedPaper.Article article) {
            List<NumberedPaper.Provision> path =
                    reference.label().isEmpty() ? List.of() : labelsOf(article).get(reference.label());
            if (path == null) {
                return notThere(missing(Code.REF_03)
                        .with("clause", article.filled().clause().id()));
            }
            checkPart(path.isEmpty() ? article.paragraphs().get(0) : path.get(path.size() - 1));
            List<Numbered.Provision> numbered =
                    path.stream().map(NumberedPaper.Provision::numbered).toList();
            return Optional.of(Target.of(paper.numbers(), article.numbered(), numbered, reference.part()));
        }

        private void checkPart(NumberedPaper.Provision provision) {
            String text = provision.filled().text().words();
            if (!reference.part().isIn(text, !provision.items().isEmpty())) {
                found.add(missing(Code.REF_04).with("part", reference.part().word()));
            }
        }

        private Optional<Target> notThere(Diagnostic problem) {
            if (!reference.optional()) {
                found.add(problem);
            }
            return Optional.empty();
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
