package org.jobun.check;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Rule;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.matter.Fact;
import org.jobun.matter.Matter;
import org.jobun.matter.PrintedValue;
import org.jobun.text.Digits;

/** 規則: answers that must not be combined, as {@code clauses/rules.yaml} says. */
public final class CheckRules {
    private static final Pattern VALUE = Pattern.compile("\\$\\{\\s*([A-Za-z_.]+)\\s*\\}");

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private CheckRules() {}

    /** Reports each rule whose condition holds, at the answer that makes it hold. */
    public static void of(Matter matter, Catalog catalog, Diagnostics found) {
        for (Rule rule : catalog.rules()) {
            if (rule.when().holds(matter.facts())) {
                String law = law(rule, matter, catalog);
                found.add(Diagnostic.of(Code.RUL_01, place(rule, matter))
                        .with("rule", rule.id())
                        .with("message", filled(rule.message(), matter))
                        .with("basis", String.join("、", rule.basis()))
                        .with("law", law)
                        .with("variant", law.isEmpty() ? "" : "BASIS")
                        .with("hint", filled(rule.hint(), matter))
                        .as(rule.severity()));
            }
        }
    }

    /** The provisions that a rule rests on, as they are called when the contract is concluded, else last. */
    private static String law(Rule rule, Matter matter, Catalog catalog) {
        LocalDate day = matter.facts().date("dates.conclusion").orElse(LAST);
        return rule.basis().stream()
                .map(id -> catalog.laws().name(id, day, Digits.HALF))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** The fact in the matter or profile that brought the rule up; the first that somebody wrote. */
    private static Location place(Rule rule, Matter matter) {
        return rule.when().explain(matter.facts()).stream()
                .filter(Condition.Test::holds)
                .flatMap(test -> matter.facts().find(test.fact()).stream())
                .filter(fact -> fact.source() == Fact.Source.MATTER)
                .map(Fact::place)
                .findFirst()
                .orElse(matter.file().place());
    }

    private static String filled(String text, Matter matter) {
        Matcher matcher = VALUE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String value = matter.facts()
                    .value(matcher.group(1))
                    .map(shown -> PrintedValue.usual(shown, Digits.HALF))
                    .orElse("－");
            matcher.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(out).toString();
    }
}
