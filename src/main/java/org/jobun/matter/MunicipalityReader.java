package org.jobun.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Names of files are made of it. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}ー・々〇（）]{1,20}");

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
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            found.add(Diagnostic.of(Code.CLS_10, fields.place("id"))
                    .with("key", "id")
                    .with("found", id)
                    .with("expected", "aobano, aobano-2")
                    .with("variant", "EXAMPLE"));
            return Optional.empty();
        }
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
                words.map(word -> word(word, "client", "発注者")).orElse("発注者"),
                words.map(word -> word(word, "contractor", "受注者")).orElse("受注者"),
                style.oneOf("digits", Digits.class).orElse(Digits.HALF),
                style.oneOf("punctuation", Punctuation.class).orElse(Punctuation.TEN_MARU),
                style.oneOf("item_glyphs", HouseSettings.ItemGlyphs.class)
                        .orElse(HouseSettings.ItemGlyphs.PARENTHESISED),
                style.oneOf("subitem_glyphs", HouseSettings.SubitemGlyphs.class)
                        .orElse(HouseSettings.SubitemGlyphs.AIUEO),
                style.oneOf("captions", HouseSettings.Captions.class).orElse(HouseSettings.Captions.ABOVE),
                numbering,
                word(style, "annex_word", "別記"),
                within(style, "body_pt", 10.5, 6, 24),
                within(style, "line_pitch_pt", 18, 8, 60),
                margins(style),
                within(style, "binding_mm", 0, 0, 30),
                style.text("body_font").orElse("ＭＳ 明朝"),
                style.text("heading_font").orElse("ＭＳ ゴシック"),
                isSet(style, "bold_captions"),
                style.oneOf("footer", HouseSettings.Footer.class).orElse(HouseSettings.Footer.PAGE_OF_PAGES),
                style.oneOf("word_lock", HouseSettings.WordLock.class).orElse(HouseSettings.WordLock.NONE),
                style.oneOf("references", HouseSettings.References.class).orElse(HouseSettings.References.RELATIVE),
                isSet(style, "hanging_punctuation"),
                isSet(style, "line_numbers"),
                style.oneOf("draft_mark", HouseSettings.DraftMark.class).orElse(HouseSettings.DraftMark.CORNER),
                style.oneOf("stamp_place", HouseSettings.StampPlace.class).orElse(HouseSettings.StampPlace.TOP_RIGHT),
                style.texts("approval_box"));
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

    /**
     * A measure of the page within bounds: what lies beyond leaves no room for text (margins of 60 mm and 30 mm of binding leave
     * 60 mm of A4), or is no size that Word and a reader can take.
     *
     * @param usual where the profile says nothing
     */
    private double within(Fields style, String key, double usual, int least, int most) {
        double written = style.decimal(key).orElse(usual);
        if (written >= least && written <= most) {
            return written;
        }
        found.add(Diagnostic.of(Code.CLS_10, style.place(key))
                .with("key", key)
                .with("found", style.text(key).orElse(""))
                .with("expected", least + "～" + most));
        return usual;
    }

    /** A word that stands in every paper of the house: short, and none of the signs of the notation. */
    private String word(Fields words, String key, String usual) {
        String written = words.text(key).map(String::strip).orElse(usual);
        if (WORD.matcher(written).matches()) {
            return written;
        }
        found.add(Diagnostic.of(Code.CLS_10, words.place(key))
                .with("key", key)
                .with("found", written)
                .with("expected", usual)
                .with("variant", "EXAMPLE"));
        return usual;
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

    private HouseSettings.Margins margins(Fields style) {
        Optional<Fields> margins = style.fields("margins_mm");
        HouseSettings.Margins read = new HouseSettings.Margins(
                margins.map(side -> within(side, "top", 25.0, 5, 60)).orElse(25.0),
                margins.map(side -> within(side, "right", 25.0, 5, 60)).orElse(25.0),
                margins.map(side -> within(side, "bottom", 25.0, 5, 60)).orElse(25.0),
                margins.map(side -> within(side, "left", 30.0, 5, 60)).orElse(30.0));
        margins.ifPresent(Fields::rejectOthers);
        return read;
    }
}
