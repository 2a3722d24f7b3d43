package org.jobun.web.bodies;

import java.util.ArrayList;
import java.util.List;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Template;
import org.jobun.matter.FactType;
import org.jobun.web.bodies.FormField.Choice;

/** All fields of a profile's form but rows: those of the vocabulary, then the house keys. */
final class ProfileFields {
    private ProfileFields() {}

    /** Fields that belong together. */
    record Group(String id, String title, String about, List<FormField> fields) {
        Group {
            fields = List.copyOf(fields);
        }
    }

    static List<Group> of(Catalog catalog) {
        List<Template> papers = catalog.templates().values().stream()
                .filter(paper -> !paper.clauseLines().isEmpty())
                .toList();
        return List.of(
                new Group("body", "団体", "文書に印字する団体の情報です。", facts(catalog)),
                new Group("defaults", "質問の既定の答え", "案件で答えを変えない限り、この答えになります。", choices(catalog)),
                new Group("figures", "団体の定める数値", "全ての案件の文書に、この数値を印字します。", figures(catalog)),
                new Group("times", "期限の言い方", "全ての案件の文書に、この言い方を印字します。", times(catalog)),
                new Group("values", "数値の既定の値", "案件で値を変えない限り、この値になります。", values(catalog)),
                new Group("calendar", "開庁日", "公告期間、検査、支払等の期限は、この休みにより計算します。", calendar()),
                new Group("writing", "用字用語", "", HouseFields.writing()),
                new Group(
                        "words",
                        "用語",
                        "団体によって言い方の違う言葉です。選んだ言葉が、全ての文書に出ます。",
                        HouseFields.words(catalog.vocabulary().words().values())),
                new Group("numbering", "番号と見出し", "", HouseFields.numbering(papers)),
                new Group("pages", "ページ", "Wordの見本があるときは、用紙、余白、書体は見本によります。", HouseFields.pages()),
                new Group("stamps", "印を押す所", "", HouseFields.stamps()));
    }

    /** What a body says of its days but for those that it is closed, which are rows. */
    private static List<FormField> calendar() {
        return List.of(
                FormField.text("calendar/year_end", "年末年始の休日", "12-29/01-03", "月日で「12-28/01-04」のように入力します。"),
                FormField.lines("calendar/open", "休みに当たるが、開く日", "", "1行に1日ずつ、「2026-05-02」のように入力します。"));
    }

    private static List<FormField> facts(Catalog catalog) {
        List<FormField> fields = new ArrayList<>();
        catalog.vocabulary().all().stream()
                .filter(type -> type.from() == FactType.Origin.MUNICIPALITY && !isFigure(type) && !isTime(type))
                .forEach(type -> fields.add(field(path(type), type, hint(type))));
        return fields;
    }

    /** A figure that bodies settle otherwise, with a usual value. */
    private static boolean isFigure(FactType type) {
        return type.path().startsWith("figures.");
    }

    /** How soon something is to be done: 直ちに, 7日以内に. */
    private static boolean isTime(FactType type) {
        return type.path().startsWith("time.");
    }

    private static List<FormField> times(Catalog catalog) {
        return catalog.vocabulary().all().stream()
                .filter(ProfileFields::isTime)
                .map(type -> field(path(type), type, ""))
                .toList();
    }

    private static List<FormField> figures(Catalog catalog) {
        return catalog.vocabulary().all().stream()
                .filter(ProfileFields::isFigure)
                .map(type -> field(path(type), type, ""))
                .toList();
    }

    private static String path(FactType type) {
        return type.path().replace('.', '/');
    }

    private static FormField field(String path, FactType type, String effect) {
        return type.kind() == FactType.Kind.CHOICE
                ? FormField.choice(path, type.label(), options(type), type.fallback(), effect)
                : FormField.text(path, type.label(), type.fallback(), effect);
    }

    private static List<Choice> options(FactType type) {
        return type.values().entrySet().stream()
                .map(value -> new Choice(value.getKey(), value.getValue()))
                .toList();
    }

    private static String hint(FactType type) {
        if (type.check().equals("local-government-code")) {
            return "6桁です。5桁まで分かるときは、検査数字を加えた番号をお知らせします。";
        }
        return switch (type.kind()) {
            case MONTH -> "「令和6年10月」「2024-10」のように入力します。";
            case MONEY -> "円。一つだけ定めるときに入力します。契約の種類ごとに定めるときは、下の「少額の随意契約の限度額」に入力します。";
            default -> "";
        };
    }

    private static List<FormField> choices(Catalog catalog) {
        return catalog.vocabulary().choices().stream()
                .map(type -> field("defaults/" + type.path(), type, ""))
                .toList();
    }

    private static List<FormField> values(Catalog catalog) {
        return catalog.vocabulary().all().stream()
                .filter(type -> type.from() == FactType.Origin.MATTER)
                .filter(type ->
                        type.kind() != FactType.Kind.CHOICE && !type.fallback().isEmpty())
                .map(type -> type.kind() == FactType.Kind.FLAG
                        ? FormField.choice(
                                "defaults/" + type.path(),
                                type.label(),
                                List.of(new Choice("true", "はい"), new Choice("false", "いいえ")),
                                type.fallback(),
                                "")
                        : FormField.text("defaults/" + type.path(), type.label(), type.fallback(), ""))
                .toList();
    }
}
