package org.jobun.assembly;

import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import org.jobun.document.Inline;

/**
 * A fact, or a group of facts, as clause authors see it in {@code ${…}}. It prints as a mark whose number
 * leads to the value, so that a value is never parsed as anything; in comparisons it is its plain text.
 */
final class FactModel extends CommonTemplateMarkupOutputModel<FactModel>
        implements TemplateScalarModel, TemplateHashModel {
    private final String plain;
    private final Values values;
    private final String path;
    private final Inline printed;

    /** @param printed what its mark stands for; null where it prints nothing, or nothing that is a fact */
    FactModel(String plain, String mark, Values values, String path, Inline printed) {
        super(null, mark);
        this.plain = plain;
        this.values = values;
        this.path = path;
        this.printed = printed;
    }

    /** What it prints, or null. */
    Inline printed() {
        return printed;
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
