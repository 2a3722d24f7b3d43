package org.jobun.web.register;

import java.io.IOException;
import java.util.List;
import org.jobun.catalog.Catalog;
import org.jobun.library.LibrarySearch;
import org.jobun.service.RegisterSets;
import org.jobun.service.SearchRegister;
import org.jobun.store.Register;
import org.jobun.store.RegisterLine;
import org.jobun.web.Office;
import org.jobun.web.http.Exchange;

/** The register as a visitor sees it: what is out of reach is not there. */
final class RegisterDesk {
    private final Office office;

    RegisterDesk(Office office) {
        this.office = office;
    }

    Office office() {
        return office;
    }

    /** The register in which every set of the web app is. */
    SearchRegister search(Exchange exchange) throws IOException {
        synchronized (this) {
            new RegisterSets(office.store()).own();
        }
        return new SearchRegister(office.store(), exchange.visitor().reach());
    }

    /** For what is written into it. */
    Register register(Exchange exchange) {
        return office.store().register(exchange.visitor().reach());
    }

    /** The sets that are looked for. */
    List<RegisterLine> found(Exchange exchange, SearchFields fields) throws IOException {
        SearchRegister search = search(exchange);
        if (fields.get("law").isEmpty()) {
            return search.lines(fields.filter());
        }
        Catalog catalog = office.catalog();
        LibrarySearch library = office.workspace(exchange.visitor())
                .keep(LibrarySearch.class, () -> new LibrarySearch(catalog, office.today()));
        return search.holding(fields.filter(), library.citing(fields.get("law")), catalog);
    }
}
