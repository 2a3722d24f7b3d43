package org.jobun.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.RefTarget;
import org.jobun.house.BesideStyle;
import org.jobun.matter.FactType;
import org.jobun.matter.HouseWord;
import tools.jackson.databind.node.ObjectNode;

/** The schema of profiles. */
final class ProfileSchema {
    private final Catalog catalog;
    private final FactSchemas facts;

    ProfileSchema(Catalog catalog, FactSchemas facts) {
        this.catalog = catalog;
        this.facts = facts;
    }

    ObjectNode root() {
        ObjectNode root = SchemaNodes.map("団体情報");
        SchemaNodes.put(root, "id", SchemaNodes.text("案件から呼ぶ名前。ファイルの名前と同じにする"));
        facts.facts(root, type -> type.from() == FactType.Origin.MUNICIPALITY);
        SchemaNodes.put(root, "defaults", facts.choices("この団体の通常の答え"));
        SchemaNodes.put(root, "usual", facts.usual("この団体の通常の答えのうち、案件の種類などの選択によって違うもの"));
        SchemaNodes.put(root, "rules", rules());
        SchemaNodes.put(root, "limits", limits());
        SchemaNodes.put(root, "calendar", calendar());
        SchemaNodes.put(root, "style", style());
        SchemaNodes.required(root, "id");
        return root;
    }

    /** The body's own rules: those roles that the catalog cites are offered, any may be given. */
    private ObjectNode rules() {
        ObjectNode entry = SchemaNodes.map("");
        SchemaNodes.put(entry, "valid", SchemaNodes.text("この例規を引く期間（/2023-04-01 はその前日まで）"));
        SchemaNodes.put(entry, "name", SchemaNodes.text("題名"));
        SchemaNodes.put(entry, "short", SchemaNodes.text("2回目からの略称"));
        SchemaNodes.put(entry, "promulgated", SchemaNodes.figure("公布の日"));
        SchemaNodes.put(entry, "issuer", SchemaNodes.text("番号を付けた者（既定は団体名）"));
        SchemaNodes.put(entry, "kind", SchemaNodes.text("条例、規則、訓令、告示、要綱、方針"));
        SchemaNodes.put(entry, "no", SchemaNodes.figure("番号"));
        SchemaNodes.required(entry, "name");
        ObjectNode list = SchemaNodes.several("", entry);
        ObjectNode rules = SchemaNodes.named("団体の例規。左は役割（本文の [[local:…]] が引くもの）", list);
        rules.putObject("properties");
        roles().forEach(role -> SchemaNodes.put(rules, role, list.deepCopy()));
        return rules;
    }

    private TreeSet<String> roles() {
        TreeSet<String> roles = new TreeSet<>();
        catalog.texts()
                .forEach(text -> text.targets().forEach(target -> {
                    if (target instanceof RefTarget.ToLocalRule rule) {
                        roles.add(rule.role());
                    }
                }));
        return roles;
    }

    private ObjectNode limits() {
        ObjectNode negotiated = SchemaNodes.map("");
        SchemaNodes.put(negotiated, "valid", SchemaNodes.text("期間"));
        catalog.vocabulary()
                .find("procurement_kind")
                .map(FactType::values)
                .orElse(Map.of())
                .forEach((kind, label) -> SchemaNodes.put(negotiated, kind, SchemaNodes.figure(label + "（円）")));
        ObjectNode floor = SchemaNodes.map("");
        SchemaNodes.put(floor, "valid", SchemaNodes.text("期間"));
        SchemaNodes.put(floor, "of_equal", SchemaNodes.figure("均等割に対する割合（6/10）"));
        ObjectNode limits = SchemaNodes.map("団体の規則で定める額と率");
        SchemaNodes.put(limits, "negotiated", SchemaNodes.several("少額の随意契約の限度額", negotiated));
        SchemaNodes.put(limits, "share_floor", SchemaNodes.several("出資の割合の下限", floor));
        return limits;
    }

    private static ObjectNode calendar() {
        ObjectNode closed = SchemaNodes.map("");
        SchemaNodes.put(closed, "name", SchemaNodes.text("休みの名称"));
        SchemaNodes.put(closed, "days", SchemaNodes.text("日（2026-08-13/2026-08-14。1日のときは、その日）"));
        SchemaNodes.required(closed, "days");
        ObjectNode span = SchemaNodes.map("");
        SchemaNodes.put(span, "least", SchemaNodes.figure("少なくとも何日"));
        SchemaNodes.put(span, "most", SchemaNodes.figure("多くとも何日"));
        SchemaNodes.put(span, "usual", SchemaNodes.figure("提案する日数"));
        SchemaNodes.put(span, "count", SchemaNodes.oneOf("数える日", List.of("calendar", "open")));
        ObjectNode calendar = SchemaNodes.map("団体の休みと、日程の間の日数");
        SchemaNodes.put(calendar, "year_end", SchemaNodes.text("年末年始の休日（12-29/01-03）"));
        SchemaNodes.put(calendar, "closed", SchemaNodes.several("団体の休みの日", closed));
        SchemaNodes.put(calendar, "open", SchemaNodes.several("休みに当たるが、開く日", SchemaNodes.text("")));
        SchemaNodes.put(calendar, "spans", SchemaNodes.named("日程の間（schedule_spans の id）ごとの日数", span));
        return calendar;
    }

