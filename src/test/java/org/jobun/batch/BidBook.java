package org.jobun.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Matters as an office writes them into a workbook, from a seed: four municipalities, 30% consortia of two to five members,
 * 10% cut in three, and, where asked, 3% bad in two dozen ways, each with the cell that must be named.
 */
public final class BidBook {
    private static final List<String> BODIES = List.of("青葉野市", "汐ノ浜市", "霧ヶ沢町", "雪代村");
    private static final List<String> WORKS = List.of("窓口システム保守", "税務データ移行", "住民記録機器更改", "福祉システム構築", "文書管理運用");

    /** A row that must fail, the heading of the cell to be named (empty for the row), and a code. */
    public record Bad(int row, String heading, String code) {}

    /** Headings of the sheet of matters in use. */
    final List<String> headings = new ArrayList<>();

    final List<Map<String, String>> matters = new ArrayList<>();
    final List<Map<String, String>> members = new ArrayList<>();
    final List<Map<String, String>> parts = new ArrayList<>();
    final List<Bad> bad = new ArrayList<>();
    private final Random random;

    private interface Fault {
        void in(Map<String, String> row, BidBook book);
    }

    private record Kind(String heading, String code, Fault fault) {}

    private static Kind set(String heading, String code, String value) {
        return new Kind(heading, code, (row, book) -> row.put(heading, value));
    }

    private static final List<Kind> KINDS = List.of(
            set("団体", "FCT-08", "存在しない市"),
            set("契約締結日", "FCT-02", "2026-13-40"),
            set("履行開始日", "FCT-02", "平成38年12月1日"),
            set("契約金額", "FCT-02", "-5"),
            set("契約金額", "FCT-02", "未定です"),
            set("再委託", "FCT-03", "わからない"),
            set("案件番号", "FCT-10", "案件　一"),
            new Kind("案件番号", "BAT-13", (row, book) -> row.remove("案件番号")),
            new Kind(
                    "",
                    "BAT-07",
                    (row, book) ->
                            row.put("案件番号", book.matters.get(0).get("案件番号").toUpperCase(java.util.Locale.ROOT))),
            set("履行終了日", "FCT-06", "2020-01-01"),
            set("法人番号", "FCT-05", "1234567890123"),
            set("適格請求書発行事業者登録番号", "FCT-05", "T12345"),
            set("業務の概要", "SRC-07", "長".repeat(20_001)),
            set("解除違約金の割合", "FCT-02", "10/0"),
            set("最低制限価格を設ける", "FCT-02", "たぶん"),
            set("検査の期間（日）", "FCT-02", "十日"),
            set("支払の方法", "FCT-03", "分割払"),
            set("契約締結日", "FCT-02", "#REF!"),
            new Kind(
                    "",
                    "FCT-11",
                    (row, book) -> List.of("契約締結日", "履行開始日", "履行終了日").forEach(row::remove)),
            new Kind("", "RUL-01", (row, book) -> {
                row.put("受注者の形態", "共同企業体");
                row.put("共同企業体の型", "出資の割合による方式（甲型）");
                book.member(row.get("案件番号"), "見本" + row.get("案件番号") + "社", "60", "全部");
                book.member(row.get("案件番号"), "例示" + row.get("案件番号") + "社", "39", "全部");
            }),
            new Kind("", "BAT-08", (row, book) -> {
                row.put("受注者の形態", "共同企業体");
                row.put("業務の名称", "同じ入札の業務");
                row.put("団体", "青葉野市");
                row.put("契約番号", "入札第1号");
                book.member(row.get("案件番号"), "㈱二重参加", "50", "設計");
                book.member(row.get("案件番号"), "別の会社" + row.get("案件番号"), "50", "構築");
            }));

    /** @param faults how many rows are spoiled */
    public BidBook(int count, long seed, int faults) {
        random = new Random(seed);
        headings.addAll(List.of(
                "案件番号",
                "団体",
                "業務の名称",
                "契約番号",
                "業務の概要",
                "契約金額",
                "履行場所",
                "契約締結日",
                "履行開始日",
                "履行終了日",
                "受注者の商号又は名称",
                "受注者の所在地",
                "代表者の職名",
                "代表者の氏名",
                "取り扱う個人情報の項目",
                "受注者の形態",
                "共同企業体の型",
                "共同企業体の名称",
                "共同企業体の事務所の所在地",
                "契約の方法",
                "随意契約の根拠",
                "再委託",
                "支払の方法",
                "法人番号",
                "適格請求書発行事業者登録番号",
                "解除違約金の割合",
                "最低制限価格を設ける",
                "検査の期間（日）"));
        for (int i = 0; i < count; i++) {
            matters.add(matter(i));
        }
        for (int i = 0; i < faults; i++) {
            spoil(1 + i * (count - 1) / faults, KINDS.get(i % KINDS.size()));
        }
    }

