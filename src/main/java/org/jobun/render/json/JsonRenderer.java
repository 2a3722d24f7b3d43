package org.jobun.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jobun.document.Document;
import org.jobun.render.Renderer;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a paper as JSON: {@code id}, {@code name}, {@code title}, {@code subject}, {@code author}, {@code
 * draft}, {@code madeOn}, {@code numbering} and {@code blocks}. Each block has a {@code type} (title, text,
 * table, article, signature, stampPlace); provisions have {@code anchor}, {@code label}, {@code number};
 * runs of text have a {@code type} (words, value, blank, marked, reference, law), a {@code text} and what they
 * came from. Two blanks of indent, LF, keys always in the same order.
 */
public final class JsonRenderer implements Renderer {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public int render(Document document, OutputStream out) throws IOException {
        ObjectNode root = head(document);
        ArrayNode blocks = root.putArray("blocks");
        JsonBlocks visitor = new JsonBlocks(MAPPER);
        document.blocks().forEach(block -> blocks.add(block.accept(visitor)));
        String text = MAPPER.writeValueAsString(root).replace("\r\n", "\n") + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        return 0;
    }

    private static ObjectNode head(Document document) {
        return MAPPER.createObjectNode()
                .put("id", document.id())
                .put("name", document.name())
                .put("title", document.title())
                .put("subject", document.subject())
                .put("author", document.author())
                .put("draft", document.draft())
                .put("madeOn", document.madeOn().toString())
                .put("numbering", document.numbering().kind().name());
    }
}
