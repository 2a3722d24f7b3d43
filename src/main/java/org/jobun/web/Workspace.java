package org.jobun.web;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jobun.approval.CheckApproved;
import org.jobun.catalog.Catalog;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.Drafting;
import org.jobun.interview.Interview;
import org.jobun.render.formats.Renderers;
import org.jobun.reuse.SharedDrafting;
import org.jobun.service.MakeSet;
import org.jobun.service.ReadMatter;

/** What one visit works with. It holds facts of the matters drafted last, so nobody else gets it. */
public final class Workspace {
    private final Catalog catalog;
    private final Renderers renderers = Renderers.remembering();
    private final Drafting drafting;
    private final Interview interview;
    private final CheckApproved approved;
    private volatile Instant used = Instant.MAX;
    private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();

    /** @param approved what of the catalog may be used in final papers, which all visits share */
    Workspace(Catalog catalog, Interview interview, CheckApproved approved) {
        this.catalog = catalog;
        this.interview = interview;
        this.approved = approved;
        this.drafting = new SharedDrafting(new DraftPapers(catalog));
    }

    void use(Instant now) {
        used = now;
    }

    boolean isIdle(Instant since) {
        return used.isBefore(since);
    }

    public Catalog catalog() {
        return catalog;
    }

    public Drafting drafting() {
        return drafting;
    }

    public Renderers renderers() {
        return renderers;
    }

    public ReadMatter readMatter() {
        return new ReadMatter(catalog);
    }

    /** The questions of the catalog, which hold nothing of any matter. */
    public Interview interview() {
        return interview;
    }

    /** Something that a part of the pages remembers of this visit; made where there is none. */
    public <T> T keep(Class<T> type, Supplier<T> fresh) {
        return type.cast(kept.computeIfAbsent(type, none -> fresh.get()));
    }

    public MakeSet makeSet() {
        return new MakeSet(drafting, renderers, approved);
    }
}
