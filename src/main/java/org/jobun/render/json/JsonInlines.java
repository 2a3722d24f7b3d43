package org.jobun.render.json;

import org.jobun.document.Inline;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs of text as JSON nodes. */
final class JsonInlines implements Inline.Visitor<ObjectNode> {
    private final ObjectMapper mapper;

    JsonInlines(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    private ObjectNode node(String type, Inline inline) {
        return mapper.createObjectNode().put("type", type).put("text", inline.text());
    }

    @Override
    public ObjectNode words(Inline.Words words) {
        return node("words", words);
    }

    @Override
    public ObjectNode value(Inline.Value value) {
        return node("value", value).put("fact", value.fact());
    }

    @Override
    public ObjectNode blank(Inline.Blank blank) {
        return node("blank", blank).put("fact", blank.fact());
    }

    @Override
    public ObjectNode marked(Inline.Marked marked) {
        return node("marked", marked);
    }

    @Override
    public ObjectNode reference(Inline.Reference reference) {
        ObjectNode node = node("reference", reference);
        ArrayNode pieces = node.putArray("pieces");
        for (Inline.Piece piece : reference.pieces()) {
            ObjectNode one = pieces.addObject();
            one.put("kind", piece.kind().name());
            one.put("text", piece.text());
            if (piece.target() != null) {
                one.put("target", piece.target().id());
            }
        }
        return node;
    }

    @Override
    public ObjectNode lawCitation(Inline.LawCitation citation) {
        return node("law", citation).put("provision", citation.provision());
    }
}
