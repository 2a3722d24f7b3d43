package org.jobun.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Diagnostics;

/**
 * How a text says one thing or another, {@code <#if urgency.incident == "promptly">速やかに<#else>直ちに</#if>}, where that can be told
 * without FreeMarker: by comparisons of names with values, whether they have one, and these joined by {@code &&} and {@code ||}.
 */
public final class ChoiceTags {
    private static final String NAME = "([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)";

    /** Of letters that every collator tells apart as {@code equals} does. */
    private static final String ID = "[A-Za-z0-9_-]*";

    private static final String CONDITION = NAME + "(?:\\?has_content| *== *\"(" + ID + ")\")";

    /** A name, and the value that it is compared with. */
    public static final Pattern TEST = Pattern.compile(CONDITION);

    /** A tag that is known here. */
    public static final Pattern TAG =
            Pattern.compile("<#(?:else)?if " + CONDITION + "(?: *(?:\\|\\||&&) *" + CONDITION + ")*+>|<#else>|</#if>");

    /** What can be a value to compare with. */
    public static final Pattern VALUE = Pattern.compile(ID);

    private ChoiceTags() {}

    /** True for words in which any tag is. */
    public static boolean isTagged(String words) {
        return words.indexOf('<') >= 0;
    }

    /**
     * The names whose values decide what a text says, also where it has choices within choices; beside them only which values
     * are given does. Empty where the text asks anything else.
     */
    public static Optional<List<String>> compared(TemplateText text) {
        if (isTagged(TAG.matcher(text.source()).replaceAll("")) || !TextLimits.keeps(text, new Diagnostics())) {
            return Optional.empty();
        }
        return Optional.of(TAG.matcher(text.source())
                .results()
                .flatMap(tag -> TEST.matcher(tag.group()).results())
                .filter(test -> test.group(2) != null)
                .map(test -> test.group(1))
                .distinct()
                .toList());
    }
}
