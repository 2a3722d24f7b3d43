package org.jobun.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.source.Amendment;

/**
 * Papers that an overlay has withdrawn and that papers of ours still name which are made on demand only. Who does not make those need
 * not withdraw each of them, so all is said at once.
 */
final class WithdrawnNames {
    private final Catalog catalog;
    private final Diagnostics found;
    private final MayHold byDefault;
    private final List<Amendment> withdrawals;
    private final Set<String> named = new TreeSet<>();
    private final Set<String> by = new TreeSet<>();

    WithdrawnNames(Catalog catalog, Diagnostics found) {
        this.catalog = catalog;
        this.found = found;
        this.byDefault = MayHold.byDefault(catalog.vocabulary());
        this.withdrawals = catalog.overlay().amendments().stream()
                .filter(amendment -> amendment.kind() == Amendment.Kind.WITHDRAWN)
                .toList();
    }

    /**
     * Keeps the name of a paper that is not there; false where that is an error of its own.
     *
     * @param clause that names it; null in a template
     * @param place where it is named
     */
    boolean keeps(String written, Clause clause, Location place) {
        if (withdrawals.isEmpty()) {
            return false;
        }
        List<Template> papers = catalog.templates().values().stream()
                .filter(paper ->
                        clause == null ? paper.file().place().file().equals(place.file()) : paper.asksFor(clause))
                .toList();
        if (papers.isEmpty() || isTheirs(clause, papers) || papers.stream().anyMatch(paper -> isUsual(paper, clause))) {
            return false;
        }
        named.add(written);
        papers.forEach(paper -> by.add(paper.name() + "（" + paper.id() + "）"));
        return true;
    }

    /** Our own catalog names what there is; so what is missing there has been withdrawn. */
    private boolean isTheirs(Clause clause, List<Template> papers) {
        String path =
                clause == null ? papers.get(0).file().path() : clause.file().path();
        return catalog.overlay().paths().contains(path);
    }

    private boolean isUsual(Template paper, Clause clause) {
        return byDefault.holds(clause == null ? paper.when() : Condition.all(paper.when(), clause.when()));
    }

    void report() {
        if (!named.isEmpty()) {
            found.add(Diagnostic.of(Code.REF_42, withdrawals.get(0).place())
                    .with("variant", "WITHDRAWN")
                    .with("references", String.join("、", named))
                    .with("by", by.stream().collect(Collectors.joining("、"))));
        }
    }
}
