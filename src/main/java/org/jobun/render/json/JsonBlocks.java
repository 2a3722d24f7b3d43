package org.jobun.render.json;

import java.util.List;
import java.util.Locale;
import org.jobun.document.Article;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Contents;
import org.jobun.document.Heading;
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
        if (!table.figures().isEmpty()) {
            table.figures().forEach(node.putArray("figures")::add);
        }
        node.put("headRows", table.headRows());
        ArrayNode rows = node.putArray("rows");
        for (Table.Row row : table.rows()) {
            ArrayNode cells = rows.addArray();
            row.cells().forEach(cell -> cell(cell, cells.addObject()));
        }
        return node;
    }

    private void cell(Table.Cell cell, ObjectNode node) {
        ArrayNode lines = node.put("heading", cell.heading()).putArray("lines");
        cell.lines().forEach(line -> lines.add(text(line)));
    }

    @Override
    public ObjectNode article(Article article) {
        ObjectNode node = node("article");
        provision(article, node);
        node.put("caption", article.caption());
        node.put("clause", article.origin().clause());
        node.put("version", article.origin().version());
        ArrayNode paragraphs = node.putArray("paragraphs");
        article.paragraphs().forEach(paragraph -> worded(paragraph, paragraph.items(), paragraphs.addObject()));
        return node;
    }

    /** A provision with words of its own, and the items below it. */
    private void worded(Provision provision, List<Item> items, ObjectNode node) {
        provision(provision, node);
        node.set("text", text(provision.text()));
        if (!provision.inserts().isEmpty()) {
            ArrayNode inserts = node.putArray("inserts");
            provision.inserts().forEach(insert -> inserts.add(insert.accept(this)));
        }
        ArrayNode list = node.putArray("items");
        items.forEach(item -> worded(item, item.items(), list.addObject()));
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
        signature.signatories().forEach(signatory -> signatory(signatory, signatories.addObject()));
        return node;
    }

    private void signatory(SignatureBlock.Signatory signatory, ObjectNode node) {
        ArrayNode lines = node.put("role", signatory.role()).putArray("lines");
        signatory.lines().forEach(line -> {
            ObjectNode entry = lines.addObject().put("label", line.label());
            entry.set("value", text(line.value()));
        });
        node.put("seal", signatory.seal());
    }

    @Override
    public ObjectNode heading(Heading heading) {
        return node("heading")
                .put("rank", heading.rank().name().toLowerCase(Locale.ROOT))
                .put("anchor", heading.anchor().id())
                .put("label", heading.label().text())
                .put("number", heading.label().number())
                .put("caption", heading.caption());
    }

    @Override
    public ObjectNode contents(Contents contents) {
        ObjectNode node = node("contents").put("title", contents.title());
        ArrayNode entries = node.putArray("entries");
        for (Contents.Entry entry : contents.entries()) {
            ObjectNode line = entries.addObject();
            line.put("heading", entry.heading().id()).put("depth", entry.depth());
            line.set("text", text(entry.text()));
        }
        return node;
    }

    @Override
    public ObjectNode stampPlace(StampPlace place) {
        return node("stampPlace").put("text", place.text()).put("left", place.left());
    }
}