    private Map<String, String> matter(int i) {
        Map<String, String> row = new LinkedHashMap<>();
        String id = "m" + String.format("%05d", i);
        String body = BODIES.get(random.nextInt(BODIES.size()));
        LocalDate start = LocalDate.of(2026, 12, 1).plusDays(random.nextInt(120));
        row.put("案件番号", id);
        row.put("団体", body);
        row.put("業務の名称", WORKS.get(random.nextInt(WORKS.size())) + "業務その" + (i + 1));
        row.put("業務の概要", "情報システムに係る業務");
        long amount = 1_100_000L + random.nextInt(60_000) * 1000L;
        row.put("履行場所", body + "庁舎");
        row.put("契約締結日", start.toString());
        row.put("履行開始日", start.toString());
        row.put("履行終了日", start.plusDays(60 + random.nextInt(600)).toString());
        row.put("取り扱う個人情報の項目", "氏名、住所及び生年月日");
        row.put("契約の方法", "随意契約");
        row.put("随意契約の根拠", "性質又は目的が競争入札に適しない");
        row.put("再委託", random.nextBoolean() ? "禁止" : "事前承認");
        int kind = random.nextInt(10);
        if (kind < 3) {
            row.put("受注者の形態", "共同企業体");
            row.put("共同企業体の型", random.nextBoolean() ? "出資の割合による方式（甲型）" : "業務を分担する方式（乙型）");
            row.put("共同企業体の名称", "第" + (i + 1) + "共同企業体");
            row.put("共同企業体の事務所の所在地", body + "中央1番");
            int size = 2 + random.nextInt(4);
            for (int m = 0; m < size; m++) {
                int share = m == 0 ? 100 - 100 / size * (size - 1) : 100 / size;
                member(id, "株式会社会員" + i + "の" + (m + 1), String.valueOf(share), "分担業務その" + (m + 1));
            }
        } else {
            row.put("受注者の商号又は名称", "株式会社受託" + random.nextInt(200));
            row.put("受注者の所在地", "青葉野市中央一丁目1番1号");
            row.put("代表者の職名", "代表取締役");
            row.put("代表者の氏名", "髙﨑　𠮷郎");
        }
        if (kind == 9) {
            row.remove("受注者の商号又は名称");
            long part = amount / 3 / 1000 * 1000;
            amount = 3 * part;
            for (int p = 1; p <= 3; p++) {
                Map<String, String> cut = new LinkedHashMap<>();
                cut.put("案件番号", id);
                cut.put("業務の名称", row.get("業務の名称") + "（" + p + "）");
                cut.put("業務の概要", "分割した業務");
                cut.put("契約金額", String.valueOf(part));
                cut.put("受注者の商号又は名称", "合同会社分割" + p);
                cut.put("受注者の所在地", "汐ノ浜市港通" + p + "番");
                cut.put("代表者の職名", "代表社員");
                cut.put("代表者の氏名", "山田　" + p);
                parts.add(cut);
            }
        }
        row.put("契約金額", String.valueOf(amount));
        return row;
    }

    private void member(String id, String name, String share, String task) {
        Map<String, String> member = new LinkedHashMap<>();
        member.put("案件番号", id);
        member.put("商号又は名称", name);
        member.put("所在地", "青葉野市栄町1番");
        member.put("代表者の職名", "代表取締役");
        member.put("代表者の氏名", "佐藤　一");
        member.put("出資の割合", share);
        member.put("分担業務", task);
        members.add(member);
    }

    private void spoil(int index, Kind kind) {
        Map<String, String> row = matters.get(index);
        String id = row.get("案件番号");
        members.removeIf(member -> member.get("案件番号").equals(id));
        parts.removeIf(part -> part.get("案件番号").equals(id));
        row.remove("受注者の形態");
        kind.fault().in(row, this);
        bad.add(new Bad(index + 2, kind.heading(), kind.code()));
        if (kind.code().equals("BAT-07")) {
            // Which of the two is wrong nobody can know.
            bad.add(new Bad(2, "", "BAT-07"));
        }
        if (kind.code().equals("BAT-08")
                && bad.stream().filter(one -> one.code().equals("BAT-08")).count() == 1) {
            // One alone would be no fault.
            Map<String, String> twin = new LinkedHashMap<>(matter(matters.size()));
            matters.add(twin);
            String other = twin.get("案件番号");
            members.removeIf(member -> member.get("案件番号").equals(other));
            parts.removeIf(part -> part.get("案件番号").equals(other));
            kind.fault().in(twin, this);
            bad.add(new Bad(matters.size() + 1, "", "BAT-08"));
        }
    }

