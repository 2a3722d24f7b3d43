package org.jobun.web.bodies;

import org.jobun.store.Store;
import org.jobun.web.Office;
import org.jobun.web.Part;
import org.jobun.web.http.Access;
import org.jobun.web.http.Routes;

/** The pages below 団体. */
public final class BodiesPart implements Part {
    private final ProfileDesk desk;

    /** @param catalogs also gives the office its catalog */
    public BodiesPart(Office office, Store store, OfficeCatalog catalogs) {
        this.desk = new ProfileDesk(office, store, catalogs);
    }

    @Override
    public void addTo(Routes routes) {
        BodyPages bodies = new BodyPages(desk);
        DeleteBody delete = new DeleteBody(desk);
        FolderPages folder = new FolderPages(desk);
        EffectPages effects = new EffectPages(desk);
        EditPages edit = new EditPages(desk, effects);
        LooksPages looks = new LooksPages(desk);
        FirmsPages firms = new FirmsPages(desk);
        routes.get("/bodies", Access.SIGNED_IN, bodies::list)
                .get("/bodies/new", Access.REVIEWER, bodies::fresh)
                .post("/bodies/new", Access.REVIEWER, bodies::make)
                .get("/bodies/folder", Access.SIGNED_IN, folder::show)
                .upload("/bodies/folder", Access.REVIEWER, folder::upload)
                .get("/bodies/folder/zip", Access.SIGNED_IN, folder::download)
                .get("/bodies/folder/new", Access.REVIEWER, folder::begin)
                .get("/bodies/folder/edit", Access.REVIEWER, edit::show)
                .post("/bodies/folder/edit", Access.REVIEWER, edit::save)
                .post("/bodies/folder/edit/look", Access.REVIEWER, edit::look)
                .post("/bodies/folder/edit/prove", Access.REVIEWER, edit::prove)
                .post("/bodies/folder/edit/affect", Access.REVIEWER, edit::affect)
                .get("/bodies/folder/edit/beside", Access.REVIEWER, effects::beside)
                .get("/bodies/folder/edit/beside/file", Access.REVIEWER, effects::file)
                .post("/bodies/folder/edit/remove", Access.REVIEWER, edit::remove)
                .get("/bodies/{body}", Access.SIGNED_IN, bodies::form)
                .post("/bodies/{body}", Access.REVIEWER, bodies::save)
                .get("/bodies/{body}/delete", Access.REVIEWER, delete::ask)
                .post("/bodies/{body}/delete", Access.REVIEWER, delete::delete)
                .get("/bodies/{body}/history", Access.SIGNED_IN, bodies::history)
                .get("/bodies/{body}/file", Access.SIGNED_IN, bodies::file)
                .get("/bodies/{body}/firms", Access.SIGNED_IN, firms::show)
                .upload("/bodies/{body}/firms", Access.REVIEWER, firms::take)
                .get("/bodies/{body}/firms/file", Access.REVIEWER, firms::file)
                .post("/bodies/{body}/firms/remove", Access.REVIEWER, firms::remove)
                .get("/bodies/{body}/looks", Access.SIGNED_IN, looks::show)
                .upload("/bodies/{body}/style", Access.REVIEWER, looks::style)
                .upload("/bodies/{body}/fonts", Access.REVIEWER, looks::font)
                .post("/bodies/{body}/remove", Access.REVIEWER, looks::remove)
                .get("/bodies/{body}/sample", Access.SIGNED_IN, looks::sample);
    }
}
