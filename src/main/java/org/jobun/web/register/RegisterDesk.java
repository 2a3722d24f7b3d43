package org.jobun.web.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.catalog.Catalog;
import org.jobun.library.LibrarySearch;
import org.jobun.service.RegisterSets;
import org.jobun.service.SearchRegister;
import org.jobun.store.Register;
import org.jobun.store.RegisterFilter;
import org.jobun.store.RegisterLine;
import org.jobun.web.Office;
import org.jobun.web.http.Exchange;
import org.jobun.web.library.Option;

/** The register as a visitor sees it: what is out of reach is not there. */
public final class RegisterDesk {
    private final Office office;

    public RegisterDesk(Office office) {
        this.office = office;
    }

    /** What all pages share. */
    public Office office() {
        return office;
    }

    /** The register in which every set of the web app is. */
    public SearchRegister search(Exchange exchange) throws IOException {
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

    /** The bodies of which there are sets. */
    public List<Option> bodies(Exchange exchange, String chosen) throws IOException {
        Map<String, String> names = new TreeMap<>();
        search(exchange)
                .lines(RegisterFilter.EVERYTHING)
                .forEach(line -> names.put(line.about().body(), line.about().bodyName()));
        List<Option> options = new ArrayList<>(List.of(new Option("", "全て", chosen.isEmpty())));
        names.forEach((id, name) -> options.add(new Option(id, name.isEmpty() ? id : name, id.equals(chosen))));
        return options;
    }
}
