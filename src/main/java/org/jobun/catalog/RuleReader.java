package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.Condition;
import org.jobun.matter.ConditionReader;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Fields;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlReader;

/** Reads {@code rules.yaml}. */
final class RuleReader {
    private RuleReader() {}

    static List<Rule> read(SourceFile file, Vocabulary vocabulary, Diagnostics found) {
        List<Rule> rules = new ArrayList<>();
        YamlReader.read(file, found).ifPresent(root -> {
            Fields fields = new Fields(root, found);
            fields.list("rules").forEach(entry -> rules.add(rule(entry, vocabulary, found)));
            fields.rejectOthers();
        });
        return rules;
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
