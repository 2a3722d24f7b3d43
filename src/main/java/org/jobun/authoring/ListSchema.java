package org.jobun.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jobun.catalog.Catalog;
import org.jobun.matter.FactType;
import tools.jackson.databind.node.ObjectNode;

/** The schema of files of lists: vocabulary, rules, hearing, topics, in any mixture. */
final class ListSchema {
    private static final List<String> YES_OR_NO = List.of("yes", "no");

    private final Catalog catalog;

    ListSchema(Catalog catalog) {
        this.catalog = catalog;
    }

    ObjectNode root() {
        ObjectNode root = SchemaNodes.map("語彙、規則、事項。左端の語の下に書いたものが、付属のものに加わる");
        SchemaNodes.put(root, "replaces", SchemaNodes.several("下に書くものが代わりになる、付属の id", SchemaNodes.text("")));
        SchemaNodes.put(root, "withdraws", SchemaNodes.several("使わない付属の id（規則、選択、用語、書類、条項など）", SchemaNodes.text("")));
        SchemaNodes.put(root, "facts", SchemaNodes.named("事実（値）。label を書かなければ、付属の一覧に列を加える", fact()));
        SchemaNodes.put(root, "amounts", SchemaNodes.named("計算する額及び数", amount()));
        SchemaNodes.put(root, "choices", SchemaNodes.named("選択。label を書かなければ、付属の選択に値を加える", choice()));
        SchemaNodes.put(root, "words", SchemaNodes.named("用語。label を書かなければ、付属の用語に言葉を加える", word()));
        SchemaNodes.put(root, "groups", SchemaNodes.named("尋ねるまとまり", group()));
        SchemaNodes.put(root, "fixed", SchemaNodes.several("数字を含むが、団体によって違わない言い方", SchemaNodes.text("")));
        SchemaNodes.put(root, "usual", new FactSchemas(catalog.vocabulary()).usual("答えがないときに、案件の種類などの選択によって当てはまる答え"));
        SchemaNodes.put(root, "headings", headings());
        SchemaNodes.put(root, "rules", SchemaNodes.several("規則", rule()));
        SchemaNodes.put(root, "messages", SchemaNodes.named("付属の規則の知らせの文言だけを改める", message()));
        SchemaNodes.put(root, "duties", SchemaNodes.named("契約に定めなければならない事項", duty()));
        SchemaNodes.put(root, "schedule_steps", SchemaNodes.several("日程の段階。順に並べる", step()));
        SchemaNodes.put(root, "schedule_spans", SchemaNodes.several("日程の段階の間の日数", span()));
        SchemaNodes.put(root, "items", SchemaNodes.named("ヒアリング項目", item()));
        SchemaNodes.put(root, "topics", SchemaNodes.named("事項", item()));
        return root;
    }

