package org.jobun.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jobun.approval.Approvable;
import org.jobun.approval.Approvables;
import org.jobun.approval.Item;
import org.jobun.approval.Kind;
import org.jobun.approval.LedgerApprovals;
import org.jobun.approval.Says;
import org.jobun.approval.Standing;
import org.jobun.approval.State;
import org.jobun.approval.Step;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.change.ComparedPaper;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.law.Provision;
import org.jobun.law.Statute;
import org.jobun.ledger.KeptLedger;
import org.jobun.ledger.Line;
import org.jobun.matter.Municipality;
import org.jobun.render.formats.Renderers;
import org.jobun.store.KeptMatter;
import org.jobun.store.MatterFilter;
import org.jobun.store.MatterLine;
import org.jobun.store.Matters;
import org.jobun.store.Reach;
import org.jobun.store.RegisterFilter;
import org.jobun.store.RegisterLine;
import org.jobun.store.Store;

/**
 * What somebody sees who is to decide: the whole difference from the last state that was approved, the proof of this very state, what it
 * changes in matters, the commentary with what is open, and what others said.
 */
public final class SeeApproval {
    private static final String OPEN = "要確認";

    private static final MatterFilter LAST_SAVED = new MatterFilter(
            OptionalInt.empty(), Optional.empty(), Optional.empty(), "", MatterFilter.Order.SAVED, 1, 200);

    private final Catalog now;
    private final Store store;
    private final KeptLedger ledger;
    private final Function<Map<String, byte[]>, Optional<Catalog>> former;

    /** @param former the same catalog with some files in place of those of their paths */
    public SeeApproval(Catalog now, Store store, Function<Map<String, byte[]>, Optional<Catalog>> former) {
        this.now = now;
        this.store = store;
        this.ledger = store.approvals();
        this.former = former;
    }

    /**
     * What is asked.
     *
     * @param matters files and folders of matters whose papers are looked at
     * @param day on which the versions hold that are compared
     */
    public record Request(String body, List<Item> items, List<Path> matters, LocalDate day) {
        public Request {
            items = List.copyOf(items);
            matters = List.copyOf(matters);
        }
    }

    /**
     * All of it.
     *
     * @param papers the clauses that differ, side by side
     * @param affected matters whose papers differ
     * @param open matters of the office that are still being answered and would change, by name
     * @param issued sets of the register that hold one of the clauses in this version
     * @param unread what kept matters from being drafted
     * @param proof of this state; with errors there is none, and no approval
     * @param head hash of the last line of the ledger
     */
    public record Seen(
            List<SeenItem> items,
            List<ComparedPaper> papers,
            List<AffectedSets.Affected> affected,
            List<String> open,
            List<RegisterLine> issued,
            Diagnostics unread,
            Outcome<Says.Proof> proof,
            String head) {
        public Seen {
            items = List.copyOf(items);
            papers = List.copyOf(papers);
            affected = List.copyOf(affected);
            open = List.copyOf(open);
            issued = List.copyOf(issued);
        }
    }

    /**
     * One item.
     *
     * @param called as people call it
     * @param before what it said when it was approved last; nothing where it never was
     * @param remarks what was said of it since
     * @param commentary for legal reviewers
     * @param open what is not settled
     */
    public record SeenItem(
            Approvable now,
            String called,
            Optional<String> before,
            State state,
            Optional<Standing> standing,
            List<Remark> remarks,
            String commentary,
            List<String> open) {
        public SeenItem {
            remarks = List.copyOf(remarks);
            open = List.copyOf(open);
        }

        /** Its lines that are gone, then those that are new, each with a sign. */
        public List<String> difference() {
            List<String> olds = before.map(text -> text.lines().toList()).orElse(List.of());
            List<String> news = now.text().lines().toList();
            return Stream.concat(
                            olds.stream().filter(line -> !news.contains(line)).map(line -> "- " + line),
                            news.stream().filter(line -> !olds.contains(line)).map(line -> "+ " + line))
                    .toList();
        }
    }

    /** What somebody said, at a place of the text. */
    public record Remark(String name, Step step, String place, String comment) {}

    /** What is to be seen of items that the catalog has. */
    public Seen of(Request request) throws IOException {
        List<Line> lines = ledger.lines();
        Approvables approvables = new Approvables(now);
        LedgerApprovals approvals = new LedgerApprovals(lines, request.body(), approvables);
        Map<Item, Approvable> all = approvables.all();
        List<SeenItem> items = request.items().stream()
                .map(all::get)
                .filter(java.util.Objects::nonNull)
                .map(one -> item(one, approvals, lines, request))
                .toList();
        Optional<Catalog> before = former.apply(formerFiles(items));
        Diagnostics unread = new Diagnostics();
        List<ComparedPaper> papers = before.map(old -> CompareCatalogs.of(
                        new CompareCatalogs.State(old, request.day()), new CompareCatalogs.State(now, request.day())))
                .orElse(List.of());
        List<AffectedSets.Affected> affected = new ArrayList<>();
        if (before.isPresent()) {
            AffectedSets sets = new AffectedSets(before.get(), now, Renderers.plain());
            for (Path matter : AffectedSets.matters(request.matters())) {
                sets.of(matter, unread).filter(AffectedSets.Affected::changes).ifPresent(affected::add);
            }
        }
        String head = lines.isEmpty() ? "" : lines.get(lines.size() - 1).hash();
        List<String> open = before.isPresent() ? open(before.get(), request.day()) : List.of();
        return new Seen(items, papers, affected, open, issued(items), unread, ProveState.of(now, approvables), head);
    }