    private ObjectNode style() {
        ObjectNode style = SchemaNodes.map("書類の見た目と言葉");
        SchemaNodes.put(style, "party_words", parties());
        SchemaNodes.put(style, "words", words());
        ObjectNode titles = SchemaNodes.map("文書の題名");
        ObjectNode numbering = SchemaNodes.map("文書ごとの番号の付け方");
        catalog.templates().values().forEach(paper -> {
            SchemaNodes.put(titles, paper.id(), SchemaNodes.text(paper.title()));
            SchemaNodes.put(
                    numbering,
                    paper.id(),
                    SchemaNodes.oneOf(paper.title(), List.of("articles", "numbers", "outline", "paragraphs", "rules")));
        });
        SchemaNodes.put(style, "titles", titles);
        SchemaNodes.put(style, "numbering", numbering);
        writing(style);
        page(style);
        return style;
    }

    private static ObjectNode parties() {
        ObjectNode parties = SchemaNodes.map("当事者の呼び方");
        SchemaNodes.put(parties, "client", SchemaNodes.text("発注者、甲 など"));
        SchemaNodes.put(parties, "contractor", SchemaNodes.text("受注者、乙 など"));
        return parties;
    }

    private ObjectNode words() {
        ObjectNode words = SchemaNodes.map("団体の言葉");
        for (HouseWord word : catalog.vocabulary().words().values()) {
            SchemaNodes.put(words, word.id(), SchemaNodes.oneOf(word.label(), word.choices()));
        }
        return words;
    }

    private static void writing(ObjectNode style) {
        choice(style, "digits", "数字", "half", "半角", "full", "全角", "mixed", "一桁は全角");
        choice(style, "punctuation", "句読点", "ten-maru", "、。", "comma-maru", "，。", "comma-period", "，．");
        choice(style, "item_glyphs", "号", "parenthesised", "(1)", "kanji", "一");
        choice(style, "subitem_glyphs", "号の細分", "aiueo", "ア", "iroha", "イ");
        choice(style, "captions", "条の見出し", "above", "条の上", "inline", "条名の後", "none", "なし");
        SchemaNodes.put(style, "annex_word", SchemaNodes.text("別記、別紙など"));
        choice(style, "references", "引用", "relative", "前条", "numbered", "第4条");
    }

    private static void page(ObjectNode style) {
        SchemaNodes.put(style, "body_pt", SchemaNodes.figure("文字の大きさ（ポイント。既定 10.5）"));
        SchemaNodes.put(style, "line_pitch_pt", SchemaNodes.figure("行送り（ポイント。既定 18）"));
        ObjectNode margins = SchemaNodes.map("余白（mm）");
        Map<String, String> sides = new LinkedHashMap<>();
        sides.put("top", "上");
        sides.put("right", "右");
        sides.put("bottom", "下");
        sides.put("left", "左");
        sides.forEach((side, label) -> SchemaNodes.put(margins, side, SchemaNodes.figure(label)));
        SchemaNodes.put(style, "margins_mm", margins);
        SchemaNodes.put(style, "binding_mm", SchemaNodes.figure("とじる側に足す余白（mm）"));
        SchemaNodes.put(style, "body_font", SchemaNodes.text("Word の本文の書体"));
        SchemaNodes.put(style, "heading_font", SchemaNodes.text("Word の見出しの書体"));
        SchemaNodes.put(style, "bold_captions", SchemaNodes.flag("見出しをゴシックにするか"));
        choice(style, "footer", "ページ番号", "page-of-pages", "3/10", "page", "－ 3 －", "none", "なし");
        SchemaNodes.put(style, "hanging_punctuation", SchemaNodes.flag("行末の句読点を右端の外に出してよいか"));
        SchemaNodes.put(style, "line_numbers", SchemaNodes.flag("案の各行に番号を付けるか"));
        choice(style, "draft_mark", "案の印", "corner", "右上の（案）", "watermark", "紙面いっぱいの薄い「案」も");
        Map<String, String> tables = new LinkedHashMap<>();
        for (BesideStyle table : BesideStyle.values()) {
            tables.put(table.id(), table.heads() + (table.remarks() ? "・備考" : ""));
        }
        SchemaNodes.put(style, "change_table", SchemaNodes.choice("新旧対照表の様式（左の欄から）", tables));
        choice(style, "stamp_place", "収入印紙の欄", "top-right", "右上", "top-left", "左上");
        SchemaNodes.put(style, "approval_box", SchemaNodes.several("決裁欄に並べる職", SchemaNodes.text("")));
        choice(style, "word_lock", "Word での条文の保護", "none", "なし", "required", "省けない条", "all", "全て");
    }

    /** @param pairs of value and meaning */
    private static void choice(ObjectNode map, String key, String description, String... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        SchemaNodes.put(map, key, SchemaNodes.choice(description, values));
    }
}
