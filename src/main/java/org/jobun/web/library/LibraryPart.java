package org.jobun.web.library;

import java.util.Map;
import java.util.function.Supplier;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Outcome;
import org.jobun.web.Office;
import org.jobun.web.Part;
import org.jobun.web.http.Access;
import org.jobun.web.http.Routes;

/** The pages below 条項集. */
public final class LibraryPart implements Part {
    private final LibraryDesk desk;

    /** @param program gives the catalog of the program without anything of the office */
    public LibraryPart(Office office, Supplier<Outcome<Catalog>> program) {
        this.desk = new LibraryDesk(office, program);
    }

    /** The example matters that come with the program: id → text of the file. */
    public static Map<String, String> examples() {
        return LibraryDesk.examples();
    }

    @Override
    public void addTo(Routes routes) {
        LibraryFiles files = new LibraryFiles(desk);
        CheckPage check = new CheckPage(desk);
        ComparePage compare = new ComparePage(desk);
        DraftedPage drafted = new DraftedPage(desk);
        UpstreamPage upstream = new UpstreamPage(desk);
        StatesPage states = new StatesPage(desk);
        routes.get("/library", Access.SIGNED_IN, new SearchPage(desk))
                .get("/library/faults", Access.SIGNED_IN, new FaultsPage(desk.office()))
                .get("/library/papers/{paper}", Access.SIGNED_IN, new PaperPage(desk))
                .get("/library/papers/{paper}/word", Access.SIGNED_IN, files::word)
                .get("/library/papers.zip", Access.SIGNED_IN, files::words)
                .get("/library/workbook", Access.SIGNED_IN, files::workbook)
                .get("/library/clauses/{clause}", Access.SIGNED_IN, new ClausePage(desk))
                .get("/library/clauses/{clause}/compare", Access.SIGNED_IN, compare)
                .get("/library/clauses/{clause}/compare/file", Access.SIGNED_IN, compare::file)
                .get("/library/clauses/{clause}/drafted", Access.SIGNED_IN, drafted)
                .get("/library/clauses/{clause}/drafted/file", Access.SIGNED_IN, drafted::file)
                .get("/library/hearing", Access.SIGNED_IN, new ItemsPage(desk, true))
                .get("/library/topics", Access.SIGNED_IN, new ItemsPage(desk, false))
                .get("/library/law", Access.SIGNED_IN, new LawPage(desk))
                .get("/library/beside", Access.SIGNED_IN, states::show)
                .get("/library/beside/file", Access.SIGNED_IN, states::file)
                .get("/library/upstream", Access.SIGNED_IN, upstream::show)
                .upload("/library/upstream", Access.REVIEWER, upstream::compare)
                .post("/library/upstream/adopted", Access.REVIEWER, upstream::compareAdopted)
                .post("/library/upstream/decisions", Access.REVIEWER, upstream::decided)
                .get("/library/upstream/file", Access.SIGNED_IN, upstream::file)
                .get("/library/check", Access.SIGNED_IN, check)
                .post("/library/prove", Access.REVIEWER, check::prove)
                .get("/library/check/faults/{number}", Access.REVIEWER, check::fault);
    }
}
