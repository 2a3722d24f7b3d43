package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.catalog.TemplateText;
import org.jobun.catalog.TextLimits;
import org.jobun.diagnostic.Diagnostics;

/**
 * A text that says one thing or another, {@code <#if urgency.incident == "promptly">速やかに<#else>直ちに</#if>}, without
 * running FreeMarker, whose start is expensive. Choices within choices and any other condition are FreeMarker's. Safe for several
 * threads.
 */
public final class TextChoice {
    private static final String NAME = "([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)";
    private static final String WORDS = "([^<]*+)";

    /** Of letters that every collator tells apart as {@code equals} does. */
    private static final String ID = "[A-Za-z0-9_-]*";

    private static final String CONDITION = NAME + "(?:\\?has_content| *== *\"(" + ID + ")\")";

    private static final Pattern BRANCH = Pattern.compile("<#(?:else)?if " + CONDITION + ">" + WORDS);

    private static final Pattern IF = Pattern.compile("(?<branches><#if " + CONDITION + ">" + WORDS + "(?:<#elseif "
            + CONDITION + ">" + WORDS + ")*+)(?:<#else>(?<rest>" + WORDS + "))?</#if>");

    private static final Pattern TEST = Pattern.compile(CONDITION);

    private static final Pattern TAG =
            Pattern.compile("<#(?:else)?if " + CONDITION + "(?: *(?:\\|\\||&&) *" + CONDITION + ")*+>|<#else>|</#if>");

    private static final Pattern IS_ID = Pattern.compile(ID);

    private final TemplateText text;
    private final List<Choice> choices;
    /** The text as it reads for each outcome of its choices. */
    private final Map<List<String>, TemplateText> chosen = new ConcurrentHashMap<>();

    /**
     * What is said where a condition holds.
     *
     * @param wanted what the value must be; null where it must be anything
     */
    private record Branch(List<String> path, String wanted, String words) {
        private static Branch of(MatchResult found) {
            return new Branch(List.of(found.group(1).split("\\.")), found.group(2), found.group(3));
        }

        /** Empty where only FreeMarker can tell. */
        private Optional<Boolean> holds(MatterModel model) {
            String plain = model.plain(path);
            if (plain == null || wanted != null && !IS_ID.matcher(plain).matches()) {
                return Optional.empty();
            }
            return Optional.of(wanted == null ? !plain.isEmpty() : plain.equals(wanted));
        }
    }

    /** One choice: what the first branch says that holds, else the rest. */
    private record Choice(int start, int end, List<Branch> branches, String otherwise) {
        private static Choice of(Matcher found) {
            String rest = found.group("rest");
            return new Choice(
                    found.start(),
                    found.end(),
                    BRANCH.matcher(found.group("branches"))
                            .results()
                            .map(Branch::of)
                            .toList(),
                    rest == null ? "" : rest);
        }

        /** What is said; empty where only FreeMarker can tell. */
        private Optional<String> words(MatterModel model) {
            for (Branch branch : branches) {
                Optional<Boolean> holds = branch.holds(model);
                if (holds.isEmpty()) {
                    return Optional.empty();
                }
                if (holds.get()) {
                    return Optional.of(branch.words());
                }
            }
            return Optional.of(otherwise);
        }
    }

    private TextChoice(TemplateText text, List<Choice> choices) {
        this.text = text;
        this.choices = choices;
    }

    /** The choices of a text; empty where it has none, or others than this class knows. */
    public static Optional<TextChoice> of(TemplateText text) {
        List<Choice> choices = new ArrayList<>();
        Matcher found = IF.matcher(text.source());
        int at = 0;
        while (found.find()) {
            if (isTagged(text.source().substring(at, found.start()))) {
                return Optional.empty();
            }
            choices.add(Choice.of(found));
            at = found.end();
        }
        boolean known = !choices.isEmpty()
                && !isTagged(text.source().substring(at))
                && TextLimits.keeps(text, new Diagnostics());
        return known ? Optional.of(new TextChoice(text, List.copyOf(choices))) : Optional.empty();
    }

    private static boolean isTagged(String words) {
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

    /** The text as it reads in a matter; empty where only FreeMarker can tell. */
    Optional<TemplateText> chosen(MatterModel model) {
        List<String> outcomes = new ArrayList<>(choices.size());
        for (Choice choice : choices) {
            Optional<String> words = choice.words(model);
            if (words.isEmpty()) {
                return Optional.empty();
            }
            outcomes.add(words.get());
        }
        TemplateText known = chosen.get(outcomes);
        return Optional.of(known != null ? known : chosen.computeIfAbsent(outcomes, this::text));
    }

    private TemplateText text(List<String> outcomes) {
        StringBuilder source = new StringBuilder();
        int at = 0;
        for (int i = 0; i < choices.size(); i++) {
            source.append(text.source(), at, choices.get(i).start()).append(outcomes.get(i));
            at = choices.get(i).end();
        }
        source.append(text.source().substring(at));
        return new TemplateText(source.toString(), text.references(), text.place(), false);
    }
}
