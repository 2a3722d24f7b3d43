package org.jobun.assembly;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import org.jobun.matter.PrintedValue;

/**
 * The output format of clause texts. Its only markup are marks made of noncharacters, which no input may
 * contain; any other string that an author prints is kept apart from the author's text by a pair of marks.
 */
final class MarkFormat extends CommonMarkupOutputFormat<FactModel> {
    static final MarkFormat INSTANCE = new MarkFormat();
    /** Opens and closes a string that is a value without a fact. */
    static final char QUOTE = '\uFDD2';

    private MarkFormat() {}

    @Override
    public String getName() {
        return "jobun";
    }

    @Override
    public String getMimeType() {
        return null;
    }

    @Override
    public void output(String text, Writer out) throws IOException, TemplateModelException {
        out.write(escapePlainText(text));
    }

    @Override
    public String escapePlainText(String text) {
        return text.isEmpty() ? "" : QUOTE + PrintedValue.oneLine(text) + QUOTE;
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtInName) {
        return false;
    }

    @Override
    protected FactModel newTemplateMarkupOutputModel(String plain, String markup) {
        String mark = markup != null ? markup : escapePlainText(plain);
        return new FactModel(plain == null ? "" : plain, mark, (path, key) -> null, "", null);
    }
}
