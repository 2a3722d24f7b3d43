package org.jobun.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Rule;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.matter.Fact;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;

/** 規則: answers that may not stand together, as {@code clauses/rules.yaml} says. */
public final class CheckRules {
    private static final Pattern VALUE = Pattern.compile("\\$\\{\\s*([A-Za-z_.]+)\\s*\\}");

    private CheckRules() {}

    public static void of(Matter matter, Catalog catalog, Diagnostics found) {
        for (Rule rule : catalog.rules()) {
            if (rule.when().holds(matter.facts())) {
                found.add(Diagnostic.of(Code.RUL_01, place(rule, matter))
                        .with("rule", rule.id())
                        .with("message", filled(rule.message(), matter))
                        .with("basis", String.join("、", rule.basis()))
                        .with("hint", filled(rule.hint(), matter))
                        .as(rule.severity()));
            }
        }
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
                    .map(CheckRules::shown)
                    .orElse("－");
            matcher.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(out).toString();
    }

    private static String shown(FactValue value) {
        if (value instanceof FactValue.Money money) {
            return Digits.HALF.grouped(money.yen()) + "円";
        }
        if (value instanceof FactValue.Fraction fraction) {
            return fraction.denominator() + "分の" + fraction.numerator();
        }
        if (value instanceof FactValue.Date date) {
            return EraDate.of(date.day()).text(Digits.HALF);
        }
        return value instanceof FactValue.Choice choice ? choice.label() : value.plain();
    }
}
