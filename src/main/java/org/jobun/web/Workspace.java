package org.jobun.web;

import org.jobun.catalog.Catalog;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.Drafting;
import org.jobun.render.formats.Renderers;
import org.jobun.reuse.SharedDrafting;
import org.jobun.service.MakeSet;
import org.jobun.service.ReadMatter;

/** What one visit works with. It holds facts of the matters drafted last, so nobody else gets it. */
public final class Workspace {
    private final Catalog catalog;
    private final Renderers renderers = Renderers.remembering();
    private final Drafting drafting;

    Workspace(Catalog catalog) {
        this.catalog = catalog;
        this.drafting = new SharedDrafting(new DraftPapers(catalog));
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

    public MakeSet makeSet() {
        return new MakeSet(drafting, renderers);
    }
}
