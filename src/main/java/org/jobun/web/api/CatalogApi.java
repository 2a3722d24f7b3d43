package org.jobun.web.api;

import org.jobun.catalog.Catalog;
import org.jobun.issue.Versions;
import org.jobun.render.formats.Formats;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What can be made here, and of whom. */
final class CatalogApi {
    private final Office office;

    CatalogApi(Office office) {
        this.office = office;
    }

    Answer summary(Exchange exchange) {
        Catalog catalog = office.catalog();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("program", office.version());
        root.put("catalog", Versions.ofCatalog(catalog));
        root.put("clauses", catalog.clauses().size());
        ArrayNode bodies = root.putArray("municipalities");
        catalog.municipalities().values().forEach(body -> {
            ObjectNode one = bodies.addObject();
            one.put("id", body.id());
            one.put("name", body.name());
        });
        ArrayNode papers = root.putArray("papers");
        catalog.templates().values().forEach(template -> {
            ObjectNode one = papers.addObject();
            one.put("id", template.id());
            one.put("title", template.title());
        });
        ArrayNode formats = root.putArray("formats");
        Formats.names().forEach(formats::add);
        return Answer.json(root.toString());
    }
}
