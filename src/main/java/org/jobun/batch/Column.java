package org.jobun.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.matter.FactType;
import org.jobun.matter.MatterId;
import org.jobun.matter.Vocabulary;
import org.jobun.text.Compatible;

/**
 * A column of an input sheet.
 *
 * @param key what it fills: the path of a fact, {@code id}, {@code municipality}, or the column of a list
 * @param heading what an officer reads above it
 * @param type of its values; null for keys that are no facts
 */
record Column(String key, String heading, FactType type) {
    static final String ID = "id";
    static final String MUNICIPALITY = "municipality";
    static final String MAIN_SHEET = "案件";

    private static final String ID_HEADING = "案件番号";
    private static final String MUNICIPALITY_HEADING = "団体";

    /** Without these no paper can be made. */
    private static final Set<String> REQUIRED = Set.of(ID, MUNICIPALITY, "contract.name");

    /** Headings of {@code result.xlsx}, which may be corrected and handed in again. */
    static final List<String> RESULT = List.of("状態", "メッセージ", "一式のフォルダー");

    /** True for columns that are the user's own, or of a former result, and not read. */
    static boolean isRemark(String heading) {
        String plain = plain(heading);
        return plain.startsWith("備考") || plain.startsWith("メモ") || isResult(heading);
    }

    static boolean isResult(String heading) {
        return RESULT.contains(plain(heading).replaceAll("[0-9]+$", ""));
    }

    /** True for the heading that every sheet has. */
    static boolean isId(String heading) {
        return plain(heading).equals(ID_HEADING) || plain(heading).equals(ID);
    }

    /** What a cell of the column says: ids are compared in one form. */
    String value(String text) {
        return key.equals(ID) ? MatterId.of(text) : text;
    }

    /** True for what every row must say. */
    boolean isKey() {
        return key.equals(ID) || key.equals(MUNICIPALITY);
    }

    boolean isRequired() {
        return REQUIRED.contains(key);
    }

    /** Columns of the sheet of matters, in the order of the vocabulary. */
    static List<Column> ofMatters(Vocabulary vocabulary) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(ID, ID_HEADING, null));
        columns.add(new Column(MUNICIPALITY, MUNICIPALITY_HEADING, null));
        Set<String> labels = new HashSet<>();
        for (FactType type : vocabulary.all()) {
            if (type.from() == FactType.Origin.MATTER && type.kind() != FactType.Kind.LIST) {
                // An amount and the choice whether there is one may bear one name (契約保証金).
                String label = labels.add(type.label()) ? type.label() : type.label() + "（選択）";
                columns.add(new Column(type.path(), label, type));
            }
        }
        return columns;
    }

    /** Lists that a matter may have, each with a sheet of its own under its label. */
    static List<FactType> lists(Vocabulary vocabulary) {
        return vocabulary.all().stream()
                .filter(type -> type.from() == FactType.Origin.MATTER && type.kind() == FactType.Kind.LIST)
                .toList();
    }

    /** Columns of the sheet of a list: the matter, then those of the list. */
    static List<Column> ofList(FactType list) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(ID, ID_HEADING, null));
        list.values().forEach((key, label) -> columns.add(new Column(key, label, null)));
        return columns;
    }

    /** Columns by heading and by key, without regard to spaces and to the mark of required ones. */
    static Map<String, Column> byHeading(List<Column> columns) {
        Map<String, Column> byHeading = new LinkedHashMap<>();
        for (Column column : columns) {
            byHeading.put(plain(column.heading()), column);
            byHeading.put(plain(column.key()), column);
        }
        return byHeading;
    }

    static Optional<Column> find(Map<String, Column> byHeading, String heading) {
        return Optional.ofNullable(byHeading.get(plain(heading)));
    }

    private static String plain(String heading) {
        return Compatible.of(heading).replaceAll("[\\s※*]", "");
    }
}
