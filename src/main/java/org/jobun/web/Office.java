package org.jobun.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jobun.catalog.Catalog;
import org.jobun.web.http.Pages;
import org.jobun.web.http.Visitor;

/**
 * What all pages share: the catalog in force, pages, the clock, and for each visit a workspace that remembers what it drafted. Safe
 * for several threads.
 */
public final class Office {
    private final Pages pages;
    private final Clock clock;
    private final Map<String, Workspace> workspaces = new ConcurrentHashMap<>();
    private volatile CompletableFuture<Catalog> catalog;

    /**
     * An office whose catalog is read in the background.
     *
     * @param read reads the catalog
     */
    public Office(Pages pages, Clock clock, Supplier<Catalog> read) {
        this.pages = pages;
        this.clock = clock;
        this.catalog = CompletableFuture.supplyAsync(read);
    }

    /** Whether the catalog has been read; pages that need it wait for it. */
    public boolean isReady() {
        return catalog.isDone();
    }

    /** The catalog in force. */
    public Catalog catalog() {
        return catalog.join();
    }

    /** Takes another catalog into force: what was remembered of the former one is let go. */
    public void take(Catalog fresh) {
        catalog = CompletableFuture.completedFuture(fresh);
        workspaces.clear();
    }

    /** The workspace of a visit. */
    public Workspace workspace(Visitor visitor) {
        Catalog current = catalog();
        return workspaces.compute(
                visitor.session(),
                (session, known) -> known != null && known.catalog() == current ? known : new Workspace(current));
    }

    /** Lets go of what a visit has made this server remember. */
    public void leave(Visitor visitor) {
        workspaces.remove(visitor.session());
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
