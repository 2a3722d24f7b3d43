package org.jobun.bench;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** poi-tl. Rendering changes the template, so it is opened for each paper; the configuration is kept. */
final class PoiTl implements Contender {
    static final String TEMPLATE = "template-poi-tl.docx";

    private final Prepared prepared;
    private final byte[] template;
    private final Configure configuration = Configure.builder().build();

    PoiTl(Prepared prepared) throws IOException {
        this.prepared = prepared;
        template = prepared.file(TEMPLATE);
    }

    @Override
    public byte[] make(int number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        XWPFTemplate.compile(new ByteArrayInputStream(template), configuration)
                .render(prepared.paper(number))
                .writeAndClose(out);
        return out.toByteArray();
    }
}