    /** What files of others call columns and chapters. */
    private static ObjectNode headings() {
        ObjectNode headings = SchemaNodes.map("取り込むファイルの見出しの言い方");
        ObjectNode words = SchemaNodes.several("", SchemaNodes.text(""));
        SchemaNodes.put(headings, "same", SchemaNodes.named("列の名称又は id と、同じ意味の言葉", words.deepCopy()));
        SchemaNodes.put(headings, "chapters", SchemaNodes.named("値又は一覧の id と、それを表す章の名", words.deepCopy()));
        SchemaNodes.put(headings, "serial", SchemaNodes.several("番号だけの列", SchemaNodes.text("")));
        SchemaNodes.put(headings, "totals", SchemaNodes.several("合計だけの行", SchemaNodes.text("")));
        SchemaNodes.put(headings, "levels", SchemaNodes.named("段ごとの列の言葉", words.deepCopy()));
        SchemaNodes.put(headings, "joined", SchemaNodes.named("後ろに続けて書く列と、その前の列", words.deepCopy()));
        SchemaNodes.put(headings, "register", SchemaNodes.named("名簿の列の言葉", words));
        return headings;
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static ObjectNode kind() {
        return SchemaNodes.oneOf("型", names(FactType.Kind.values()));
    }

    private static ObjectNode fact() {
        ObjectNode fact = SchemaNodes.map("");
        SchemaNodes.put(fact, "label", SchemaNodes.text("名称。書かれていないときに【名称】と出る"));
        SchemaNodes.put(fact, "type", kind());
        SchemaNodes.put(fact, "from", SchemaNodes.oneOf("どこに書くか", names(FactType.Origin.values())));
        SchemaNodes.put(fact, "default", SchemaNodes.text("書かないときの値"));
        SchemaNodes.put(fact, "check", SchemaNodes.text("形の確かめ方"));
        SchemaNodes.put(fact, "unit", SchemaNodes.text("単位"));
        SchemaNodes.put(fact, "of", columns());
        return fact;
    }

    private static ObjectNode columns() {
        ObjectNode column = SchemaNodes.map("");
        SchemaNodes.put(column, "label", SchemaNodes.text("列の名称"));
        SchemaNodes.put(column, "type", kind());
        SchemaNodes.put(column, "check", SchemaNodes.text("形の確かめ方"));
        SchemaNodes.put(column, "unit", SchemaNodes.text("単位"));
        SchemaNodes.put(column, "formula", SchemaNodes.text("計算の式"));
        SchemaNodes.put(column, "rounding", SchemaNodes.oneOf("端数", List.of("down", "up", "half-up")));
        SchemaNodes.put(column, "to", SchemaNodes.figure("端数を処理する単位"));
        ObjectNode either = SchemaNodes.node("");
        either.putArray("anyOf").add(SchemaNodes.text("")).add(column);
        return SchemaNodes.named("一覧の列", either);
    }

    private static ObjectNode amount() {
        ObjectNode amount = SchemaNodes.map("");
        SchemaNodes.put(amount, "label", SchemaNodes.text("名称"));
        SchemaNodes.put(amount, "formula", SchemaNodes.text("計算の式"));
        SchemaNodes.put(amount, "unit", SchemaNodes.text("単位"));
        SchemaNodes.put(amount, "rounding", SchemaNodes.oneOf("端数", List.of("down", "up", "half-up")));
        SchemaNodes.put(amount, "to", SchemaNodes.figure("端数を処理する単位"));
        return amount;
    }

    private ObjectNode choice() {
        ObjectNode choice = SchemaNodes.map("");
        SchemaNodes.put(choice, "label", SchemaNodes.text("何を選ぶか"));
        SchemaNodes.put(choice, "values", SchemaNodes.named("値と、その名称", SchemaNodes.text("")));
        SchemaNodes.put(choice, "default", SchemaNodes.text("選ばないときの値"));
        SchemaNodes.put(choice, "hearing", SchemaNodes.several("ヒアリング項目", SchemaNodes.text("")));
        return choice;
    }

    private static ObjectNode word() {
        ObjectNode word = SchemaNodes.map("");
        SchemaNodes.put(word, "label", SchemaNodes.text("何の呼び方か"));
        SchemaNodes.put(word, "of", SchemaNodes.several("選べる言葉。はじめのものが既定", SchemaNodes.text("")));
        SchemaNodes.put(word, "mixed", SchemaNodes.several("手で打つと混ざるもの", SchemaNodes.text("")));
        SchemaNodes.put(word, "apart", SchemaNodes.several("別の意味の言い方", SchemaNodes.text("")));
        return word;
    }

    private static ObjectNode group() {
        ObjectNode group = SchemaNodes.map("");
        SchemaNodes.put(group, "label", SchemaNodes.text("まとまりの名称"));
        SchemaNodes.put(group, "after", SchemaNodes.text("前に尋ねるまとまりの id"));
        SchemaNodes.put(group, "of", SchemaNodes.several("事実又は選択の名、又はそのはじめの部分", SchemaNodes.text("")));
        return group;
    }

    private static ObjectNode step() {
        ObjectNode step = SchemaNodes.map("");
        SchemaNodes.put(step, "date", SchemaNodes.text("日の事実"));
        SchemaNodes.put(step, "when", SchemaNodes.reference(FactSchemas.CONDITION));
        SchemaNodes.put(step, "open", SchemaNodes.oneOf("開庁日であるべき日", YES_OR_NO));
        SchemaNodes.put(step, "proposed", SchemaNodes.oneOf("提案する日", YES_OR_NO));
        SchemaNodes.put(step, "planned", SchemaNodes.oneOf("提案を案件に書き加える日（no は、見込みを示すだけ）", YES_OR_NO));
        return step;
    }

    private static ObjectNode span() {
        ObjectNode span = SchemaNodes.map("");
        SchemaNodes.put(span, "id", SchemaNodes.text("団体情報の calendar の spans が引く名"));
        SchemaNodes.put(span, "from", SchemaNodes.text("前の日の事実"));
        SchemaNodes.put(span, "to", SchemaNodes.text("後の日の事実"));
        SchemaNodes.put(span, "about", SchemaNodes.text("期間の呼び方（公告期間）"));
        SchemaNodes.put(span, "when", SchemaNodes.reference(FactSchemas.CONDITION));
        SchemaNodes.put(span, "least", SchemaNodes.text("少なくとも何日。数、又は数の事実"));
        SchemaNodes.put(span, "most", SchemaNodes.text("多くとも何日"));
        SchemaNodes.put(span, "usual", SchemaNodes.text("提案する日数"));
        SchemaNodes.put(span, "ordered", SchemaNodes.oneOf("先後を点検する", YES_OR_NO));
        SchemaNodes.put(span, "whole", SchemaNodes.oneOf("両端の日を数えない", YES_OR_NO));
        SchemaNodes.put(span, "count", SchemaNodes.oneOf("数える日", List.of("calendar", "open")));
        SchemaNodes.put(span, "moves", SchemaNodes.oneOf("末日が休みのとき翌開庁日に延びる", YES_OR_NO));
        SchemaNodes.put(span, "until", SchemaNodes.oneOf("年度末又は出納の閉鎖まで", List.of("year", "closing")));
        SchemaNodes.put(span, "severity", SchemaNodes.oneOf("重さ", List.of("error", "warning", "note")));
        SchemaNodes.put(span, "basis", SchemaNodes.several("根拠", SchemaNodes.text("")));
        SchemaNodes.put(span, "hint", SchemaNodes.text("どうすればよいか"));
        return span;
    }

    private ObjectNode rule() {
        ObjectNode rule = SchemaNodes.map("");
        SchemaNodes.put(rule, "id", SchemaNodes.text("規則の id"));
        SchemaNodes.put(
                rule,
                "severity",
                SchemaNodes.oneOf("error 止める、warning 警告、note 知らせ", List.of("error", "warning", "note")));
        SchemaNodes.put(rule, "when", SchemaNodes.reference(FactSchemas.CONDITION));
        SchemaNodes.put(rule, "message", SchemaNodes.text("何が起きているか"));
        SchemaNodes.put(rule, "hint", SchemaNodes.text("どうすればよいか"));
        SchemaNodes.put(rule, "basis", SchemaNodes.several("根拠", SchemaNodes.text("")));
        SchemaNodes.put(rule, "answers", SchemaNodes.several("ヒアリング項目", SchemaNodes.text("")));
        SchemaNodes.required(rule, "id", "message");
        return rule;
    }

    private static ObjectNode duty() {
        ObjectNode duty = SchemaNodes.map("");
        SchemaNodes.put(duty, "title", SchemaNodes.text("何を定めるか"));
        SchemaNodes.put(duty, "when", SchemaNodes.reference(FactSchemas.CONDITION));
        SchemaNodes.put(duty, "valid", SchemaNodes.text("当てはまる期間"));
        SchemaNodes.put(duty, "dated_by", FrontMatterSchemas.datedBy());
        SchemaNodes.put(duty, "basis", SchemaNodes.several("根拠", SchemaNodes.text("")));
        SchemaNodes.required(duty, "title");
        return duty;
    }

    private static ObjectNode message() {
        ObjectNode message = SchemaNodes.map("");
        SchemaNodes.put(message, "message", SchemaNodes.text("何が起きているか"));
        SchemaNodes.put(message, "hint", SchemaNodes.text("どうすればよいか"));
        return message;
    }

    private ObjectNode item() {
        ObjectNode probe = SchemaNodes.map("");
        SchemaNodes.put(probe, "when", SchemaNodes.reference(FactSchemas.CONDITION));
        List<String> papers = new ArrayList<>();
        catalog.templates().values().forEach(paper -> papers.add(Schemas.cited(paper)));
        SchemaNodes.put(probe, "paper", SchemaNodes.oneOf("書類の id", papers));
        SchemaNodes.put(probe, "says", SchemaNodes.several("見付かるべき語句（正規表現）", SchemaNodes.text("")));
        SchemaNodes.put(probe, "always", SchemaNodes.flag("当たらない案件にもあってよいとき"));
        ObjectNode item = SchemaNodes.map("");
        SchemaNodes.put(item, "title", SchemaNodes.text("何についてか"));
        SchemaNodes.put(item, "needs", SchemaNodes.several("手掛かりになる条項", SchemaNodes.text("")));
        SchemaNodes.put(item, "probes", SchemaNodes.several("検証", probe));
        SchemaNodes.put(item, "outside", SchemaNodes.text("扱わない理由"));
        SchemaNodes.required(item, "title");
        return item;
    }
}
