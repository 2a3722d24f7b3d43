package org.jobun.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/**
 * What a text may ask of FreeMarker: values, conditions, and loops over lists of the matter. Everything else
 * is refused before it runs: it could reach Java or files, or not end.
 */
public final class TextLimits {
    private static final String DIRECTIVES = "</?#(?!if\\b|elseif\\b|else\\b|list\\b|sep\\b)[a-z_]+|</?@|<#--";
    private static final String BUILT_INS =
            "\\?\\s*(?!has_content\\b|size\\b|counter\\b|index\\b|is_first\\b|is_last\\b|has_next\\b)[A-Za-z_]+";
    private static final String RANGES = "<#list[^>]*\\.\\.";
    private static final String SPECIAL = "\\.(?:data_model|globals|main|vars|template_name|get_optional_template)\\b";
    private static final Pattern FORBIDDEN = Pattern.compile(String.join("|", DIRECTIVES, BUILT_INS, RANGES, SPECIAL));

    private TextLimits() {}

    /** Reports what goes too far; false if anything does, and then the text must not be run. */
    public static boolean keeps(TemplateText text, Diagnostics found) {
        Matcher matcher = FORBIDDEN.matcher(text.source());
        boolean keeps = true;
        while (matcher.find()) {
            keeps = false;
            Location start = text.placeOf(matcher.start() + 1);
            int length = matcher.group().length();
            found.add(Diagnostic.of(
                            Code.CLS_09,
                            new Location(start.file(), start.line(), start.column(), length, start.excerpt()))
                    .with("found", matcher.group()));
        }
        return keeps;
    }
}
