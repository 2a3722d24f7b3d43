package org.jobun.assembly;

import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jobun.catalog.SpecialTerms;
import org.jobun.catalog.TemplateText;
import org.jobun.catalog.TextLimits;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.house.HouseSettings;

/**
 * FreeMarker for clause texts: each text compiled once and kept, nothing reachable but facts. Safe for
 * several threads.
 */
public final class TextFiller {
    private static final Pattern PLAIN = Pattern.compile("[^$<]*+(?:\\$\\{(?!(?:as|in|using|gte?|lte?|true|false)\\b)"
            + "[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*}[^$<]*+)*+");

    private final Map<TemplateText, Template> compiled = new ConcurrentHashMap<>();
    private final Map<HouseSettings, Map<TemplateText, Optional<TextPlan>>> plans = new ConcurrentHashMap<>();

    private final Map<TemplateText, Optional<TextChoice>> choices = new ConcurrentHashMap<>();

    /** Started once a text needs it: most texts have plans, and its start is expensive for a single paper. */
    private static final class FreeMarker {
        static final Configuration CONFIGURATION = configuration();

        private static Configuration configuration() {
            Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
            configuration.setOutputFormat(MarkFormat.INSTANCE);
            configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
            configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
            configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
            configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
            configuration.setAPIBuiltinEnabled(false);
            configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
            configuration.setLogTemplateExceptions(false);
            configuration.setLocalizedLookup(false);
            configuration.setLocale(Locale.ROOT);
            configuration.setNumberFormat("computer");
            configuration.setBooleanFormat("c");
            configuration.setWhitespaceStripping(false);
            return configuration;
        }
    }

    /** Texts of one house, cut into parts. */
    Function<TemplateText, Optional<TextPlan>> plansFor(HouseSettings house) {
        Map<TemplateText, Optional<TextPlan>> ofHouse =
                plans.computeIfAbsent(house, fresh -> new ConcurrentHashMap<>());
        return text -> {
            Optional<TextPlan> plan = ofHouse.get(text);
            if (plan == null && SpecialTerms.isOfOne(text)) {
                return TextPlan.of(text, house);
            }
            return plan != null ? plan : ofHouse.computeIfAbsent(text, fresh -> TextPlan.of(fresh, house));
        };
    }

    /** The choices of a text that has some and no others than can be made without FreeMarker. */
    Optional<TextChoice> choice(TemplateText text) {
        if (text.source().indexOf('<') < 0) {
            return Optional.empty();
        }
        Optional<TextChoice> choice = choices.get(text);
        if (choice == null && SpecialTerms.isOfOne(text)) {
            return TextChoice.of(text);
        }
        return choice != null ? choice : choices.computeIfAbsent(text, TextChoice::of);
    }

    /** Compiles a text, reporting what FreeMarker cannot read. */
    public boolean compile(TemplateText text, Diagnostics found) {
        return isPlain(text) || template(text, found).isPresent();
    }

    /** What FreeMarker makes of a text that no plan can fill, with values as marks; empty after reporting what went wrong. */
    Optional<String> fill(TemplateText text, TemplateHashModel facts, Diagnostics found) {
        return template(text, found).flatMap(template -> process(template, text, facts, found));
    }

    /** Whether a text is words and names alone, which FreeMarker reads for sure. */
    private static boolean isPlain(TemplateText text) {
        return PLAIN.matcher(text.source()).matches();
    }

    private Optional<Template> template(TemplateText text, Diagnostics found) {
        Template template = compiled.get(text);
        if (template == null) {
            if (!TextLimits.keeps(text, found)) {
                return Optional.empty();
            }
            try {
                template = new Template(null, new StringReader(text.source()), FreeMarker.CONFIGURATION);
                if (!SpecialTerms.isOfOne(text)) {
                    compiled.put(text, template);
                }
            } catch (ParseException broken) {
                found.add(Diagnostic.of(Code.CLS_08, text.placeOf(broken.getColumnNumber()))
                        .with("detail", firstLine(broken.getEditorMessage())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.ofNullable(template);
    }

    private static Optional<String> process(
            Template template, TemplateText text, TemplateHashModel facts, Diagnostics found) {
        StringWriter out = new StringWriter(text.source().length() * 2);
        try {
            Environment environment = template.createProcessingEnvironment(facts, out);
            environment.process();
            return Optional.of(out.toString());
        } catch (TemplateException failed) {
            int column = failed.getColumnNumber() == null ? 1 : failed.getColumnNumber();
            found.add(Diagnostic.of(Code.CLS_11, text.placeOf(column))
                    .with("detail", firstLine(failed.getMessageWithoutStackTop())));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
