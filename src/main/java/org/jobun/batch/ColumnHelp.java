package org.jobun.batch;

import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.matter.FactType;
import org.jobun.matter.Municipality;

/** What the workbook to fill in says of each column, for officers. */
final class ColumnHelp {
    private final Catalog catalog;

    ColumnHelp(Catalog catalog) {
        this.catalog = catalog;
    }

    String of(Column column) {
        if (column.key().equals(Column.ID)) {
            return "案件ごとに別の番号。半角の英数字、-、_ で80字まで。フォルダーの名前になります。";
        }
        if (column.key().equals(Column.MUNICIPALITY)) {
            return "団体の名前又は id: "
                    + catalog.municipalities().values().stream()
                            .map(Municipality::name)
                            .collect(Collectors.joining("、"));
        }
        return column.type() == null ? column.heading() + "（" + column.key() + "）" : of(column.type());
    }

    private static String of(FactType type) {
        String fallback = type.fallback().isEmpty()
                ? ""
                : "空欄のときは「" + type.values().getOrDefault(type.fallback(), type.fallback()) + "」。";
        String hearing = type.hearing().isEmpty() ? "" : "ヒアリング項目 " + String.join("、", type.hearing()) + "。";
        return kind(type) + fallback + hearing + "（" + type.path() + "）";
    }

    private static String kind(FactType type) {
        return switch (type.kind()) {
            case TEXT -> "文字。";
            case NUMBER -> "数。全角の数字でも構いません。";
            case MONEY -> "円。消費税等を含む額。「38,500,000円」とも書けます。";
            case PRICE -> "円。12.34のように、銭を小数で書けます。";
            case DATE -> "日付。2026-12-01、2026/12/1、令和8年12月1日のどれでも構いません。";
            case MONTH -> "年月。2024-10、令和6年10月のどちらでも構いません。";
            case FRACTION -> "割合。10/100、10%、100分の10、1割のどれでも構いません。";
            case RATE -> "率。2.5%、2.5パーセントのどちらでも構いません。";
            case SHARE -> "割合。60、60%、100分の60、6割のどれでも構いません。";
            case LEVEL -> "段。1から3まで。";
            case FLAG -> "はい又はいいえ。";
            case CHOICE -> "一覧から選びます: " + String.join("、", type.values().values()) + "。";
            case LIST -> "";
        };
    }
}
