package org.jobun.bench;

import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The folk recipe: {@code word/document.xml} as a FreeMarker template, compiled once; the other parts deflated once. */
final class FreeMarkerZip implements Contender {
    static final String TEMPLATE = "document.ftl";

    private final Prepared prepared;
    private final Template template;
    private final PackedParts parts;

    /** @param level of deflate; 6 is what the JDK does unless told otherwise */
    FreeMarkerZip(Prepared prepared, int level) throws IOException {
        this.prepared = prepared;
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setOutputFormat(XMLOutputFormat.INSTANCE);
        template = new Template(TEMPLATE, prepared.text(TEMPLATE), configuration);
        parts = new PackedParts(level);
        for (Map.Entry<String, String> part : WordParts.fixed(false).entrySet()) {
            parts.add(part.getKey(), part.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public byte[] make(int number) throws IOException, TemplateException {
        StringWriter xml = new StringWriter(1 << 17);
        template.process(prepared.paper(number), xml);
        return parts.with(WordParts.DOCUMENT, xml.toString().getBytes(StandardCharsets.UTF_8));
    }
}
