package org.jobun.service;

import java.util.Optional;
import org.jobun.approval.Item;
import org.jobun.approval.Kind;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.law.Statute;
import org.jobun.matter.Municipality;

/** What people call the items of a catalog: by heading, title or name, with the id behind. */
public final class ItemNames {
    private ItemNames() {}

    /** What an item is called; its id where the catalog has no other name for it. */
    public static String of(Catalog catalog, Item item) {
        Optional<String> heading = switch (item.kind()) {
            case CLAUSE -> clause(catalog, item).map(Clause::heading);
            case TEMPLATE -> catalog.template(item.id()).map(Template::title);
            case PROFILE ->
                Optional.ofNullable(catalog.municipalities().get(item.id())).map(Municipality::name);
            case LAW -> catalog.laws().statute(item.id()).map(Statute::name);
            case RULE, ENTRY -> Optional.empty();
        };
        return heading.filter(words -> !words.isEmpty())
                .map(words -> words + "　" + item.id())
                .orElse(item.id());
    }

    /** The version of a clause that an item is. */
    static Optional<Clause> clause(Catalog catalog, Item item) {
        int at = item.id().lastIndexOf('@');
        return item.kind() == Kind.CLAUSE && at >= 0
                ? catalog.versions(item.id().substring(0, at)).stream()
                        .filter(clause -> clause.version().equals(item.id().substring(at + 1)))
                        .findFirst()
                : Optional.empty();
    }
}
