package org.jobun.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.jobun.change.ComparedPaper;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.law.Provision;
import org.jobun.ledger.KeptLedger;
import org.jobun.ledger.Line;
import org.jobun.library.PlaceholderWords;
import org.jobun.library.SideBySide;
import org.jobun.render.formats.Renderers;
import org.jobun.source.SourceFile;
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
    private final Approvables approvables;
    private final Store store;
    private final KeptLedger ledger;
    private final Before before;

    /**
     * Where states come from that are no more.
     *
     * @param former the same catalog with some files in place of those of their paths
     * @param released what an item said when the catalog of the program was made public, for those that were never approved here
     */
    public record Before(
            Function<Map<String, byte[]>, Optional<Catalog>> former, Function<Item, Optional<String>> released) {
        /**
         * With a catalog of the program.
         *
         * @param program asked for when there is an item that was never approved here
         */
        public static Before of(
                Function<Map<String, byte[]>, Optional<Catalog>> former, Supplier<Optional<Catalog>> program) {
            return new Before(former, item -> program.get().flatMap(catalog -> released(catalog, item)));
        }

        private static Optional<String> released(Catalog program, Item item) {
            String listed = DecideItems.released(program).get(item);
            return Approvables.of(program)
                    .find(item)
                    .filter(one -> one.hash().equals(listed))
                    .map(Approvable::text);
        }
    }

    public SeeApproval(Catalog now, Store store, Before before) {
        this(now, Approvables.of(now), store, before);
    }

    /** The same where it is known what of the catalog is approved. */
    public SeeApproval(Catalog now, Approvables approvables, Store store, Before before) {
        this.now = now;
        this.approvables = approvables;
        this.store = store;
        this.ledger = store.approvals();
        this.before = before;
    }

    /**
     * What is asked.
     *
     * @param matters files and folders of matters whose papers are looked at
     * @param examples texts of matters that are looked at like those of the web app, by name
     * @param day on which the versions hold that are compared
     */
    public record Request(
            String body, List<Item> items, List<Path> matters, Map<String, String> examples, LocalDate day) {
        public Request {
            items = List.copyOf(items);
            matters = List.copyOf(matters);
            examples = java.util.Collections.unmodifiableMap(new TreeMap<>(examples));
        }
    }

    /**
     * A matter of which papers change.
     *
     * @param key of the web app; empty for an example
     * @param papers titles of those that differ
     */
    public record Changed(String key, String name, String division, List<String> papers) {
        public Changed {
            papers = List.copyOf(papers);
        }
    }

    /**
     * All of it.
     *
     * @param papers what differs, side by side: clauses as they are printed, everything else by its keys and lines
     * @param affected matters whose papers differ
     * @param examples those that would change
     * @param open matters of the office that are still being answered and would change
     * @param issued sets of the register that hold one of the clauses in this version
     * @param unread what kept matters from being drafted
     * @param proof of this state; with errors there is none, and no approval
     * @param head hash of the last line of the ledger
     */
    public record Seen(
            List<SeenItem> items,
            List<ComparedPaper> papers,
            List<AffectedSets.Affected> affected,
            List<Changed> examples,
            List<Changed> open,
            List<RegisterLine> issued,
            Diagnostics unread,
            Outcome<Says.Proof> proof,
            String head) {
        public Seen {
            items = List.copyOf(items);
            papers = List.copyOf(papers);
            affected = List.copyOf(affected);
            examples = List.copyOf(examples);
            open = List.copyOf(open);
            issued = List.copyOf(issued);
        }
    }

    /**
     * One item.
     *
     * @param called as people call it
     * @param before what it said when it was approved last, or else when it was made public; nothing where it is new
     * @param former of a version of a clause that is new, the version before it
     * @param remarks what was said of it since
     * @param commentary for legal reviewers
     * @param open what is not settled
     */
    public record SeenItem(
            Approvable now,
            String called,
            Optional<String> before,
            Optional<Approvable> former,
            State state,
            Optional<Standing> standing,
            List<Remark> remarks,
            String commentary,
            List<String> open) {
        public SeenItem {
            remarks = List.copyOf(remarks);
            open = List.copyOf(open);
        }

        /**
         * As lawyers read it, beside each other: by keys and lines. What is new is compared with the version before it.
         *
         * @param words for placeholders
         */
        public SideBySide sideBySide(PlaceholderWords words) {
            String old = before.or(() -> former.map(Approvable::text)).orElse("");
            return SideBySide.of(words.in(SaidLines.of(old), now.text()), words.in(SaidLines.of(now.text()), old));
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

    /** What is known at once of items that the catalog has: what they say, as it stands with them, what others said. */
    public List<SeenItem> items(Request request) {
        return items(request, ledger.lines());
    }

    private List<SeenItem> items(Request request, List<Line> lines) {
        LedgerApprovals approvals = new LedgerApprovals(lines, request.body(), approvables);
        Map<Item, Approvable> all = approvables.all();
        return request.items().stream()
                .map(all::get)
                .filter(java.util.Objects::nonNull)
                .map(one -> item(one, approvals, lines, request))
                .toList();
    }

    /** What is to be seen of items that the catalog has. */
    public Seen of(Request request) throws IOException {
        return of(request, () -> ProveState.of(now, approvables));
    }

    /**
     * The same.
     *
     * @param proof of the catalog in this state
     */
    public Seen of(Request request, Supplier<Outcome<Says.Proof>> proof) throws IOException {
        List<Line> lines = ledger.lines();
        List<SeenItem> items = items(request, lines);
        Optional<Catalog> old = before.former().apply(formerFiles(items));
        Diagnostics unread = new Diagnostics();
        List<AffectedSets.Affected> affected = new ArrayList<>();
        List<Changed> examples = new ArrayList<>();
        List<Changed> open = new ArrayList<>();
        if (old.isPresent()) {
            AffectedSets sets = new AffectedSets(old.get(), now, Renderers.plain());
            for (Path matter : AffectedSets.matters(request.matters())) {
                sets.of(matter, unread).filter(AffectedSets.Affected::changes).ifPresent(affected::add);
            }
            AffectedMatters matters = new AffectedMatters(old.get(), now, request.day());
            for (Map.Entry<String, String> one : request.examples().entrySet()) {
                changed("", one.getKey(), "", matters.of(one.getValue())).ifPresent(examples::add);
            }
            open(matters, open);
        }
        String head = lines.isEmpty() ? "" : lines.get(lines.size() - 1).hash();
        List<ComparedPaper> papers = papers(items, old, request.day());
        return new Seen(items, papers, affected, examples, open, issued(items), unread, proof.get(), head);
    }

    private List<ComparedPaper> papers(List<SeenItem> items, Optional<Catalog> former, LocalDate day) {
        List<ComparedPaper> papers = new ArrayList<>();
        former.map(old -> CompareCatalogs.of(new CompareCatalogs.State(old, day), new CompareCatalogs.State(now, day)))
                .ifPresent(papers::addAll);
        items.forEach(item -> CompareSaid.of(item, day).ifPresent(papers::add));
        return papers;
    }

    private static Optional<Changed> changed(
            String key, String name, String division, AffectedMatters.Affected affected) {
        return affected.changes()
                ? Optional.of(new Changed(
                        key,
                        name,
                        division,
                        affected.papers().stream()
                                .map(paper -> paper.paper().title())
                                .toList()))
                : Optional.empty();
    }

    /** Of many matters those that were saved last: one glance, not a batch. */
    private void open(AffectedMatters affected, List<Changed> open) throws IOException {
        Matters matters = store.matters(Reach.everything());
        for (MatterLine line : matters.list(LAST_SAVED).lines()) {
            Optional<KeptMatter> matter = matters.find(line.key());
            if (matter.isPresent()) {
                changed(
                                line.key(),
                                line.heading().name(),
                                line.heading().division(),
                                affected.of(matter.get().text()))
                        .ifPresent(open::add);
            }
        }
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
        Optional<Clause> clause = ItemNames.clause(now, one.item());
        Optional<String> old = approved.isPresent()
                ? ledger.text(approved.get().hash())
                : before.released().apply(one.item());
        return new SeenItem(
                one,
                ItemNames.of(now, one.item()),
                old,
                old.isPresent() ? Optional.empty() : clause.flatMap(this::versionBefore),
                approvals.state(one, Optional.of(request.day())),
                standing,
                remarks(one.item(), lines, since),
                clause.map(Clause::commentary).orElse(""),
                clause.map(this::open).orElse(List.of()));
    }

    /** The version of a clause that holds until this one does. */
    private Optional<Approvable> versionBefore(Clause clause) {
        return now.versions(clause.id()).stream()
                .filter(other -> other != clause)
                .filter(other -> clause.validity().from() == null
                        || other.validity().from() == null
                        || other.validity().from().isBefore(clause.validity().from()))
                .max(Comparator.comparing(
                        other -> other.validity().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(approvables::clause);
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
            case CLAUSE ->
                ItemNames.clause(now, item).map(clause -> clause.file().path());
            case TEMPLATE ->
                now.template(item.id()).map(template -> template.file().path());
            case PROFILE ->
                Optional.ofNullable(now.municipalities().get(item.id()))
                        .map(body -> body.file().path());
            case LAW -> lawPath(item);
            case RULE, ENTRY -> Optional.empty();
        };
    }

    /** What a table of law says in the form that is hashed is a file of it. */
    private Optional<String> lawPath(Item item) {
        return approvables
                .find(item)
                .flatMap(one -> now.files().stream()
                        .filter(file -> file.shown().equals(one.place().file()))
                        .map(SourceFile::path)
                        .findFirst());
    }

    private static Optional<String> formerFile(SeenItem item) {
        String text = item.before().orElse(item.now().text());
        boolean isClause = item.now().item().kind() == Kind.CLAUSE;
        boolean gone = item.before().isEmpty() || text.startsWith("withdrawn\n");
        if (item.now().item().kind() == Kind.LAW) {
            return item.before();
        }
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
