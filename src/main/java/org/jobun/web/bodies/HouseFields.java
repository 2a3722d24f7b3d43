package org.jobun.web.bodies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobun.catalog.Template;
import org.jobun.house.BesideStyle;
import org.jobun.house.HouseSettings;
import org.jobun.house.HouseWords;
import org.jobun.house.NumberingScheme;
import org.jobun.matter.HouseWord;
import org.jobun.text.Digits;
import org.jobun.text.Punctuation;
import org.jobun.web.bodies.FormField.Choice;

/** The house keys of a profile ({@code style}) as fields, each with what it changes. Examples are drawn by what papers are drawn by. */
final class HouseFields {
    private static final String WORDS = "受注者は、前条の規定により、12日以内に届け出る。";

    private HouseFields() {}

    /** Words for the parties and for annexes, and how words are written. */
    static List<FormField> writing() {
        return List.of(
                FormField.text("style/party_words/client", "発注者の呼び名", "発注者", "全ての文書で、発注する側をこの語で呼びます。例: 甲、委託者"),
                FormField.text("style/party_words/contractor", "受注者の呼び名", "受注者", "全ての文書で、受注する側をこの語で呼びます。例: 乙、受託者"),
                FormField.choice(
                        "style/digits",
                        "数字の字体",
                        List.of(
                                choice("half", "半角", Digits.HALF.in("第3条、第12条")),
                                choice("full", "全角", Digits.FULL.in("第3条、第12条")),
                                choice("mixed", "一桁は全角", Digits.MIXED.in("第3条、第12条"))),
                        "half",
                        "条項の番号、金額、日付の数字の字体です。"),
                FormField.choice(
                        "style/punctuation",
                        "句読点",
                        List.of(
                                choice("ten-maru", "、と。", Punctuation.TEN_MARU.in(WORDS)),
                                choice("comma-maru", "，と。", Punctuation.COMMA_MARU.in(WORDS)),
                                choice("comma-period", "，と．", Punctuation.COMMA_PERIOD.in(WORDS))),
                        "ten-maru",
                        "全ての文の句読点です。"),
                FormField.text("style/annex_word", "別記の呼び名", "別記", "別記に付ける語です。例: 別紙"),
                FormField.choice(
                        "style/references",
                        "条の引き方",
                        List.of(new Choice("relative", "前条、次条、同条と書く"), new Choice("numbered", "常に番号で書く（第4条）")),
                        "relative",
                        "近くの条を、位置で呼ぶか、番号で呼ぶかです。"));
    }

    /** What the house calls things that other houses call otherwise. */
    static List<FormField> words(Collection<HouseWord> words) {
        return words.stream()
                .map(word -> FormField.choice(
                        "style/words/" + word.id(),
                        word.label(),
                        word.choices().stream()
                                .map(choice -> new Choice(choice, choice))
                                .toList(),
                        word.usual(),
                        ""))
                .toList();
    }

    private static Choice choice(String value, String label, String example) {
        return new Choice(value, label + "　例: " + example);
    }

    /** How provisions are numbered; of each paper, where the profile says another kind. */
    static List<FormField> numbering(List<Template> papers) {
        List<FormField> fields = new ArrayList<>(List.of(
                FormField.choice(
                        "style/item_glyphs",
                        "号の番号",
                        List.of(item("parenthesised", "括弧", false), item("kanji", "漢数字", true)),
                        "parenthesised",
                        "条の下の号の番号です。"),
                FormField.choice(
                        "style/subitem_glyphs",
                        "号の下の番号",
                        List.of(
                                choice(
                                        "aiueo",
                                        "アイウ",
                                        NumberingScheme.Glyphs.AIUEO.of(1) + "、" + NumberingScheme.Glyphs.AIUEO.of(2)),
                                choice(
                                        "iroha",
                                        "イロハ",
                                        NumberingScheme.Glyphs.IROHA.of(1) + "、" + NumberingScheme.Glyphs.IROHA.of(2))),
                        "aiueo",
                        "号の下の番号です。"),
                FormField.choice(
                        "style/captions",
                        "条の見出し",
                        List.of(
                                new Choice("above", "条の上に置く"),
                                new Choice("inline", "条の番号の後に置く"),
                                new Choice("none", "印刷しない")),
                        "above",
                        "見出し（再委託の制限など）を置く所です。")));
        papers.forEach(paper -> fields.add(FormField.choice(
                "style/numbering/" + paper.id(),
                paper.title() + "の番号",
                List.of(
                        new Choice("articles", "条　例: 第3条第2項"),
                        new Choice("numbers", "第　例: 第3第2項"),
                        new Choice("outline", "数字　例: 3(2)ア"),
                        new Choice("paragraphs", "項（見出しなし）　例: 第3項第1号"),
                        new Choice("rules", "番号（見出しなし）　例: 第3の規定")),
                paper.numbering(),
                "この文書の番号の付け方です。")));
        return fields;
    }

