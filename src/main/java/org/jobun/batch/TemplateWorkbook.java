package org.jobun.batch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.matter.Fact;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.Municipality;
import org.jobun.sheet.FormBook;
import org.jobun.sheet.FormBook.CellForm;
import org.jobun.sheet.FormBook.Choices;
import org.jobun.sheet.FormBook.Field;

/**
 * The workbook that officers fill in: a sheet of matters and one for each list, headings in Japanese with help as comments,
 * drop-down lists, dates and amounts typed, required columns marked, an example. Same catalog, same bytes.
 */
public final class TemplateWorkbook {
    static final String WORDS = "選択肢";
    static final String GUIDE = "使い方";

    private static final List<String> GUIDE_LINES = List.of(
            "1　「案件」のシートに、1行に1件を書きます。2行目は例です。消すか、書き替えてください。",
            "2　※の付いた列は、必ず書きます。ほかの空欄は、団体の既定又は「空欄のときは」に書かれた値になり、どちらもない値は書類の中で【…】と示します。",
            "3　水色の列は、一覧から選びます。列見出しに載せると、説明が出ます。",
            "4　構成員、分割した契約、成果物などは、それぞれのシートに、同じ案件番号で1行に1つずつ書きます。",
            "5　数字は全角でも構いません。日付は、2026-12-01、2026/12/1、令和8年12月1日のどれでも構いません。数式は、最後に計算された値を使います。",
            "6　列の順は変えても、使わない列は削除しても構いません。セルの結合と、行や列の非表示はしないでください。",
            "7　保存したら、 jobun batch このブック -o 保存先 で作ります。誤りのある行は作らずに、保存先の result.xlsx に行ごとに示します。直して同じコマンドを実行すると、その行だけを作ります。");

    private final Catalog catalog;
    private final Municipality municipality;
    private final ColumnHelp help;

    private TemplateWorkbook(Catalog catalog, Municipality municipality) {
        this.catalog = catalog;
        this.municipality = municipality;
        this.help = new ColumnHelp(catalog);
    }

    /**
     * The workbook's bytes.
     *
     * @param preset a municipality whose usual answers stand in the example row
     */
    public static byte[] of(Catalog catalog, Optional<Municipality> preset) throws IOException {
        Municipality municipality = preset.orElseGet(
                () -> catalog.municipalities().values().iterator().next());
        return new TemplateWorkbook(catalog, municipality).bytes();
    }

    private byte[] bytes() throws IOException {
        List<FactType> lists = Column.lists(catalog.vocabulary());
        List<String> sheets = new ArrayList<>(List.of(Column.MAIN_SHEET));
        lists.forEach(list -> sheets.add(list.label()));
        FormBook book = new FormBook(sheets, GUIDE, WORDS);
        List<Column> columns = Column.ofMatters(catalog.vocabulary());
        List<Field> fields = fields(columns);
        book.columns(Column.MAIN_SHEET, fields);
        book.example(Column.MAIN_SHEET, fields, example(columns));
        lists.forEach(list -> book.columns(list.label(), fields(Column.ofList(list))));
        book.guide(GUIDE_LINES);
        return book.bytes();
    }

    private List<Field> fields(List<Column> columns) {
        return columns.stream()
                .map(column -> new Field(
                        column.heading(), column.isRequired(), form(column), help.of(column), choices(column)))
                .toList();
    }

    private static CellForm form(Column column) {
        if (column.type() == null) {
            return CellForm.TEXT;
        }
        return switch (column.type().kind()) {
            case DATE -> CellForm.DAY;
            case MONEY, NUMBER -> CellForm.AMOUNT;
            default -> CellForm.TEXT;
        };
    }

    private Optional<Choices> choices(Column column) {
        if (column.key().equals(Column.MUNICIPALITY)) {
            return Optional.of(new Choices(
                    "団体",
                    catalog.municipalities().values().stream()
                            .map(Municipality::name)
                            .toList()));
        }
        FactType type = column.type();
        if (type != null && type.kind() == FactType.Kind.CHOICE) {
            return Optional.of(
                    new Choices(type.label(), List.copyOf(type.values().values())));
        }
        boolean flag = type != null && type.kind() == FactType.Kind.FLAG;
        return flag ? Optional.of(new Choices("", List.of("はい", "いいえ"))) : Optional.empty();
    }

    /** A matter that makes papers as it stands, a value for each column. */
    private List<Optional<Object>> example(List<Column> columns) {
        Map<String, Object> values = example();
        return columns.stream()
                .map(column -> Optional.ofNullable(values.get(column.key())).or(() -> usual(column)))
                .toList();
    }

    private Map<String, Object> example() {
        String name = municipality.name();
        LocalDate day = LocalDate.of(2026, 12, 1);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(Column.ID, "rei-1");
        values.put(Column.MUNICIPALITY, name);
        values.put("contract.name", "（例）窓口システム保守業務");
        values.put("contract.outline", "窓口の事務を支援する情報システムの保守を行う業務");
        values.put("contract.amount", 3_300_000L);
        values.put("contract.place", name + "庁舎");
        values.put("contractor.name", "株式会社見本データ");
        values.put("contractor.address", name + "中央一丁目1番1号");
        values.put("contractor.representative_title", "代表取締役");
        values.put("contractor.representative_name", "見本　一郎");
        values.put("work.data", "氏名及び住所");
        values.put("dates.conclusion", day);
        values.put("dates.start", day);
        values.put("dates.end", LocalDate.of(2027, 3, 31));
        return values;
    }

    /** What the municipality usually answers. */
    private Optional<Object> usual(Column column) {
        if (column.type() == null || column.type().kind() != FactType.Kind.CHOICE) {
            return Optional.empty();
        }
        return Optional.ofNullable(municipality.facts().get(column.key()))
                .map(Fact::value)
                .filter(FactValue.Choice.class::isInstance)
                .map(usual -> ((FactValue.Choice) usual).label());
    }
}
