package org.jobun.render.json;

import java.util.List;
import org.jobun.document.Article;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Provision;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Blocks as JSON nodes. */
final class JsonBlocks implements BlockVisitor<ObjectNode> {
    private final ObjectMapper mapper;
    private final JsonInlines inlines;

    JsonBlocks(ObjectMapper mapper) {
        this.mapper = mapper;
        this.inlines = new JsonInlines(mapper);
    }

    private ObjectNode node(String type) {
        return mapper.createObjectNode().put("type", type);
    }

    private ArrayNode text(List<Inline> text) {
        ArrayNode runs = mapper.createArrayNode();
        text.forEach(run -> runs.add(run.accept(inlines)));
        return runs;
    }

    @Override
    public ObjectNode title(Title title) {
        return node("title").put("text", title.text());
    }

    @Override
    public ObjectNode text(TextBlock block) {
        ObjectNode node = node("text").put("layout", block.layout().name());
        node.set("text", text(block.text()));
        return node;
    }

    @Override
    public ObjectNode table(Table table) {
        ObjectNode node = node("table").put("summary", table.summary());
        table.widths().forEach(node.putArray("widths")::add);
        node.put("headRows", table.headRows());
        ArrayNode rows = node.putArray("rows");
        for (Table.Row row : table.rows()) {
            ArrayNode cells = rows.addArray();
            for (Table.Cell cell : row.cells()) {
                ObjectNode one = cells.addObject().put("heading", cell.heading());
                ArrayNode lines = one.putArray("lines");
                cell.lines().forEach(line -> lines.add(text(line)));
            }
        }
        return node;
    }

    @Override
    public ObjectNode article(Article article) {
        ObjectNode node = node("article");
        provision(article, node);
        node.put("caption", article.caption());
        node.put("clause", article.origin().clause());
        node.put("version", article.origin().version());
        ArrayNode paragraphs = node.putArray("paragraphs");
        article.paragraphs().forEach(paragraph -> {
            ObjectNode one = paragraphs.addObject();
            provision(paragraph, one);
            one.set("text", text(paragraph.text()));
            items(paragraph.items(), one);
        });
        return node;
    }

    private void items(List<Item> items, ObjectNode parent) {
        ArrayNode list = parent.putArray("items");
        items.forEach(item -> {
            ObjectNode one = list.addObject();
            provision(item, one);
            one.set("text", text(item.text()));
            items(item.items(), one);
        });
    }

    private static void provision(Provision provision, ObjectNode node) {
        node.put("anchor", provision.anchor().id());
        node.put("label", provision.label().text());
        node.put("number", provision.label().number());
    }

    @Override
    public ObjectNode signature(SignatureBlock signature) {
        ObjectNode node = node("signature");
        node.set("date", text(signature.date()));
        ArrayNode signatories = node.putArray("signatories");
        signature.signatories().forEach(signatory -> {
            ObjectNode one = signatories.addObject().put("role", signatory.role());
            ArrayNode lines = one.putArray("lines");
            signatory.lines().forEach(line -> {
                ObjectNode entry = lines.addObject().put("label", line.label());
                entry.set("value", text(line.value()));
            });
            one.put("seal", signatory.seal());
        });
        return node;
    }

    @Override
    public ObjectNode stampPlace(StampPlace place) {
        return node("stampPlace").put("text", place.text()).put("left", place.left());
    }
}
