package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.Condition;
import org.jobun.matter.ConditionReader;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Fields;
import org.jobun.source.Layered;
import org.jobun.source.ListFiles;

/** Reads the rules of a catalog, and other words for their messages. */
final class RuleReader {
    private static final String RULES = "rules";
    private static final String MESSAGES = "messages";

    /** Keys under which rules stand, and what they say. */
    static final List<String> KEYS = List.of(RULES, MESSAGES);

    private static final Pattern VALUE = Pattern.compile("[$]\\{[^}]*\\}");

    private RuleReader() {}

    /** The rules of the program and of what is laid over it. */
    static Layered<Rule> read(ListFiles lists, Vocabulary vocabulary, Diagnostics found) {
        return lists.read(KEYS, fields -> rules(fields, vocabulary, found), RuleReader::reworded);
    }

    private static List<Layered.Entry<Rule>> rules(Fields fields, Vocabulary vocabulary, Diagnostics found) {
        List<Layered.Entry<Rule>> rules = new ArrayList<>();
        fields.list(RULES).stream()
                .map(entry -> rule(entry, vocabulary, found))
                .forEach(rule -> rules.add(new Layered.Entry<>(rule.id(), label(rule), rule.place(), rule)));
        fields.fields(MESSAGES)
                .ifPresent(messages -> messages.entries()
                        .forEach((id, entry) -> messages.fields(id)
                                .map(words -> message(id, words, entry.key(), vocabulary, found))
                                .ifPresent(rule ->
                                        rules.add(new Layered.Entry<>(id, label(rule), entry.key(), rule, true)))));
        return rules;
    }

    /** Other words for a rule that is below: its message, its hint or both. */
    private static Rule message(String id, Fields words, Location place, Vocabulary vocabulary, Diagnostics found) {
        String message = words.text("message").orElse("");
        String hint = words.text("hint").orElse("");
        if (message.isEmpty() && hint.isEmpty()) {
            words.required("message");
        }
        checkNames(message, words.place("message"), vocabulary, found);
        words.rejectOthers();
        return new Rule(id, Severity.ERROR, Condition.ALWAYS, message, hint, List.of(), List.of(), place);
    }

    private static Rule reworded(Layered.Entry<Rule> below, Layered.Entry<Rule> words) {
        Rule rule = below.value();
        return new Rule(
                rule.id(),
                rule.severity(),
                rule.when(),
                words.value().message().isEmpty()
                        ? rule.message()
                        : words.value().message(),
                words.value().hint().isEmpty() ? rule.hint() : words.value().hint(),
                rule.basis(),
                rule.answers(),
                rule.place());
    }

    /** What it says, with a mark for each value. */
    private static String label(Rule rule) {
        return VALUE.matcher(rule.message().isEmpty() ? rule.hint() : rule.message())
                .replaceAll("○");
    }

    private static Rule rule(Fields entry, Vocabulary vocabulary, Diagnostics found) {
        Rule rule = new Rule(
                entry.required("id"),
                entry.oneOf("severity", Severity.class).orElse(Severity.ERROR),
                entry.mapping("when")
                        .map(when -> new ConditionReader(vocabulary, found).read(when))
                        .orElse(Condition.ALWAYS),
                entry.required("message"),
                entry.text("hint").orElse(""),
                entry.texts("basis"),
                entry.texts("answers"),
                entry.place("id"));
        checkNames(rule.message(), entry.place("message"), vocabulary, found);
        entry.rejectOthers();
        return rule;
    }

    private static void checkNames(String message, Location place, Vocabulary vocabulary, Diagnostics found) {
        FactNames.check(TemplateText.parse(message, place, found), Set.of(), vocabulary, found);
    }
}
