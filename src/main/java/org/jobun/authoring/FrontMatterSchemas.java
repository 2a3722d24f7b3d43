package org.jobun.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobun.catalog.Catalog;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of what stands at the head of clauses and templates. */
final class FrontMatterSchemas {
    private final Catalog catalog;

    FrontMatterSchemas(Catalog catalog) {
        this.catalog = catalog;
    }

    ObjectNode clause() {
        ObjectNode root = SchemaNodes.map("条項の性質");
        SchemaNodes.put(root, "id", SchemaNodes.text("話題.名前。ファイルの場所と同じにする"));
        SchemaNodes.put(root, "caption", SchemaNodes.text("条見出し。かっこは付けない"));
        SchemaNodes.put(root, "alternative", SchemaNodes.text("選択肢の組の名前。同じ組の条項は、一つだけが使われる"));
        SchemaNodes.put(root, "when", SchemaNodes.reference(FactSchemas.CONDITION));
        SchemaNodes.put(root, "valid", SchemaNodes.text("この版を使う期間（2027-01-17/、/2027-01-17、2023-04-01/2027-01-17）"));
        SchemaNodes.put(root, "dated_by", datedBy());
        SchemaNodes.put(root, "basis", SchemaNodes.several("根拠。法令の規定、又は local. に例規の役割を続けたもの", basis()));
        SchemaNodes.put(root, "answers", answers());
        SchemaNodes.put(
                root, "requires", SchemaNodes.several("同じ一式になければならない条項又は組", SchemaNodes.oneOf("", catalog.names())));
        SchemaNodes.put(
                root,
                "stands_for",
                SchemaNodes.several("この条項が代わりになる条項又は組（その名でも引かれる）", SchemaNodes.oneOf("", catalog.names())));
        SchemaNodes.put(root, "covers", SchemaNodes.several("定めている事項（duties）の名。項や号のときは、名#名札", SchemaNodes.text("")));
        Map<String, String> status = new LinkedHashMap<>();
        status.put("draft", "案。確定版は作れない");
        status.put("approved", "承認済み");
        status.put("withdrawn", "廃止");
        SchemaNodes.put(root, "status", SchemaNodes.choice("承認の状態", status));
        SchemaNodes.required(root, "id");
        return root;
    }

    static ObjectNode datedBy() {
        Map<String, String> dates = new LinkedHashMap<>();
        dates.put("conclusion", "契約締結日");
        dates.put("notice", "公告日");
        dates.put("start", "履行開始日");
        dates.put("end", "履行終了日");
        return SchemaNodes.choice("版と法令を判断する日", dates);
    }

    private ObjectNode basis() {
        ObjectNode basis = SchemaNodes.node("");
        var either = basis.putArray("anyOf");
        either.add(SchemaNodes.oneOf("", catalog.laws().provisionIds()));
        either.add(SchemaNodes.node("").put("type", "string").put("pattern", "^local[.].+"));
        return basis;
    }

    private ObjectNode answers() {
        List<String> items = new ArrayList<>();
        catalog.hearing().forEach(item -> items.add(item.id()));
        return SchemaNodes.several("対応するヒアリングの項目", SchemaNodes.oneOf("", items));
    }

    ObjectNode template() {
        ObjectNode root = SchemaNodes.map("ひな形の性質");
        SchemaNodes.put(root, "id", SchemaNodes.text("ひな形の id。付属のものと同じなら、その代わりになる"));
        SchemaNodes.put(root, "name", SchemaNodes.text("ほかの書類が呼ぶ名前"));
        SchemaNodes.put(root, "title", SchemaNodes.text("題名"));
        Map<String, String> numbering = new LinkedHashMap<>();
        numbering.put("articles", "第1条");
        numbering.put("numbers", "第1");
        numbering.put("outline", "1 (1) ア");
        numbering.put("paragraphs", "条のない項だけの書類");
        numbering.put("rules", "見出しのない「1 文…」");
        SchemaNodes.put(root, "numbering", SchemaNodes.choice("番号の付け方", numbering));
        Map<String, String> captions = new LinkedHashMap<>();
        captions.put("house", "団体のとおり");
        captions.put("above", "条の上");
        captions.put("inline", "条名の後");
        captions.put("none", "なし");
        SchemaNodes.put(root, "captions", SchemaNodes.choice("見出しの場所", captions));
        SchemaNodes.put(
                root,
                "annex_of",
                SchemaNodes.oneOf("ある書類の別記にするときに、その id", catalog.templates().keySet()));
        SchemaNodes.put(
                root,
                "in_place_of",
                SchemaNodes.oneOf(
                        "when に当たるときに、ある書類の代わりに作るときの、その書類の id",
                        catalog.templates().keySet()));
        SchemaNodes.put(root, "order", SchemaNodes.figure("一式の中の順。小さいものが先"));
        Map<String, String> page = new LinkedHashMap<>();
        page.put("upright", "縦");
        page.put("wide", "横");
        page.put("dense", "一枚に収める長い様式");
        SchemaNodes.put(root, "page", SchemaNodes.choice("紙面", page));
        SchemaNodes.put(root, "when", SchemaNodes.reference(FactSchemas.CONDITION));
        SchemaNodes.put(root, "compact", SchemaNodes.reference(FactSchemas.CONDITION));
        SchemaNodes.put(root, "answers", answers());
        SchemaNodes.put(
                root, "provides", SchemaNodes.named("ほかの書類が引く条項の代わり（左が引かれる id、右がこの書類の条項）", SchemaNodes.text("")));
        SchemaNodes.required(root, "id", "name", "title");
        return root;
    }
}