    private static Choice item(String value, String label, boolean kanji) {
        HouseSettings.Numbering numbering = new HouseSettings.Numbering(
                kanji ? HouseSettings.ItemGlyphs.KANJI : HouseSettings.ItemGlyphs.PARENTHESISED,
                HouseSettings.SubitemGlyphs.AIUEO,
                NumberingScheme.Captions.ABOVE,
                Map.of());
        HouseSettings house = new HouseSettings(
                new HouseSettings.PartyWords("発注者", "受注者"),
                HouseWords.NONE,
                new HouseSettings.Writing(Digits.HALF, Punctuation.TEN_MARU, "別記", HouseSettings.References.RELATIVE),
                numbering,
                null,
                new HouseSettings.Stamps(HouseSettings.StampPlace.TOP_RIGHT, List.of()));
        NumberingScheme.Level level =
                house.scheme("contract", "articles").levels().get(2);
        return choice(value, label, level.label(1) + "、" + level.label(2));
    }

    /** How pages look. */
    static List<FormField> pages() {
        List<Choice> wanted = List.of(new Choice("yes", "する"), new Choice("no", "しない"));
        return List.of(
                FormField.text("style/body_pt", "本文の大きさ（pt）", "10.5", "6から24まで。"),
                FormField.text("style/line_pitch_pt", "行の間隔（pt）", "18", "行送りです。8から60まで。"),
                FormField.text("style/body_font", "本文の書体", "ＭＳ 明朝", "Word文書の本文の書体の名前です。"),
                FormField.text("style/heading_font", "見出しの書体", "ＭＳ ゴシック", "Word文書の題名などの書体の名前です。"),
                FormField.choice("style/bold_captions", "条の見出しを見出しの書体に", wanted, "no", "条の見出しをゴシックにします。"),
                FormField.text("style/margins_mm/top", "上の余白（mm）", "25", "5から60まで。"),
                FormField.text("style/margins_mm/right", "右の余白（mm）", "25", "5から60まで。"),
                FormField.text("style/margins_mm/bottom", "下の余白（mm）", "25", "5から60まで。"),
                FormField.text("style/margins_mm/left", "左の余白（mm）", "30", "5から60まで。"),
                FormField.text("style/binding_mm", "とじ代（mm）", "0", "左の余白に加えます。袋とじにするときの幅です。0から30まで。"),
                FormField.choice(
                        "style/footer",
                        "ページ番号",
                        List.of(
                                new Choice("page-of-pages", "3/10"),
                                new Choice("page", "－ 3 －"),
                                new Choice("none", "付けない")),
                        "page-of-pages",
                        "各ページの下に入れます。"),
                FormField.choice("style/hanging_punctuation", "句読点のぶら下げ", wanted, "no", "行の終わりの句読点を、右の余白に出します。"),
                FormField.choice("style/line_numbers", "案の行番号", wanted, "no", "案の文書の左の余白に、行の番号を入れます。"),
                FormField.choice(
                        "style/draft_mark",
                        "案の表示",
                        List.of(new Choice("corner", "右上に（案）"), new Choice("watermark", "ページに大きく薄く「案」も")),
                        "corner",
                        "確定していない文書の表示です。"),
                FormField.choice(
                        "style/change_table",
                        "新旧対照表の様式",
                        Arrays.stream(BesideStyle.values())
                                .map(HouseFields::table)
                                .toList(),
                        BesideStyle.CONTRACT.id(),
                        "二つの状態を並べる表の欄と、略すときなどの言葉です。"),
                FormField.choice(
                        "style/word_lock",
                        "Word文書の条文の保護",
                        List.of(
                                new Choice("none", "保護しない"),
                                new Choice("required", "欠くことのできない条を保護する"),
                                new Choice("all", "全ての条を保護する")),
                        "none",
                        "保護した条は、Wordで書き換えることができません。値は書き換えられます。"));
    }

    private static Choice table(BesideStyle table) {
        String words = List.of(table.omitted(), table.added(), table.removed()).stream()
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("、"));
        return choice(table.id(), "左から" + table.heads() + (table.remarks() ? "・備考" : ""), words);
    }

    /** Where stamps and seals go. */
    static List<FormField> stamps() {
        return List.of(
                FormField.choice(
                        "style/stamp_place",
                        "収入印紙の欄",
                        List.of(new Choice("top-right", "右上"), new Choice("top-left", "左上")),
                        "top-right",
                        "契約書の収入印紙を貼る所です。"),
                FormField.lines(
                        "style/approval_box", "決裁欄の職", "", "決裁欄に並べる職を、1行に一つずつ、初めに押す人から順に入力します。空のときは、決裁欄を置きません。"));
    }
}
