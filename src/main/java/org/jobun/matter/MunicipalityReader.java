package org.jobun.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.house.HouseSettings;
import org.jobun.law.Holidays;
import org.jobun.law.MoneyTable;
import org.jobun.source.Fields;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;

/** Reads {@code municipalities/<id>.yaml}. */
public final class MunicipalityReader {
    private static final Set<String> OWN_KEYS =
            Set.of("id", "defaults", UsualAnswers.KEY, "rules", "style", "limits", "calendar");

    /** Names of files are made of it. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final Vocabulary vocabulary;
    private final MoneyTable state;
    private final Holidays holidays;
    private final Diagnostics found;

    /**
     * @param state what the state fixes, against which the amounts of a profile are held
     * @param holidays on which every body is closed
     */
    public MunicipalityReader(Vocabulary vocabulary, MoneyTable state, Holidays holidays, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.state = state;
        this.holidays = holidays;
        this.found = found;
    }

    /** The profile; empty after reporting a file that cannot be read or an id that can name no file. */
    public Optional<Municipality> read(SourceFile file) {
        return YamlReader.read(file, found).flatMap(root -> read(file, root));
    }

    private Optional<Municipality> read(SourceFile file, YamlNode.Mapping root) {
        Fields fields = new Fields(root, found);
        Map<String, Fact> facts = facts(fields, root);
        String id = fields.required("id", "PROFILE");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            found.add(Diagnostic.of(Code.CLS_10, fields.place("id"))
                    .with("key", "id")
                    .with("found", id)
                    .with("expected", "aobano, aobano-2")
                    .with("variant", "EXAMPLE"));
            return Optional.empty();
        }
        String name = Optional.ofNullable(facts.get("municipality.name"))
                .map(fact -> fact.value().plain())
                .orElse(id);
        BodyMoney money = new BodyMoneyReader(state, vocabulary, found).read(fields, facts);
        List<LocalRule> rules = rules(fields, name);
        HouseSettings style = new HouseSettingsReader(vocabulary, found).read(fields);
        UsualAnswers usual = UsualAnswers.read(UsualAnswers.NONE, fields, vocabulary, Fact.Source.MUNICIPALITY, found);
        OpenDays days = new OpenDaysReader(holidays, found).read(fields);
        return Optional.of(new Municipality(id, file, facts, usual, rules, style, money, vocabulary.amounts(), days));
    }

    /** Facts of the body, and its default answers to choices. */
    private Map<String, Fact> facts(Fields fields, YamlNode.Mapping root) {
        FactReader facts = new FactReader(vocabulary, Fact.Source.MUNICIPALITY, found);
        root.entries().forEach((key, entry) -> {
            if (!OWN_KEYS.contains(key)) {
                facts.read(key, entry);
            }
        });
        fields.fields("defaults").ifPresent(defaults -> defaults.entries().forEach(facts::read));
        return facts.facts();
    }

    private List<LocalRule> rules(Fields fields, String issuer) {
        List<LocalRule> rules = new ArrayList<>();
        fields.fields("rules")
                .ifPresent(roles -> roles.entries()
                        .keySet()
                        .forEach(role -> roles.list(role).forEach(entry -> rules.add(rule(role, entry, issuer)))));
        return rules;
    }

    private LocalRule rule(String role, Fields entry, String issuer) {
        LocalRule rule = new LocalRule(
                role,
                entry.validity("valid"),
                entry.required("name"),
                entry.text("short").orElse(""),
                entry.text("promulgated").flatMap(text -> day(entry, text)).orElse(null),
                entry.text("issuer").orElse(issuer),
                entry.text("kind").orElse(""),
                entry.number("no").orElse(0));
        entry.rejectOthers();
        return rule;
    }

    private Optional<LocalDate> day(Fields entry, String text) {
        WrittenValue.Read<LocalDate> day = WrittenDay.day(text);
        if (!day.isValue()) {
            found.add(Diagnostic.of(Code.FCT_02, entry.place("promulgated"))
                    .with("label", "公布の日")
                    .with("fact", "promulgated")
                    .with("found", text)
                    .with("kind", "DATE")
                    .with("reason", day.fault().name())
                    .with("variant", "DATE"));
        }
        return day.toOptional();
    }
}