    /** How cells are written. */
    public enum Hand {
        /** Numbers and dates as text. */
        PLAIN,
        /** Dates and amounts as Excel keeps them. */
        TYPED,
        /** 全角 digits and 和暦. */
        JAPANESE
    }

    public byte[] workbook(Hand hand) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            write(book, hand, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(SXSSFWorkbook book, Hand hand, OutputStream out) throws IOException {
        CellStyle date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("[$-411]ggge\"年\"m\"月\"d\"日\""));
        sheet(book.createSheet("案件"), headings, matters, hand, date);
        sheet(book.createSheet("構成員"), columns(members), members, hand, date);
        sheet(book.createSheet("分割した契約"), columns(parts), parts, hand, date);
        book.write(out);
    }

    private static List<String> columns(List<Map<String, String>> rows) {
        return rows.isEmpty() ? List.of("案件番号") : List.copyOf(rows.get(0).keySet());
    }

    private static void sheet(
            Sheet sheet, List<String> columns, List<Map<String, String>> rows, Hand hand, CellStyle date) {
        Row head = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            head.createCell(i).setCellValue(columns.get(i));
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r + 1);
            for (int i = 0; i < columns.size(); i++) {
                String value = rows.get(r).get(columns.get(i));
                if (value != null) {
                    cell(row.createCell(i), columns.get(i), value, hand, date);
                }
            }
        }
    }

    private static void cell(Cell cell, String heading, String value, Hand hand, CellStyle date) {
        boolean day = value.matches("[0-9]{4}-[01][0-9]-[0-3][0-9]") && !value.contains("-13-");
        boolean number = heading.equals("契約金額") && value.matches("[0-9]+");
        if (hand == Hand.TYPED && day) {
            cell.setCellStyle(date);
            cell.setCellValue(LocalDate.parse(value));
        } else if (hand == Hand.TYPED && number) {
            cell.setCellValue(Long.parseLong(value));
        } else if (hand == Hand.JAPANESE) {
            cell.setCellValue(japanese(value, day, number));
        } else {
            cell.setCellValue(value);
        }
    }

    private static String japanese(String value, boolean day, boolean number) {
        if (day) {
            LocalDate date = LocalDate.parse(value);
            return "令和" + wide(date.getYear() - 2018) + "年" + wide(date.getMonthValue()) + "月"
                    + wide(date.getDayOfMonth()) + "日";
        }
        if (number) {
            StringBuilder wide = new StringBuilder();
            String.format("%,d", Long.parseLong(value))
                    .chars()
                    .forEach(c -> wide.append(c == ',' ? '，' : (char) (c - '0' + '０')));
            return wide + "円";
        }
        return value;
    }

    private static String wide(int number) {
        StringBuilder out = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> out.append((char) (c - '0' + '０')));
        return out.toString();
    }

    /** CSV files as Excel writes them: the matters, and each list beside. */
    Path csv(Path folder, Charset charset, boolean mark) throws IOException {
        Files.createDirectories(folder);
        Map<String, List<String>> files = new TreeMap<>();
        files.put("bids.csv", lines(headings, matters));
        files.put("bids-構成員.csv", lines(columns(members), members));
        files.put("bids-分割した契約.csv", lines(columns(parts), parts));
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            String text = (mark ? "\uFEFF" : "") + String.join("\r\n", file.getValue()) + "\r\n";
            Files.write(folder.resolve(file.getKey()), text.getBytes(charset));
        }
        return folder.resolve("bids.csv");
    }

    private static List<String> lines(List<String> columns, List<Map<String, String>> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", columns));
        for (Map<String, String> row : rows) {
            lines.add(String.join(
                    ",",
                    columns.stream()
                            .map(column -> row.getOrDefault(column, ""))
                            .map(value -> value.contains(",") || value.contains("\n") ? '"' + value + '"' : value)
                            .toList()));
        }
        return lines;
    }

    /** Only characters that CP932 has. */
    BidBook forCp932() {
        matters.forEach(row -> row.computeIfPresent("代表者の氏名", (key, name) -> "髙﨑　吉郎"));
        return this;
    }

    /** {@code java … org.jobun.batch.BidBook ROWS FILE.xlsx}: a workbook to measure with. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        BidBook book = new BidBook(count, 1, count * 3 / 100);
        Files.write(Path.of(arguments[1]), book.workbook(Hand.TYPED));
        System.out.println(book.matters.size() + " matters, " + book.members.size() + " members, "
                + book.parts.size() / 3 + " cut in three, "
                + book.bad.stream().map(Bad::row).distinct().count() + " bad");
    }
}
