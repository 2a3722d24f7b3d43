package org.jobun.catalog;

import java.util.List;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.Condition;
import org.jobun.matter.ConditionReader;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Fields;
import org.jobun.source.Layered;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlReader;

/** Reads {@code rules.yaml}, that of the program and those laid over it. */
final class RuleReader {
    private static final Pattern VALUE = Pattern.compile("[$]\\{[^}]*\\}");

    private RuleReader() {}

    /** The rules of the program and of what is laid over it. */
    static Layered<Rule> read(List<SourceFile> files, Vocabulary vocabulary, Diagnostics found) {
        Layered<Rule> rules = new Layered<>(found);
        for (SourceFile file : files) {
            YamlReader.read(file, found).ifPresent(root -> {
                Fields fields = new Fields(root, found);
                rules.lay(
                        fields,
                        fields.list("rules").stream()
                                .map(entry -> rule(entry, vocabulary, found))
                                .map(rule -> new Layered.Entry<>(rule.id(), label(rule), rule.place(), rule))
                                .toList());
                fields.rejectOthers();
            });
        }
        return rules;
    }

    /** What it says, with a mark for each value. */
    private static String label(Rule rule) {
        return VALUE.matcher(rule.message()).replaceAll("○");
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
        FactNames.check(
                TemplateText.parse(rule.message(), entry.place("message"), found),
                java.util.Set.of(),
                vocabulary,
                found);
        entry.rejectOthers();
        return rule;
    }
}
