package org.jobun.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jobun.approval.CheckApproved;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.interview.Interview;
import org.jobun.store.Store;
import org.jobun.web.http.Pages;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Visitor;

/**
 * What all pages share: the catalog in force, pages, the clock, and for each visit a workspace that remembers what it drafted. Safe
 * for several threads.
 */
public final class Office {
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final Pages pages;
    private final Clock clock;
    private final Kept kept;
    private final Function<Catalog, Interview> interview;
    private final Map<String, Workspace> workspaces = new ConcurrentHashMap<>();
    private volatile CompletableFuture<Library> library;

    /**
     * What the office keeps and where.
     *
     * @param folder for files that go again
     * @param version of the program, for manifests
     */
    public record Kept(Store store, Path folder, String version) {}

    /** What came of reading the catalog, and what it asks where it can be used. */
    private record Library(Outcome<Catalog> read, Optional<Interview> interview, Optional<CheckApproved> approved) {
        static Library of(Outcome<Catalog> read, Function<Catalog, Interview> interview, Store store) {
            return new Library(
                    read,
                    read.value().map(interview),
                    read.value().map(catalog -> CheckApproved.byLedger(catalog, store.approvals()::lines)));
        }

        Catalog catalog() {
            return read.value().orElseThrow(Office::faulty);
        }

        Workspace workspace() {
            return new Workspace(
                    catalog(), interview.orElseThrow(Office::faulty), approved.orElseThrow(Office::faulty));
        }
    }

    /**
     * An office whose catalog is read in the background.
     *
     * @param read reads the catalog, which is there unless it has errors
     * @param interview what a catalog asks
     */
    public Office(
            Pages pages,
            Clock clock,
            Kept kept,
            Supplier<Outcome<Catalog>> read,
            Function<Catalog, Interview> interview) {
        this.interview = interview;
        this.pages = pages;
        this.clock = clock;
        this.kept = kept;
        this.library = CompletableFuture.supplyAsync(() -> Library.of(read.get(), interview, kept.store()));
    }

    /** Whether the catalog has been read; pages that need it wait for it. */
    public boolean isReady() {
        return library.isDone();
    }

    /** The catalog in force; refused where it has errors. Waits until it has been read. */
    public Catalog catalog() {
        return library.join().catalog();
    }

    /** Whether there is a catalog to draft with. Waits until it has been read. */
    public boolean hasCatalog() {
        return library.join().read().value().isPresent();
    }

    /** What was found when the catalog was read. */
    public Diagnostics foundInCatalog() {
        return library.join().read().diagnostics();
    }

    private static Refusal faulty() {
        return new Refusal(
                503,
                "条項集に誤りがあるので、この画面は使えません。",
                "誤りの場所と直し方は、「条項集の誤り」の画面にあります。案件の一覧と、確定した書類は、いまも開くことができます。",
                new Refusal.Way("/library/faults", "条項集の誤り"));
    }

    /** Takes what came of reading it anew into force: what was remembered of the former one is let go. */
    public void take(Outcome<Catalog> fresh) {
        library = CompletableFuture.completedFuture(Library.of(fresh, interview, kept.store()));
        workspaces.clear();
    }

    /** The workspace of a visit. Those that nobody has used for a while are let go; they are made again where somebody comes back. */
    public Workspace workspace(Visitor visitor) {
        Library current = library.join();
        Catalog catalog = current.catalog();
        Instant now = clock.instant();
        workspaces.values().removeIf(workspace -> workspace.isIdle(now.minus(IDLE)));
        Workspace workspace = workspaces.compute(
                visitor.session(),
                (session, known) -> known != null && known.catalog() == catalog ? known : current.workspace());
        workspace.use(now);
        return workspace;
    }

    /** A workspace of nobody, to be let go after use. */
    public Workspace workspaceOfNobody() {
        return library.join().workspace();
    }

    /** Lets go of what a visit has made this server remember. */
    public void leave(Visitor visitor) {
        workspaces.remove(visitor.session());
    }

    /** What the office keeps. */
    public Store store() {
        return kept.store();
    }

    /** Where files are put that go again. */
    public Path folder() {
        return kept.folder();
    }

    /** Version of the program. */
    public String version() {
        return kept.version();
    }

    public Pages pages() {
        return pages;
    }

    public Clock clock() {
        return clock;
    }

    /** Today, as the office has it. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
