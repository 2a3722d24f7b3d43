package org.jobun.render.docx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jobun.word.XmlText;

/**
 * {@code word/glossary/document.xml} (ECMA-376 part 1, 17.12): the words that Word shows again in a control when what
 * was typed into it is deleted.
 */
final class GlossaryXml {
    private GlossaryXml() {}

    /** The {@code w:placeholder} that leads to these words. */
    static String placeholder(String words) {
        StringBuilder out = new StringBuilder("<w:placeholder><w:docPart w:val=\"");
        XmlText.escape(words, 0, words.length(), out);
        return out.append("\"/></w:placeholder><w:showingPlcHdr/>").toString();
    }

    /** @param words of all placeholders, each once */
    static String of(List<String> words) {
        StringBuilder out =
                new StringBuilder(XmlText.HEAD).append("<w:glossaryDocument ").append(XmlText.W);
        out.append("><w:docParts>");
        for (String placeholder : words) {
            docPart(placeholder, out);
        }
        return out.append("</w:docParts></w:glossaryDocument>").toString();
    }

    private static void docPart(String words, StringBuilder out) {
        String id =
                UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
        out.append("<w:docPart><w:docPartPr><w:name w:val=\"");
        XmlText.escape(words, 0, words.length(), out);
        out.append("\"/><w:category><w:name w:val=\"General\"/><w:gallery w:val=\"placeholder\"/></w:category>");
        out.append("<w:types><w:type w:val=\"bbPlcHdr\"/></w:types>");
        out.append("<w:behaviors><w:behavior w:val=\"content\"/></w:behaviors><w:guid w:val=\"{");
        out.append(id.toUpperCase(java.util.Locale.ROOT)).append("}\"/></w:docPartPr><w:docPartBody><w:p>");
        TextRun.write(words, RunXml.SHADED, out);
        out.append("</w:p></w:docPartBody></w:docPart>");
    }
}
