package org.jobun.web.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Wording;
import org.jobun.matter.FactType;
import org.jobun.service.ProfileGaps;
import org.jobun.source.YamlDraft;
import org.jobun.web.bodies.RowTable.Column;

/** The lists of a profile: own rules by role, money limits, least shares, days on which it is closed. */
final class ProfileTables {
    private static final Wording ROLES = Wording.of("diagnostics", Language.JA);
    private static final Column FROM = new Column("from", "この日から", "空のときは、初めから");
    private static final Column UNTIL = new Column("until", "この日まで", "空のときは、終わりなし");

    private ProfileTables() {}

    /** Those of a profile, without rows; rules of roles that clauses cite, and of others that the profile has. */
    static List<RowTable> of(Catalog catalog, YamlDraft profile) {
        List<RowTable> tables = new ArrayList<>();
        Map<String, List<Clause>> roles = new TreeMap<>(new ProfileGaps(catalog).rules());
        profile.keys("rules").forEach(role -> roles.putIfAbsent(role, List.of()));
        roles.forEach((role, clauses) -> tables.add(rules(role, clauses)));
        tables.add(limits(catalog));
        tables.add(new RowTable(
                "limits/share_floor",
                "共同企業体の出資の割合の下限",
                "均等に分けた割合に対する割合です。「6/10」のように入力します。",
                List.of(FROM, UNTIL, new Column("of_equal", "割合", "6/10")),
                List.of()));
        tables.add(new RowTable(
                "calendar/closed",
                "団体の休みの日",
                "土曜日、日曜日、祝日及び年末年始のほかに、庁舎を閉じる日です。間隔ごとの日数は、団体情報のファイルの calendar の spans に書きます。",
                List.of(new Column("name", "名称", "夏季の一斉休業"), new Column("days", "日", "2026-08-13/2026-08-14（初日/末日）")),
                List.of()));
        return tables;
    }

    /** What a role of rules is called: 個人情報の保護. */
    static String role(String role) {
        return ROLES.find("role." + role, Map.of()).orElse(role);
    }

    private static RowTable rules(String role, List<Clause> clauses) {
        String captions = clauses.stream()
                .map(clause -> clause.heading().replaceAll("\\$\\{[^}]*\\}", ""))
                .distinct()
                .collect(Collectors.joining("、"));
        return new RowTable(
                "rules/" + role,
                role(role) + "の例規",
                captions.isEmpty() ? "" : "引く条項: " + captions,
                List.of(
                        new Column("name", "題名", ""),
                        new Column("short", "略称", ""),
                        new Column("kind", "種別", "条例、規則、訓令、告示"),
                        new Column("no", "番号", "数字のみ"),
                        new Column("promulgated", "公布の日", "令和4年12月20日"),
                        new Column("issuer", "公布した者", "空のときは、この団体"),
                        FROM,
                        UNTIL),
                List.of());
    }

    private static RowTable limits(Catalog catalog) {
        List<Column> columns = new ArrayList<>(List.of(FROM, UNTIL));
        catalog.vocabulary()
                .find("procurement_kind")
                .map(FactType::values)
                .orElse(Map.of())
                .forEach((value, label) -> columns.add(new Column(value, label, "円")));
        return new RowTable("limits/negotiated", "少額の随意契約の限度額", "契約規則で定める額です。政令の上限を超えることはできません。", columns, List.of());
    }
}
