package org.jobun.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.law.MoneyTable;
import org.jobun.source.Fields;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;
import org.jobun.text.Digits;
import org.jobun.text.Punctuation;

/** Reads {@code municipalities/<id>.yaml}. */
public final class MunicipalityReader {
    private static final Set<String> OWN_KEYS = Set.of("id", "defaults", "rules", "style", "limits");

    private final Vocabulary vocabulary;
    private final MoneyTable state;
    private final Diagnostics found;

    /**
     * @param state what the state fixes, against which the amounts of a profile are held
     */
    public MunicipalityReader(Vocabulary vocabulary, MoneyTable state, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.state = state;
        this.found = found;
    }

    public Optional<Municipality> read(SourceFile file) {
        Optional<YamlNode.Mapping> root = YamlReader.read(file, found);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = new Fields(root.get(), found);
        FactReader facts = new FactReader(vocabulary, Fact.Source.MUNICIPALITY, found);
        root.get().entries().forEach((key, entry) -> {
            if (!OWN_KEYS.contains(key)) {
                facts.read(key, entry);
            }
        });
        fields.fields("defaults").ifPresent(defaults -> defaults.entries().forEach(facts::read));
        String id = fields.required("id", "PROFILE");
        String name = Optional.ofNullable(facts.facts().get("municipality.name"))
                .map(fact -> fact.value().plain())
                .orElse(id);
        BodyMoney money = new BodyMoneyReader(state, vocabulary, found).read(fields, facts.facts());
        return Optional.of(new Municipality(id, file, facts.facts(), rules(fields, name), style(fields), money));
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
        WrittenValue.Read<LocalDate> day = WrittenValue.day(text);
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

    private HouseSettings style(Fields fields) {
        Fields style = fields.fields("style")
                .orElseGet(() -> new Fields(new YamlNode.Mapping(Map.of(), fields.location()), found));
        Optional<Fields> words = style.fields("party_words");
        Map<String, String> numbering = new LinkedHashMap<>();
        style.fields("numbering")
                .ifPresent(papers -> papers.entries()
                        .keySet()
                        .forEach(paper -> papers.text(paper).ifPresent(kind -> numbering.put(paper, kind))));
        HouseSettings settings = new HouseSettings(
                words.flatMap(word -> word.text("client")).orElse("発注者"),
                words.flatMap(word -> word.text("contractor")).orElse("受注者"),
                style.oneOf("digits", Digits.class).orElse(Digits.HALF),
                style.oneOf("punctuation", Punctuation.class).orElse(Punctuation.TEN_MARU),
                style.oneOf("item_glyphs", HouseSettings.ItemGlyphs.class)
                        .orElse(HouseSettings.ItemGlyphs.PARENTHESISED),
                style.oneOf("subitem_glyphs", HouseSettings.SubitemGlyphs.class)
                        .orElse(HouseSettings.SubitemGlyphs.AIUEO),
                style.oneOf("captions", HouseSettings.Captions.class).orElse(HouseSettings.Captions.ABOVE),
                numbering,
                style.text("annex_word").orElse("別記"),
                style.decimal("body_pt").orElse(10.5),
                style.decimal("line_pitch_pt").orElse(18.0),
                margins(style),
                style.decimal("binding_mm").orElse(0.0),
                style.text("body_font").orElse("ＭＳ 明朝"),
                style.text("heading_font").orElse("ＭＳ ゴシック"),
                isSet(style, "bold_captions"),
                style.oneOf("footer", HouseSettings.Footer.class).orElse(HouseSettings.Footer.PAGE_OF_PAGES),
                style.oneOf("word_lock", HouseSettings.WordLock.class).orElse(HouseSettings.WordLock.NONE),
                style.oneOf("references", HouseSettings.References.class).orElse(HouseSettings.References.RELATIVE),
                isSet(style, "hanging_punctuation"),
                isSet(style, "line_numbers"),
                style.oneOf("draft_mark", HouseSettings.DraftMark.class).orElse(HouseSettings.DraftMark.CORNER));
        words.ifPresent(fieldsOfWords -> {
            if (WrittenValue.narrow(settings.client()).equals(WrittenValue.narrow(settings.contractor()))) {
                found.add(Diagnostic.of(Code.FCT_16, fieldsOfWords.place("contractor"))
                        .with("word", settings.client()));
            }
            fieldsOfWords.rejectOthers();
        });
        style.rejectOthers();
        return settings;
    }

    /** How people write that they want something. */
    private enum Wanted {
        YES,
        TRUE,
        NO,
        FALSE
    }

    private static boolean isSet(Fields style, String key) {
        return style.oneOf(key, Wanted.class)
                .filter(wanted -> wanted == Wanted.YES || wanted == Wanted.TRUE)
                .isPresent();
    }

    private static HouseSettings.Margins margins(Fields style) {
        Optional<Fields> margins = style.fields("margins_mm");
        HouseSettings.Margins read = new HouseSettings.Margins(
                margins.flatMap(side -> side.decimal("top")).orElse(25.0),
                margins.flatMap(side -> side.decimal("right")).orElse(25.0),
                margins.flatMap(side -> side.decimal("bottom")).orElse(25.0),
                margins.flatMap(side -> side.decimal("left")).orElse(30.0));
        margins.ifPresent(Fields::rejectOthers);
        return read;
    }
}
