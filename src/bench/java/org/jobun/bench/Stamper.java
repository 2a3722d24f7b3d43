package org.jobun.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.springframework.context.expression.MapAccessor;
import pro.verron.officestamper.api.OfficeStamperConfiguration;
import pro.verron.officestamper.api.StreamStamper;
import pro.verron.officestamper.preset.OfficeStamperConfigurations;
import pro.verron.officestamper.preset.OfficeStampers;

/** OfficeStamper (docx-stamper). Stamping changes the template, so it is opened for each paper; the stamper is kept. */
final class Stamper implements Contender {
    static final String TEMPLATE = "template-stamper.docx";

    private final Prepared prepared;
    private final byte[] template;
    private final StreamStamper<WordprocessingMLPackage> stamper;

    Stamper(Prepared prepared) throws IOException {
        this.prepared = prepared;
        template = prepared.file(TEMPLATE);
        OfficeStamperConfiguration configuration = OfficeStamperConfigurations.standard();
        configuration.setEvaluationContextConfigurer(context -> context.addPropertyAccessor(new MapAccessor()));
        stamper = OfficeStampers.docxStamper(configuration);
    }

    @Override
    public byte[] make(int number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        stamper.stamp(new ByteArrayInputStream(template), prepared.paper(number), out);
        return out.toByteArray();
    }
}
