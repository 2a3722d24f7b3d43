package org.jobun.approval;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jobun.assembly.Selection;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.ledger.Line;
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
    private final Function<Diagnostics, Approvals> listed;
    private final Supplier<List<Line>> ledger;
    /** What the lists say; read when a final set asks, for they have thousands of lines. */
    private Approvals lists;

    private final Diagnostics ofLists = new Diagnostics();
    private Decided last = new Decided("", "", null, null, List.of());

    /** What was asked last: sets of one body on one day have most of it in common. */
    private record Decided(String head, String body, LocalDate day, Approvals approvals, List<Diagnostic> common) {
        boolean is(String otherHead, String otherBody, LocalDate otherDay) {
            return head.equals(otherHead) && body.equals(otherBody) && otherDay.equals(day);
        }
    }

    private CheckApproved(Catalog catalog, Function<Diagnostics, Approvals> listed, Supplier<List<Line>> ledger) {
        this.catalog = catalog;
        this.approvables = Approvables.of(catalog);
        this.listed = listed;
        this.ledger = ledger;
    }

    private synchronized Approvals lists() {
        if (lists == null) {
            lists = listed.apply(ofLists);
        }
        return lists;
    }

    /** By the lists of the catalog itself. */
    public static CheckApproved byLists(Catalog catalog) {
        return new CheckApproved(catalog, problems -> new ListedApprovals(catalog, problems), List::of);
    }

    /**
     * By the ledger of an office, for those of its bodies that decide; else by the list of the program's catalog alone: what an office keeps
     * itself counts as it is until its ledger begins.
     *
     * @param ledger its lines as they are when a set is made
     */
    public static CheckApproved byLedger(Catalog catalog, Supplier<List<Line>> ledger) {
        return new CheckApproved(catalog, problems -> ListedApprovals.ofOurs(catalog, problems), ledger);
    }

    /** By a ledger for those of its bodies that decide, else by the lists of the catalog. */
    public static CheckApproved byLedgerOrLists(Catalog catalog, Supplier<List<Line>> ledger) {
        return new CheckApproved(catalog, problems -> new ListedApprovals(catalog, problems), ledger);
    }

    /**
     * Reports what is not approved of all that had a say in a set.
     *
     * @param day on which it is made
     */
    public void of(Matter matter, Selection selection, LocalDate day, Diagnostics found) {
        Decided decided = decided(matter.municipality().id(), day);
        Approvals approvals = decided.approvals();
        if (approvals == lists()) {
            found.addAll(ofLists);
        }
        decided.common().forEach(found::add);
        missing(approvables.profile(matter.municipality()), approvals, day).ifPresent(found::add);
        Map<Item, Approvable> clauses = new LinkedHashMap<>();
        for (Selection.Decision decision : selection.decisions()) {
            if (isOfCatalog(decision.clause())) {
                Approvable clause = approvables.clause(decision.clause());
                clauses.put(clause.item(), clause);
            }
        }
        clauses.values().stream()
                .map(clause -> missing(clause, approvals, day))
                .flatMap(Optional::stream)
                .forEach(found::add);
        Set<String> cited = cited(selection);
        approvables.laws().forEach((id, law) -> {
            if (!law.statute() || cited.contains(id)) {
                missing(law.approvable(), approvals, day).ifPresent(found::add);
            }
        });
    }

    /** A draft that nobody ever approved is nobody's loss where it is out, and said already where it is in. */
    private static Optional<Diagnostic> missing(Approvable one, Approvals approvals, LocalDate day) {
        return one.wished() || approvals.knows(one.item()) ? approvals.missing(one, day) : Optional.empty();
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

    private synchronized Decided decided(String body, LocalDate day) {
        List<Line> lines = ledger.get();
        String head = lines.isEmpty() ? "" : lines.get(lines.size() - 1).hash();
        if (!last.is(head, body, day)) {
            Approvals approvals =
                    LedgerApprovals.decides(lines, body) ? new LedgerApprovals(lines, body, approvables) : lists();
            last = new Decided(head, body, day, approvals, common(approvals, day));
        }
        return last;
    }

    /** What every set has in common. */
    private List<Diagnostic> common(Approvals approvals, LocalDate day) {
        Stream<Approvable> asked = Stream.concat(
                approvables.templates().values().stream(),
                approvables.entries().values().stream().filter(entry -> ListEntries.decides(entry.item())));
        return Stream.concat(
                        asked.map(one -> approvals.missing(one, day)).flatMap(Optional::stream),
                        approvals.items().stream().sorted().filter(this::isGone).map(CheckApproved::gone))
                .toList();
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
