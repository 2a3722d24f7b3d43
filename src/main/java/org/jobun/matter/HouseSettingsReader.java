package org.jobun.matter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.house.BesideStyle;
import org.jobun.house.HouseSettings;
import org.jobun.house.HouseStyle;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.house.HouseWords;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.Typography;
import org.jobun.source.Fields;
import org.jobun.source.YamlNode;
import org.jobun.text.Digits;
import org.jobun.text.Punctuation;

/** Reads {@code style} of a profile. What it does not say is as most municipalities want it. */
final class HouseSettingsReader {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}ー・々〇（）]{1,20}");
    private static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{N}\\p{M}ー・々〇（）、]{0,60}");

    private final Vocabulary vocabulary;
    private final Diagnostics found;

    HouseSettingsReader(Vocabulary vocabulary, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.found = found;
    }

    /** @param profile all of it */
    HouseSettings read(Fields profile) {
        Fields style = profile.fields("style")
                .orElseGet(() -> new Fields(new YamlNode.Mapping(Map.of(), profile.location()), found));
        HouseSettings settings = new HouseSettings(
                partyWords(style), words(style), writing(style), numbering(style), pages(style), stamps(style));
        style.rejectOthers();
        return settings;
    }

    private HouseSettings.PartyWords partyWords(Fields style) {
        Optional<Fields> written = style.fields("party_words");
        HouseSettings.PartyWords words = new HouseSettings.PartyWords(
                written.map(word -> word(word, "client", "発注者")).orElse("発注者"),
                written.map(word -> word(word, "contractor", "受注者")).orElse("受注者"));
        written.ifPresent(fields -> {
            if (WrittenValue.narrow(words.client()).equals(WrittenValue.narrow(words.contractor()))) {
                found.add(Diagnostic.of(Code.FCT_16, fields.place("contractor")).with("word", words.client()));
            }
            fields.rejectOthers();
        });
        return words;
    }

    /** The words that the profile chooses, and the usual ones. */
    private HouseWords words(Fields style) {
        Map<String, String> chosen = new LinkedHashMap<>();
        style.fields("words").ifPresent(written -> {
            vocabulary
                    .words()
                    .values()
                    .forEach(word -> written.text(word.id()).map(String::strip).ifPresent(choice -> {
                        if (word.choices().contains(choice)) {
                            chosen.put(word.id(), choice);
                        } else {
                            found.add(Diagnostic.of(Code.FCT_03, written.place(word.id()))
                                    .with("label", word.label())
                                    .with("fact", "style.words." + word.id())
                                    .with("found", choice)
                                    .with("expected", String.join("、", word.choices()))
                                    .with("labels", String.join("、", word.choices())));
                        }
                    }));
            written.rejectOthers();
        });
        return vocabulary.usualWords().with(chosen, titles(style));
    }

    /** Titles of papers; which papers there are is not known here. */
    private Map<String, String> titles(Fields style) {
        Map<String, String> titles = new LinkedHashMap<>();
        style.fields("titles").ifPresent(written -> {
            for (String paper : written.entries().keySet()) {
                String title = word(written, paper, "", TITLE);
                if (!title.isEmpty()) {
                    titles.put(paper, title);
                }
            }
        });
        return titles;
    }

    private HouseSettings.Writing writing(Fields style) {
        return new HouseSettings.Writing(
                style.oneOf("digits", Digits.class).orElse(Digits.HALF),
                style.oneOf("punctuation", Punctuation.class).orElse(Punctuation.TEN_MARU),
                word(style, "annex_word", "別記"),
                style.oneOf("references", HouseSettings.References.class).orElse(HouseSettings.References.RELATIVE));
    }

    private static HouseSettings.Numbering numbering(Fields style) {
        Map<String, String> papers = new LinkedHashMap<>();
        style.fields("numbering")
                .ifPresent(named -> named.entries()
                        .keySet()
                        .forEach(paper -> named.text(paper).ifPresent(kind -> papers.put(paper, kind))));
        return new HouseSettings.Numbering(
                style.oneOf("item_glyphs", HouseSettings.ItemGlyphs.class)
                        .orElse(HouseSettings.ItemGlyphs.PARENTHESISED),
                style.oneOf("subitem_glyphs", HouseSettings.SubitemGlyphs.class)
                        .orElse(HouseSettings.SubitemGlyphs.AIUEO),
                style.oneOf("captions", Captions.class).orElse(Captions.ABOVE),
                papers);
    }

    private HouseStyle pages(Fields style) {
        return new HouseStyle(
                frame(style),
                typography(style),
                style.oneOf("footer", HouseStyle.Footer.class).orElse(HouseStyle.Footer.PAGE_OF_PAGES),
                style.oneOf("word_lock", HouseStyle.Lock.class).orElse(HouseStyle.Lock.NONE),
                new HouseStyle.Print(
                        isSet(style, "hanging_punctuation"),
                        isSet(style, "line_numbers"),
                        style.oneOf("draft_mark", DraftMark.class)
                                .filter(mark -> mark == DraftMark.WATERMARK)
                                .isPresent(),
                        style.oneOf("change_table", BesideStyle.class).orElse(BesideStyle.CONTRACT)));
    }

    private Typography typography(Fields style) {
        return new Typography(
                mpt(within(style, "body_pt", 10.5, 6, 24)),
                mpt(within(style, "line_pitch_pt", 18, 8, 60)),
                style.text("body_font").orElse("ＭＳ 明朝"),
                style.text("heading_font").orElse("ＭＳ ゴシック"),
                isSet(style, "bold_captions"));
    }

    private static int mpt(double points) {
        return (int) Math.round(points * 1000);
    }

    /** Margins, and more room at the bound edge for papers that are bound in a cover (袋とじ). */
    private PageFrame frame(Fields style) {
        Optional<Fields> margins = style.fields("margins_mm");
        PageFrame frame = PageFrame.a4(
                margin(margins, "top", 25),
                margin(margins, "right", 25),
                margin(margins, "bottom", 25),
                margin(margins, "left", 30) + within(style, "binding_mm", 0, 0, 30));
        margins.ifPresent(Fields::rejectOthers);
        return frame;
    }

    private double margin(Optional<Fields> margins, String side, double usual) {
        return margins.map(given -> within(given, side, usual, 5, 60)).orElse(usual);
    }

    private static HouseSettings.Stamps stamps(Fields style) {
        return new HouseSettings.Stamps(
                style.oneOf("stamp_place", HouseSettings.StampPlace.class).orElse(HouseSettings.StampPlace.TOP_RIGHT),
                style.texts("approval_box"));
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
        return word(words, key, usual, WORD);
    }

    private String word(Fields words, String key, String usual, Pattern form) {
        String written = words.text(key).map(String::strip).orElse(usual);
        if (form.matcher(written).matches()) {
            return written;
        }
        found.add(Diagnostic.of(Code.CLS_10, words.place(key))
                .with("key", key)
                .with("found", written)
                .with("expected", usual)
                .with("variant", "EXAMPLE"));
        return usual;
    }

    /** 案の表示. */
    private enum DraftMark {
        /** （案） above the text, at the right */
        CORNER,
        /** and 案 large and pale across the page */
        WATERMARK
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
}