    /** Of many matters those that were saved last: one glance, not a batch. */
    private List<String> open(Catalog before, LocalDate day) throws IOException {
        AffectedMatters affected = new AffectedMatters(before, now, day);
        Matters matters = store.matters(Reach.everything());
        List<String> open = new ArrayList<>();
        for (MatterLine line : matters.list(LAST_SAVED).lines()) {
            Optional<KeptMatter> matter = matters.find(line.key());
            if (matter.isPresent() && affected.of(matter.get().text()).changes()) {
                open.add(line.heading().name());
            }
        }
        return open;
    }

    private List<RegisterLine> issued(List<SeenItem> items) {
        return items.stream()
                .map(item -> item.now().item())
                .filter(item -> item.kind() == Kind.CLAUSE)
                .flatMap(item ->
                        store
                                .register(Reach.everything())
                                .list(RegisterFilter.EVERYTHING.withClause(item.id()))
                                .stream())
                .distinct()
                .toList();
    }

    private SeenItem item(Approvable one, LedgerApprovals approvals, List<Line> lines, Request request) {
        Optional<Standing> standing = approvals.standings().of(one.item());
        Optional<Standing.Approved> approved = standing.flatMap(Standing::approved);
        long since = approved.map(Standing.Approved::line).orElse(0L);
        Optional<Clause> clause = clause(one.item());
        return new SeenItem(
                one,
                called(one.item()),
                approved.flatMap(last -> ledger.text(last.hash())),
                approvals.state(one, Optional.of(request.day())),
                standing,
                remarks(one.item(), lines, since),
                clause.map(Clause::commentary).orElse(""),
                clause.map(this::open).orElse(List.of()));
    }

    private static List<Remark> remarks(Item item, List<Line> lines, long since) {
        return lines.stream()
                .filter(line -> line.number() > since)
                .flatMap(line -> {
                    Says says = Says.read(line.entry().says());
                    boolean speaks =
                            says.items().containsKey(item) && !says.comment().isEmpty();
                    return speaks
                            ? Stream.of(new Remark(
                                    line.entry().name(),
                                    Step.valueOf(line.entry().step()),
                                    says.place(),
                                    says.comment()))
                            : Stream.of();
                })
                .toList();
    }

    private String called(Item item) {
        Optional<String> heading = switch (item.kind()) {
            case CLAUSE -> clause(item).map(Clause::heading);
            case TEMPLATE -> now.template(item.id()).map(Template::title);
            case PROFILE ->
                Optional.ofNullable(now.municipalities().get(item.id())).map(Municipality::name);
            case LAW -> now.laws().statute(item.id()).map(Statute::name);
            case RULE, ENTRY -> Optional.empty();
        };
        return heading.filter(words -> !words.isEmpty())
                .map(words -> words + "　" + item.id())
                .orElse(item.id());
    }

    private Optional<Clause> clause(Item item) {
        int at = item.id().lastIndexOf('@');
        return item.kind() == Kind.CLAUSE
                ? now.versions(item.id().substring(0, at)).stream()
                        .filter(clause -> clause.version().equals(item.id().substring(at + 1)))
                        .findFirst()
                : Optional.empty();
    }

    /** What the commentary calls unsettled, and provisions that nobody has read. */
    private List<String> open(Clause clause) {
        return Stream.concat(
                        clause.commentary().lines().filter(line -> line.contains(OPEN)),
                        clause.basis().stream()
                                .flatMap(id -> now.laws().provision(id).stream())
                                .filter(provision -> provision.spans().stream()
                                        .anyMatch(span -> !span.open().isEmpty()))
                                .map(Provision::id))
                .toList();
    }

    /** Files as they were when what is in them was approved last; what never was is taken away. Lists are told line by line only. */
    private Map<String, byte[]> formerFiles(List<SeenItem> items) {
        Map<String, byte[]> files = new TreeMap<>();
        for (SeenItem item : items) {
            path(item.now().item())
                    .ifPresent(path ->
                            formerFile(item).ifPresent(text -> files.put(path, text.getBytes(StandardCharsets.UTF_8))));
        }
        return files;
    }

    private Optional<String> path(Item item) {
        return switch (item.kind()) {
            case CLAUSE -> clause(item).map(clause -> clause.file().path());
            case TEMPLATE ->
                now.template(item.id()).map(template -> template.file().path());
            case PROFILE ->
                Optional.ofNullable(now.municipalities().get(item.id()))
                        .map(body -> body.file().path());
            case LAW, RULE, ENTRY -> Optional.empty();
        };
    }

    private static Optional<String> formerFile(SeenItem item) {
        String text = item.before().orElse(item.now().text());
        boolean isClause = item.now().item().kind() == Kind.CLAUSE;
        boolean gone = item.before().isEmpty() || text.startsWith("withdrawn\n");
        if (item.now().item().kind() == Kind.PROFILE) {
            return item.before().map(profile -> profile.replaceAll("(?m)^(style|font) [0-9a-f]{64}\n", ""));
        }
        if (!isClause) {
            return item.before().map(template -> "---\n" + template);
        }
        String status = gone ? "withdrawn" : "approved";
        return Optional.of("---\nstatus: " + status + "\n" + text.replaceFirst("^withdrawn\n", ""));
    }
}
