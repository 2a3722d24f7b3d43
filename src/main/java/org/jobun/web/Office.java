package org.jobun.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jobun.catalog.Catalog;
import org.jobun.interview.Interview;
import org.jobun.store.Store;
import org.jobun.web.http.Pages;
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
    private final Map<String, Workspace> workspaces = new ConcurrentHashMap<>();
    private volatile CompletableFuture<Library> library;

    /**
     * What the office keeps and where.
     *
     * @param folder for files that go again
     * @param version of the program, for manifests
     */
    public record Kept(Store store, Path folder, String version) {}

    /** The catalog in force, and what it asks. */
    private record Library(Catalog catalog, Interview interview) {
        static Library of(Catalog catalog) {
            return new Library(catalog, new Interview(catalog));
        }
    }

    /**
     * An office whose catalog is read in the background.
     *
     * @param read reads the catalog
     */
    public Office(Pages pages, Clock clock, Kept kept, Supplier<Catalog> read) {
        this.pages = pages;
        this.clock = clock;
        this.kept = kept;
        this.library = CompletableFuture.supplyAsync(() -> Library.of(read.get()));
    }

    /** Whether the catalog has been read; pages that need it wait for it. */
    public boolean isReady() {
        return library.isDone();
    }

    /** The catalog in force. */
    public Catalog catalog() {
        return library.join().catalog();
    }

    /** Takes another catalog into force: what was remembered of the former one is let go. */
    public void take(Catalog fresh) {
        library = CompletableFuture.completedFuture(Library.of(fresh));
        workspaces.clear();
    }

    /** The workspace of a visit. Those that nobody has used for a while are let go; they are made again where somebody comes back. */
    public Workspace workspace(Visitor visitor) {
        Library current = library.join();
        Instant now = clock.instant();
        workspaces.values().removeIf(workspace -> workspace.isIdle(now.minus(IDLE)));
        Workspace workspace = workspaces.compute(
                visitor.session(),
                (session, known) -> known != null && known.catalog() == current.catalog() ? known : workspace(current));
        workspace.use(now);
        return workspace;
    }

    private static Workspace workspace(Library library) {
        return new Workspace(library.catalog(), library.interview());
    }

    /** A workspace of nobody, to be let go after use. */
    public Workspace workspaceOfNobody() {
        return workspace(library.join());
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
