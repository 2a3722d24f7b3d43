package org.jobun.assembly;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;

/** The papers whose numbers stand in others: those that are cited, and those whose articles number a form. */
final class CitedPapers {
    private final Selection selection;

    private CitedPapers(Selection selection) {
        this.selection = selection;
    }

    /** Ids of the papers of a kind, and of those whose numbers stand in them. */
    static Set<String> andThose(Selection selection, Predicate<Template> wanted) {
        CitedPapers cited = new CitedPapers(selection);
        Set<String> ids = new TreeSet<>();
        Set<String> owners = new HashSet<>();
        for (Selection.Paper paper : selection.papers()) {
            Template template = paper.template();
            if (wanted.test(template)) {
                ids.add(template.id());
                if (template.isForm()) {
                    owners.add(template.annexOf());
                }
                paper.cited().forEach(target -> cited.add(target, ids, owners));
            }
        }
        cited.addThoseThatNumberFormsOf(owners, ids);
        return ids;
    }

    private void add(RefTarget target, Set<String> ids, Set<String> owners) {
        if (target instanceof RefTarget.ToProvision && !target.otherPaper().isEmpty()) {
            ids.add(target.otherPaper());
        }
        ownerOfForm(target).ifPresent(owners::add);
    }

    /** A form is numbered where it is named first: by the paper it belongs to, or by another. */
    private void addThoseThatNumberFormsOf(Set<String> owners, Set<String> ids) {
        if (owners.isEmpty()) {
            return;
        }
        ids.addAll(owners);
        for (Selection.Paper paper : selection.papers()) {
            boolean namesOne = paper.cited().stream()
                    .flatMap(target -> ownerOfForm(target).stream())
                    .anyMatch(owners::contains);
            if (namesOne) {
                ids.add(paper.template().id());
            }
        }
    }

    /** The paper that a form belongs to; empty where the target is none. */
    private Optional<String> ownerOfForm(RefTarget target) {
        return target instanceof RefTarget.ToForm form
                ? selection.papers().stream()
                        .map(Selection.Paper::template)
                        .filter(template -> template.id().equals(form.template()))
                        .map(Template::annexOf)
                        .findFirst()
                : Optional.empty();
    }
}
