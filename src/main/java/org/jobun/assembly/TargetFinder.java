package org.jobun.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The targets that exist; reports those that do not, and a reference of which none is left. */
    List<Target> find(List<RefTarget.ToProvision> references, Target here, Location place) {
        List<Target> targets = new ArrayList<>();
        for (RefTarget.ToProvision reference : references) {
            find(reference, here, place).ifPresent(target -> {
                if (targets.stream()
                        .noneMatch(known -> known.isSameProvision(target) && known.part() == target.part())) {
                    targets.add(target);
                }
            });
        }
        boolean allOptional = references.stream().allMatch(RefTarget.ToProvision::optional);
        if (targets.isEmpty() && allOptional) {
            found.add(missing(Code.REF_02, references.get(0), here, place)
                    .with("papers", String.join("、", papers.keySet())));
        }
        return targets;
    }

    private Optional<Target> find(RefTarget.ToProvision reference, Target here, Location place) {
        NumberedPaper paper = reference.paper().isEmpty() ? here.paper() : papers.get(reference.paper());
        if (paper == null) {
            if (!reference.optional()) {
                found.add(Diagnostic.of(Code.REF_05, place)
                        .with("paper", reference.paper())
                        .with("papers", String.join("、", papers.keySet())));
            }
            return Optional.empty();
        }
        Optional<NumberedPaper.Article> article =
                reference.clause().isEmpty() ? Optional.ofNullable(here.article()) : paper.article(reference.clause());
        if (article.isEmpty()) {
            if (!reference.optional()) {
                found.add(missing(Code.REF_02, reference, here, place)
                        .with("papers", paper.paper().template().name()));
            }
            return Optional.empty();
        }
        List<NumberedPaper.Provision> path = reference.label().isEmpty()
                ? List.of()
                : labelsOf(article.get()).get(reference.label());
        if (path == null) {
            if (!reference.optional()) {
                found.add(missing(Code.REF_03, reference, here, place)
                        .with("clause", article.get().filled().clause().id()));
            }
            return Optional.empty();
        }
        checkPart(reference, article.get(), path, here, place);
        return Optional.of(Target.of(paper, article.get(), path, reference.part()));
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

    private void checkPart(
            RefTarget.ToProvision reference,
            NumberedPaper.Article article,
            List<NumberedPaper.Provision> path,
            Target here,
            Location place) {
        NumberedPaper.Provision provision =
                path.isEmpty() ? article.paragraphs().get(0) : path.get(path.size() - 1);
        String text = provision.filled().text().words();
        if (!reference.part().isIn(text, !provision.items().isEmpty())) {
            found.add(missing(Code.REF_04, reference, here, place)
                    .with("part", reference.part().word()));
        }
    }

    private static Diagnostic missing(Code code, RefTarget.ToProvision reference, Target here, Location place) {
        return Diagnostic.of(code, place).with("reference", reference.written()).at(here.position());
    }
}
