package org.jobun.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.assembly.Selection;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Matter;
import org.jobun.source.Amendment;

/**
 * Whether all that had a say in a set is approved in the state in which the catalog has it: each clause that was looked at, whether it is
 * in or out, since what was changed may be why it is out; every template, rule and entry of a list; the law that is cited, the tables of
 * the State, the profile. Safe for several threads.
 */
public final class CheckApproved {
    private final Catalog catalog;
    private final Approvables approvables;
    private final Approvals approvals;
    private final Diagnostics ofLists;
    private List<Diagnostic> common;

    public CheckApproved(Catalog catalog, Approvables approvables, Approvals approvals) {
        this(catalog, approvables, approvals, new Diagnostics());
    }

    private CheckApproved(Catalog catalog, Approvables approvables, Approvals approvals, Diagnostics ofLists) {
        this.catalog = catalog;
        this.approvables = approvables;
        this.approvals = approvals;
        this.ofLists = ofLists;
    }

    /** By the lists of the catalog itself. */
    public static CheckApproved byLists(Catalog catalog) {
        Diagnostics ofLists = new Diagnostics();
        return new CheckApproved(catalog, new Approvables(catalog), new ListedApprovals(catalog, ofLists), ofLists);
    }

    /** By the list of the program's catalog alone: what an office keeps in the web app counts as it is until its ledger begins. */
    public static CheckApproved byOurList(Catalog catalog) {
        Diagnostics ofLists = new Diagnostics();
        return new CheckApproved(catalog, new Approvables(catalog), ListedApprovals.ofOurs(catalog, ofLists), ofLists);
    }

    /** Reports what is not approved of all that had a say in a set. */
    public void of(Matter matter, Selection selection, Diagnostics found) {
        found.addAll(ofLists);
        common().forEach(found::add);
        missing(approvables.profile(matter.municipality())).ifPresent(found::add);
        Map<Item, Approvable> clauses = new LinkedHashMap<>();
        for (Selection.Decision decision : selection.decisions()) {
            if (isOfCatalog(decision.clause())) {
                Approvable clause = approvables.clause(decision.clause());
                clauses.put(clause.item(), clause);
            }
        }
        clauses.values().stream().map(this::missing).flatMap(Optional::stream).forEach(found::add);
        Set<String> cited = cited(selection);
        approvables.laws().forEach((id, law) -> {
            if (!law.statute() || cited.contains(id)) {
                missing(law.approvable()).ifPresent(found::add);
            }
        });
    }

    /** A draft that nobody ever approved is nobody's loss where it is out, and said already where it is in. */
    private Optional<Diagnostic> missing(Approvable one) {
        return one.wished() || approvals.knows(one.item()) ? approvals.missing(one) : Optional.empty();
    }

    /** Clauses that a matter words itself are approved with its papers. */
    private boolean isOfCatalog(Clause clause) {
        return catalog.versions(clause.id()).stream()
                .anyMatch(version -> version.file().equals(clause.file()));
    }

    private static Set<String> cited(Selection selection) {
        Set<String> statutes = new HashSet<>();
        selection.papers().forEach(paper -> {
            paper.cited().stream()
                    .map(RefTarget::stateLaw)
                    .map(CheckApproved::statute)
                    .forEach(statutes::add);
            paper.clauses()
                    .forEach(clause ->
                            clause.basis().stream().map(CheckApproved::statute).forEach(statutes::add));
        });
        return statutes;
    }

    private static String statute(String provision) {
        int dot = provision.indexOf('.');
        return dot < 0 ? provision : provision.substring(0, dot);
    }

    /** What every set has in common. */
    private synchronized List<Diagnostic> common() {
        if (common == null) {
            List<Diagnostic> fresh = new ArrayList<>();
            approvables.templates().values().stream()
                    .map(approvals::missing)
                    .flatMap(Optional::stream)
                    .forEach(fresh::add);
            approvables.entries().values().stream()
                    .filter(entry -> ListEntries.decides(entry.item()))
                    .map(approvals::missing)
                    .flatMap(Optional::stream)
                    .forEach(fresh::add);
            approvals.items().stream()
                    .sorted()
                    .filter(this::isGone)
                    .map(CheckApproved::gone)
                    .forEach(fresh::add);
            common = List.copyOf(fresh);
        }
        return common;
    }

    /** What was approved and is not there any more has a say too. A paper that is withdrawn is gone by a word that is approved itself. */
    private boolean isGone(Item item) {
        return switch (item.kind()) {
            case CLAUSE ->
                catalog.versions(item.id().substring(0, item.id().lastIndexOf('@'))).stream()
                        .noneMatch(clause -> item.id().endsWith("@" + clause.version()));
            case TEMPLATE ->
                catalog.template(item.id()).isEmpty()
                        && catalog.overlay().amendments().stream()
                                .noneMatch(amendment -> amendment.kind() == Amendment.Kind.WITHDRAWN);
            case RULE, ENTRY ->
                ListEntries.decides(item) && !approvables.entries().containsKey(item);
            case LAW -> !approvables.laws().containsKey(item.id());
            case PROFILE -> false;
        };
    }

    private static Diagnostic gone(Item item) {
        return Diagnostic.of(Code.APR_01, Location.ofFile(CatalogFiles.APPROVED))
                .with("kind", item.kind().called())
                .with("id", item.id())
                .with("hash", "-")
                .with("variant", "GONE");
    }
}
