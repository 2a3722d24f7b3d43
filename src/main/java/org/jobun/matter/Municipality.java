package org.jobun.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.house.HouseSettings;
import org.jobun.source.SourceFile;

/**
 * 団体: the profile of one municipality.
 *
 * @param file the profile, for its hash and for diagnostics
 * @param facts its facts and its default answers to choices
 * @param usual its answers that depend on what is answered to a choice
 * @param rules its own rules
 * @param style how its papers are written and laid out
 * @param money amounts and rates as they hold for it
 * @param amounts what authors of the vocabulary have computed
 * @param days on which it works
 * @param firms its register of firms, where it keeps one
 */
public record Municipality(
        String id,
        SourceFile file,
        Map<String, Fact> facts,
        UsualAnswers usual,
        List<LocalRule> rules,
        HouseSettings style,
        BodyMoney money,
        OwnAmounts amounts,
        OpenDays days,
        Optional<FirmRegister> firms) {

    public Municipality {
        facts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(facts));
        rules = List.copyOf(rules);
    }

    /** A body without a register of firms. */
    public Municipality(
            String id,
            SourceFile file,
            Map<String, Fact> facts,
            UsualAnswers usual,
            List<LocalRule> rules,
            HouseSettings style,
            BodyMoney money,
            OwnAmounts amounts,
            OpenDays days) {
        this(id, file, facts, usual, rules, style, money, amounts, days, Optional.empty());
    }

    /** The same with a register of firms. */
    public Municipality withFirms(FirmRegister register) {
        return new Municipality(id, file, facts, usual, rules, style, money, amounts, days, Optional.of(register));
    }

    /** The rule of a role on a day. */
    public Optional<LocalRule> rule(String role, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.role().equals(role) && rule.validity().contains(day))
                .findFirst();
    }

    /** The first day on which it has a rule of a role; from then on every day should have one. Empty where it never has. */
    public Optional<LocalDate> firstDay(String role) {
        return rules.stream()
                .filter(rule -> rule.role().equals(role))
                .map(LocalRule::firstDay)
                .min(LocalDate::compareTo);
    }

    public String name() {
        Fact name = facts.get("municipality.name");
        return name == null ? id : name.value().plain();
    }
}
