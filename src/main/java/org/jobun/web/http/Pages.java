package org.jobun.web.http;

import freemarker.core.TemplateClassResolver;
import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Pages by the name of their template; whatever is put in is escaped. */
public final class Pages {
    private final Configuration templates;
    private final StaticFiles files;

    public Pages(StaticFiles files) {
        this.files = files;
        templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassForTemplateLoading(Pages.class, "/web/pages");
        templates.setDefaultEncoding("UTF-8");
        templates.setLocale(Locale.JAPAN);
        templates.setURLEscapingCharset("UTF-8");
        templates.setNumberFormat("computer");
        templates.setURLEscapingCharset("UTF-8");
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setWrapUncheckedExceptions(true);
        // Values come as records and as classes with methods named like them.
        DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
        wrapper.setDefaultZeroArgumentNonVoidMethodPolicy(
                ZeroArgumentNonVoidMethodPolicy.BOTH_METHOD_AND_PROPERTY_UNLESS_BEAN_PROPERTY_READ_METHOD);
        templates.setObjectWrapper(wrapper.build());
    }

    /** A page for whoever asks. */
    public String page(String name, Exchange exchange, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        exchange.knownVisitor().ifPresent(visitor -> put(all, "visitor", visitor));
        put(all, "path", exchange.path());
        return page(name, all);
    }

    /** A page, or a part of one. */
    public String page(String name, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        put(all, "assets", files);
        try {
            Template template = templates.getTemplate(name + ".ftlh");
            StringWriter out = new StringWriter(1 << 14);
            template.process(all, out);
            return out.toString();
        } catch (IOException packed) {
            throw new UncheckedIOException(packed);
        } catch (TemplateException fault) {
            throw new IllegalStateException(name + ": " + fault.getMessage(), fault);
        }
    }

    /** What every page has. A value of a page with such a name would never be shown. */
    private static void put(Map<String, Object> all, String name, Object value) {
        if (all.put(name, value) != null) {
            throw new IllegalArgumentException(name + " is what every page has");
        }
    }
}
