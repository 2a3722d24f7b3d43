package org.jobun.assembly;

import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;

/**
 * A fact, or a group of facts, as clause authors see it in {@code ${…}}. It prints as a mark whose number
 * leads to the value, so that a value is never parsed as anything; in comparisons it is its plain text.
 */
final class FactModel extends CommonTemplateMarkupOutputModel<FactModel>
        implements TemplateScalarModel, TemplateHashModel {
    private final String plain;
    private final Values values;
    private final String path;

    FactModel(String plain, String mark, Values values, String path) {
        super(null, mark);
        this.plain = plain;
        this.values = values;
        this.path = path;
    }

    /** What lies below a path. */
    interface Values {
        TemplateModel below(String path, String key);
    }

    @Override
    public MarkFormat getOutputFormat() {
        return MarkFormat.INSTANCE;
    }

    @Override
    public String getAsString() {
        return plain;
    }

    @Override
    public TemplateModel get(String key) {
        return values.below(path, key);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
